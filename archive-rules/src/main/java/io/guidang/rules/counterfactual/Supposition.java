package io.guidang.rules.counterfactual;

import io.guidang.core.wording.Wording;
import io.guidang.rules.facts.Facts;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Facts that are supposed to be otherwise, all together. Ordered from the smallest: the fewest changes; then a fact, a date
 * or a lifted hold before an event that is pending or never happens, and that before a hold that is laid; then the fewest
 * days by which dates move.
 *
 * @param changes at least one, no fact twice
 */
public record Supposition(List<FactChange> changes) implements Comparable<Supposition>, Serializable {

    private static final Comparator<Supposition> ORDER = Comparator.comparing(
                    (Supposition supposed) -> supposed.changes().size())
            .thenComparing(supposed ->
                    supposed.changes().stream().mapToLong(FactChange::size).sum())
            .thenComparing(supposed -> supposed.words().en());

    public Supposition {
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("A supposition changes at least one fact, but found none");
        }
    }

    /** The facts as they are supposed. */
    public Facts in(Facts facts) {
        Facts supposed = facts;
        for (int i = changes.size() - 1; i >= 0; i--) { // a lifted hold may leave the list: the last ones first
            supposed = changes.get(i).in(supposed);
        }
        return supposed;
    }

    /** By how many days its dates move, added up. */
    public long days() {
        return changes.stream().mapToLong(FactChange::days).sum();
    }

    /** What is supposed, to stand after an "if". */
    public Wording words() {
        return Wording.of(
                changes.stream().map(change -> change.words().zh()).collect(Collectors.joining("，且")),
                changes.stream().map(change -> change.words().en()).collect(Collectors.joining(", and ")));
    }

    @Override
    public int compareTo(Supposition other) {
        return ORDER.compare(this, other);
    }
}
