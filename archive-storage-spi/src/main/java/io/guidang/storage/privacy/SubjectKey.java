package io.guidang.storage.privacy;

/**
 * The key of one person, under which everything about that person is sealed, or what is left of it. A store keeps one for
 * each person and, when it is shredded, puts the {@link ShreddedKey} in its place: what was sealed under it is destroyed
 * then, wherever its copies are, once no copy of the {@link SealedKey} is left. It is a form of destruction, and as final:
 * a hold on the person forbids it like any other.
 */
public sealed interface SubjectKey permits SealedKey, ShreddedKey {

    /** Which key it is; drawn at random, and tells nothing of the person. */
    KeyId id();
}
