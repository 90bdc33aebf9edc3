package io.guidang.rules.decision;

import static io.guidang.rules.Rules.FORMED;
import static io.guidang.rules.Rules.atMost;
import static io.guidang.rules.Rules.row;

import io.guidang.core.hold.Hold;
import io.guidang.core.medium.Medium;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.Rules;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.rulebook.Validity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Any terms, laws and facts of a small world: class {@code 1.1}, three events, two facts, fifty years. */
final class Schedules {

    private static final List<TriggerType> TRIGGERS =
            List.of(TriggerType.FORMED, TriggerType.CONTRACT_TERMINATED, TriggerType.MATTER_CLOSED);

    private Schedules() {}

    /** Stands in the place of a law with these terms, so that properties can add, leave out and reorder laws. */
    record Law(int number, Validity validity, Applicability applicability, List<Term> terms) {

        Rulebook rulebook() {
            Row[] articles = new Row[] {Rules.article("1", terms.toArray(Term[]::new))};
            Rulebook plain = Rules.binding("law-" + number, Layer.LAW, List.of("1.1"), articles);
            return new Rulebook(
                    plain.id(),
                    plain.edition(),
                    plain.title(),
                    plain.layer(),
                    validity,
                    applicability,
                    plain.subjects(),
                    plain.rows(),
                    plain.triggers(),
                    plain.scenarios());
        }
    }

    /** The schedule that the laws speak about; it asks nothing itself. */
    static Rulebook empty() {
        return Rules.schedule(row("1.1"));
    }

    static Arbitrary<List<Law>> laws() {
        return law(terms()).list().ofMinSize(0).ofMaxSize(5).map(Schedules::numbered);
    }

    static Arbitrary<Term> terms() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, floors()),
                Tuple.of(1, ceilings()),
                Tuple.of(1, Arbitraries.of(Term.permanent(), Term.undetermined())));
    }

    static Arbitrary<Facts> facts() {
        Arbitrary<Optional<String>> fact = Arbitraries.of("1", "7", "终身", "?").optional(0.6);
        return Combinators.combine(
                        Arbitraries.of(Medium.class),
                        day(),
                        fact,
                        state().optional(0.8),
                        state().optional(0.8),
                        holds())
                .as((medium, formed, value, ended, closed, holds) -> {
                    Facts facts = Facts.of("1.1", medium, formed);
                    facts = value.isPresent() ? facts.with("term", value.get()) : facts;
                    facts = ended.isPresent() ? facts.with(TRIGGERS.get(1), ended.get()) : facts;
                    facts = closed.isPresent() ? facts.with(TRIGGERS.get(2), closed.get()) : facts;
                    for (Hold hold : holds) {
                        facts = facts.under(hold);
                    }
                    return facts;
                });
    }

    static Arbitrary<LocalDate> day() {
        return Arbitraries.integers()
                .between(0, 365 * 50)
                .map(days -> LocalDate.of(1990, 1, 1).plusDays(days));
    }

    static Arbitrary<List<Hold>> holds() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        day(),
                        Arbitraries.integers().between(0, 9000))
                .as((name, from, days) -> new Hold("case " + name, Optional.of(from), Optional.of(from.plusDays(days))))
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<Law> law(Arbitrary<Term> terms) {
        Arbitrary<Validity> validity = Arbitraries.of(2005, 2016)
                .map(year -> Validity.from(LocalDate.of(year, 1, 1)))
                .optional(0.4)
                .map(v -> v.orElse(Validity.ALWAYS));
        return Combinators.combine(
                        validity,
                        Arbitraries.of(Applicability.class),
                        terms.list().ofMinSize(1).ofMaxSize(3))
                .as((during, applicability, all) -> new Law(0, during, applicability, all));
    }

    private static List<Law> numbered(List<Law> laws) {
        List<Law> numbered = new ArrayList<>();
        for (Law law : laws) {
            numbered.add(new Law(numbered.size() + 1, law.validity(), law.applicability(), law.terms()));
        }
        return numbered;
    }

    private static Arbitrary<Term> floors() {
        Arbitrary<CountingConvention> conventions = Arbitraries.of(
                CountingConventions.NEXT_DAY, CountingConventions.NEXT_JANUARY_1, CountingConventions.FISCAL_YEAR_END);
        Arbitrary<Condition> conditions = Arbitraries.of(
                Condition.ALWAYS,
                Condition.factIs("term", "1"),
                Condition.moreThan("term", BigDecimal.valueOf(5)),
                Condition.happened(TRIGGERS.get(1)));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 30),
                        Arbitraries.of(RetentionPeriod.Unit.YEARS, RetentionPeriod.Unit.MONTHS),
                        Arbitraries.of(TRIGGERS).set().ofMinSize(1).ofMaxSize(2),
                        conventions,
                        conditions,
                        Arbitraries.of(Term.WhenMissing.class),
                        Arbitraries.of(Medium.class).set().ofMinSize(1))
                .as((amount, unit, triggers, convention, condition, missing, media) -> Term.floor(
                                RetentionPeriod.of(amount, unit),
                                Clock.of(convention, triggers.toArray(TriggerType[]::new)))
                        .when(condition, missing)
                        .on(Set.copyOf(media)));
    }

    private static Arbitrary<Term> ceilings() {
        return Combinators.combine(Arbitraries.integers().between(1, 30), Arbitraries.of(TRIGGERS))
                .as((amount, trigger) -> atMost(amount, trigger));
    }

    static Arbitrary<TriggerState> state() {
        return Arbitraries.frequencyOf(
                Tuple.of(5, day().map(TriggerState::happened)),
                Tuple.of(3, Arbitraries.of(TriggerState.PENDING, TriggerState.NEVER, TriggerState.UNKNOWN)),
                Tuple.of(1, day().map(on -> TriggerState.disputed(List.of(on, on.plusYears(1), FORMED)))));
    }
}
