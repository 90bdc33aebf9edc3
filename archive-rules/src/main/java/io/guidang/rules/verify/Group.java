package io.guidang.rules.verify;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.obligation.RuleRef;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.verify.TurningDays.Count;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Rows of a class that read facts or triggers in common. What rows of another group come to depends on nothing that this
 * one reads but the medium and the day of formation, so that groups are gone through one by one and not multiplied.
 */
final class Group {

    private final List<TermUse> uses;
    private final Set<RowKey> rows = new LinkedHashSet<>();
    private final Set<String> facts = new TreeSet<>();
    private final Set<TriggerType> triggers = new TreeSet<>();
    private final List<List<Setting>> dimensions = new ArrayList<>();
    private final NavigableSet<LocalDate> cuts = new TreeSet<>();
    private final boolean readsDayOfFormation;

    Group(List<TermUse> uses, TriggerNames names, Days days) {
        this.uses = List.copyOf(uses);
        uses.forEach(use -> rows.add(use.key()));
        List<Condition> questions = FactRegions.leaves(uses.stream()
                .flatMap(use -> use.conditions().stream())
                .distinct()
                .toList());
        FactRegions.of(questions).forEach((fact, values) -> {
            facts.add(fact);
            dimensions.add(Setting.toldApart(Setting.ofFact(fact, values), questions));
        });
        List<TriggerType> dated =
                uses.stream().flatMap(use -> use.clockTriggers().stream()).toList();
        Set<TriggerType> clocked = names.withSources(dated);
        triggers.addAll(clocked);
        triggers.addAll(TriggerNames.askedBy(questions));
        triggers.remove(TriggerType.FORMED);
        uses.forEach(use -> cuts.addAll(use.cuts()));
        this.readsDayOfFormation = dated.contains(TriggerType.FORMED);
        for (TriggerType trigger : triggers) {
            List<LocalDate> on = days.between(names.cutsOf(trigger, triggers, cuts), counts(uses, trigger, names));
            List<Setting> states =
                    Setting.ofTrigger(trigger, on, !names.insteadOf(trigger).isEmpty());
            dimensions.add(clocked.contains(trigger) ? states : Setting.toldApart(states, questions));
        }
    }

    /** The periods that are counted from a trigger, or from one in whose place it is asked. */
    static List<Count> counts(List<TermUse> uses, TriggerType trigger, TriggerNames names) {
        Set<Count> counts = new LinkedHashSet<>();
        for (TermUse use : uses) {
            boolean reads = use.clockTriggers().contains(trigger)
                    || names.withSources(use.clockTriggers()).contains(trigger);
            if (reads && use.term().period() instanceof RetentionPeriod.Fixed period) {
                use.term().clock().ifPresent(clock -> counts.add(new Count(period, clock.convention())));
            }
        }
        return List.copyOf(counts);
    }

    List<TermUse> uses() {
        return uses;
    }

    /** Records formed on two days that are alike for this group come to the same in it. */
    LocalDate alike(LocalDate formed) {
        LocalDate from = cuts.floor(formed);
        return readsDayOfFormation ? formed : from == null ? LocalDate.MIN : from;
    }

    /** Whether a rule is one of the rows of this group. */
    boolean has(RuleRef rule) {
        return rows.contains(rule.key());
    }

    /** How many cases there are, or the largest number if more. */
    long cells() {
        long cells = 1;
        for (List<Setting> dimension : dimensions) {
            if (cells > Integer.MAX_VALUE) {
                return Long.MAX_VALUE;
            }
            cells *= dimension.size();
        }
        return cells;
    }

    /**
     * Every case, each as of the last day that it names, when all its rows have come into force: what is said first varies
     * last, and nothing said comes first.
     */
    void each(Facts base, BiConsumer<Facts, LocalDate> consumer) {
        LocalDate from = uses.stream().map(TermUse::inForceFrom).reduce(base.formedOn(), Group::later);
        each(0, base, from, consumer);
    }

    private void each(int dimension, Facts said, LocalDate latest, BiConsumer<Facts, LocalDate> consumer) {
        if (dimension == dimensions.size()) {
            consumer.accept(said, latest);
            return;
        }
        for (Setting setting : dimensions.get(dimension)) {
            LocalDate last = setting.latest().filter(day -> day.isAfter(latest)).orElse(latest);
            each(dimension + 1, setting.onto().apply(said), last, consumer);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The record with what a case of this group says besides. */
    Spot together(Spot record, Spot ofThisGroup) {
        LocalDate asOf = record.asOf().isAfter(ofThisGroup.asOf()) ? record.asOf() : ofThisGroup.asOf();
        Facts all = record.facts();
        for (String fact : facts) {
            Facts sofar = all;
            all = ofThisGroup
                    .facts()
                    .fact(fact)
                    .map(value -> sofar.with(fact, value))
                    .orElse(sofar);
        }
        for (TriggerType trigger : triggers) {
            if (ofThisGroup.facts().mentions(trigger)) {
                all = all.with(trigger, ofThisGroup.facts().state(trigger, ofThisGroup.asOf()));
            }
        }
        return new Spot(all, asOf);
    }

    /** Rows that read nothing in common stand apart; rows that read only what is the same for all stand together. */
    static List<Group> split(List<TermUse> uses, TriggerNames names, Days days) {
        List<Set<String>> read = new ArrayList<>();
        List<List<TermUse>> parts = new ArrayList<>();
        for (TermUse use : uses) {
            Set<String> mine = readBy(use, names);
            List<TermUse> joined = new ArrayList<>();
            for (int i = read.size() - 1; i >= 0; i--) {
                if (read.get(i).stream().anyMatch(mine::contains)) {
                    mine.addAll(read.remove(i));
                    joined.addAll(0, parts.remove(i));
                }
            }
            joined.add(use);
            read.add(mine);
            parts.add(joined);
        }
        return parts.stream().map(part -> new Group(part, names, days)).toList();
    }

    private static Set<String> readBy(TermUse use, TriggerNames names) {
        Set<String> read = new TreeSet<>();
        read.add("row " + use.key());
        FactRegions.of(use.conditions()).keySet().forEach(fact -> read.add("fact " + fact));
        Set<TriggerType> asked = new TreeSet<>(names.withSources(use.clockTriggers()));
        asked.addAll(TriggerNames.askedBy(use.conditions()));
        asked.remove(TriggerType.FORMED);
        asked.forEach(trigger -> read.add("trigger " + trigger));
        if (use.clockTriggers().isEmpty() || use.clockTriggers().contains(TriggerType.FORMED)) {
            read.add("the record");
        }
        return read;
    }
}
