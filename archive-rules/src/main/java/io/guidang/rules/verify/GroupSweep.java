package io.guidang.rules.verify;

import io.guidang.core.retention.Outcome;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Condition.Answer;
import io.guidang.rules.rulebook.Deferral;
import io.guidang.rules.rulebook.RowKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What every case of one group comes to, for one medium and one day of formation. */
final class GroupSweep {

    /** A term that no other of its rulebook outlasts, with those that last as long. */
    record Top(TermUse use, Set<Where> level) {}

    private final Group group;
    private final TriggerNames names;
    private final Tally tally;
    private final Map<Gap, Spot> gaps = new EnumMap<>(Gap.class);
    private final Map<TermUse, Extremes> extremes = new LinkedHashMap<>();
    private final Map<Top, Outcome> tops = new LinkedHashMap<>();
    private final Map<String, Optional<Outcome>> leastByRulebook = new LinkedHashMap<>();
    private final Set<String> rulebooks = new LinkedHashSet<>();
    private final Map<RowKey, List<Deferral.Part>> deferring = new LinkedHashMap<>();
    private final boolean mayConflict;

    private GroupSweep(Group group, TriggerNames names, Tally tally) {
        this.group = group;
        this.names = names;
        this.tally = tally;
        for (TermUse use : group.uses()) {
            rulebooks.add(use.rulebook().id());
            use.row().deferral().ifPresent(deferral -> deferring.put(use.key(), deferral.parts()));
        }
        this.mayConflict = group.uses().stream()
                .anyMatch(one -> group.uses().stream()
                        .anyMatch(other -> one.isFloor() != other.isFloor() || Tally.comparable(one, other)));
    }

    static GroupSweep of(Group group, Facts base, Decider decider, TriggerNames names, Tally tally) {
        GroupSweep sweep = new GroupSweep(group, names, tally);
        group.each(base, (facts, asOf) -> sweep.consider(new Spot(facts, asOf), decider.decide(facts, asOf)));
        return sweep;
    }

    Group group() {
        return group;
    }

    /** The ways in which no row of this group binds, each with the first case. */
    Map<Gap, Spot> gaps() {
        return gaps;
    }

    /** The ends that each term comes to where its conditions hold. */
    Map<TermUse, Extremes> extremes() {
        return extremes;
    }

    /** The terms that nothing else of their rulebook in this group outlasts, each with the longest it comes to so. */
    Map<Top, Outcome> tops() {
        return tops;
    }

    /** The least that the longest own floor of a rulebook comes to in this group; empty where none need bind. */
    Optional<Outcome> least(String rulebook) {
        return leastByRulebook.getOrDefault(rulebook, Optional.empty());
    }

    private void consider(Spot spot, Decision decision) {
        Gap.of(decision, group).ifPresent(gap -> gaps.putIfAbsent(gap, spot));
        tally.awaitedChoices(decision, spot);
        List<Binding> bindings = Binding.of(group.uses(), decision, spot.facts(), spot.asOf(), names);
        for (Binding binding : bindings) {
            tally.bound(binding, spot);
            if (binding.outright() && binding.hasEnd()) {
                extremes.merge(
                        binding.use(),
                        Extremes.of(binding.outcome(), spot),
                        (so, far) -> so.and(binding.outcome(), spot));
            }
        }
        takeParts(spot.facts(), spot.asOf());
        if (mayConflict) {
            for (Binding one : bindings) {
                for (Binding other : bindings) {
                    pair(one, other, spot);
                }
            }
        }
        rulebooks.forEach(rulebook -> overlap(rulebook, bindings, spot));
    }

    private void pair(Binding one, Binding other, Spot spot) {
        if (one.outright() && other.outright() && one.hasEnd() && other.hasEnd()) {
            if (one.use().isFloor() && !other.use().isFloor()) {
                tally.ceiling(one.use(), other.use(), other.outcome().compareTo(one.outcome()) < 0, spot);
            } else if (Tally.comparable(one.use(), other.use()) && one.outcome().compareTo(other.outcome()) < 0) {
                tally.shortens(one.use(), other.use(), spot);
            }
        }
    }

    /** The first part of each deferral whose condition holds is the one that is meant. */
    private void takeParts(Facts facts, LocalDate asOf) {
        deferring.forEach((key, parts) -> {
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).condition().test(facts, asOf) == Answer.YES) {
                    tally.taken(Where.part(key, i));
                    break;
                }
            }
        });
    }

    private void overlap(String rulebook, List<Binding> bindings, Spot spot) {
        List<Binding> own = new ArrayList<>(bindings.size());
        Optional<Binding> longest = Optional.empty();
        for (Binding binding : bindings) {
            TermUse use = binding.use();
            if (use.isFloor() && use.isOwn() && use.rulebook().id().equals(rulebook)) {
                own.add(binding);
                boolean longer = longest.isEmpty()
                        || binding.outcome().compareTo(longest.get().outcome()) > 0;
                longest = longer ? Optional.of(binding) : longest;
            }
        }
        leastByRulebook.merge(rulebook, longest.map(Binding::outcome), GroupSweep::shorter);
        for (Binding binding : own) {
            Binding top = longest.orElse(binding);
            if (binding.outcome().compareTo(top.outcome()) < 0) {
                tally.outlasted(binding.use(), top.use(), spot);
            } else if (binding.isSettled()) {
                top(binding, own, spot);
            }
        }
    }

    private void top(Binding binding, List<Binding> own, Spot spot) {
        Set<Where> level = new HashSet<>();
        for (Binding other : own) {
            if (!other.use().equals(binding.use()) && other.outcome().compareTo(binding.outcome()) == 0) {
                level.add(other.use().where());
            }
        }
        tops.merge(new Top(binding.use(), level), binding.outcome(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
        if (!level.isEmpty()) {
            tally.levelled(binding.use(), spot);
        }
    }

    /** That no floor binds is the least; an empty value of a map is one of its values here. */
    private static Optional<Outcome> shorter(Optional<Outcome> one, Optional<Outcome> other) {
        return one.isEmpty() || other.isEmpty()
                ? Optional.empty()
                : Optional.of(one.get().compareTo(other.get()) <= 0 ? one.get() : other.get());
    }
}
