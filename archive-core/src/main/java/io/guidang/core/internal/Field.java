package io.guidang.core.internal;

import static java.util.Objects.requireNonNull;

import io.guidang.core.wording.Wording;

/**
 * A field of a draft and what it should hold.
 *
 * @param name     its name in the draft
 * @param expected what it should hold; the message bundles say the same
 * @param example  a value that would do
 */
public record Field(String name, Wording expected, String example) {

    public Field {
        requireNonNull(name, "name");
        requireNonNull(expected, "expected");
        requireNonNull(example, "example");
    }

    public static Field of(String name, String zh, String en, String example) {
        return new Field(name, Wording.of(zh, en), example);
    }
}
