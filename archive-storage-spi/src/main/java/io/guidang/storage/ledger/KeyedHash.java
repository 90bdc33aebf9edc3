package io.guidang.storage.ledger;

import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A name or number of somebody as a ledger keeps it: whoever has the key can tell whether it is this name, nobody else
 * can tell whose it is. When the key is destroyed, nobody can. Made by a {@link HashingKey}. Two are equal if their kind,
 * key, algorithm and bytes are; the bytes are compared in a time that does not depend on where they differ.
 */
public final class KeyedHash {

    private static final Pattern ALGORITHM = Pattern.compile("[A-Za-z][A-Za-z0-9/-]{0,31}");

    private final IdentityKind kind;
    private final String key;
    private final String algorithm;
    private final byte[] bytes;

    private KeyedHash(IdentityKind kind, String key, String algorithm, byte[] bytes) {
        this.kind = kind;
        this.key = key;
        this.algorithm = algorithm;
        this.bytes = bytes;
    }

    /**
     * A keyed hash that somebody made.
     *
     * @param kind      what it identifies
     * @param key       the name of the key, so that the right one is found when there have been several; never the key
     * @param algorithm the standard name of the keyed hash, as {@code HmacSHA256}
     * @param bytes     32 to 64 of them
     * @throws IllegalArgumentException if a name has another shape, or the length is another
     */
    public static KeyedHash of(IdentityKind kind, String key, String algorithm, byte[] bytes) {
        requireNonNull(kind, "kind");
        LedgerName.require("a key", key);
        requireAlgorithm(algorithm);
        if (bytes.length < Digest.SHORTEST || bytes.length > Digest.LONGEST) {
            throw new IllegalArgumentException("A keyed hash has %d to %d bytes, but found %d by '%s'"
                    .formatted(Digest.SHORTEST, Digest.LONGEST, bytes.length, algorithm));
        }
        return new KeyedHash(kind, key, algorithm, bytes.clone());
    }

    /**
     * Reads what {@link #toString()} wrote: {@code ACTOR:k1:HmacSHA256:09ac…}.
     *
     * @throws IllegalArgumentException if it is not a kind, the name of a key, an algorithm and digits, with colons between
     */
    public static KeyedHash parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException(
                    "A keyed hash is written as ACTOR:k1:HmacSHA256:09ac…, but found %d parts".formatted(parts.length));
        }
        return of(IdentityKind.of(parts[0]), parts[1], parts[2], Digest.hex(parts[3]));
    }

    static void requireAlgorithm(String algorithm) {
        if (!ALGORITHM.matcher(requireNonNull(algorithm, "algorithm")).matches()) {
            throw new IllegalArgumentException(
                    "A keyed hash is named as HmacSHA256, with 1 to 32 letters, digits, slashes and hyphens, but found %d characters"
                            .formatted(algorithm.length()));
        }
    }

    static KeyedHash read(CanonicalReader from) {
        return from.value(
                "a keyed hash", () -> of(IdentityKind.of(from.text()), from.text(), from.text(), from.bytes()));
    }

    void write(CanonicalWriter to) {
        to.text(kind.name()).text(key).text(algorithm).bytes(bytes);
    }

    /** What it identifies. */
    public IdentityKind kind() {
        return kind;
    }

    /** The name of the key that it was made with. */
    public String key() {
        return key;
    }

    /** The standard name of the keyed hash, as {@code HmacSHA256}. */
    public String algorithm() {
        return algorithm;
    }

    /** A copy of its bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyedHash that
                && kind.equals(that.kind)
                && key.equals(that.key)
                && algorithm.equals(that.algorithm)
                && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** As {@code ACTOR:k1:HmacSHA256:09ac…}, whole. */
    @Override
    public String toString() {
        return kind + ":" + key + ":" + algorithm + ":" + HexFormat.of().formatHex(bytes);
    }
}
