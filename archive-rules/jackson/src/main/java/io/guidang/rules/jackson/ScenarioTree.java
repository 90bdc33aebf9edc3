package io.guidang.rules.jackson;

import io.guidang.core.hold.Hold;
import io.guidang.core.trigger.TriggerState;
import io.guidang.rules.facts.Event;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.DeclaredTrigger;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Scenario;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The triggers and scenarios of a rulebook as maps, lists and texts, in the order of the document. */
final class ScenarioTree {

    private ScenarioTree() {}

    /** The bare name where there is nothing else to say. */
    static Object of(DeclaredTrigger trigger) {
        String name = trigger.type().name();
        boolean bare = trigger.after().isEmpty()
                && trigger.words().zh().equals(name)
                && trigger.words().en().equals(name);
        if (bare) {
            return name;
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("trigger", name);
        tree.put("zh", trigger.words().zh());
        tree.put("en", trigger.words().en());
        trigger.after().ifPresent(after -> {
            Map<String, Object> reckoned = new LinkedHashMap<>();
            reckoned.put("period", after.period().code());
            reckoned.put("of", after.other().name());
            tree.put("after", reckoned);
        });
        return tree;
    }

    static Map<String, Object> of(Scenario scenario) {
        Map<String, Object> tree = new LinkedHashMap<>();
        Facts facts = scenario.facts();
        tree.put("name", scenario.name());
        tree.put("class", facts.classCode().value());
        tree.put("medium", facts.medium().name());
        tree.put("formed", facts.formedOn().toString());
        if (!facts.named().isEmpty()) {
            tree.put("facts", new TreeMap<>(facts.named()));
        }
        RulebookTree.putAll(
                tree, "events", facts.events().stream().map(ScenarioTree::of).toList());
        RulebookTree.putAll(
                tree, "holds", facts.holds().stream().map(ScenarioTree::of).toList());
        tree.put("asOf", scenario.asOf().toString());
        scenario.knownAsOf().ifPresent(day -> tree.put("knownAsOf", day.toString()));
        tree.put("expect", of(scenario.expected()));
        return tree;
    }

    private static Map<String, Object> of(Event event) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", event.type().name());
        RulebookTree.putText(tree, "subject", event.subject());
        TriggerState state = event.state();
        if (state instanceof TriggerState.Happened happened) {
            tree.put("on", happened.on().toString());
        } else if (state instanceof TriggerState.Disputed disputed) {
            tree.put(
                    "disputed",
                    disputed.dates().stream().map(LocalDate::toString).toList());
        } else {
            EventNodes.STATUS.forEach((name, status) -> {
                if (status.equals(state)) {
                    tree.put("status", name);
                }
            });
        }
        event.knownOn().ifPresent(day -> tree.put("known", day.toString()));
        return tree;
    }

    private static Map<String, Object> of(Hold hold) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("case", hold.name());
        hold.from().ifPresent(day -> tree.put("from", day.toString()));
        hold.until().ifPresent(day -> tree.put("until", day.toString()));
        return tree;
    }

    private static Map<String, Object> of(Scenario.Expected expected) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("outcome", expected.outcome().name());
        expected.keepThrough().ifPresent(day -> tree.put("keepThrough", day.toString()));
        expected.due().ifPresent(due -> tree.put("due", due));
        expected.decidedBy().map(RowKey::toString).ifPresent(row -> tree.put("decidedBy", row));
        return tree;
    }
}
