package io.guidang.rules.counterfactual;

import static io.guidang.rules.Rules.article;
import static io.guidang.rules.Rules.row;
import static io.guidang.rules.Rules.schedule;

import io.guidang.core.medium.Medium;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.Rules;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.DeclaredTrigger;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.rulebook.Validity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Laws and facts within a few weeks: every period, date and reach lies in them, and what is older is alike. */
final class SmallWorld {

    static final LocalDate AS_OF = LocalDate.of(2026, 3, 10);
    static final List<TriggerType> TOLD = List.of(TriggerType.CONTRACT_TERMINATED, TriggerType.MATTER_CLOSED);

    /** Two events and one named fact. */
    static final int CHANGEABLE = 3;

    private static final LocalDate FIRST = AS_OF.minusDays(110);
    private static final TriggerType RECKONED = TriggerType.of("RECKONED");
    private static final DeclaredTrigger DECLARED = new DeclaredTrigger(
            RECKONED,
            Wording.of("推算", "reckoned day"),
            Optional.of(new DeclaredTrigger.After(RetentionPeriod.of(5, RetentionPeriod.Unit.DAYS), TOLD.get(0))));
    private static final List<String> VALUES = List.of("0", "1", "2", "4", "5", "6", "7");

    private SmallWorld() {}

    /** A record under some laws. */
    record Story(Facts facts, List<Rulebook> rulebooks, Decider decider) {
        @Override
        public String toString() {
            return facts + " " + facts.named() + " under "
                    + rulebooks.stream()
                            .map(book ->
                                    book.validity() + " " + book.applicability() + " " + book.rows() + book.triggers())
                            .toList();
        }
    }

    static Arbitrary<Story> stories(boolean more) {
        Arbitrary<Term> terms = more
                ? Arbitraries.oneOf(floors(clocks()), floors(reckonedClocks()), others(), ceilings())
                : Arbitraries.frequencyOf(Tuple.of(6, floors(clocks())), Tuple.of(1, others()));
        Arbitrary<List<Rulebook>> laws = law(terms).list().ofMinSize(1).ofMaxSize(2);
        return Combinators.combine(laws, facts()).as((books, facts) -> {
            List<Rulebook> all = new ArrayList<>(List.of(schedule(row("1.1"))));
            for (Rulebook book : books) {
                all.add(named(book, "law-" + all.size()));
            }
            return new Story(facts, all, Decider.of(RulebookStack.of(all.toArray(Rulebook[]::new))));
        });
    }

    /** Every day of the world up to that of the question. */
    static Stream<LocalDate> days() {
        return FIRST.datesUntil(AS_OF.plusDays(1));
    }

    static Stream<TriggerState> states() {
        return Stream.concat(Stream.of(TriggerState.PENDING, TriggerState.NEVER), days().map(TriggerState::happened));
    }

    /** Without the days that only a ceiling tells apart. */
    private static Stream<TriggerState> recentStates() {
        LocalDate recent = AS_OF.minusDays(60);
        return states().filter(state -> !(state instanceof TriggerState.Happened happened
                && happened.on().isBefore(recent)));
    }

    /** The facts with each state of one event, or with each value of the one named fact. */
    static List<Facts> changed(Facts facts, int fact) {
        return fact < TOLD.size()
                ? recentStates().map(state -> facts.with(TOLD.get(fact), state)).toList()
                : VALUES.stream().map(value -> facts.with("term", value)).toList();
    }

    private static Arbitrary<Facts> facts() {
        Arbitrary<LocalDate> day = Arbitraries.integers().between(70, 120).map(days -> FIRST.plusDays(days));
        Arbitrary<TriggerState> state = Arbitraries.oneOf(
                day.map(TriggerState::happened),
                Arbitraries.of(TriggerState.PENDING, TriggerState.NEVER, TriggerState.UNKNOWN));
        return Combinators.combine(
                        day,
                        state.optional(),
                        state.optional(),
                        Arbitraries.of("1", "4", "5", "6", "other").optional())
                .as((formed, ended, closed, value) -> {
                    Facts facts = Facts.of("1.1", Medium.PAPER, formed);
                    facts = ended.isPresent() ? facts.with(TOLD.get(0), ended.get()) : facts;
                    facts = closed.isPresent() ? facts.with(TOLD.get(1), closed.get()) : facts;
                    return value.isPresent() ? facts.with("term", value.get()) : facts;
                });
    }

