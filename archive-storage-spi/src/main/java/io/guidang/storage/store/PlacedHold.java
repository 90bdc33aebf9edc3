package io.guidang.storage.store;

import static java.util.Objects.requireNonNull;

import io.guidang.core.hold.Hold;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A hold that lies on a part of the archive.
 *
 * @param id    its name
 * @param scope on what it lies
 * @param hold  why, and from when to when
 */
public record PlacedHold(HoldId id, HoldScope scope, Hold hold) {

    public PlacedHold {
        requireNonNull(id, "id");
        requireNonNull(scope, "scope");
        requireNonNull(hold, "hold");
    }

    /** Whether it lies on this item on this day. */
    public boolean liesOn(FiledItem filed, LocalDate asOf) {
        return hold.isActiveOn(asOf) && scope.covers(filed);
    }

    /**
     * The same with an end.
     *
     * @param last the last day on which it binds
     * @throws IllegalArgumentException if that is before its first
     */
    public PlacedHold releasedAfter(LocalDate last) {
        return new PlacedHold(id, scope, new Hold(hold.name(), hold.from(), Optional.of(last)));
    }
}
