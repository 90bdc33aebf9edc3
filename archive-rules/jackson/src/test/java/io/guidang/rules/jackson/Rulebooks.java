package io.guidang.rules.jackson;

import io.guidang.core.item.ClassCode;
import io.guidang.core.medium.Medium;
import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.facts.Event;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.DeclaredTrigger;
import io.guidang.rules.rulebook.Deferral;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.Scenario;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.rulebook.Validity;
import io.guidang.rules.source.Provenance;
import io.guidang.rules.source.Source;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generated rulebooks and their parts. */
final class Rulebooks {

    private static final List<String> CODES = List.of("1.1", "1.10", "0123", "no", "on", "1e3", "gl-02", "INS-87-LONG");
    private static final Map<String, List<RowKey>> SUBJECTS = Map.of(
            "客户身份资料", List.of(RowKey.parse("cn-dat36-2007#1.12"), RowKey.parse("cn-dat36-2007#2.4")),
            "no: #1", List.of());

    private Rulebooks() {}

    static Arbitrary<CountingConvention> conventions() {
        return Arbitraries.of(
                CountingConventions.NEXT_DAY,
                CountingConventions.NEXT_JANUARY_1,
                CountingConventions.FISCAL_YEAR_END,
                CountingConventions.fiscalYearEnd(MonthDay.of(3, 31)),
                CountingConventions.fiscalYearEnd(MonthDay.of(2, 29)));
    }

    static Arbitrary<Clock> clocks() {
        return Combinators.combine(
                        Values.triggers().list().ofMinSize(1).ofMaxSize(3).uniqueElements(), conventions())
                .as(Clock::new);
    }

    static Arbitrary<Condition> conditions() {
        Arbitrary<Condition> plain = Arbitraries.oneOf(
                Combinators.combine(Values.words(), Values.perhapsWords()).as(Condition::factIs),
                Combinators.combine(Values.words(), limits()).as(Condition::atMost),
                Combinators.combine(Values.words(), limits()).as(Condition::moreThan),
                Values.triggers().map(Condition::happened));
        return Arbitraries.oneOf(
                plain,
                Arbitraries.just(Condition.ALWAYS),
                plain.list().ofMinSize(1).ofMaxSize(3).map(Condition.All::new));
    }

