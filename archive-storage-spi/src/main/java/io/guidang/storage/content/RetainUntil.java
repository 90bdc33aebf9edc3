package io.guidang.storage.content;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The moment before which nobody may destroy a content. A store knows moments, not days: its clock is that of a machine.
 *
 * @param moment in whole seconds, in the years 1970 to 9999
 */
public record RetainUntil(Instant moment) implements Comparable<RetainUntil> {

    private static final Instant END = Instant.parse("9999-12-31T23:59:59Z");

    public RetainUntil {
        requireNonNull(moment, "moment");
        if (!moment.equals(moment.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException(
                    "A content is retained until a whole second, but found '%s'; RetainUntil.of takes the next one"
                            .formatted(moment));
        }
        if (moment.isBefore(Instant.EPOCH) || moment.isAfter(END)) {
            throw new IllegalArgumentException(
                    "A content is retained until a year from 1970 to 9999, but found '%s'; a record that is permanent is kept without a moment and never destroyed"
                            .formatted(moment));
        }
    }

    /** Until this moment, or the next whole second after it. */
    public static RetainUntil of(Instant moment) {
        Instant second = moment.truncatedTo(ChronoUnit.SECONDS);
        return new RetainUntil(second.equals(moment) ? second : second.plusSeconds(1));
    }

    /** Through the last day on which it must be kept, as that day ends in the zone. */
    public static RetainUntil through(LocalDate keepThrough, ZoneId zone) {
        return of(keepThrough.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** Through the last day on which it must be kept, wherever on earth it ends last: 12 hours after it ends in UTC. */
    public static RetainUntil through(LocalDate keepThrough) {
        return through(keepThrough, ZoneOffset.ofHours(-12));
    }

    /** Reads what {@link #toString()} writes. */
    public static RetainUntil parse(String text) {
        return new RetainUntil(Instant.parse(text));
    }

    /** Whether it binds nobody any more. */
    public boolean isOverAt(Instant now) {
        return !now.isBefore(moment);
    }

    /** The later of two. */
    public RetainUntil orLater(RetainUntil other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(RetainUntil other) {
        return moment.compareTo(other.moment);
    }

    @Override
    public String toString() {
        return moment.toString();
    }
}
