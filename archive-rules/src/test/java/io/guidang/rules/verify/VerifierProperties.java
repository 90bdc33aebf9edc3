package io.guidang.rules.verify;

import static io.guidang.rules.Rules.atMost;
import static io.guidang.rules.Rules.book;
import static io.guidang.rules.Rules.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.medium.Medium;
import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.rulebook.Validity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The verifier against going through a grid of records one by one. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, tries = 12)
class VerifierProperties {

    private static final TriggerType ENDED = TriggerType.CONTRACT_TERMINATED;
    private static final TriggerType CLOSED = TriggerType.MATTER_CLOSED;
    private static final Set<String> GAPS =
            Set.of("NO_PERIOD", "GAP_ON_MEDIUM", "GAP_IN_CONDITIONS", "GAP_NOT_IN_FORCE", "GAP_TRIGGER_NEVER");
    private static final LocalDate AS_OF = LocalDate.of(2040, 1, 1);
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2004, 12, 31), LocalDate.of(2005, 1, 1), LocalDate.of(2015, 12, 31), LocalDate.of(2016, 1, 1));

    @Property(tries = 25)
    void a_gap_is_found_if_and_only_if_some_record_is_left_undecided(@ForAll("stacks") RulebookStack stack) {
        boolean undecided = anyRecord(stack, decision -> decision.decidedBy().isEmpty());

        List<Finding> gaps = Verifier.verify(stack).findings().stream()
                .filter(finding -> GAPS.contains(finding.code()))
                .toList();

        assertThat(!gaps.isEmpty()).isEqualTo(undecided);
        assertThat(gaps)
                .allSatisfy(
                        gap -> assertThat(gap.witness().orElseThrow().decision().decidedBy())
                                .isEmpty());
    }

    @Property
    void a_conflict_of_any_record_is_found(@ForAll("stacks") RulebookStack stack) {
        boolean conflict = anyRecord(stack, decision -> decision.outcome() instanceof Outcome.Conflict);

        if (conflict) {
            assertThat(Verifier.verify(stack).findings())
                    .extracting(Finding::code)
                    .containsAnyOf("FLOOR_ABOVE_CEILING", "FLOOR_MAY_EXCEED_CEILING");
        }
    }

    @Property
    void the_same_stack_gives_the_same_findings(@ForAll("stacks") RulebookStack stack) {
        assertThat(Verifier.verify(stack)).isEqualTo(Verifier.verify(stack));
    }

    /** Why the verifier need not go through as-of dates: once all is in force, what they do is a state of the triggers. */
    @Property(tries = 300)
    void an_as_of_date_says_no_more_than_the_states_of_the_triggers_on_it(
            @ForAll("stacks") RulebookStack stack,
            @ForAll("states") TriggerState ended,
            @ForAll("days") LocalDate day) {
        LocalDate asOf = day.plusYears(16);
        Decider decider = Decider.of(stack);
        Facts plain = Facts.of("1.1", Medium.PAPER, DAYS.get(0));
        Facts told = plain.with(ENDED, ended);
        Facts read = plain.with(ENDED, told.state(ENDED, asOf));

        Decision then = decider.decide(told, asOf);
        Decision later = decider.decide(read, LocalDate.of(2100, 1, 1));

        assertThat(later.obligations()).isEqualTo(then.obligations());
        assertThat(later.outcome()).isEqualTo(then.outcome());
    }

    private static boolean anyRecord(RulebookStack stack, Predicate<Decision> seen) {
        Decider decider = Decider.of(stack);
        for (Facts facts : records()) {
            if (seen.test(decider.decide(facts, AS_OF))) {
                return true;
            }
        }
        return false;
    }

    private static List<Facts> records() {
        List<Facts> records = new ArrayList<>();
        for (Medium medium : Medium.values()) {
            for (LocalDate formed : DAYS) {
                Facts plain = Facts.of("1.1", medium, formed);
                List<Facts> told = new ArrayList<>(List.of(plain));
                List.of("?", "1", "3", "4", "7").forEach(value -> told.add(plain.with("term", value)));
                for (Facts facts : told) {
                    with(facts, ENDED).forEach(one -> records.addAll(with(one, CLOSED)));
                }
            }
        }
        return records;
    }

    private static List<Facts> with(Facts facts, TriggerType trigger) {
        List<Facts> all = new ArrayList<>(List.of(facts));
        DAYS.forEach(day -> all.add(facts.happened(trigger, day)));
        all.add(facts.with(trigger, TriggerState.PENDING));
        all.add(facts.with(trigger, TriggerState.NEVER));
        all.add(facts.with(trigger, TriggerState.disputed(DAYS)));
        return all;
    }

    @Provide
    Arbitrary<TriggerState> states() {
        return Arbitraries.oneOf(
                days().map(TriggerState::happened),
                days().map(day -> TriggerState.disputed(List.of(day, day.plusYears(2)))),
                Arbitraries.of(TriggerState.PENDING, TriggerState.NEVER, TriggerState.UNKNOWN));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 9000)
                .map(days -> LocalDate.of(2000, 1, 1).plusDays(days));
    }

    @Provide
    Arbitrary<RulebookStack> stacks() {
        return Combinators.combine(books("schedule", Layer.NATIONAL), books("law", Layer.LAW))
                .as((schedule, law) -> RulebookStack.of(schedule, law));
    }

    /** Both rulebooks have the class 1.1, so that all their terms lie on it. */
    private static Arbitrary<Rulebook> books(String id, Layer layer) {
        Arbitrary<Validity> validity = Arbitraries.of(
                Validity.ALWAYS,
                Validity.from(DAYS.get(1)),
                Validity.from(DAYS.get(3)),
                new Validity(Optional.empty(), Optional.of(DAYS.get(2))),
                new Validity(Optional.of(DAYS.get(1)), Optional.of(DAYS.get(2))));
        return Combinators.combine(
                        validity,
                        Arbitraries.of(Applicability.class),
                        terms().list().ofMaxSize(3))
                .as((during, applicability, terms) ->
                        book(id, layer, during, applicability, row("1.1", terms.toArray(Term[]::new))));
    }

    private static Arbitrary<Term> terms() {
        Arbitrary<Term> floors = Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.of(TriggerType.FORMED, ENDED, CLOSED)
                                .set()
                                .ofMinSize(1)
                                .ofMaxSize(2),
                        Arbitraries.of(CountingConventions.NEXT_DAY, CountingConventions.NEXT_JANUARY_1),
                        conditions(),
                        Arbitraries.of(Term.WhenMissing.class),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(Set.of(Medium.values()))),
                                Tuple.of(1, Arbitraries.just(Set.of(Medium.PAPER)))))
                .as((years, triggers, convention, condition, missing, media) -> Term.floor(
                                RetentionPeriod.ofYears(years),
                                Clock.of(convention, triggers.toArray(TriggerType[]::new)))
                        .when(condition, missing)
                        .on(media));
        Arbitrary<Term> ceilings = Combinators.combine(
                        Arbitraries.integers().between(1, 12), Arbitraries.of(TriggerType.FORMED, ENDED))
                .as((years, trigger) -> atMost(years, trigger));
        return Arbitraries.frequencyOf(
                Tuple.of(6, floors), Tuple.of(2, ceilings), Tuple.of(1, Arbitraries.of(Term.permanent())));
    }

    private static Arbitrary<Condition> conditions() {
        return Arbitraries.of(
                Condition.ALWAYS,
                Condition.atMost("term", BigDecimal.ONE),
                Condition.moreThan("term", BigDecimal.ONE),
                Condition.moreThan("term", BigDecimal.valueOf(5)),
                Condition.factIs("term", "3"),
                Condition.happened(CLOSED),
                Condition.all(Condition.happened(ENDED), Condition.atMost("term", BigDecimal.valueOf(5))));
    }
}
