package io.guidang.rules.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.hold.Hold;
import io.guidang.core.retention.Outcome;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.decision.Worlds.World;
import io.guidang.rules.facts.Event;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.facts.ItemTerm;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Laws that every stack and every record keep. */
@PropertyDefaults(tries = 250, edgeCases = EdgeCasesMode.NONE)
class StackProperties {

    @Property
    void a_rulebook_more_of_whatever_layer_never_makes_anything_end_or_due_earlier(
            @ForAll("worlds") World world,
            @ForAll("additions") Rulebook added,
            @ForAll("facts") Facts facts,
            @ForAll("day") LocalDate asOf) {
        Optional<Decider> longer = world.with(added).ifSound();

        longer.ifPresent(decider -> assertNotShorter(world.decider().decide(facts, asOf), decider.decide(facts, asOf)));
    }

    @Property
    void a_period_given_to_the_item_never_makes_anything_end_or_due_earlier(
            @ForAll("worlds") World world,
            @ForAll("itemTerms") ItemTerm given,
            @ForAll("facts") Facts facts,
            @ForAll("day") LocalDate asOf) {
        Decider decider = world.decider();

        assertNotShorter(decider.decide(facts, asOf), decider.decide(facts.given(given), asOf));
    }

    /**
     * What is withheld of a trigger is everything that was told of it. The law speaks of the latest floor: a ceiling that is
     * counted from the trigger loses its date, and with it a conflict may end. It does not speak of a trigger that another
     * stands for or that is reckoned from another (these speak in its place), nor of terms of which the rulebook says that
     * they lapse on a missing fact. What is reckoned from the trigger is withheld with it.
     */
    @Property
    void what_is_withheld_never_makes_the_latest_floor_earlier(
            @ForAll("worlds") World world,
            @ForAll("facts") Facts facts,
            @ForAll("withheld") TriggerType withheld,
            @ForAll("day") LocalDate asOf) {
        Decider decider = world.decider();
        Facts all = without(Worlds.EXPIRED, facts);

        assertFloorNotEarlier(decider.decide(all, asOf), decider.decide(without(withheld, all), asOf));
    }

    @Property
    void a_fact_that_is_withheld_never_makes_the_latest_floor_earlier(
            @ForAll("worlds") World world, @ForAll("facts") Facts facts, @ForAll("day") LocalDate asOf) {
        Decider decider = world.decider();
        Map<String, String> none = new HashMap<>();
        Facts less = new Facts(
                facts.classCode(),
                facts.medium(),
                facts.formedOn(),
                none,
                facts.events(),
                facts.terms(),
                facts.holds());

        assertFloorNotEarlier(decider.decide(facts, asOf), decider.decide(less, asOf));
    }

    @Property
    void what_becomes_known_later_does_not_change_what_was_answered_before(
            @ForAll("worlds") World world,
            @ForAll("facts") Facts facts,
            @ForAll("event") Event event,
            @ForAll("day") LocalDate day,
            @ForAll("day") LocalDate asOf) {
        Decider decider = world.decider();
        Facts later = facts.told(event.knownOn(day.plusDays(1)));

        assertThat(decider.decide(later.knownOn(day), asOf)).isEqualTo(decider.decide(facts.knownOn(day), asOf));
    }

    @Property
    void under_a_hold_nothing_is_due_and_nothing_else_changes(
            @ForAll("worlds") World world, @ForAll("facts") Facts facts, @ForAll("day") LocalDate asOf) {
        Decider decider = world.decider();
        Verdict free = decider.verdict(facts, asOf);
        Verdict held = decider.verdict(facts.under(new Hold("case 9", Optional.empty(), Optional.of(asOf))), asOf);

        assertThat(held.isHeld()).isTrue();
        assertThat(held.isDue()).isFalse();
        assertThat(held.decision().isDue()).isFalse();
        assertThat(held.decision().outcome()).isEqualTo(free.decision().outcome());
        assertThat(held.decision().obligations()).isEqualTo(free.decision().obligations());
    }

    @Property
    void the_order_of_rulebooks_rows_events_and_holds_does_not_matter(
            @ForAll("worlds") World world,
            @ForAll("facts") Facts facts,
            @ForAll("day") LocalDate asOf,
            @ForAll long order) {
        Random random = new Random(order);
        List<Rulebook> rulebooks = new ArrayList<>();
        world.rulebooks().forEach(rulebook -> rulebooks.add(turned(rulebook, random)));
        Facts turned = new Facts(
                facts.classCode(),
                facts.medium(),
                facts.formedOn(),
                facts.named(),
                shuffled(facts.events(), random),
                shuffled(facts.terms(), random),
                shuffled(facts.holds(), random));

        assertThat(world.reordered(shuffled(rulebooks, random)).decider().decide(turned, asOf))
                .isEqualTo(world.decider().decide(facts, asOf));
    }

    private static void assertNotShorter(Decision before, Decision after) {
        if (before.decidedBy().isPresent()) {
            assertThat(after.outcome().compareTo(before.outcome()))
                    .as("%s, after %s", after, before)
                    .isNotNegative();
            assertThat(before.isDue() || !after.isDue()).isTrue();
        }
        assertFloorNotEarlier(before, after);
    }

    private static void assertFloorNotEarlier(Decision before, Decision after) {
        before.decidedBy()
                .ifPresent(
                        floor -> assertThat(end(after.decidedBy().orElseThrow()).compareTo(end(floor)))
                                .as("%s, after %s", after, before)
                                .isNotNegative());
    }

    private static Outcome end(Obligation floor) {
        return floor.outcome().orElseThrow();
    }

    private static Facts without(TriggerType type, Facts facts) {
        return facts.withEvents(facts.events().stream()
                .filter(event -> !event.type().equals(type))
                .toList());
    }

    private static Rulebook turned(Rulebook rulebook, Random random) {
        List<Row> rows = new ArrayList<>();
        for (Row row : rulebook.rows()) {
            rows.add(new Row(
                    row.code(),
                    row.group(),
                    row.name(),
                    row.source(),
                    row.validity(),
                    row.scope(),
                    row.subjects(),
                    shuffled(row.terms(), random),
                    row.deferral(),
                    row.replaces(),
                    row.approvedBy(),
                    row.note()));
        }
        return new Rulebook(
                rulebook.id(),
                rulebook.edition(),
                rulebook.title(),
                rulebook.layer(),
                rulebook.validity(),
                rulebook.applicability(),
                rulebook.subjects(),
                shuffled(rows, random),
                rulebook.triggers(),
                rulebook.scenarios());
    }

    private static <T> List<T> shuffled(List<T> values, Random random) {
        List<T> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    @Provide
    Arbitrary<World> worlds() {
        return Worlds.worlds();
    }

    @Provide
    Arbitrary<Rulebook> additions() {
        return Worlds.additions();
    }

    @Provide
    Arbitrary<Facts> facts() {
        return Worlds.facts();
    }

    @Provide
    Arbitrary<ItemTerm> itemTerms() {
        return Worlds.itemTerms();
    }

    @Provide
    Arbitrary<Event> event() {
        return Worlds.events();
    }

    @Provide
    Arbitrary<TriggerType> withheld() {
        return Arbitraries.of(Worlds.ENDED, Worlds.CLOSED);
    }

    @Provide
    Arbitrary<LocalDate> day() {
        return Schedules.day();
    }
}
