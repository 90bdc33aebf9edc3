package io.guidang.rules.facts;

import static io.guidang.rules.Rules.paper;
import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What was told of three subjects within twenty days, so that dates meet. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class ToldEventsProperties {

    private static final LocalDate START = LocalDate.of(2020, 2, 20);
    private static final TriggerType ENDED = TriggerType.CONTRACT_TERMINATED;

    @Property
    void the_state_is_that_of_the_latest_subject_each_by_what_was_known_last(
            @ForAll("events") List<Event> events, @ForAll("day") LocalDate asOf) {
        assertThat(paper().withEvents(events).state(ENDED, asOf)).isEqualTo(byDefinition(events, asOf));
    }

    @Property
    void the_order_of_telling_does_not_matter(@ForAll("events") List<Event> events, @ForAll long order) {
        List<Event> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(order));
        Facts one = paper();
        for (Event event : shuffled) {
            one = one.told(event);
        }

        assertThat(one).isEqualTo(paper().withEvents(events));
    }

    @Property
    void what_is_known_on_a_day_does_not_depend_on_what_becomes_known_after_it(
            @ForAll("events") List<Event> events, @ForAll("day") LocalDate day, @ForAll("day") LocalDate asOf) {
        List<Event> later = events.stream()
                .filter(event -> event.knownOn().filter(on -> on.isAfter(day)).isPresent())
                .toList();
        List<Event> before = new ArrayList<>(events);
        before.removeAll(later);

        assertThat(paper().withEvents(events).knownOn(day))
                .isEqualTo(paper().withEvents(before).knownOn(day));
        assertThat(paper().withEvents(events).knownOn(START.plusDays(99)).state(ENDED, asOf))
                .isEqualTo(paper().withEvents(events).state(ENDED, asOf));
    }

    @Property
    void two_looks_into_the_past_are_the_earlier_of_them(
            @ForAll("events") List<Event> events, @ForAll("day") LocalDate one, @ForAll("day") LocalDate other) {
        Facts facts = paper().withEvents(events);

        assertThat(facts.knownOn(one).knownOn(other)).isEqualTo(facts.knownOn(one.isBefore(other) ? one : other));
    }

    @Property
    void a_further_subject_never_makes_it_earlier(
            @ForAll("events") List<Event> events, @ForAll("state") TriggerState state, @ForAll("day") LocalDate asOf) {
        Facts facts = paper().withEvents(events);
        TriggerState before = facts.state(ENDED, asOf);
        TriggerState after = facts.told(Event.of(ENDED, state).about("P9")).state(ENDED, asOf);

        assertThat(events.isEmpty() || rank(after) >= rank(before))
                .as("%s, after %s", after, before)
                .isTrue();
    }

    /** Never, the days one by one, and then what has no date yet. */
    private static long rank(TriggerState state) {
        if (state instanceof TriggerState.Happened happened) {
            return happened.on().toEpochDay();
        }
        return state instanceof TriggerState.Never ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    private static TriggerState byDefinition(List<Event> events, LocalDate asOf) {
        Map<String, List<Event>> bySubject = events.stream().collect(Collectors.groupingBy(Event::subject));
        return bySubject.values().stream()
                .flatMap(ofOne -> standing(ofOne).stream())
                .map(event -> event.state().asOf(asOf))
                .reduce(TriggerState::latest)
                .orElse(TriggerState.UNKNOWN);
    }

    /** What was known last; and where that has no recorded day, all that has none, and the last that has one. */
    private static List<Event> standing(List<Event> ofOne) {
        LocalDate newest = ofOne.stream()
                .map(ToldEventsProperties::knownSince)
                .max(LocalDate::compareTo)
                .orElseThrow();
        boolean unrecorded = ofOne.stream()
                .anyMatch(
                        event -> event.knownOn().isEmpty() && knownSince(event).equals(newest));
        Optional<LocalDate> recorded =
                ofOne.stream().flatMap(event -> event.knownOn().stream()).max(LocalDate::compareTo);
        return ofOne.stream()
                .filter(event -> knownSince(event).equals(newest)
                        || unrecorded
                                && (event.knownOn().isEmpty() || event.knownOn().equals(recorded)))
                .toList();
    }

    private static LocalDate knownSince(Event event) {
        if (event.knownOn().isPresent()) {
            return event.knownOn().get();
        }
        if (event.state() instanceof TriggerState.Happened happened) {
            return happened.on();
        }
        return event.state() instanceof TriggerState.Disputed disputed ? disputed.earliest() : LocalDate.MIN;
    }

    @Provide
    Arbitrary<List<Event>> events() {
        return Combinators.combine(Arbitraries.of("", "P1", "P2"), state(), day().optional(0.6))
                .as((subject, state, knownOn) -> new Event(ENDED, subject, state, knownOn))
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<TriggerState> state() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, day().map(TriggerState::happened)),
                Tuple.of(2, Arbitraries.of(TriggerState.PENDING, TriggerState.NEVER, TriggerState.UNKNOWN)),
                Tuple.of(2, day().map(day -> TriggerState.disputed(List.of(day, day.plusDays(3))))));
    }

    @Provide
    Arbitrary<LocalDate> day() {
        return Arbitraries.integers().between(0, 20).map(START::plusDays);
    }
}
