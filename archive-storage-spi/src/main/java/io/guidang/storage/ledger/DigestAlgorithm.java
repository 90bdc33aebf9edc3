package io.guidang.storage.ledger;

import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.Optional;

/**
 * How digests are taken: SHA-256 of the Java platform, or another algorithm by a provider that the embedder passes in, as
 * SM3 by Bouncy Castle. Safe to share between threads if the provider is.
 */
public final class DigestAlgorithm {

    /** SHA-256 of the Java platform. */
    public static final DigestAlgorithm SHA_256 = of("SHA-256");

    private final String name;
    private final Optional<Provider> provider;

    private DigestAlgorithm(String name, Optional<Provider> provider) {
        Digest.requireAlgorithm(name);
        this.name = name;
        this.provider = provider;
        int length = begin().digest().length;
        if (length < Digest.SHORTEST || length > Digest.LONGEST) {
            throw new IllegalArgumentException(
                    "A digest that proves something has %d to %d bytes, but '%s' gives %d; take SHA-256"
                            .formatted(Digest.SHORTEST, Digest.LONGEST, name, length));
        }
    }

    /**
     * An algorithm of the providers that the Java platform has installed.
     *
     * @param name its standard name, in capitals; digests carry it
     * @throws IllegalArgumentException if no provider has it, or its digests are shorter than 32 bytes
     */
    public static DigestAlgorithm of(String name) {
        return new DigestAlgorithm(name, Optional.empty());
    }

    /**
     * An algorithm of one provider, which need not be installed.
     *
     * @param name     its standard name, in capitals; digests carry it, and not who took them
     * @param provider for example {@code new BouncyCastleProvider()}
     * @throws IllegalArgumentException if the provider does not have it, or its digests are shorter than 32 bytes
     */
    public static DigestAlgorithm of(String name, Provider provider) {
        return new DigestAlgorithm(name, Optional.of(requireNonNull(provider, "provider")));
    }

    /** Its standard name, as {@code SHA-256}. */
    public String name() {
        return name;
    }

    /** The digest of these bytes. */
    public Digest digest(byte[] content) {
        return Digest.of(name, begin().digest(content));
    }

    /** A digest to be taken bit by bit, by one thread; {@link Digest#of} with {@link #name()} makes a value of its bytes. */
    public MessageDigest begin() {
        try {
            return provider.isPresent()
                    ? MessageDigest.getInstance(name, provider.get())
                    : MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalArgumentException(
                    "No digest algorithm '%s' in %s; pass a provider that has it"
                            .formatted(name, provider.map(Provider::getName).orElse("this Java platform")),
                    e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
