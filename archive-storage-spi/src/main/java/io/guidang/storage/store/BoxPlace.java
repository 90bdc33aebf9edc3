package io.guidang.storage.store;

import static java.util.Objects.requireNonNull;

import io.guidang.core.code.ArchivalCode;

/**
 * Where a box stands 存放位置.
 *
 * @param box     the code of the box
 * @param place   as the storeroom names it, as {@code 1-03-05}: room, rack, shelf; never blank, up to 128 characters
 * @param version counts the places the box has had, from 1: for optimistic writes
 */
public record BoxPlace(ArchivalCode box, String place, long version) {

    private static final int LONGEST = 128;

    public BoxPlace {
        requireNonNull(box, "box");
        if (requireNonNull(place, "place").isBlank() || place.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "The place of box '%s' has 1 to %d characters and is not blank, but found %d"
                            .formatted(box, LONGEST, place.length()));
        }
        if (version < 1) {
            throw new IllegalArgumentException("Box '%s' is versioned from 1, but found %d".formatted(box, version));
        }
    }
}
