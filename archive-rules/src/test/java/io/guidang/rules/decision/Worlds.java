package io.guidang.rules.decision;

import static io.guidang.rules.Rules.article;
import static io.guidang.rules.Rules.deferring;
import static io.guidang.rules.Rules.part;
import static io.guidang.rules.Rules.row;

import io.guidang.core.medium.Medium;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.Rules;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.facts.Event;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.facts.ItemTerm;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Choice;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.DeclaredTrigger;
import io.guidang.rules.rulebook.Deferral;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.StandIn;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.rulebook.Validity;
import io.guidang.rules.source.Provenance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Whole stacks of a small world: a schedule whose class {@code 1.1} leaves its period to tables or fixes it, laws with
 * dates of their own, a trigger that is reckoned, one that another stands for, choices; and records with corrections, several
 * subjects, and periods of their own.
 */
final class Worlds {

    static final TriggerType ENDED = TriggerType.CONTRACT_TERMINATED;
    static final TriggerType CLOSED = TriggerType.MATTER_CLOSED;
    private static final TriggerType RELATIONSHIP = TriggerType.RELATIONSHIP_ENDED;
    static final TriggerType EXPIRED = TriggerType.of("TERM_EXPIRED");

    private static final DeclaredTrigger THREE_YEARS_ON = new DeclaredTrigger(
            EXPIRED,
            Wording.of("期满", "expiry"),
            Optional.of(new DeclaredTrigger.After(RetentionPeriod.ofYears(3), ENDED)));
    private static final StandIn STAND_IN = new StandIn(RELATIONSHIP, CLOSED, Wording.of("本公司", "the insurer"));

    private Worlds() {}

    /** The rulebooks of a stack, with what its adopter chose. */
    record World(List<Rulebook> rulebooks, List<Choice> choices) {

        Optional<Decider> ifSound() {
            var checked = RulebookStack.check(rulebooks, choices, List.of(STAND_IN));
            return checked.issues().isEmpty() ? Optional.of(Decider.of(checked.orThrow())) : Optional.empty();
        }

        Decider decider() {
            return Decider.of(
                    RulebookStack.check(rulebooks, choices, List.of(STAND_IN)).orThrow());
        }

        World with(Rulebook rulebook) {
            List<Rulebook> more = new ArrayList<>(rulebooks);
            more.add(rulebook);
            return new World(more, choices);
        }

        World reordered(List<Rulebook> rulebooks) {
            return new World(List.copyOf(rulebooks), choices);
        }
    }

    static Arbitrary<World> worlds() {
        return Combinators.combine(
                        schedules(),
                        tables(),
                        laws().list().ofMaxSize(3),
                        Arbitraries.of(Applicability.FROM_THEN_ON, Applicability.ALL_HOLDINGS)
                                .optional(0.5))
                .as((schedule, tables, laws, chosen) -> {
                    List<Rulebook> rulebooks = new ArrayList<>(List.of(schedule, tables));
                    List<Choice> choices = new ArrayList<>();
                    for (Rulebook law : laws) {
                        Rulebook named = named(law, "law-" + rulebooks.size());
                        rulebooks.add(named);
                        if (named.applicability() == Applicability.ADOPTER_CHOOSES) {
                            chosen.ifPresent(made ->
                                    choices.add(new Choice(named.id(), made, Wording.of("经办机构", "the agency"))));
                        }
                    }
                    return new World(rulebooks, choices);
                });
    }

    /** A rulebook more, of any layer, that asks something of class {@code 1.1}. */
    static Arbitrary<Rulebook> additions() {
        return Combinators.combine(laws(), Arbitraries.of(Layer.class))
                .as((law, layer) -> new Rulebook(
                        "added",
                        "1",
                        law.title(),
                        layer,
                        law.validity(),
                        law.applicability(),
                        law.subjects(),
                        law.rows(),
                        law.triggers(),
                        law.scenarios()));
    }

