package io.guidang.core.hold;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A named reason why nothing may be destroyed. (保全 in DA/T 36 is policy servicing, never a hold.)
 *
 * @param name  what it is called in every list; it may hold a contract or case number, and is therefore in no message
 *              and not in {@link #toString()}
 * @param from  the first day on which it binds; absent where nobody knows, and then it has always bound
 * @param until the last day on which it binds; absent while it has no end
 */
public record Hold(String name, Optional<LocalDate> from, Optional<LocalDate> until)
        implements Serializable, Comparable<Hold> {

    public Hold {
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        if (requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException("A hold has a name that people can look up, but found none");
        }
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            throw new IllegalArgumentException(
                    "A hold must run forwards, but until '%s' is before from '%s'".formatted(until.get(), from.get()));
        }
    }

    public static Hold openSince(String name, LocalDate from) {
        return new Hold(name, Optional.of(from), Optional.empty());
    }

    /** Active from its first to its last day, both included. */
    public boolean isActiveOn(LocalDate asOf) {
        return from.map(day -> !day.isAfter(asOf)).orElse(true)
                && until.map(day -> !asOf.isAfter(day)).orElse(true);
    }

    @Override
    public int compareTo(Hold other) {
        int byName = name.compareTo(other.name);
        if (byName != 0) {
            return byName;
        }
        int byFrom = from.orElse(LocalDate.MIN).compareTo(other.from.orElse(LocalDate.MIN));
        return byFrom != 0 ? byFrom : until.orElse(LocalDate.MAX).compareTo(other.until.orElse(LocalDate.MAX));
    }

    /** The days only; the name may hold a contract or case number. */
    @Override
    public String toString() {
        return "Hold[from %s, until %s]"
                .formatted(
                        from.map(LocalDate::toString).orElse("ever"),
                        until.map(LocalDate::toString).orElse("further notice"));
    }

    private Object writeReplace() {
        return new Serialized(name, from.orElse(null), until.orElse(null));
    }

    /** What travels: an Optional cannot. */
    private record Serialized(
            String name, @Nullable LocalDate from, @Nullable LocalDate until) implements Serializable {
        private Object readResolve() {
            return new Hold(name, Optional.ofNullable(from), Optional.ofNullable(until));
        }
    }
}
