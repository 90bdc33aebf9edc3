package io.guidang.storage.privacy;

import static java.util.Objects.requireNonNull;

import io.guidang.storage.ledger.ArchiveId;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals fields and opens them, by AES-256-GCM under the embedder's keys. Every value gets a nonce of its own and is bound
 * to its place: changed by a bit, or moved to another record, it is {@link Opening.Tampered}. Safe to share between
 * threads if keys and random bytes are.
 */
public final class FieldCipher {

    private static final int KEY = 32;
    private static final int KEY_ID = 16;

    private final KeyProvider keys;
    private final RandomBytes random;

    private FieldCipher(KeyProvider keys, RandomBytes random) {
        this.keys = requireNonNull(keys, "keys");
        this.random = requireNonNull(random, "random");
    }

    public static FieldCipher of(KeyProvider keys, RandomBytes random) {
        return new FieldCipher(keys, random);
    }

    /**
     * Seals a text under the current key.
     *
     * @param text of 1 to 4,096 bytes in UTF-8
     * @throws IllegalArgumentException if it has none or more, or half of a surrogate pair
     * @throws IllegalStateException    if the current key is not there: it was destroyed, or nobody knows it
     */
    public SealedValue seal(FieldPlace place, String text) {
        byte[] clear = Bound.utf8(text);
        if (clear.length < 1 || clear.length > SealedValue.LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "What is sealed has 1 to %d bytes, but found %d".formatted(SealedValue.LONGEST_TEXT, clear.length));
        }
        return sealed(place::boundTo, clear);
    }

    /** Opens what a store kept in this place, whatever it is. */
    public Opening open(FieldPlace place, byte[] stored) {
        requireNonNull(place, "place");
        SealedValue value;
        try {
            value = SealedValue.parse(stored);
        } catch (IllegalArgumentException e) {
            return new Opening.Tampered(Opening.Sign.UNREADABLE);
        }
        return open(place, value);
    }

    /** Opens a value in its place. */
    public Opening open(FieldPlace place, SealedValue value) {
        Clear clear = opened(place.boundTo(value.key()), value);
        try {
            return clear.bytes().isPresent()
                    ? new Opening.Opened(Bound.text(clear.bytes().get()))
                    : clear.otherwise();
        } catch (CharacterCodingException e) {
            return new Opening.Tampered(Opening.Sign.UNREADABLE);
        }
    }

    /** Makes a new key for one person of an archive, sealed under the current key. */
    public SealedKey newKey(ArchiveId archive) {
        KeyId id = KeyId.of(Base64.getUrlEncoder().withoutPadding().encodeToString(drawn(KEY_ID)));
        return wrapped(archive, id, drawn(KEY));
    }

    /**
     * Seals the same key anew under the current one, so that the former can go; what is sealed under it stays as it is.
     *
     * @throws IllegalStateException if it does not open
     */
    public SealedKey rewrapped(SealedKey key) {
        Clear clear = opened(key);
        return wrapped(
                key.archive(),
                key.id(),
                clear.bytes()
                        .orElseThrow(() -> new IllegalStateException(
                                "The key of a person, '%s', is sealed under '%s' and does not open: %s; keep it, and find out why"
                                        .formatted(key.id(), key.wrapped().key(), clear.otherwise()))));
    }

    /** Wipes the key when it is sealed. */
    private SealedKey wrapped(ArchiveId archive, KeyId id, byte[] key) {
        try {
            return new SealedKey(archive, id, sealed(outer -> SealedKey.boundTo(outer, archive, id), key));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /**
     * A cipher whose only key is this person's. Under a shredded one everything that was sealed under it is
     * {@link Opening.KeyGone}, and so it is when the embedder's key around it was destroyed.
     */
    public FieldCipher under(SubjectKey key) {
        return new FieldCipher(new OnlyKey(requireNonNull(key, "key")), random);
    }

    private SealedValue sealed(Function<KeyId, byte[]> boundTo, byte[] clear) {
        KeyId id = keys.current();
        KeyState state = keys.key(id);
        if (!(state instanceof KeyState.Held held)) {
            throw new IllegalStateException("The current key '%s' has to be there to seal, but found it %s"
                    .formatted(id, state instanceof KeyState.Destroyed ? "destroyed" : "unknown"));
        }
        byte[] nonce = drawn(SealedValue.NONCE);
        byte[] sealed = new Gcm(held.key(), id, keys.provider()).seal(nonce, boundTo.apply(id), clear);
        return new SealedValue(id, nonce, sealed);
    }

    private byte[] drawn(int length) {
        byte[] drawn = new byte[length];
        random.fill(drawn);
        return drawn;
    }

    private Clear opened(SealedKey key) {
        SealedValue wrapped = key.wrapped();
        return opened(SealedKey.boundTo(wrapped.key(), key.archive(), key.id()), wrapped);
    }

    private Clear opened(byte[] bound, SealedValue value) {
        KeyState state = keys.key(value.key());
        if (state instanceof KeyState.Held held) {
            Gcm gcm = new Gcm(held.key(), value.key(), keys.provider());
            return new Clear(
                    gcm.open(value.nonce(), bound, value.sealed()), new Opening.Tampered(Opening.Sign.NOT_AUTHENTIC));
        }
        return new Clear(
                Optional.empty(),
                state instanceof KeyState.Destroyed
                        ? new Opening.KeyGone(value.key())
                        : new Opening.Tampered(Opening.Sign.UNKNOWN_KEY));
    }

    /** What opened, or else why nothing did. */
    private record Clear(Optional<byte[]> bytes, Opening otherwise) {

        /** Wipes the bytes, of which the key keeps a copy. */
        KeyState asKey() {
            if (bytes.isPresent()) {
                SecretKey key = new SecretKeySpec(bytes.get(), "AES");
                Arrays.fill(bytes.get(), (byte) 0);
                return KeyState.held(key);
            }
            return otherwise instanceof Opening.KeyGone ? KeyState.destroyed() : KeyState.unknown();
        }
    }

    private final class OnlyKey implements KeyProvider {

        private final SubjectKey key;

        OnlyKey(SubjectKey key) {
            this.key = key;
        }

        @Override
        public KeyId current() {
            return key.id();
        }

        @Override
        public KeyState key(KeyId id) {
            if (!id.equals(key.id())) {
                return KeyState.unknown();
            }
            return key instanceof SealedKey sealed ? opened(sealed).asKey() : KeyState.destroyed();
        }
    }

    /** Tells nothing of keys. */
    @Override
    public String toString() {
        return "FieldCipher[]";
    }
}
