package io.guidang.storage.ledger;

import static java.util.Objects.requireNonNull;

import io.guidang.core.party.ContractNumber;
import io.guidang.core.party.EmployerNumber;
import io.guidang.core.party.PersonNumber;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The embedder's key under which names and numbers of people enter a ledger, as {@link KeyedHash}es. It is never
 * printed, written or compared. Safe to share between threads if the provider is.
 */
public final class HashingKey {

    private static final String HMAC_SHA_256 = "HmacSHA256";
    private static final int SHORTEST = 32;
    private static final int LONGEST_VALUE = 1024;

    private final String name;
    private final SecretKey key;
    private final String algorithm;
    private final Optional<Provider> provider;
    private final Mac ready;

    private HashingKey(String name, SecretKey key, String algorithm, Optional<Provider> provider) {
        LedgerName.require("a key", name);
        KeyedHash.requireAlgorithm(algorithm);
        this.name = name;
        this.key = requireNonNull(key, "key");
        this.algorithm = algorithm;
        this.provider = provider;
        this.ready = newMac();
        hash(IdentityKind.ACTOR, "probe");
    }

    /**
     * A key for HMAC-SHA-256 of the Java platform.
     *
     * @param name which key it is; stands beside each hash
     * @param key  at least 32 random bytes; copied
     * @throws IllegalArgumentException if it is shorter
     */
    public static HashingKey of(String name, byte[] key) {
        if (key.length < SHORTEST) {
            throw new IllegalArgumentException(
                    "Key '%s' needs at least %d random bytes, but found %d".formatted(name, SHORTEST, key.length));
        }
        return new HashingKey(name, new SecretKeySpec(key, HMAC_SHA_256), HMAC_SHA_256, Optional.empty());
    }

    /**
     * A key for another keyed hash, by a provider: {@code HmacSM3} by Bouncy Castle, or a key that never leaves its
     * hardware.
     *
     * @param name      which key it is; stands beside each hash
     * @param key       the key, or what its provider takes for it
     * @param algorithm the standard name of the keyed hash; stands beside each hash
     * @param provider  who computes it
     * @throws IllegalArgumentException if the provider has no such keyed hash, or does not take the key
     */
    public static HashingKey of(String name, SecretKey key, String algorithm, Provider provider) {
        return new HashingKey(name, key, algorithm, Optional.of(requireNonNull(provider, "provider")));
    }

    /** Which key it is. */
    public String name() {
        return name;
    }

    /** Who gives a command, as the embedder names them: 1 to 1,024 characters. */
    public KeyedHash actor(String actor) {
        return hash(IdentityKind.ACTOR, actor);
    }

    public KeyedHash person(PersonNumber person) {
        return hash(IdentityKind.PERSON, person.value());
    }

    public KeyedHash employer(EmployerNumber employer) {
        return hash(IdentityKind.EMPLOYER, employer.value());
    }

    public KeyedHash contract(ContractNumber contract) {
        return hash(IdentityKind.CONTRACT, contract.value());
    }

    /**
     * The keyed hash of a name or number. The characters are taken as they are: the embedder decides which spellings are
     * the same.
     *
     * @param value 1 to 1,024 characters
     * @throws IllegalArgumentException if there are none, more, or half of a surrogate pair
     */
    public KeyedHash hash(IdentityKind kind, String value) {
        int characters = value.codePointCount(0, value.length());
        if (characters < 1 || characters > LONGEST_VALUE) {
            throw new IllegalArgumentException("What is hashed as %s has 1 to %d characters, but found %d"
                    .formatted(kind, LONGEST_VALUE, characters));
        }
        byte[] message = new CanonicalWriter("guidang-ledger-identity", 1)
                .text(kind.name())
                .text(value)
                .written();
        return KeyedHash.of(kind, name, algorithm, mac().doFinal(message));
    }

    /** A keyed hash of its own for each call; one that was made before is copied where its provider lets it. */
    private Mac mac() {
        try {
            return (Mac) ready.clone();
        } catch (CloneNotSupportedException notCopied) {
            return newMac();
        }
    }

    private Mac newMac() {
        try {
            Mac mac = provider.isPresent() ? Mac.getInstance(algorithm, provider.get()) : Mac.getInstance(algorithm);
            mac.init(key);
            return mac;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalArgumentException(
                    "No keyed hash '%s' in %s; pass a provider that has it"
                            .formatted(
                                    algorithm, provider.map(Provider::getName).orElse("this Java platform")),
                    e);
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("Key '%s' is none for '%s'".formatted(name, algorithm), e);
        }
    }

    /** Its name and algorithm; never the key. */
    @Override
    public String toString() {
        return "HashingKey[%s, %s]".formatted(name, algorithm);
    }
}
