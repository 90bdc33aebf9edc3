package io.guidang.rules.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.medium.Medium;
import io.guidang.core.retention.Outcome;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.Rules;
import io.guidang.rules.decision.Derivation.Derived;
import io.guidang.rules.decision.Worlds.World;
import io.guidang.rules.facts.Event;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.obligation.Bounds;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Deferral;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Every dispute is settled in every way, and what is then decided is held against the bounds that were told before. */
@PropertyDefaults(tries = 400, edgeCases = EdgeCasesMode.NONE)
class DisputeProperties {

    /** By then all that is claimed has happened, if it has. */
    private static final LocalDate LATER = LocalDate.of(2060, 1, 1);

    @Property
    void whichever_claim_is_true_the_record_is_then_kept_within_the_bounds(
            @ForAll("worlds") World world, @ForAll("disputes") Facts facts) {
        Decider decider = world.decider();
        List<Derived> before = decider.verdict(facts, LATER).derivation().considered();
        List<List<Derived>> settled = settled(facts).stream()
                .map(one -> decider.verdict(one, LATER).derivation().considered())
                .toList();

        for (int i = 0; i < before.size(); i++) {
            Obligation open = before.get(i).obligation();
            int index = i;
            List<Obligation> then = settled.stream()
                    .map(considered -> considered.get(index).obligation())
                    .toList();
            if (open.outcome().filter(Outcome.Open.class::isInstance).isPresent()) {
                check(open.bounds(), then);
            } else {
                assertThat(open.bounds()).isEmpty();
            }
        }
    }

    /** What ends then ends within the bounds; and where something is still awaited then, there was no latest. */
    private static void check(Optional<Bounds> bounds, List<Obligation> then) {
        for (Obligation one : then) {
            one.outcome()
                    .flatMap(Outcome::keepThrough)
                    .ifPresent(day -> assertThat(bounds)
                            .hasValueSatisfying(
                                    told -> assertThat(told.include(day)).isTrue()));
            if (one.outcome().filter(Outcome.Open.class::isInstance).isPresent()) {
                assertThat(bounds.flatMap(Bounds::latest)).isEmpty();
            }
        }
    }

    @Property
    void one_claim_or_another_leads_to_each_of_the_bounds(
            @ForAll("disputes") Facts facts, @ForAll @IntRange(min = 1, max = 40) int years) {
        Term term = Rules.years(years, Worlds.ENDED, Worlds.CLOSED);
        Decider decider = Decider.of(RulebookStack.of(Rules.schedule(Rules.row("1.1", term))));
        TreeSet<LocalDate> lastDays = new TreeSet<>();
        settled(facts)
                .forEach(one ->
                        decider.decide(one, LATER).outcome().keepThrough().ifPresent(lastDays::add));

        Decision decision = decider.decide(facts, LATER);

        if (lastDays.isEmpty() || decision.outcome() instanceof Outcome.Until) {
            assertThat(decision.decidedBy().flatMap(Obligation::bounds).flatMap(Bounds::latest))
                    .isEmpty();
        } else {
            assertThat(decision.decidedBy().flatMap(Obligation::bounds))
                    .contains(Bounds.between(lastDays.first(), lastDays.last()));
        }
    }

    @Property
    void a_dispute_is_never_due_and_its_outcome_stays_open(
            @ForAll("worlds") World world, @ForAll("disputes") Facts facts) {
        Decision decision = world.decider().decide(facts, LATER);

        boolean bounded =
                decision.obligations().stream().anyMatch(one -> one.bounds().isPresent());

        assertThat(bounded && decision.isDue()).isFalse();
        assertThat(!bounded || decision.outcome().compareTo(Openings.NO_RULE_BINDS) >= 0)
                .isTrue();
    }

    @Property
    void however_a_dispute_is_settled_no_floor_was_shorter_before(
            @ForAll("lapsing") World world, @ForAll("disputes") Facts facts, @ForAll("day") LocalDate asOf) {
        Decider decider = world.decider();

        Optional<Outcome> disputed = decider.decide(facts, asOf).decidedBy().flatMap(Obligation::outcome);

        for (Facts one : settled(facts)) {
            Optional<Outcome> then = decider.decide(one, asOf).decidedBy().flatMap(Obligation::outcome);
            assertThat(then.isEmpty() || disputed.isPresent()).isTrue();
            then.ifPresent(outcome -> assertThat(disputed.orElseThrow()).isGreaterThanOrEqualTo(outcome));
        }
    }

