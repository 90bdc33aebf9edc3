package io.guidang.rules.obligation;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Between which days the last day to keep lies, where the date of an event is disputed: whichever of the claims turns out to
 * be true, it lies from the earliest to the latest, as long as the row binds. A claim from which the row does not reach the
 * record leads to no day. Nothing is ever due by them: while the dispute lasts the outcome stays open.
 *
 * @param earliest the first of the last days to which the claims lead, which has a day after it
 * @param latest   the last of them; absent where nobody can name one: because an event besides the disputed one is pending or
 *                 unknown, or because a claim leads beyond the calendar
 */
public record Bounds(LocalDate earliest, Optional<LocalDate> latest) implements Serializable {

    public Bounds {
        requireNonNull(latest, "latest");
        if (!requireNonNull(earliest, "earliest").isBefore(LocalDate.MAX)
                || latest.filter(day -> !day.isBefore(LocalDate.MAX)).isPresent()) {
            throw new IllegalArgumentException("The last day to keep has a day after it, but found %s and %s"
                    .formatted(earliest, latest.map(LocalDate::toString).orElse("none")));
        }
        if (latest.filter(earliest::isAfter).isPresent()) {
            throw new IllegalArgumentException(
                    "The latest day is not before the earliest, but found %s and %s".formatted(earliest, latest.get()));
        }
    }

    /** From one day to another, which may be the same. */
    public static Bounds between(LocalDate earliest, LocalDate latest) {
        return new Bounds(earliest, Optional.of(latest));
    }

    /** From one day on, and nobody can name a latest. */
    public static Bounds from(LocalDate earliest) {
        return new Bounds(earliest, Optional.empty());
    }

    /** Whether a day lies within them. */
    public boolean include(LocalDate day) {
        return !day.isBefore(earliest) && latest.filter(day::isAfter).isEmpty();
    }

    private Object writeReplace() {
        return new Serialized(earliest, latest.orElse(null));
    }

    /** What travels: an Optional cannot. */
    private record Serialized(LocalDate earliest, @Nullable LocalDate latest) implements Serializable {
        private Object readResolve() {
            return new Bounds(earliest, Optional.ofNullable(latest));
        }
    }
}