    static Arbitrary<ItemTerm> itemTerms() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(8, periods().map(RetentionPeriod.class::cast)),
                                Tuple.of(1, Arbitraries.of(RetentionPeriod.PERMANENT, RetentionPeriod.UNDETERMINED))),
                        Arbitraries.of(TriggerType.FORMED, TriggerType.APPRAISED, ENDED, EXPIRED),
                        conventions(),
                        Schedules.day(),
                        Arbitraries.of("paper 1", "paper 2"))
                .as((period, from, convention, givenOn, paper) ->
                        new ItemTerm(period, from, convention, givenOn, Rules.source(paper, Provenance.VERIFIED)));
    }

    static Arbitrary<Facts> facts() {
        return Combinators.combine(
                        Schedules.facts(),
                        events().list().ofMaxSize(4),
                        itemTerms().list().ofMaxSize(2))
                .as((facts, events, terms) -> {
                    Facts more = facts;
                    for (Event event : events) {
                        more = more.told(event);
                    }
                    for (ItemTerm term : terms) {
                        more = more.given(term);
                    }
                    return more;
                });
    }

    static Arbitrary<Event> events() {
        return Combinators.combine(
                        Arbitraries.of(ENDED, CLOSED, RELATIONSHIP, EXPIRED),
                        Arbitraries.of("", "P1", "P2"),
                        Schedules.state(),
                        Schedules.day().optional(0.5))
                .as(Event::new);
    }

    private static Arbitrary<Rulebook> schedules() {
        Condition seven = Condition.factIs("term", "7");
        Condition ended = Condition.happened(ENDED);
        Arbitrary<Row> deferring = Arbitraries.of(
                        List.of(part(Condition.ALWAYS, "t1", "t2")),
                        List.of(part(seven, "t1"), part(Condition.ALWAYS, "t2")),
                        List.of(part(seven, "t1"), part(ended, "t2", "t3"), part(Condition.ALWAYS, "t3")))
                .map(parts -> deferring("1.1", "tables", parts.toArray(Deferral.Part[]::new)));
        Arbitrary<Row> fixed = terms().list().ofMaxSize(2).map(terms -> row("1.1", terms.toArray(Term[]::new)));
        return Arbitraries.oneOf(deferring, fixed).map(row -> {
            return Rules.with(Rules.schedule(), List.of(row), List.of(THREE_YEARS_ON), List.of());
        });
    }

    private static Arbitrary<Rulebook> tables() {
        return terms().list()
                .ofMaxSize(2)
                .list()
                .ofSize(3)
                .map(rows -> Rules.with(
                        Rules.book("tables", Layer.NATIONAL),
                        List.of(
                                row("t1", rows.get(0).toArray(Term[]::new)),
                                row("t2", rows.get(1).toArray(Term[]::new)),
                                row("t3", rows.get(2).toArray(Term[]::new))),
                        List.of(THREE_YEARS_ON),
                        List.of()));
    }

    private static Arbitrary<Rulebook> laws() {
        return Combinators.combine(
                        validities(),
                        Arbitraries.of(Applicability.class),
                        validities(),
                        terms().list().ofMinSize(1).ofMaxSize(2),
                        terms().list().ofMaxSize(1))
                .as((validity, applicability, own, terms, others) -> new Rulebook(
                        "law",
                        "1",
                        Wording.of("法", "law"),
                        Layer.LAW,
                        validity,
                        applicability,
                        Map.of("all", List.of(RowKey.parse("schedule#1.1"))),
                        List.of(
                                Rules.inForce(article("1", terms.toArray(Term[]::new)), own),
                                article("2", others.toArray(Term[]::new))),
                        List.of(THREE_YEARS_ON),
                        List.of()));
    }

    private static Rulebook named(Rulebook law, String id) {
        return new Rulebook(
                id,
                law.edition(),
                law.title(),
                law.layer(),
                law.validity(),
                law.applicability(),
                law.subjects(),
                law.rows(),
                law.triggers(),
                law.scenarios());
    }

    private static Arbitrary<Validity> validities() {
        LocalDate first = LocalDate.of(2005, 1, 1);
        LocalDate last = LocalDate.of(2016, 12, 31);
        return Arbitraries.of(
                Validity.ALWAYS,
                Validity.ALWAYS,
                Validity.from(first),
                new Validity(Optional.of(first), Optional.of(last)),
                new Validity(Optional.empty(), Optional.of(last)));
    }

    /** A missing fact never lets one of these lapse: they say the longer way of themselves. */
    static Arbitrary<Term> terms() {
        Arbitrary<Term> floors = Combinators.combine(
                        periods(),
                        Arbitraries.of(TriggerType.FORMED, ENDED, CLOSED, RELATIONSHIP, EXPIRED)
                                .set()
                                .ofMinSize(1)
                                .ofMaxSize(2),
                        conventions(),
                        Arbitraries.of(Medium.class).set().ofMinSize(1))
                .as((period, triggers, convention, media) -> Term.floor(
                                period, Clock.of(convention, triggers.toArray(TriggerType[]::new)))
                        .on(media));
        return Arbitraries.frequencyOf(
                Tuple.of(3, Schedules.terms().map(term -> term.when(term.condition(), Term.WhenMissing.BINDS))),
                Tuple.of(3, floors));
    }

    private static Arbitrary<RetentionPeriod.Fixed> periods() {
        return Combinators.combine(Arbitraries.integers().between(1, 30), Arbitraries.of(RetentionPeriod.Unit.class))
                .as((amount, unit) ->
                        RetentionPeriod.of(unit == RetentionPeriod.Unit.DAYS ? 100 * amount : amount, unit));
    }

    private static Arbitrary<CountingConvention> conventions() {
        return Arbitraries.of(CountingConventions.names())
                .map(name -> CountingConventions.named(name).orElseThrow());
    }
}