    /** The facts with every dispute settled, in every combination of claims. */
    private static List<Facts> settled(Facts facts) {
        List<List<Event>> ways = List.of(List.of());
        for (Event event : facts.events()) {
            List<TriggerState> claims = event.state() instanceof TriggerState.Disputed disputed
                    ? disputed.dates().stream().map(TriggerState::happened).toList()
                    : List.of(event.state());
            List<List<Event>> more = new ArrayList<>();
            for (List<Event> way : ways) {
                for (TriggerState claim : claims) {
                    List<Event> longer = new ArrayList<>(way);
                    longer.add(Event.of(event.type(), claim).about(event.subject()));
                    more.add(longer);
                }
            }
            ways = more;
        }
        return ways.stream().map(facts::withEvents).toList();
    }

    /** Of each subject of each trigger at most one thing is told, and mostly nothing is awaited. */
    @Provide
    Arbitrary<Facts> disputes() {
        Arbitrary<Optional<TriggerState>> told = state().optional(0.7);
        return Combinators.combine(Schedules.day(), told, told, told, told).as((formed, one, other, third, expired) -> {
            Facts facts = Facts.of("1.1", Medium.PAPER, formed);
            facts = told(facts, Worlds.ENDED, "P1", one);
            facts = told(facts, Worlds.ENDED, "P2", other);
            facts = told(facts, Worlds.CLOSED, "P1", third);
            return told(facts, Worlds.EXPIRED, "P2", expired);
        });
    }

    private static Facts told(Facts facts, TriggerType type, String subject, Optional<TriggerState> state) {
        return state.map(shown -> facts.told(Event.of(type, shown).about(subject)))
                .orElse(facts);
    }

    private static Arbitrary<TriggerState> state() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Schedules.day().set().ofMinSize(2).ofMaxSize(3).map(TriggerState::disputed)),
                Tuple.of(3, Schedules.day().map(TriggerState::happened)),
                Tuple.of(1, Arbitraries.of(TriggerState.PENDING, TriggerState.NEVER, TriggerState.UNKNOWN)));
    }

    /** Without conditions, so that the same terms are asked however a dispute is settled. */
    @Provide
    Arbitrary<World> worlds() {
        return Worlds.worlds()
                .map(world -> new World(
                        world.rulebooks().stream()
                                .map(DisputeProperties::unconditional)
                                .toList(),
                        world.choices()));
    }

    /** Whose conditional terms all lapse where a fact is missing. */
    @Provide
    Arbitrary<World> lapsing() {
        return Worlds.worlds()
                .map(world -> new World(
                        world.rulebooks().stream()
                                .map(DisputeProperties::lapsing)
                                .toList(),
                        world.choices()));
    }

    private static Rulebook lapsing(Rulebook rulebook) {
        return with(
                rulebook, row -> of(row, term -> term.when(term.condition(), Term.WhenMissing.LAPSES), row.deferral()));
    }

    @Provide
    Arbitrary<LocalDate> day() {
        return Schedules.day();
    }

    private static Rulebook unconditional(Rulebook rulebook) {
        Deferral.Part both = Rules.part(Condition.ALWAYS, "t1", "t2");
        return with(
                rulebook,
                row -> of(
                        row,
                        term -> term.when(Condition.ALWAYS, Term.WhenMissing.BINDS),
                        row.deferral().map(deferral -> new Deferral(deferral.rulebook(), List.of(both)))));
    }

    private static Rulebook with(Rulebook rulebook, UnaryOperator<Row> other) {
        return Rules.with(
                rulebook, rulebook.rows().stream().map(other).toList(), rulebook.triggers(), rulebook.scenarios());
    }

    private static Row of(Row row, UnaryOperator<Term> other, Optional<Deferral> deferral) {
        return new Row(
                row.code(),
                row.group(),
                row.name(),
                row.source(),
                row.validity(),
                row.scope(),
                row.subjects(),
                row.terms().stream().map(other).toList(),
                deferral,
                row.replaces(),
                row.approvedBy(),
                row.note());
    }
}
