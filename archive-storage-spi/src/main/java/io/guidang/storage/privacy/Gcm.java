package io.guidang.storage.privacy;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256 in Galois/Counter Mode, NIST SP 800-38D, with a nonce of 96 bits and a tag of 128. */
final class Gcm {

    private static final int KEY = 32;

    private final SecretKey key;
    private final KeyId id;
    private final Optional<Provider> provider;

    Gcm(SecretKey key, KeyId id, Optional<Provider> provider) {
        requireLength(key, id);
        this.key = key;
        this.id = id;
        this.provider = provider;
    }

    /** A key that never leaves its hardware shows no bytes to count. */
    private static void requireLength(SecretKey key, KeyId id) {
        byte[] bytes = key.getEncoded();
        if (bytes == null) {
            return;
        }
        int length = bytes.length;
        Arrays.fill(bytes, (byte) 0);
        if (length != KEY) {
            throw new IllegalArgumentException(
                    "Key '%s' is for AES-256 and has %d bytes, but found %d".formatted(id, KEY, length));
        }
    }

    /** The sealed bytes with their tag behind. */
    byte[] seal(byte[] nonce, byte[] bound, byte[] clear) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, nonce, bound).doFinal(clear);
        } catch (GeneralSecurityException e) {
            throw broken(e);
        }
    }

    /** The clear bytes, or nothing if the tag is not theirs. */
    Optional<byte[]> open(byte[] nonce, byte[] bound, byte[] sealed) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, bound).doFinal(sealed));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw broken(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        String name = "AES/GCM/NoPadding";
        Cipher cipher = provider.isPresent() ? Cipher.getInstance(name, provider.get()) : Cipher.getInstance(name);
        cipher.init(mode, key, new GCMParameterSpec(SealedValue.TAG * Byte.SIZE, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }

    private IllegalStateException broken(GeneralSecurityException cause) {
        return new IllegalStateException(
                "Key '%s' could not be used for AES-GCM by %s; ask whoever provides it"
                        .formatted(id, provider.map(Provider::getName).orElse("this Java platform")),
                cause);
    }
}
