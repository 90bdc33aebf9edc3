package io.guidang.storage.privacy;

import io.guidang.storage.ledger.ArchiveId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** An embedder's keys, and where values belong. */
final class Keys implements KeyProvider {

    static final ArchiveId ARCHIVE = ArchiveId.of("J019", "main");
    static final FieldPlace NAME = FieldPlace.of(ARCHIVE, "insuredName", "item-7");

    private final Map<KeyId, KeyState> states = new HashMap<>();
    private KeyId current;

    private Keys(KeyId current) {
        this.current = current;
    }

    static Keys of(String id) {
        Keys keys = new Keys(KeyId.of(id));
        keys.rotateTo(id);
        return keys;
    }

    static SecretKey key(String hex) {
        return new SecretKeySpec(HexFormat.of().parseHex(hex), "AES");
    }

    void rotateTo(String id) {
        byte[] key = new byte[32];
        new Random(id.hashCode()).nextBytes(key);
        hold(id, new SecretKeySpec(key, "AES"));
    }

    void hold(String id, SecretKey key) {
        current = KeyId.of(id);
        states.put(current, KeyState.held(key));
    }

    void destroy(String id) {
        states.put(KeyId.of(id), KeyState.destroyed());
    }

    FieldCipher cipher() {
        return FieldCipher.of(this, new Random(42)::nextBytes);
    }

    @Override
    public KeyId current() {
        return current;
    }

    @Override
    public KeyState key(KeyId id) {
        return states.getOrDefault(id, KeyState.unknown());
    }
}
