package io.guidang.core.retention;

import static java.util.Objects.requireNonNull;

import io.guidang.core.wording.Wording;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the rules come to for one record. Ranked: every date below a conflict, a conflict below open, open below
 * permanent; the longest of several is the {@linkplain #compareTo greatest}.
 */
@SuppressWarnings("ClassInitializationDeadlock") // make no Permanent: take this constant
public sealed interface Outcome extends Serializable, Comparable<Outcome> {

    Outcome PERMANENT = new Permanent();

    /** The name that data files write: {@code UNTIL}, {@code CONFLICT}, {@code OPEN}, {@code PERMANENT}. */
    Kind kind();

    /** The last day on which the record must be kept; only {@link Until} has one. */
    default Optional<LocalDate> keepThrough() {
        return Optional.empty();
    }

    /** The day after {@link #keepThrough()}, from which the record may be appraised. */
    default Optional<LocalDate> appraiseFrom() {
        return Optional.empty();
    }

    /** Whether the period has run out on this day. It opens appraisal and nothing more; holds are asked elsewhere. */
    default boolean hasRunOutOn(LocalDate asOf) {
        return appraiseFrom().map(day -> !day.isAfter(asOf)).orElse(false);
    }

    static Outcome until(LocalDate keepThrough) {
        return new Until(keepThrough);
    }

    static Outcome open(Wording... because) {
        return new Open(List.of(because));
    }

    /**
     * By rank, and two dates by date. Outcomes of one rank without a date are equally long and compare as 0 even where
     * their reasons differ.
     */
    @Override
    default int compareTo(Outcome other) {
        if (this instanceof Until mine && other instanceof Until theirs) {
            return mine.last().compareTo(theirs.last());
        }
        return kind().compareTo(other.kind());
    }

    /** The four outcomes, from the shortest to the longest. */
    enum Kind {
        UNTIL,
        CONFLICT,
        OPEN,
        PERMANENT
    }

    /**
     * To be kept until a day.
     *
     * @param last the last day on which the record must be kept, before {@link LocalDate#MAX}
     */
    record Until(LocalDate last) implements Outcome {
        public Until {
            if (!requireNonNull(last, "last").isBefore(LocalDate.MAX)) {
                throw new IllegalArgumentException("The last day to keep has a day after it, but found " + last);
            }
        }

        @Override
        public Kind kind() {
            return Kind.UNTIL;
        }

        @Override
        public Optional<LocalDate> keepThrough() {
            return Optional.of(last);
        }

        @Override
        public Optional<LocalDate> appraiseFrom() {
            return Optional.of(last.plusDays(1));
        }
    }

    /**
     * A ceiling that comes before the latest floor.
     *
     * @param between the two laws, named; at least two
     */
    record Conflict(List<Wording> between) implements Outcome {
        public Conflict {
            between = List.copyOf(between);
            if (between.size() < 2) {
                throw new IllegalArgumentException(
                        "A conflict names both laws, but found %s".formatted(between.size()));
            }
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /**
     * No date can be given.
     *
     * @param because what is missing or has not happened yet, at least one reason
     */
    record Open(List<Wording> because) implements Outcome {
        public Open {
            because = List.copyOf(because);
            if (because.isEmpty()) {
                throw new IllegalArgumentException("An open outcome says why it is open, but found no reason");
            }
        }

        @Override
        public Kind kind() {
            return Kind.OPEN;
        }
    }

    /** To be kept for ever. */
    record Permanent() implements Outcome {
        @Override
        public Kind kind() {
            return Kind.PERMANENT;
        }
    }
}
