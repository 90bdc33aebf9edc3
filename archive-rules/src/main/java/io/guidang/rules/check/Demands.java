package io.guidang.rules.check;

import io.guidang.core.item.ClassCode;
import io.guidang.core.medium.Medium;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.facts.ItemTerm;
import io.guidang.rules.obligation.RuleRef;
import io.guidang.rules.obligation.Step;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Deferral;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.rulebook.Validity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that a stack, and whoever gave the item a period of its own, asks of one record. */
final class Demands {

    /** A row with the rulebook it stands in. */
    private record Placed(Rulebook book, Row row) {
        RowKey key() {
            return new RowKey(book.id(), row.code());
        }

        RuleRef ref() {
            return new RuleRef(book.id(), book.edition(), book.layer(), row.code(), row.name(), row.source());
        }
    }

    private final RulebookStack stack;
    private final Reading reading;
    private final List<Placed> rows;
    private final List<Demand> demands = new ArrayList<>();

    Demands(RulebookStack stack, Reading reading) {
        this.stack = stack;
        this.reading = reading;
        this.rows = stack.rulebooks().stream()
                .flatMap(book -> book.rows().stream().map(row -> new Placed(book, row)))
                .toList();
    }

    /** Of every row that binds the class, the terms for its medium; and the periods of the item. */
    List<Demand> all() {
        Facts facts = reading.facts();
        rows.stream().filter(placed -> bindsClass(placed, facts.classCode())).forEach(this::demand);
        facts.terms().forEach(this::demand);
        return demands.stream()
                .filter(demand -> demand.term().media().contains(facts.medium()))
                .toList();
    }

    /** A row binds what its subjects name, else what it takes the place of, else its own class if it is one. */
    private boolean bindsClass(Placed placed, ClassCode code) {
        Row row = placed.row();
        Stream<RowKey> bound = row.replaces().stream();
        if (!row.subjects().isEmpty()) {
            bound = row.subjects().stream()
                    .flatMap(subject -> placed.book().subjects().getOrDefault(subject, List.of()).stream());
        } else if (row.replaces().isEmpty()) {
            bound = row.scope().kind() == Row.Scope.Kind.NONE ? Stream.empty() : Stream.of(placed.key());
        }
        return bound.anyMatch(key -> key.row().equals(code)
                && stack.rulebooks().stream().anyMatch(book -> book.id().equals(key.rulebook())));
    }

    private void demand(Placed asking) {
        for (Term term : standing(asking)) {
            add(asking, Optional.empty(), term, Condition.ALWAYS, reach(asking));
        }
        asking.row().deferral().ifPresent(deferral -> defer(asking, deferral));
    }

    /** The first part that holds is meant, and every one before it of which a fact is missing or an event disputed. */
    private void defer(Placed asking, Deferral deferral) {
        for (Deferral.Part part : deferral.parts()) {
            Condition.Answer answer = reading.answer(part.condition());
            if (answer != Condition.Answer.NO) {
                int before = demands.size();
                part.rows().forEach(code -> defer(asking, part, new RowKey(deferral.rulebook(), code)));
                if (demands.size() == before) {
                    add(asking, Optional.empty(), Term.undetermined(), part.condition(), reach(asking));
                }
            }
            if (answer == Condition.Answer.YES) {
                return;
            }
        }
    }

    private void defer(Placed asking, Deferral.Part part, RowKey key) {
        for (Placed placed : rows) {
            boolean target = placed.key().equals(key);
            if (target || placed.row().replaces().contains(key)) {
                for (Term term : target ? standing(placed) : taking(placed.row())) {
                    add(asking, Optional.of(placed), term, part.condition(), reach(placed), reach(asking));
                }
            }
        }
    }

    /** What a row asks that takes a place; one that leaves its period to yet another leads on, and nobody may stop there. */
    private static List<Term> taking(Row row) {
        return row.deferral().isPresent() ? List.of(Term.undetermined()) : row.terms();
    }

    /** The terms of a row whose place no sourced, approved row has taken. */
    private List<Term> standing(Placed placed) {
        List<Row> taking = rows.stream()
                .map(Placed::row)
                .filter(row -> row.replaces().contains(placed.key()))
                .toList();
        return placed.row().terms().stream()
                .filter(term -> taking.stream().noneMatch(row -> takesThePlace(row, term)))
                .toList();
    }

    private static boolean takesThePlace(Row row, Term term) {
        Set<Medium> covered = row.terms().stream()
                .filter(own -> own.kind() == term.kind() && own.condition().equals(term.condition()))
                .flatMap(own -> own.media().stream())
                .collect(Collectors.toSet());
        boolean defers = row.deferral().isPresent() && term.condition().equals(Condition.ALWAYS);
        return defers || covered.containsAll(term.media());
    }

    private void add(Placed asking, Optional<Placed> via, Term term, Condition part, Step.Reached... reaches) {
        demands.add(new Demand(asking.ref(), via.map(Placed::ref), term, part, List.of(reaches), stack.standIns()));
    }

    private Step.Reached reach(Placed placed) {
        return new Step.Reached(
                placed.key(),
                placed.book().validity(),
                placed.row().validity(),
                placed.book().applicability(),
                stack.choices().stream()
                        .filter(choice -> choice.rulebook().equals(placed.book().id()))
                        .findFirst(),
                Condition.Answer.MISSING);
    }

    /** A period of the item: a floor from the day on which it was given, which no stand-in serves. */
    private void demand(ItemTerm given) {
        Facts facts = reading.facts();
        RuleRef rule = new RuleRef(
                Rulebook.THIS_ITEM,
                given.givenOn().toString(),
                Layer.ITEM,
                facts.classCode(),
                "本件保管期限",
                given.source());
        Optional<Clock> clock = given.period() instanceof RetentionPeriod.Fixed
                ? Optional.of(Clock.of(given.convention(), given.from()))
                : Optional.empty();
        Term term = new Term(
                Term.Kind.FLOOR,
                given.period(),
                clock,
                Condition.ALWAYS,
                Term.WhenMissing.BINDS,
                EnumSet.of(facts.medium()));
        Step.Reached reach = new Step.Reached(
                rule.key(),
                Validity.from(given.givenOn()),
                Validity.ALWAYS,
                Applicability.ALL_HOLDINGS,
                Optional.empty(),
                Condition.Answer.MISSING);
        demands.add(new Demand(rule, Optional.empty(), term, Condition.ALWAYS, List.of(reach), List.of()));
    }
}
