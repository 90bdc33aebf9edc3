package io.guidang.rules.counterfactual;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.facts.ItemTerm;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.DeclaredTrigger;
import io.guidang.rules.rulebook.Deferral;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.StandIn;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.rulebook.Validity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Everything that the rules of a class ask of a record: events, named facts, and the days on which their answers turn. */
final class Questions {

    /** What the conditions say of one named fact. */
    record Named(NavigableSet<String> values, NavigableSet<BigDecimal> limits) {}

    private final RulebookStack stack;
    private final Facts facts;
    private final List<Counting> countings = new ArrayList<>();
    private final NavigableSet<TriggerType> triggers = new TreeSet<>();
    private final NavigableMap<String, Named> named = new TreeMap<>();
    private final Map<TriggerType, NavigableSet<LocalDate>> turningDays = new TreeMap<>();

    private Questions(RulebookStack stack, Facts facts) {
        this.stack = stack;
        this.facts = facts;
    }

    static Questions of(RulebookStack stack, Facts facts) {
        Questions questions = new Questions(stack, facts);
        for (Rulebook rulebook : stack.rulebooks()) {
            for (Row row : rulebook.rows()) {
                if (rulebook.boundBy(row).stream().anyMatch(questions::isOfThisClass)) {
                    questions.ask(rulebook, row);
                }
            }
        }
        facts.terms().forEach(questions::ask);
        questions.askReckoned();
        questions.triggers.remove(TriggerType.FORMED);
        return questions;
    }

    /** The periods that are counted from something. */
    List<Counting> countings() {
        return List.copyOf(countings);
    }

    /** Every event that a rule may read, but the formation of the record, which no supposition changes. */
    NavigableSet<TriggerType> triggers() {
        return triggers;
    }

    NavigableMap<String, Named> named() {
        return named;
    }

    /** The last days before a row that reads an event begins to reach it, and the last on which it does. */
    NavigableSet<LocalDate> turningDays(TriggerType event) {
        return turningDays.getOrDefault(event, Collections.emptyNavigableSet());
    }

    private boolean isOfThisClass(RowKey key) {
        return key.row().equals(facts.classCode())
                && stack.rulebook(key.rulebook()).isPresent();
    }

    private void ask(Rulebook rulebook, Row row) {
        List<Validity> reach = reach(rulebook, row);
        ask(stack.standing(rulebook, row).terms(), reach);
        row.deferral().ifPresent(deferral -> ask(deferral, reach));
    }

    private void ask(Deferral deferral, List<Validity> reach) {
        Rulebook other = stack.rulebook(deferral.rulebook()).orElseThrow();
        for (Deferral.Part part : deferral.parts()) {
            ask(part.condition());
            for (var code : part.rows()) {
                Row target = other.row(code).orElseThrow();
                ask(stack.standing(other, target).terms(), both(reach, reach(other, target)));
                stack.replacing(other, target)
                        .forEach(taking ->
                                ask(taking.row().terms(), both(reach, reach(taking.rulebook(), taking.row()))));
            }
        }
    }

    /** The times into which the start of a clock may fall or not. */
    private static List<Validity> reach(Rulebook rulebook, Row row) {
        return rulebook.applicability() == Applicability.FROM_THEN_ON
                ? List.of(rulebook.validity(), row.validity())
                : List.of(row.validity());
    }

    private static List<Validity> both(List<Validity> one, List<Validity> other) {
        List<Validity> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    private void ask(List<Term> terms, List<Validity> reach) {
        for (Term term : terms) {
            if (term.media().contains(facts.medium())) {
                ask(term.condition());
                term.clock().ifPresent(clock -> ask(term.kind(), term.period(), clock, reach));
            }
        }
    }

    private void ask(ItemTerm given) {
        if (!given.from().equals(TriggerType.APPRAISED)) {
            ask(Term.Kind.FLOOR, given.period(), Clock.of(given.convention(), given.from()), List.of());
        }
    }

    private void ask(Term.Kind kind, RetentionPeriod period, Clock clock, List<Validity> reach) {
        NavigableSet<TriggerType> read = new TreeSet<>(clock.latestOf());
        for (TriggerType asked : clock.latestOf()) {
            stack.standInFor(asked).map(StandIn::by).ifPresent(read::add);
        }
        triggers.addAll(read);
        read.forEach(event -> reach.forEach(during -> turn(event, during)));
        if (period instanceof RetentionPeriod.Fixed fixed) {
            countings.add(new Counting(kind, fixed, clock.convention(), read));
        }
    }

    private void ask(Condition condition) {
        if (condition instanceof Condition.FactIs is) {
            about(is.fact()).values().add(is.value());
        } else if (condition instanceof Condition.AtMost atMost) {
            about(atMost.fact()).limits().add(atMost.limit());
        } else if (condition instanceof Condition.MoreThan moreThan) {
            about(moreThan.fact()).limits().add(moreThan.limit());
        } else if (condition instanceof Condition.Happened happened) {
            triggers.add(happened.event());
        } else if (condition instanceof Condition.All all) {
            all.conditions().forEach(this::ask);
        }
    }

    private Named about(String fact) {
        return named.computeIfAbsent(fact, name -> new Named(new TreeSet<>(), new TreeSet<>()));
    }

    private void turn(TriggerType event, Validity during) {
        NavigableSet<LocalDate> days = turningDays.computeIfAbsent(event, read -> new TreeSet<>());
        during.from().ifPresent(day -> days.add(day.minusDays(1)));
        during.until().ifPresent(days::add);
    }

    /** An event from which one that is asked is reckoned; those reckoned last are looked at first. */
    private void askReckoned() {
        List<DeclaredTrigger> reckoned = new ArrayList<>(stack.reckonedTriggers());
        Collections.reverse(reckoned);
        for (DeclaredTrigger trigger : reckoned) {
            if (triggers.contains(trigger.type()) && !facts.mentions(trigger.type())) {
                triggers.add(trigger.after().orElseThrow().other());
            }
        }
    }

    /** What follows from an event: itself, and each event that is reckoned from it. */
    Map<TriggerType, Reckoning> reckonedFrom(TriggerType event) {
        Map<TriggerType, Reckoning> from = new TreeMap<>();
        from.put(event, day -> day);
        for (DeclaredTrigger trigger : stack.reckonedTriggers()) {
            DeclaredTrigger.After after = trigger.after().orElseThrow();
            Reckoning before = from.get(after.other());
            if (before != null && !facts.mentions(trigger.type())) {
                from.putIfAbsent(trigger.type(), before.then(after.period()));
            }
        }
        return from;
    }
}
