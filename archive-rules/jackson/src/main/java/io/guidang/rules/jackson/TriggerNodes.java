package io.guidang.rules.jackson;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.rulebook.DeclaredTrigger;
import io.guidang.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The entries under {@code triggers}: a name, or {@code {trigger, zh, en, after: {period, of}}}. */
final class TriggerNodes {

    private final DocumentIssues issues;

    TriggerNodes(DocumentIssues issues) {
        this.issues = issues;
    }

    /** The entries, as many as a rulebook may have; what is beyond is refused. */
    List<Node> bounded(List<Node> nodes) {
        int most = Rulebook.MOST_TRIGGERS;
        if (nodes.size() <= most) {
            return nodes;
        }
        issues.error(
                "TOO_MANY_TRIGGERS",
                nodes.get(most),
                "triggers[" + most + "]",
                Wording.of("触发事件多于 " + most + " 个", "more than " + most + " triggers are declared"),
                Wording.of("删除不用的", "remove those that are not used"));
        return nodes.subList(0, most);
    }

    /** The names of the library's triggers and of those that are declared here, also where the rest cannot be read. */
    List<String> names(List<Node> nodes) {
        List<String> names = new ArrayList<>(
                Vocabulary.TRIGGERS.stream().map(TriggerType::name).toList());
        nodes.forEach(node -> name(node).map(Node.Scalar::text).ifPresent(names::add));
        return names;
    }

    /** @param names those that may be reckoned from */
    List<DeclaredTrigger> declared(List<Node> nodes, List<String> names) {
        List<DeclaredTrigger> declared = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            trigger(nodes.get(i), "triggers[" + i + "]", Optional.of(names)).ifPresent(declared::add);
        }
        refuseCircles(nodes);
        return declared;
    }

    /** @param names those that may be reckoned from; any, if absent */
    Optional<DeclaredTrigger> trigger(Node node, String path, Optional<List<String>> names) {
        if (node instanceof Node.Scalar) {
            return type(node, path)
                    .map(type -> new DeclaredTrigger(
                            type, new Wording(type.name(), type.name()), Optional.<DeclaredTrigger.After>empty()));
        }
        Optional<KeyedNodes> read = KeyedNodes.of(issues, node, path);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        KeyedNodes keys = read.get();
        Optional<TriggerType> type = keys.require("trigger").flatMap(value -> type(value, keys.path("trigger")));
        Optional<String> zh = keys.requiredText("zh");
        Optional<String> en = keys.requiredText("en");
        Optional<Node> given = keys.take("after");
        Optional<DeclaredTrigger.After> after = given.flatMap(value -> after(value, keys.path("after"), names));
        keys.refuseOthers();
        if (type.isEmpty() || zh.isEmpty() || en.isEmpty() || given.isPresent() != after.isPresent()) {
            return Optional.empty();
        }
        if (after.isPresent() && after.get().other().equals(type.get())) {
            return circle(given.orElseThrow(), keys.path("after"), type.get().name());
        }
        return Optional.of(new DeclaredTrigger(type.get(), new Wording(zh.get(), en.get()), after));
    }

    private Optional<DeclaredTrigger.After> after(Node node, String path, Optional<List<String>> names) {
        Optional<KeyedNodes> read = KeyedNodes.of(issues, node, path);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        KeyedNodes keys = read.get();
        Optional<RetentionPeriod.Fixed> period = keys.requiredParsed(
                "period", "定期，如 D2、D6M、D90D", "a fixed length, as D2, D6M or D90D", TriggerNodes::fixed);
        Optional<TriggerType> other =
                keys.require("of").flatMap(value -> new ConditionNodes(issues, names).trigger(value, keys.path("of")));
        keys.refuseOthers();
        return period.flatMap(length -> other.map(event -> new DeclaredTrigger.After(length, event)));
    }

    private static RetentionPeriod.Fixed fixed(String text) {
        if (RetentionPeriod.parse(text) instanceof RetentionPeriod.Fixed fixed) {
            return fixed;
        }
        throw new IllegalArgumentException("A date is reckoned by a fixed length");
    }

    private Optional<TriggerType> type(Node node, String path) {
        Optional<TriggerType> type = KeyedNodes.parsed(
                issues, node, path, "大写名称，如 POLICY_LAPSED", "a name in capitals, as POLICY_LAPSED", TriggerType::of);
        if (type.filter(Vocabulary.TRIGGERS::contains).isPresent()) {
            String found = DocumentIssues.quoted(type.get().name());
            issues.error(
                    "STANDARD_TRIGGER",
                    node,
                    path,
                    Wording.of("触发事件 " + found + " 由本库定义", "the trigger " + found + " is the library's"),
                    Wording.of("不必声明；自有事件另取名称", "it needs no declaration; give one of your own another name"));
            return Optional.empty();
        }
        return type;
    }

    private void refuseCircles(List<Node> nodes) {
        Map<String, String> after = new HashMap<>();
        nodes.forEach(node -> name(node)
                .ifPresent(name -> other(node).ifPresent(other -> after.putIfAbsent(name.text(), other.text()))));
        for (int i = 0; i < nodes.size(); i++) {
            Optional<Node.Scalar> name = name(nodes.get(i));
            Optional<Node> at = Nodes.find(nodes.get(i), "after");
            if (name.isPresent() && at.isPresent() && isInACircle(name.get().text(), after)) {
                circle(at.get(), "triggers[" + i + "].after", name.get().text());
            }
        }
    }

    /** Whether the way from a trigger by those it is reckoned from comes back to it; not one that names itself, told above. */
    private static boolean isInACircle(String name, Map<String, String> after) {
        String at = after.get(name);
        if (name.equals(at)) {
            return false;
        }
        for (int steps = 0; at != null && steps < after.size(); steps++) {
            if (at.equals(name)) {
                return true;
            }
            at = after.get(at);
        }
        return false;
    }

    private <V> Optional<V> circle(Node at, String path, String trigger) {
        String found = DocumentIssues.quoted(trigger);
        issues.error(
                "TRIGGERS_IN_A_CIRCLE",
                at,
                path,
                Wording.of("触发事件 " + found + " 的日期循环推算", "the trigger " + found + " is reckoned in a circle"),
                Wording.of("至少一个事件须有自己的日期，不写 after", "let one of the circle be told, without after"));
        return Optional.empty();
    }

    /** Where a declaration has its name. */
    static Optional<Node.Scalar> name(Node node) {
        return node instanceof Node.Scalar scalar ? Optional.of(scalar) : Nodes.scalar(node, "trigger");
    }

    private static Optional<Node.Scalar> other(Node node) {
        return Nodes.find(node, "after").flatMap(after -> Nodes.scalar(after, "of"));
    }
}
