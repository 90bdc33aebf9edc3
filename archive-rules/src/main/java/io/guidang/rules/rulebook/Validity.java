package io.guidang.rules.rulebook;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something is in force.
 *
 * @param from  the first day; absent where it is not known, and then it has always been
 * @param until the last day; absent while it has no end
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> until) implements Serializable {

    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    public Validity {
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            throw new IllegalArgumentException(
                    "A validity runs forwards, but until '%s' is before from '%s'".formatted(until.get(), from.get()));
        }
    }

    public static Validity from(LocalDate from) {
        return new Validity(Optional.of(from), Optional.empty());
    }

    public boolean holdsOn(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    @Override
    public String toString() {
        return from.map(LocalDate::toString).orElse("..") + "/"
                + until.map(LocalDate::toString).orElse("..");
    }

    private Object writeReplace() {
        return new Serialized(from.orElse(null), until.orElse(null));
    }

    /** What travels: an Optional cannot. */
    private record Serialized(
            @Nullable LocalDate from, @Nullable LocalDate until) implements Serializable {
        private Object readResolve() {
            return new Validity(Optional.ofNullable(from), Optional.ofNullable(until));
        }
    }
}
