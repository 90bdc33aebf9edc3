package io.guidang.rules.facts;

import static java.util.Objects.requireNonNull;

import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody told of a trigger. Of what was told of one subject, the latest that was known stands: it corrects what was
 * known before. Of several subjects the latest counts.
 *
 * @param type    which trigger
 * @param subject of what or whom, as a contract number; empty where the record has only one. It is in no message
 * @param state   what was told
 * @param knownOn the day on which it became known; absent where that was never recorded, and then an event is taken to
 *                have been known from its own date on
 */
public record Event(TriggerType type, String subject, TriggerState state, Optional<LocalDate> knownOn)
        implements Comparable<Event>, Serializable {

    private static final Comparator<Event> ORDER = Comparator.comparing(Event::type)
            .thenComparing(Event::subject)
            .thenComparing(Event::knownSince)
            .thenComparing(event -> event.knownOn().isEmpty())
            .thenComparing(event -> event.state().toString());

    public Event {
        requireNonNull(type, "type");
        requireNonNull(subject, "subject");
        requireNonNull(state, "state");
        requireNonNull(knownOn, "knownOn");
        if (type.equals(TriggerType.FORMED)) {
            throw new IllegalArgumentException(
                    "The formation of a record is a fact of its own, formedOn, and is told by no event");
        }
    }

    /** Told of the record's only subject, known since its own date. */
    public static Event of(TriggerType type, TriggerState state) {
        return new Event(type, "", state, Optional.empty());
    }

    /** The same of this subject. */
    public Event about(String subject) {
        return new Event(type, subject, state, knownOn);
    }

    /** The same, known from this day on. */
    public Event knownOn(LocalDate day) {
        return new Event(type, subject, state, Optional.of(day));
    }

    /**
     * The first day on which it was known: where that was never recorded, its own date, and {@link LocalDate#MIN} where it
     * has none.
     */
    public LocalDate knownSince() {
        if (knownOn.isPresent()) {
            return knownOn.get();
        }
        if (state instanceof TriggerState.Happened happened) {
            return happened.on();
        }
        return state instanceof TriggerState.Disputed disputed ? disputed.earliest() : LocalDate.MIN;
    }

    /**
     * Whether it stands: known on the same day as what was known last. Where nobody recorded when that became known, nobody
     * knows which came later, and everything of which the same is true stands beside it, and the last that was recorded.
     *
     * @param newest   what was known of its subject last
     * @param recorded of what was recorded with a day, the last
     */
    boolean stands(Event newest, @Nullable Event recorded) {
        if (knownSince().equals(newest.knownSince())) {
            return true;
        }
        return newest.knownOn.isEmpty()
                && (knownOn.isEmpty() || (recorded != null && knownOn.equals(recorded.knownOn)));
    }

    /** Whether both tell of one trigger of one subject. */
    boolean isOfSameSubject(Event other) {
        return type.equals(other.type) && subject.equals(other.subject);
    }

    /** By trigger and subject, and then what was known first. */
    @Override
    public int compareTo(Event other) {
        return ORDER.compare(this, other);
    }

    /** Without the subject, which may be a contract or a person. */
    @Override
    public String toString() {
        return "Event[%s, %s%s]"
                .formatted(type, state, knownOn.map(day -> ", known on " + day).orElse(""));
    }

    private Object writeReplace() {
        return new Serialized(type, subject, state, knownOn.orElse(null));
    }

    /** What travels: an Optional cannot. */
    private record Serialized(
            TriggerType type,
            String subject,
            TriggerState state,
            @Nullable LocalDate knownOn) implements Serializable {
        private Object readResolve() {
            return new Event(type, subject, state, Optional.ofNullable(knownOn));
        }
    }
}
