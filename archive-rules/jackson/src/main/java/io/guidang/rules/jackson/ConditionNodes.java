package io.guidang.rules.jackson;

import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.rulebook.Condition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Conditions: {@code {fact: F, is: TEXT}}, {@code {fact: F, atMost: N}}, {@code {fact: F, moreThan: N}},
 * {@code {happened: TRIGGER}}, {@code {all: [...]}}.
 */
final class ConditionNodes {

    private static final String NUMBER = "-?[0-9]{1,30}(\\.[0-9]{1,30})?";

    private final DocumentIssues issues;
    private final Optional<List<String>> triggers;

    /** @param triggers those that may be named; any, if absent */
    ConditionNodes(DocumentIssues issues, Optional<List<String>> triggers) {
        this.issues = issues;
        this.triggers = triggers;
    }

    Optional<TriggerType> trigger(Node node, String path) {
        if (triggers.isEmpty()) {
            return KeyedNodes.parsed(
                    issues,
                    node,
                    path,
                    "大写名称，如 CONTRACT_TERMINATED",
                    "a trigger, as CONTRACT_TERMINATED",
                    TriggerType::of);
        }
        return KeyedNodes.word(issues, node, path, triggers.get()).map(TriggerType::of);
    }

    Optional<Condition> condition(Node node, String path) {
        Optional<KeyedNodes> read = KeyedNodes.of(issues, node, path);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        KeyedNodes keys = read.get();
        Optional<String> fact = keys.text("fact");
        List<Optional<Condition>> found = new ArrayList<>();
        keys.take("is")
                .ifPresent(value -> found.add(KeyedNodes.text(issues, value, keys.path("is"))
                        .flatMap(text -> fact.map(name -> Condition.factIs(name, text)))));
        number(keys, "atMost").ifPresent(limit -> found.add(fact.map(name -> Condition.atMost(name, limit))));
        number(keys, "moreThan").ifPresent(limit -> found.add(fact.map(name -> Condition.moreThan(name, limit))));
        keys.take("happened")
                .ifPresent(
                        value -> found.add(trigger(value, keys.path("happened")).map(Condition::happened)));
        keys.take("all").ifPresent(value -> found.add(all(value, keys.path("all"))));
        keys.refuseOthers();
        boolean ofFact = found.size() == 1
                && found.get(0)
                        .filter(one -> !(one instanceof Condition.Happened || one instanceof Condition.All))
                        .isPresent();
        if (found.size() == 1 && found.get(0).isPresent() && ofFact == fact.isPresent()) {
            return found.get(0);
        }
        if (found.size() != 1 || found.get(0).isPresent() || fact.isEmpty()) {
            issues.error(
                    "NO_CONDITION",
                    node,
                    path,
                    Wording.of(
                            "条件应为 {fact, is}、{fact, atMost}、{fact, moreThan}、{happened} 或 {all} 之一",
                            "a condition is one of {fact, is}, {fact, atMost}, {fact, moreThan}, {happened}, {all}"),
                    Wording.of("例如 {fact: insuranceTermYears, atMost: 1}", "as {fact: insuranceTermYears, atMost: 1}"));
        }
        return Optional.empty();
    }

    private Optional<BigDecimal> number(KeyedNodes keys, String key) {
        return keys.parsed(key, "数", "a number", text -> {
            if (!text.matches(NUMBER)) {
                throw new IllegalArgumentException("A limit is a number");
            }
            return new BigDecimal(text);
        });
    }

    private Optional<Condition> all(Node value, String path) {
        List<Node> nodes = KeyedNodes.list(issues, value, path);
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            condition(nodes.get(i), path + "[" + i + "]").ifPresent(conditions::add);
        }
        return conditions.size() == nodes.size() && value instanceof Node.Sequence
                ? Optional.of(new Condition.All(conditions))
                : Optional.empty();
    }
}
