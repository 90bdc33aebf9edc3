package io.guidang.rules.verify;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.obligation.Obligation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was seen of the terms of a stack over all its classes, each with the first record that shows it. */
final class Tally {

    /** Two terms of which one concerns the other. */
    record Pair(TermUse one, TermUse other) {}

    private final Map<TermUse, Spot> outright = new LinkedHashMap<>();
    private final Map<TermUse, Spot> inDoubt = new LinkedHashMap<>();
    private final Set<Where> unseen = new HashSet<>();
    private final Set<Where> taken = new HashSet<>();
    private final Map<TermUse, Set<Set<Where>>> decides = new LinkedHashMap<>();
    private final Map<TermUse, Spot> outlasted = new LinkedHashMap<>();
    private final Map<TermUse, TermUse> outlastedBy = new LinkedHashMap<>();
    private final Map<Pair, Spot> above = new LinkedHashMap<>();
    private final Set<Pair> fitting = new HashSet<>();
    private final Map<Pair, Spot> shortening = new LinkedHashMap<>();
    private final Map<String, Spot> choices = new LinkedHashMap<>();

    /**
     * Whether the one speaks of what the other speaks of and may not be shorter: floors of a weaker and a stronger layer,
     * counted from the same events, or of which the stronger is permanent. A row that replaces a placeholder may be shorter.
     */
    static boolean comparable(TermUse weaker, TermUse stronger) {
        if (weaker.rulebook().layer().compareTo(stronger.rulebook().layer()) <= 0) {
            return false;
        }
        boolean ownFloors = weaker.isOwn() && stronger.isOwn() && weaker.isFloor() && stronger.isFloor();
        return ownFloors
                && weaker.row().replaces().isEmpty()
                && (stronger.term().period() instanceof RetentionPeriod.Permanent
                        || sameTriggers(weaker.clockTriggers(), stronger.clockTriggers()));
    }

    private static boolean sameTriggers(List<TriggerType> some, List<TriggerType> others) {
        return !some.isEmpty() && Set.copyOf(some).equals(Set.copyOf(others));
    }

    void bound(Binding binding, Spot spot) {
        (binding.outright() ? outright : inDoubt).putIfAbsent(binding.use(), spot);
    }

    /** The class was not gone through: nothing is known of its terms. */
    void notSeen(ClassUses uses) {
        uses.uses().forEach(use -> unseen.add(use.where()));
    }

    void taken(Where part) {
        taken.add(part);
    }

    void decides(TermUse use, Set<Where> level) {
        decides.computeIfAbsent(use, one -> new LinkedHashSet<>()).add(level);
    }

    void outlasted(TermUse use, TermUse by, Spot spot) {
        outlasted.putIfAbsent(use, spot);
        outlastedBy.putIfAbsent(use, by);
    }

    void levelled(TermUse use, Spot spot) {
        outlasted.putIfAbsent(use, spot);
    }

    void ceiling(TermUse floor, TermUse ceiling, boolean comesBefore, Spot spot) {
        if (comesBefore) {
            above.putIfAbsent(new Pair(floor, ceiling), spot);
        } else {
            fitting.add(new Pair(floor, ceiling));
        }
    }

    void shortens(TermUse weaker, TermUse stronger, Spot spot) {
        shortening.putIfAbsent(new Pair(weaker, stronger), spot);
    }

    void awaitedChoices(Decision decision, Spot spot) {
        for (Obligation obligation : decision.obligations()) {
            if (Binding.awaitsChoice(obligation)) {
                String rulebook = obligation.via().orElse(obligation.rule()).rulebook();
                choices.putIfAbsent(rulebook, spot);
            }
        }
    }

    boolean wasSeen(Where where) {
        return !unseen.contains(where);
    }

    boolean isTaken(Where part) {
        return taken.contains(part);
    }

    boolean appliesOutright(TermUse use) {
        return outright.containsKey(use);
    }

    Optional<Spot> outright(TermUse use) {
        return Optional.ofNullable(outright.get(use));
    }

    Optional<Spot> inDoubt(TermUse use) {
        return Optional.ofNullable(inDoubt.get(use));
    }

    Map<String, Spot> choices() {
        return choices;
    }

    Map<Pair, Spot> above() {
        return above;
    }

    /** Whether there is also a record that can be kept and deleted as both terms ask. */
    boolean fits(Pair pair) {
        return fitting.contains(pair);
    }

    Map<Pair, Spot> shortening() {
        return shortening;
    }

    /**
     * The own floors that bind and never decide, each with a record in which another lasts at least as long. Of several
     * that are always level the first stays.
     */
    Map<TermUse, Spot> neverDeciding() {
        Set<Where> doubtful = new LinkedHashSet<>();
        outlasted.keySet().forEach(use -> {
            if (!decides.getOrDefault(use, Set.of()).contains(Set.<Where>of())) {
                doubtful.add(use.where());
            }
        });
        Map<TermUse, Spot> never = new LinkedHashMap<>();
        Set<Where> dropped = new HashSet<>();
        List<TermUse> lastFirst = new ArrayList<>(outlasted.keySet());
        Collections.reverse(lastFirst);
        for (TermUse use : lastFirst) {
            boolean stands = !doubtful.contains(use.where())
                    || decides.getOrDefault(use, Set.of()).stream().anyMatch(dropped::containsAll);
            if (!stands && dropped.add(use.where())) {
                outlasted(use).ifPresent(spot -> never.put(use, spot));
            }
        }
        return never;
    }

    private Optional<Spot> outlasted(TermUse use) {
        return Optional.ofNullable(outlasted.get(use));
    }

    Optional<TermUse> outlastedBy(TermUse use) {
        return Optional.ofNullable(outlastedBy.get(use));
    }
}
