package io.guidang.rules.rulebook;

import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.facts.Event;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The triggers that one rulebook may name: those of the library, and those that it declares itself. */
final class Declarations {

    private final String rulebook;
    private final Map<TriggerType, DeclaredTrigger> own = new HashMap<>();

    /** @throws IllegalArgumentException if one is the library's, or is reckoned from one that is not known or from itself */
    Declarations(String rulebook, List<DeclaredTrigger> triggers) {
        this.rulebook = rulebook;
        triggers.forEach(trigger -> own.put(trigger.type(), trigger));
        for (DeclaredTrigger trigger : triggers) {
            if (TriggerType.STANDARD.contains(trigger.type())) {
                throw new IllegalArgumentException(
                        "Rulebook '%s' declares trigger '%s', which is the library's; give its own another name"
                                .formatted(rulebook, trigger.type()));
            }
            trigger.after().ifPresent(after -> require("trigger", trigger.type(), after.other()));
            refuseCircle(trigger);
        }
    }

    /** Every trigger that a row names has to be one of these. */
    void requireOf(Row row) {
        Set<TriggerType> named = new LinkedHashSet<>();
        for (Term term : row.terms()) {
            term.clock().ifPresent(clock -> named.addAll(clock.latestOf()));
            addEvents(term.condition(), named);
        }
        row.deferral().ifPresent(deferral -> deferral.parts().forEach(part -> addEvents(part.condition(), named)));
        named.forEach(trigger -> require("row", row.code(), trigger));
    }

    /** Every event that a scenario tells of has to be one of these. */
    void requireOf(Scenario scenario) {
        for (Event event : scenario.facts().events()) {
            require("scenario", scenario.name(), event.type());
        }
    }

    private void require(String kind, Object name, TriggerType trigger) {
        if (!TriggerType.STANDARD.contains(trigger) && !own.containsKey(trigger)) {
            throw new IllegalArgumentException(
                    "Rulebook '%s', %s '%s': trigger '%s' is not the library's and not declared, which are %s"
                            .formatted(rulebook, kind, name, trigger, new TreeSet<>(own.keySet())));
        }
    }

    private void refuseCircle(DeclaredTrigger from) {
        TriggerType at = from.type();
        for (int steps = 0; steps <= own.size(); steps++) {
            DeclaredTrigger here = own.get(at);
            if (here == null || here.after().isEmpty()) {
                return;
            }
            at = here.after().get().other();
        }
        throw new IllegalArgumentException(
                "Rulebook '%s' reckons trigger '%s' in a circle; let one of the circle be told and not reckoned"
                        .formatted(rulebook, from.type()));
    }

    private static void addEvents(Condition condition, Set<TriggerType> into) {
        if (condition instanceof Condition.Happened happened) {
            into.add(happened.event());
        } else if (condition instanceof Condition.All all) {
            all.conditions().forEach(one -> addEvents(one, into));
        }
    }
}