    private static Arbitrary<BigDecimal> limits() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(200))
                .ofScale(2);
    }

    static Arbitrary<Term> terms() {
        return Combinators.combine(
                        Arbitraries.of(Term.Kind.class),
                        Values.periods(),
                        clocks(),
                        Arbitraries.of(true, false),
                        conditions(),
                        Arbitraries.of(Term.WhenMissing.class),
                        Arbitraries.of(Medium.class).set().ofMinSize(1))
                .as((kind, period, clock, clocked, condition, whenMissing, media) -> {
                    boolean fixed = period instanceof RetentionPeriod.Fixed;
                    return new Term(
                            fixed ? kind : Term.Kind.FLOOR,
                            period,
                            fixed || clocked ? Optional.of(clock) : Optional.empty(),
                            condition,
                            whenMissing,
                            EnumSet.copyOf(media));
                });
    }

    static Arbitrary<Deferral> deferrals() {
        Arbitrary<List<ClassCode>> rows =
                Arbitraries.of(CODES).map(ClassCode::of).list().ofMinSize(1).ofMaxSize(3);
        return Combinators.combine(conditions(), rows, rows)
                .as((condition, some, all) -> new Deferral(
                        "cn-accounting-2016",
                        List.of(new Deferral.Part(condition, some), new Deferral.Part(Condition.ALWAYS, all))));
    }

    static Arbitrary<Validity> validities() {
        return Combinators.combine(
                        Values.dates().optional(),
                        Arbitraries.integers().between(0, 9).optional())
                .as((from, days) -> new Validity(
                        from,
                        days.map(plus -> from.orElse(java.time.LocalDate.of(2020, 1, 1))
                                        .plusDays(plus))
                                .filter(day -> day.getYear() <= 9999)));
    }

    static Arbitrary<Source> sources() {
        return Combinators.combine(
                        Values.words(), Arbitraries.of(Provenance.class), Values.perhapsWords(), Values.perhapsWords())
                .as(Source::new);
    }

    static Arbitrary<Row.Scope> scopes() {
        return Arbitraries.oneOf(
                Arbitraries.of(Row.Scope.IN, Row.Scope.NONE),
                Combinators.combine(Values.words(), Values.perhapsWords())
                        .as((fact, value) -> Row.Scope.onlyWhen(Condition.factIs(fact, value))));
    }

    static Arbitrary<Row> rows() {
        return Combinators.combine(
                        Arbitraries.of(CODES).map(ClassCode::of),
                        Combinators.combine(
                                        Values.perhapsWords(),
                                        Values.words(),
                                        Values.perhapsWords(),
                                        Values.perhapsWords())
                                .as(Texts::new),
                        sources(),
                        validities(),
                        scopes(),
                        terms().list().ofMaxSize(3),
                        deferrals().optional(),
                        Arbitraries.of(SUBJECTS.keySet()).set())
                .as((code, texts, source, validity, scope, terms, deferral, subjects) -> new Row(
                        code,
                        texts.group(),
                        texts.name(),
                        source,
                        validity,
                        scope,
                        subjects,
                        deferral.isPresent() ? List.of() : terms,
                        deferral,
                        subjects.isEmpty() ? List.of(RowKey.parse("cn-dat36-2007#1.1")) : List.of(),
                        texts.approvedBy(),
                        texts.note()));
    }

    /** Declares the trigger that generated clocks and events name, and at times one that is reckoned from it. */
    static Arbitrary<List<DeclaredTrigger>> triggers() {
        return Combinators.combine(
                        Values.wordings(),
                        Arbitraries.of(true, false),
                        declaredTriggers().list().ofMaxSize(1))
                .as((words, bare, more) -> {
                    Wording name = Wording.of(Values.LAPSED.name(), Values.LAPSED.name());
                    List<DeclaredTrigger> declared = new ArrayList<>(more);
                    declared.add(new DeclaredTrigger(Values.LAPSED, bare ? name : words, Optional.empty()));
                    return declared;
                });
    }

    /** Some are reckoned from others. */
    static Arbitrary<DeclaredTrigger> declaredTriggers() {
        Arbitrary<DeclaredTrigger.After> after = Combinators.combine(
                        Values.periods().filter(RetentionPeriod.Fixed.class::isInstance), Values.triggers())
                .as((period, other) -> new DeclaredTrigger.After((RetentionPeriod.Fixed) period, other));
        return Combinators.combine(Values.wordings(), after.optional())
                .as((words, reckoned) -> new DeclaredTrigger(TriggerType.of("REINSTATEMENT_OVER"), words, reckoned));
    }

    static Arbitrary<Event> events() {
        return Combinators.combine(
                        Values.triggers().filter(trigger -> !trigger.equals(TriggerType.FORMED)),
                        Values.perhapsWords(),
                        Values.triggerStates(),
                        Values.dates().optional())
                .as(Event::new);
    }

    static Arbitrary<Facts> facts() {
        return Combinators.combine(
                        Arbitraries.of(Medium.class),
                        Values.dates(),
                        Arbitraries.maps(Values.words(), Values.perhapsWords()).ofMaxSize(3),
                        events().list().ofMaxSize(3),
                        Values.holds().list().ofMaxSize(2))
                .as((medium, formedOn, named, events, holds) ->
                        new Facts(ClassCode.of("1.10"), medium, formedOn, named, events, List.of(), holds));
    }

    static Arbitrary<Scenario> scenarios() {
        Arbitrary<Scenario.Expected> expected = Combinators.combine(
                        Arbitraries.of(Outcome.Kind.class),
                        Values.dates(),
                        Arbitraries.of(true, false).optional(),
                        Arbitraries.of(CODES)
                                .map(code -> RowKey.parse("cn-dat36-2007#" + code))
                                .optional())
                .as((outcome, day, due, decidedBy) -> new Scenario.Expected(
                        outcome, outcome == Outcome.Kind.UNTIL ? Optional.of(day) : Optional.empty(), due, decidedBy));
        return Combinators.combine(
                        Values.words(), facts(), Values.dates(), Values.dates().optional(0.3), expected)
                .as(Scenario::new);
    }

    static Arbitrary<Rulebook> rulebooks() {
        return Combinators.combine(
                        Values.words(),
                        Values.wordings(),
                        Arbitraries.of(Layer.class),
                        validities(),
                        Arbitraries.of(Applicability.class),
                        rows().list().ofMaxSize(4).uniqueElements(Row::code),
                        triggers(),
                        scenarios().list().ofMaxSize(2).uniqueElements(Scenario::name))
                .as((edition, title, layer, validity, applicability, rows, triggers, scenarios) -> new Rulebook(
                        "own-2024",
                        edition,
                        title,
                        layer,
                        validity,
                        applicability,
                        SUBJECTS,
                        rows,
                        triggers,
                        scenarios));
    }

    private record Texts(String group, String name, String approvedBy, String note) {}
}
