package io.guidang.rules.verify;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.DeclaredTrigger;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.StandIn;
import io.guidang.rules.vocabulary.TriggerWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The triggers that a stack knows, and what stands for a trigger that nobody tells. */
final class TriggerNames {

    /** A trigger whose date is reckoned from another where nobody tells it; without a period both have one date. */
    record Source(TriggerType other, Optional<RetentionPeriod.Fixed> after) {}

    private final Set<TriggerType> declared = new HashSet<>();
    private final Map<TriggerType, List<Source>> sources = new HashMap<>();

    TriggerNames(RulebookStack stack) {
        for (StandIn standIn : stack.standIns()) {
            source(standIn.missing(), new Source(standIn.by(), Optional.empty()));
        }
        for (Rulebook rulebook : stack.rulebooks()) {
            for (DeclaredTrigger trigger : rulebook.triggers()) {
                declared.add(trigger.type());
                trigger.after()
                        .ifPresent(after ->
                                source(trigger.type(), new Source(after.other(), Optional.of(after.period()))));
            }
        }
    }

    /** Whether somebody can ever tell it: the library has words for it, or a rulebook of the stack declares it. */
    boolean canFire(TriggerType trigger) {
        return !TriggerWords.of(trigger).equals(Wording.of(trigger.name(), trigger.name()))
                || declared.contains(trigger);
    }

    /** What is asked where nothing is told of the trigger. */
    List<Source> insteadOf(TriggerType trigger) {
        return sources.getOrDefault(trigger, List.of());
    }

    private void source(TriggerType trigger, Source source) {
        sources.computeIfAbsent(trigger, one -> new ArrayList<>()).add(source);
    }

    /** These triggers and whatever may be asked in their place, without the formation of the record. */
    Set<TriggerType> withSources(Collection<TriggerType> triggers) {
        Set<TriggerType> all = new TreeSet<>();
        triggers.forEach(trigger -> collect(trigger, all));
        all.remove(TriggerType.FORMED);
        return all;
    }

    /**
     * The days on which it matters whether a trigger came before: the cuts, and those of any trigger that is reckoned from
     * it, so much earlier.
     */
    Set<LocalDate> cutsOf(TriggerType trigger, Collection<TriggerType> all, Collection<LocalDate> cuts) {
        Set<LocalDate> mine = new TreeSet<>(cuts);
        for (TriggerType other : all) {
            for (Source source : insteadOf(other)) {
                if (source.other().equals(trigger)) {
                    source.after().ifPresent(after -> cuts.forEach(cut -> mine.add(earlier(cut, after))));
                }
            }
        }
        return mine;
    }

    private static LocalDate earlier(LocalDate day, RetentionPeriod.Fixed by) {
        return switch (by.unit()) {
            case YEARS -> day.minusYears(by.amount());
            case MONTHS -> day.minusMonths(by.amount());
            case DAYS -> day.minusDays(by.amount());
        };
    }

    private void collect(TriggerType trigger, Set<TriggerType> into) {
        if (into.add(trigger)) {
            insteadOf(trigger).forEach(source -> collect(source.other(), into));
        }
    }

    /** The triggers that conditions ask for. */
    static Set<TriggerType> askedBy(Collection<Condition> conditions) {
        Set<TriggerType> asked = new TreeSet<>();
        for (Condition condition : FactRegions.leaves(conditions)) {
            if (condition instanceof Condition.Happened happened) {
                asked.add(happened.event());
            }
        }
        return asked;
    }
}