    private static Arbitrary<Rulebook> law(Arbitrary<Term> any) {
        Arbitrary<Optional<LocalDate>> from = Arbitraries.integers()
                .between(60, 115)
                .map(days -> FIRST.plusDays(days))
                .optional(0.3);
        Arbitrary<Optional<Integer>> length =
                Arbitraries.integers().between(0, 30).optional(0.3);
        return Combinators.combine(
                        any.list().ofMinSize(1).ofMaxSize(3),
                        from,
                        length,
                        Arbitraries.of(Applicability.FROM_THEN_ON, Applicability.ALL_HOLDINGS))
                .as((terms, first, days, applicability) -> {
                    Optional<LocalDate> until =
                            days.map(plus -> first.orElse(FIRST.plusDays(80)).plusDays(plus));
                    Rulebook plain = Rules.with(
                            Rules.law(),
                            List.of(article("1", terms.toArray(Term[]::new))),
                            List.of(DECLARED),
                            List.of());
                    return new Rulebook(
                            plain.id(),
                            plain.edition(),
                            plain.title(),
                            Layer.LAW,
                            new Validity(first, until),
                            applicability,
                            plain.subjects(),
                            plain.rows(),
                            List.of(DECLARED),
                            List.of());
                });
    }

    private static Rulebook named(Rulebook book, String id) {
        return new Rulebook(
                id,
                book.edition(),
                book.title(),
                book.layer(),
                book.validity(),
                book.applicability(),
                book.subjects(),
                book.rows(),
                book.triggers(),
                book.scenarios());
    }

    private static Arbitrary<Term> floors(Arbitrary<Clock> clocks) {
        return Combinators.combine(periods(), clocks, conditions(), Arbitraries.of(Term.WhenMissing.class))
                .as((period, clock, condition, missing) ->
                        Term.floor(period, clock).when(condition, missing));
    }

    private static Arbitrary<Term> ceilings() {
        return Combinators.combine(periods(), clocks())
                .as((period, clock) -> new Term(
                        Term.Kind.CEILING,
                        period,
                        Optional.of(clock),
                        Condition.ALWAYS,
                        Term.WhenMissing.BINDS,
                        EnumSet.allOf(Medium.class)));
    }

    private static Arbitrary<Term> others() {
        return Combinators.combine(
                        Arbitraries.of(RetentionPeriod.PERMANENT, RetentionPeriod.UNDETERMINED),
                        clocks().optional(),
                        conditions(),
                        Arbitraries.of(Term.WhenMissing.class))
                .as((period, clock, condition, missing) ->
                        new Term(Term.Kind.FLOOR, period, clock, condition, missing, EnumSet.allOf(Medium.class)));
    }

    private static Arbitrary<RetentionPeriod.Fixed> periods() {
        return Arbitraries.integers().between(1, 20).map(days -> RetentionPeriod.of(days, RetentionPeriod.Unit.DAYS));
    }

    private static Arbitrary<Clock> clocks() {
        return Combinators.combine(
                        Arbitraries.of(TriggerType.FORMED, TOLD.get(0), TOLD.get(1))
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(2)
                                .uniqueElements(),
                        Arbitraries.of(CountingConventions.NEXT_DAY, CountingConventions.MONTH_END))
                .as(Clock::new);
    }

    private static Arbitrary<Clock> reckonedClocks() {
        return Arbitraries.of(RECKONED, TOLD.get(1))
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .uniqueElements()
                .map(read -> new Clock(read, CountingConventions.NEXT_DAY));
    }

    private static Arbitrary<Condition> conditions() {
        return Arbitraries.of(
                Condition.ALWAYS,
                Condition.ALWAYS,
                Condition.factIs("term", "1"),
                Condition.factIs("term", "5"),
                Condition.moreThan("term", BigDecimal.valueOf(5)),
                Condition.atMost("term", BigDecimal.valueOf(5)),
                Condition.happened(TOLD.get(0)),
                Condition.all(Condition.happened(TOLD.get(1)), Condition.factIs("term", "4")));
    }
}
