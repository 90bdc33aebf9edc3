package io.guidang.rules.arrangement;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The place of an item in filing order as one text, compared code point by code point: the order that a store gets from
 * comparing UTF-8 bytes, and no collator takes part.
 *
 * @param value the parts, each ended by U+0001
 */
public record SortKey(String value) implements Comparable<SortKey> {

    private static final char END = '\u0001';

    public SortKey {
        requireNonNull(value, "value");
    }

    /**
     * The parts in the order in which they count.
     *
     * @throws IllegalArgumentException if a part holds U+0001 or U+0000
     */
    public static SortKey of(List<String> parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            if (part.indexOf(END) >= 0 || part.indexOf('\u0000') >= 0) {
                throw new IllegalArgumentException("A part of a sort key holds no control characters");
            }
            text.append(part).append(END);
        }
        return new SortKey(text.toString());
    }

    @Override
    public int compareTo(SortKey other) {
        if (value.equals(other.value)) {
            // Of all keys of a class the first part is the same.
            return 0;
        }
        int length = Math.min(value.length(), other.value.length());
        for (int i = 0; i < length; i++) {
            char mine = value.charAt(i);
            char theirs = other.value.charAt(i);
            if (mine != theirs) {
                boolean bothOrNone = Character.isSurrogate(mine) == Character.isSurrogate(theirs);
                return bothOrNone ? Character.compare(mine, theirs) : Character.isSurrogate(mine) ? 1 : -1;
            }
        }
        return Integer.compare(value.length(), other.value.length());
    }
}
