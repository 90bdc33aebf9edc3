package io.guidang.rules.diff;

import io.guidang.core.hold.Hold;
import io.guidang.core.medium.Medium;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.Rules;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Editions of a schedule with two classes, and records of three, so that one of them has no rule in any edition. */
final class Editions {

    static final TriggerType ENDED = TriggerType.CONTRACT_TERMINATED;
    static final TriggerType CLOSED = TriggerType.MATTER_CLOSED;

    private static final List<TriggerType> TRIGGERS = List.of(TriggerType.FORMED, ENDED, CLOSED);

    private Editions() {}

    /** The terms of class {@code 1.1} and of class {@code 1.2}. */
    record Edition(List<Term> first, List<Term> second) {

        Decider decider() {
            return Decider.of(RulebookStack.of(Rules.schedule(
                    Rules.row("1.1", first.toArray(Term[]::new)), Rules.row("1.2", second.toArray(Term[]::new)))));
        }

        /** The same edition under a law that asks this of class {@code 1.1} besides. */
        Decider under(Term law) {
            return Decider.of(RulebookStack.of(
                    Rules.schedule(
                            Rules.row("1.1", first.toArray(Term[]::new)),
                            Rules.row("1.2", second.toArray(Term[]::new))),
                    Rules.law(Rules.article("1", law))));
        }
    }

    /** An edition that knows class {@code 1.1} only. */
    static Decider of(Term... terms) {
        return new Edition(List.of(terms), List.of()).decider();
    }

    static Arbitrary<Edition> editions() {
        Arbitrary<List<Term>> terms = terms().list().ofMaxSize(3);
        return Combinators.combine(terms, terms).as(Edition::new);
    }

    static Arbitrary<Term> terms() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, floors()),
                Tuple.of(2, Arbitraries.integers().between(1, 30).map(years -> Rules.atMost(years, TRIGGERS.get(0)))),
                Tuple.of(1, Arbitraries.of(Term.permanent(), Term.undetermined())));
    }

    static Arbitrary<List<Referenced>> records() {
        return facts().list().ofMaxSize(12).map(all -> {
            List<Referenced> numbered = new ArrayList<>();
            for (Facts facts : all) {
                numbered.add(new Referenced("record " + numbered.size(), facts));
            }
            return List.copyOf(numbered);
        });
    }

    static Arbitrary<Facts> facts() {
        return Combinators.combine(
                        Arbitraries.of("1.1", "1.1", "1.2", "9.9"),
                        Arbitraries.of(Medium.class),
                        day(),
                        state().optional(0.7),
                        state().optional(0.7),
                        day().optional(0.2))
                .as((code, medium, formed, ended, closed, held) -> {
                    Facts facts = Facts.of(code, medium, formed);
                    facts = with(facts, TRIGGERS.get(1), ended);
                    facts = with(facts, TRIGGERS.get(2), closed);
                    return held.isPresent() ? facts.under(Hold.openSince("case 1", held.get())) : facts;
                });
    }

    private static Facts with(Facts facts, TriggerType trigger, Optional<TriggerState> state) {
        return state.isPresent() ? facts.with(trigger, state.get()) : facts;
    }

    private static Arbitrary<Term> floors() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 360),
                        Arbitraries.of(RetentionPeriod.Unit.MONTHS, RetentionPeriod.Unit.YEARS),
                        Arbitraries.of(TRIGGERS).set().ofMinSize(1).ofMaxSize(2),
                        Arbitraries.of(CountingConventions.NEXT_DAY, CountingConventions.NEXT_JANUARY_1))
                .as((months, unit, triggers, convention) -> Term.floor(
                        RetentionPeriod.of(unit == RetentionPeriod.Unit.YEARS ? 1 + months / 12 : months, unit),
                        Clock.of(convention, triggers.toArray(TriggerType[]::new))));
    }

    private static Arbitrary<LocalDate> day() {
        return Arbitraries.integers()
                .between(0, 365 * 40)
                .map(days -> LocalDate.of(1990, 1, 1).plusDays(days));
    }

    private static Arbitrary<TriggerState> state() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, day().map(TriggerState::happened)),
                Tuple.of(2, Arbitraries.of(TriggerState.PENDING, TriggerState.NEVER)));
    }
}
