package io.guidang.rules.counterfactual;

import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The days of each event after which some answer turns. From one of them, not included, to the next, included, every rule says
 * the same of the record, so one day of each such stretch is enough to try.
 */
final class Days {

    /** How far back two periods are compared day by day: the leap years and the ends of years come round in it. */
    private static final int FOUR_YEARS = 1461;

    private final Questions questions;
    private final Facts facts;
    private final LocalDate asOf;
    private final long today;

    private Days(Questions questions, Facts facts, LocalDate asOf) {
        this.questions = questions;
        this.facts = facts;
        this.asOf = asOf;
        this.today = asOf.toEpochDay();
    }

    /**
     * For each event that the rules may read, the last days of such stretches; the last of all is the day of the question.
     *
     * @param facts with the events that are reckoned from others
     */
    static Map<TriggerType, NavigableSet<Long>> of(Questions questions, Facts facts, LocalDate asOf) {
        Days days = new Days(questions, facts, asOf);
        Map<TriggerType, NavigableSet<Long>> plain = new HashMap<>();
        for (TriggerType event : questions.triggers()) {
            plain.put(event, days.ofFloors(event));
        }
        Map<TriggerType, NavigableSet<Long>> all = new HashMap<>();
        for (TriggerType event : questions.triggers()) {
            NavigableSet<Long> turns = new TreeSet<>(plain.getOrDefault(event, Collections.emptyNavigableSet()));
            days.addCeilings(event, plain, turns);
            turns.remove(Reckoning.NONE);
            all.put(event, turns);
        }
        return all;
    }

    private NavigableSet<Long> ofFloors(TriggerType event) {
        NavigableSet<Long> turns = new TreeSet<>(List.of(today));
        questions.reckonedFrom(event).forEach((followed, following) -> {
            turns.add(following.latest(today, today));
            questions.turningDays(followed).forEach(day -> turns.add(following.latest(today, day.toEpochDay())));
        });
        for (Reckoning end : ends(event, Term.Kind.FLOOR)) {
            turns.add(end.latest(today, today - 1));
        }
        return turns;
    }

    /** The ends of the periods that are counted from an event, or from one that follows from it. */
    private List<Reckoning> ends(TriggerType event, Term.Kind kind) {
        List<Reckoning> ends = new ArrayList<>();
        for (Counting counting : questions.countings()) {
            if (counting.kind() == kind) {
                questions.reckonedFrom(event).forEach((followed, following) -> {
                    if (counting.read().contains(followed)) {
                        ends.add(counting.after(following));
                    }
                });
            }
        }
        return ends;
    }

    /** Where a ceiling comes to lie before a floor, or no longer does. */
    private void addCeilings(TriggerType event, Map<TriggerType, NavigableSet<Long>> plain, NavigableSet<Long> turns) {
        if (questions.countings().stream().noneMatch(counting -> counting.kind() == Term.Kind.CEILING)) {
            return;
        }
        List<Reckoning> floors = ends(event, Term.Kind.FLOOR);
        List<Reckoning> ceilings = ends(event, Term.Kind.CEILING);
        for (long end : endsOf(Term.Kind.FLOOR, plain)) {
            ceilings.forEach(ceiling -> turns.add(ceiling.latest(today, end - 1)));
        }
        for (long end : endsOf(Term.Kind.CEILING, plain)) {
            floors.forEach(floor -> turns.add(floor.latest(today, end)));
        }
        List<Long> starts = List.copyOf(turns);
        for (Reckoning floor : floors) {
            for (Reckoning ceiling : ceilings) {
                starts.forEach(start -> addCrossings(floor, ceiling, start, turns));
            }
        }
    }

    private static void addCrossings(Reckoning floor, Reckoning ceiling, long start, NavigableSet<Long> turns) {
        boolean after = ceiling.at(start) < floor.at(start);
        for (long day = start - 1; day > Math.max(Reckoning.NONE, start - FOUR_YEARS); day--) {
            boolean conflict = ceiling.at(day) < floor.at(day);
            if (conflict != after) {
                turns.add(day);
                after = conflict;
            }
        }
    }

    /** The days on which periods of a kind end now, and on which they would for the days that are tried. */
    private NavigableSet<Long> endsOf(Term.Kind kind, Map<TriggerType, NavigableSet<Long>> plain) {
        NavigableSet<Long> ends = new TreeSet<>();
        for (Counting counting : questions.countings()) {
            if (counting.kind() == kind) {
                for (TriggerType read : counting.read()) {
                    Reckoning end = counting.after(day -> day);
                    if (facts.state(read, asOf) instanceof TriggerState.Happened happened) {
                        ends.add(end.at(happened.on().toEpochDay()));
                    }
                    plain.getOrDefault(read, Collections.emptyNavigableSet()).forEach(day -> ends.add(end.at(day)));
                }
            }
        }
        ends.remove(Reckoning.BEYOND);
        return ends;
    }
}
