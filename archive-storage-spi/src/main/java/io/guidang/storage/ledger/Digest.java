package io.guidang.storage.ledger;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A digest 摘要, which says by which algorithm it was taken. Two are equal if both are; the bytes are compared in a time
 * that does not depend on where they differ.
 */
public final class Digest {

    /** Short digests, as MD5 and SHA-1 give them, prove nothing any more. */
    static final int SHORTEST = 32;

    static final int LONGEST = 64;

    private static final Pattern ALGORITHM = Pattern.compile("[A-Z][A-Z0-9/-]{0,31}");

    private final String algorithm;
    private final byte[] bytes;

    private Digest(String algorithm, byte[] bytes) {
        this.algorithm = algorithm;
        this.bytes = bytes;
    }

    /**
     * A digest that somebody took.
     *
     * @param algorithm its standard name in Java's security API, in capitals: {@code SHA-256}, {@code SM3}
     * @param bytes     32 to 64 of them
     * @throws IllegalArgumentException if the name or the length is another
     */
    public static Digest of(String algorithm, byte[] bytes) {
        requireAlgorithm(algorithm);
        if (bytes.length < SHORTEST || bytes.length > LONGEST) {
            throw new IllegalArgumentException("A digest has %d to %d bytes, but found %d by '%s'"
                    .formatted(SHORTEST, LONGEST, bytes.length, algorithm));
        }
        return new Digest(algorithm, bytes.clone());
    }

    /**
     * Reads what {@link #toString()} wrote: {@code SHA-256:6e34…}.
     *
     * @throws IllegalArgumentException if it is not an algorithm, a colon, and an even number of digits 0 to 9, a to f
     */
    public static Digest parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException(
                    "A digest is written as SHA-256:6e34…, but found %d characters without a colon"
                            .formatted(text.length()));
        }
        return of(text.substring(0, colon), hex(text.substring(colon + 1)));
    }

    static void requireAlgorithm(String algorithm) {
        if (!algorithm.equals("SHA-256") && !ALGORITHM.matcher(algorithm).matches()) {
            throw new IllegalArgumentException(
                    "A digest algorithm is named in capitals, as SHA-256 or SM3, but found %d other characters"
                            .formatted(algorithm.length()));
        }
    }

    static byte[] hex(String digits) {
        if (digits.length() % 2 != 0 || digits.length() > 2 * LONGEST || !digits.matches("[0-9a-f]*")) {
            throw new IllegalArgumentException(
                    "A digest is written in pairs of digits 0 to 9 and a to f, up to %d, but found %d characters"
                            .formatted(LONGEST, digits.length()));
        }
        return HexFormat.of().parseHex(digits);
    }

    static Digest read(CanonicalReader from) {
        return from.value("a digest", () -> of(from.text(), from.bytes()));
    }

    void write(CanonicalWriter to) {
        to.text(algorithm).bytes(bytes);
    }

    /** The standard name of its algorithm, as {@code SHA-256}. */
    public String algorithm() {
        return algorithm;
    }

    /** A copy of its bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Its bytes in pairs of digits 0 to 9 and a to f. */
    public String toHex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest that
                && algorithm.equals(that.algorithm)
                && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** As {@code SHA-256:6e34…}, whole. */
    @Override
    public String toString() {
        return algorithm + ":" + toHex();
    }
}
