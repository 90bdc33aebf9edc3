package io.guidang.rules.rulebook;

import static java.util.Objects.requireNonNull;

import io.guidang.core.issue.Checked;
import io.guidang.core.item.ClassCode;
import io.guidang.core.medium.Medium;
import io.guidang.core.trigger.TriggerType;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rulebooks under which an archive decides, with what its adopter chose. Made by {@link #check}, which proves that
 * they fit together: every name resolves, and no layer shortens what a stronger one asks.
 */
public final class RulebookStack implements Serializable {

    private final List<Rulebook> rulebooks;
    private final List<Choice> choices;
    private final List<StandIn> standIns;
    private final Map<RowKey, Row> rows = new HashMap<>();
    private final Map<RowKey, List<Placed>> replacing = new HashMap<>();
    private final Map<ClassCode, List<Placed>> binding = new HashMap<>();

    private RulebookStack(List<Rulebook> rulebooks, List<Choice> choices, List<StandIn> standIns) {
        this.rulebooks = List.copyOf(rulebooks);
        this.choices = List.copyOf(choices);
        this.standIns = List.copyOf(standIns);
        for (Rulebook rulebook : rulebooks) {
            for (Row row : rulebook.rows()) {
                Placed placed = new Placed(rulebook, row);
                rows.putIfAbsent(new RowKey(rulebook.id(), row.code()), row);
                row.replaces().stream()
                        .distinct()
                        .forEach(key -> into(replacing, key).add(placed));
                rulebook.boundBy(row).stream()
                        .map(RowKey::row)
                        .distinct()
                        .forEach(code -> into(binding, code).add(placed));
            }
        }
    }

    private static <K> List<Placed> into(Map<K, List<Placed>> index, K key) {
        return index.computeIfAbsent(key, none -> new ArrayList<>());
    }

    /** These rulebooks without choices and stand-ins. */
    public static RulebookStack of(Rulebook... rulebooks) {
        return check(List.of(rulebooks), List.of(), List.of()).orThrow();
    }

    /** Everything that keeps these rulebooks from standing together, at once; or the stack. */
    public static Checked<RulebookStack> check(List<Rulebook> rulebooks, List<Choice> choices, List<StandIn> standIns) {
        RulebookStack stack = new RulebookStack(rulebooks, choices, standIns);
        return Checked.of(new StackCheck(stack).issues(), () -> stack);
    }

    public List<Rulebook> rulebooks() {
        return rulebooks;
    }

    public List<Choice> choices() {
        return choices;
    }

    public List<StandIn> standIns() {
        return standIns;
    }

    public Optional<Rulebook> rulebook(String id) {
        return rulebooks.stream().filter(rulebook -> rulebook.id().equals(id)).findFirst();
    }

    /**
     * The smallest stack that a rulebook of this one can be asked in: it and those it names, by way of others too, as far as
     * they are here; in the same order, without choices and stand-ins.
     */
    public RulebookStack around(Rulebook rulebook) {
        Set<String> reached = new HashSet<>();
        Deque<Rulebook> next = new ArrayDeque<>(List.of(rulebook));
        while (!next.isEmpty()) {
            Rulebook here = next.remove();
            if (reached.add(here.id())) {
                here.named().forEach(id -> rulebook(id).ifPresent(next::add));
            }
        }
        return new RulebookStack(
                rulebooks.stream().filter(other -> reached.contains(other.id())).toList(), List.of(), List.of());
    }

    public Optional<Choice> choiceFor(Rulebook rulebook) {
        return choices.stream()
                .filter(choice -> choice.rulebook().equals(rulebook.id()))
                .findFirst();
    }

    public Optional<StandIn> standInFor(TriggerType missing) {
        return standIns.stream()
                .filter(standIn -> standIn.missing().equals(missing))
                .findFirst();
    }

    /**
     * A row as it stands in this stack: without the terms whose place a sourced, approved row has taken. A conditional term
     * stays unless the other row has one on the same condition.
     */
    public Row standing(Rulebook rulebook, Row row) {
        List<Placed> others = replacing(rulebook, row);
        return others.isEmpty()
                ? row
                : row.withTerms(row.terms().stream()
                        .filter(term -> others.stream().noneMatch(other -> takes(other.row(), term)))
                        .toList());
    }

    /**
     * A row where it stands.
     *
     * @param rulebook the rulebook it stands in
     * @param row      the row
     */
    public record Placed(Rulebook rulebook, Row row) {
        public Placed {
            requireNonNull(rulebook, "rulebook");
            requireNonNull(row, "row");
        }
    }

    /** The rows that have taken the place of a placeholder, in the order of the stack; none where it is none. */
    public List<Placed> replacing(Rulebook rulebook, Row row) {
        return replacing(new RowKey(rulebook.id(), row.code()));
    }

    List<Placed> replacing(RowKey key) {
        return List.copyOf(replacing.getOrDefault(key, List.of()));
    }

    /** The rows that bind a class, by themselves or by their subjects, in the order of the stack. */
    List<Placed> binding(ClassCode code) {
        return List.copyOf(binding.getOrDefault(code, List.of()));
    }

    /** The triggers that the rulebooks declare, those reckoned from another after it. */
    public List<DeclaredTrigger> declaredTriggers() {
        List<DeclaredTrigger> declared = rulebooks.stream()
                .flatMap(rulebook -> rulebook.triggers().stream())
                .distinct()
                .toList();
        List<DeclaredTrigger> ordered = new ArrayList<>();
        List<DeclaredTrigger> left = new ArrayList<>(declared);
        while (!left.isEmpty()) {
            List<DeclaredTrigger> next = left.stream()
                    .filter(trigger -> trigger.after()
                            .filter(after -> isNamed(left, after.other()))
                            .isEmpty())
                    .toList();
            ordered.addAll(next);
            left.removeAll(next);
            if (next.isEmpty()) {
                break; // they contradict each other, which the check has told
            }
        }
        return List.copyOf(ordered);
    }

    /** Those of the declared triggers that are reckoned from another, each after the one it is reckoned from. */
    public List<DeclaredTrigger> reckonedTriggers() {
        return declaredTriggers().stream()
                .filter(trigger -> trigger.after().isPresent())
                .toList();
    }

    private static boolean isNamed(List<DeclaredTrigger> triggers, TriggerType type) {
        return triggers.stream().anyMatch(trigger -> trigger.type().equals(type));
    }

    private static boolean takes(Row other, Term term) {
        if (term.condition().equals(Condition.ALWAYS) && other.deferral().isPresent()) {
            return true;
        }
        Set<Medium> covered = EnumSet.noneOf(Medium.class);
        for (Term own : other.terms()) {
            if (own.kind() == term.kind() && own.condition().equals(term.condition())) {
                covered.addAll(own.media());
            }
        }
        return covered.containsAll(term.media());
    }

    /** Whether a sourced, approved row has taken the place of this one. */
    public boolean isReplaced(RowKey key) {
        return replacing.containsKey(key);
    }

    /** The row of this key, if the stack has it. */
    public Optional<Row> row(RowKey key) {
        return Optional.ofNullable(rows.get(key));
    }

    private Object writeReplace() {
        return new Serialized(rulebooks, choices, standIns);
    }

    /** What travels; it is checked anew where it arrives. */
    private record Serialized(List<Rulebook> rulebooks, List<Choice> choices, List<StandIn> standIns)
            implements Serializable {
        private Object readResolve() {
            return check(rulebooks, choices, standIns).orThrow();
        }
    }

    @Override
    public String toString() {
        return rulebooks.toString();
    }
}
