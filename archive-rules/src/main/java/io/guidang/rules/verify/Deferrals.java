package io.guidang.rules.verify;

import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Rulebook;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows that leave their period to each other, so that nobody fixes it. */
final class Deferrals {

    private final Map<RowKey, Set<RowKey>> targets = new LinkedHashMap<>();

    private Deferrals(List<Rulebook> rulebooks) {
        for (Rulebook rulebook : rulebooks) {
            for (Row row : rulebook.rows()) {
                row.deferral()
                        .ifPresent(deferral -> targets.put(
                                new RowKey(rulebook.id(), row.code()),
                                deferral.parts().stream()
                                        .flatMap(part -> part.rows().stream())
                                        .map(code -> new RowKey(deferral.rulebook(), code))
                                        .collect(Collectors.toCollection(LinkedHashSet::new))));
            }
        }
    }

    /** A finding for each cycle, at its first row in the order of the rulebooks; no record can show it. */
    static List<Finding> cycles(List<Rulebook> rulebooks) {
        Deferrals deferrals = new Deferrals(rulebooks);
        List<Finding> findings = new ArrayList<>();
        Set<RowKey> before = new HashSet<>();
        for (RowKey start : deferrals.targets.keySet()) {
            deferrals.backTo(start, before).ifPresent(cycle -> findings.add(found(cycle)));
            before.add(start);
        }
        return findings;
    }

    private static Finding found(List<RowKey> cycle) {
        RowKey first = cycle.get(0);
        String way = Stream.concat(cycle.stream(), Stream.of(first))
                .map(RowKey::toString)
                .collect(Collectors.joining(" → "));
        return Check.DEFERRAL_CYCLE.found(
                Where.row(first), "循环转引：" + way, "rows defer to each other in a circle: " + way, Optional.empty());
    }

    /** The shortest way from a row back to itself that leads through none of the rows before it. */
    private Optional<List<RowKey>> backTo(RowKey start, Set<RowKey> before) {
        Map<RowKey, RowKey> cameFrom = new LinkedHashMap<>();
        Deque<RowKey> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            RowKey from = next.remove();
            for (RowKey to : targets.getOrDefault(from, Set.of())) {
                if (to.equals(start)) {
                    return Optional.of(way(from, start, cameFrom));
                }
                if (!before.contains(to) && !cameFrom.containsKey(to)) {
                    cameFrom.put(to, from);
                    next.add(to);
                }
            }
        }
        return Optional.empty();
    }

    private static List<RowKey> way(RowKey last, RowKey start, Map<RowKey, RowKey> cameFrom) {
        Deque<RowKey> way = new ArrayDeque<>();
        RowKey at = last;
        while (!at.equals(start)) {
            way.addFirst(at);
            at = cameFrom.getOrDefault(at, start);
        }
        way.addFirst(start);
        return List.copyOf(way);
    }
}
