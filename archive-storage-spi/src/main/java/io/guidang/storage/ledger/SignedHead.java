package io.guidang.storage.ledger;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SignatureException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * The head of a ledger with the embedder's signature on its line: the bytes that are signed are those of
 * {@link LedgerHead#toString()} in ASCII, without an end of line, so that any tool can check them.
 */
public final class SignedHead {

    private static final int LONGEST = 1 << 16;

    private final LedgerHead head;
    private final String key;
    private final byte[] signature;

    private SignedHead(LedgerHead head, String key, byte[] signature) {
        this.head = head;
        this.key = key;
        this.signature = signature;
    }

    /**
     * A head with the signature that somebody put on it; whether it fits is not asked.
     *
     * @param key       the name of the key that signed, so that the right one is found when there have been several
     * @param signature 1 to 65,536 bytes
     */
    public static SignedHead of(LedgerHead head, String key, byte[] signature) {
        requireNonNull(head, "head");
        LedgerName.require("a key", key);
        if (signature.length < 1 || signature.length > LONGEST) {
            throw new IllegalArgumentException(
                    "A signature has 1 to %d bytes, but found %d".formatted(LONGEST, signature.length));
        }
        return new SignedHead(head, key, signature.clone());
    }

    /**
     * Signs a head.
     *
     * @throws IllegalStateException if the signer cannot
     */
    public static SignedHead sign(LedgerHead head, String key, Signer signer) {
        LedgerName.require("a key", key);
        try {
            return of(head, key, signer.sign(message(head)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Key '%s' could not sign the head of '%s' at %d".formatted(key, head.archive(), head.sequence()),
                    e);
        }
    }

    /**
     * Reads what {@link #toString()} wrote, without the end of the line.
     *
     * @throws IllegalArgumentException if it is not a head, the name of a key and a signature in Base64
     */
    public static SignedHead parse(String line) {
        int last = line.lastIndexOf(' ');
        int before = line.lastIndexOf(' ', last - 1);
        if (before < 0) {
            throw new IllegalArgumentException(
                    "A signed head is the line of a head, the name of a key and a signature, but found %d characters"
                            .formatted(line.length()));
        }
        return of(
                LedgerHead.parse(line.substring(0, before)),
                line.substring(before + 1, last),
                base64(line.substring(last + 1)));
    }

    private static byte[] base64(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException(
                    "A signature is written in Base64 with its padding, but found other bits");
        }
        return bytes;
    }

    /**
     * The head, if this signature is the embedder's; nothing if it is not, and then the head is worth nothing.
     *
     * @param verifier knows the key whose name is {@link #key()}
     * @throws IllegalStateException if the verifier cannot tell
     */
    public Optional<LedgerHead> verified(Verifier verifier) {
        try {
            return verifier.verify(message(head), signature.clone()) ? Optional.of(head) : Optional.empty();
        } catch (SignatureException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Key '%s' could not tell whether the head of '%s' at %d is signed"
                            .formatted(key, head.archive(), head.sequence()),
                    e);
        }
    }

    private static byte[] message(LedgerHead head) {
        return head.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** What it claims; ask {@link #verified} before believing it. */
    public LedgerHead claimed() {
        return head;
    }

    /** The name of the key that signed. */
    public String key() {
        return key;
    }

    /** A copy of the signature. */
    public byte[] signature() {
        return signature.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedHead that
                && head.equals(that.head)
                && key.equals(that.key)
                && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return 31 * head.hashCode() + Arrays.hashCode(signature);
    }

    /** The line of the head, a blank, the name of the key, a blank, the signature in Base64. */
    @Override
    public String toString() {
        return head + " " + key + " " + Base64.getEncoder().encodeToString(signature);
    }
}
