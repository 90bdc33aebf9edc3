package io.guidang.rules.bench;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The arithmetic that a developer writes, without any explanation: the rules of all engines end in it. */
public final class ByHand {

    /** What stands for "for ever". */
    public static final LocalDate PERMANENT = LocalDate.MAX;

    private ByHand() {}

    /** The last day to keep; null where the event has no date or has not happened yet. */
    public static @Nullable LocalDate keepThrough(FiledRecord filed, Event event, int years, Way way) {
        LocalDate on = filed.on(event);
        return on == null || on.isAfter(Records.AS_OF) ? null : way.lastDay(on, years);
    }
}
