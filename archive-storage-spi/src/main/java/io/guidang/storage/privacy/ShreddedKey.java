package io.guidang.storage.privacy;

import static java.util.Objects.requireNonNull;

/**
 * What is left of a person's key that was destroyed: that it was. Kept for ever, or values sealed under it would pass for
 * tampered ones.
 *
 * @param id which key it was
 */
public record ShreddedKey(KeyId id) implements SubjectKey {

    public ShreddedKey {
        requireNonNull(id, "id");
    }
}
