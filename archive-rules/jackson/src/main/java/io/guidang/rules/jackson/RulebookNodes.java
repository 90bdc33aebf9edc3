package io.guidang.rules.jackson;

import io.guidang.core.wording.Wording;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.DeclaredTrigger;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.Scenario;
import io.guidang.rules.rulebook.Validity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A whole rulebook out of its nodes, with everything that is wrong with it. */
final class RulebookNodes {

    private static final String ID = "[a-z0-9][a-z0-9-]{0,63}";

    private final DocumentIssues issues;
    private final Vocabulary vocabulary;

    RulebookNodes(DocumentIssues issues, Vocabulary vocabulary) {
        this.issues = issues;
        this.vocabulary = vocabulary;
    }

    Optional<Rulebook> rulebook(Node root) {
        Optional<KeyedNodes> read = KeyedNodes.of(issues, root, "");
        if (read.isEmpty()) {
            return Optional.empty();
        }
        KeyedNodes keys = read.get();
        Optional<String> id =
                keys.requiredParsed("rulebook", "小写名称，如 cn-dat36-2007", "a name, as cn-dat36-2007", text -> {
                    if (!text.matches(ID)) {
                        throw new IllegalArgumentException("A rulebook is named in small letters");
                    }
                    return text;
                });
        Optional<String> edition = keys.requiredText("edition");
        Optional<Wording> title = keys.require("title").flatMap(value -> title(value, keys.path("title")));
        Optional<Layer> layer = keys.requiredConstant("layer", Layer.class);
        Optional<Applicability> applicability = keys.requiredConstant("appliesTo", Applicability.class);
        TriggerNodes triggers = new TriggerNodes(issues);
        List<Node> triggerNodes = triggers.bounded(keys.list("triggers"));
        List<String> names = triggers.names(triggerNodes);
        List<DeclaredTrigger> declared = triggers.declared(triggerNodes, names);
        ConditionNodes conditions = new ConditionNodes(issues, Optional.of(names));
        RowNodes rowNodes = new RowNodes(issues, conditions, new TermNodes(issues, vocabulary, conditions));
        Optional<Validity> validity = rowNodes.validity(keys);
        Map<String, List<RowKey>> subjects = subjects(keys);
        Optional<Node> rowList = keys.require("rows");
        List<Node> nodes =
                rowList.map(value -> KeyedNodes.list(issues, value, "rows")).orElse(List.of());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            rowNodes.row(nodes.get(i), "rows[" + i + "]").ifPresent(rows::add);
        }
        List<Scenario> scenarios = new ArrayList<>();
        List<Node> scenarioNodes = keys.list("scenarios");
        ScenarioNodes reader = new ScenarioNodes(issues, new EventNodes(issues, conditions));
        for (int i = 0; i < scenarioNodes.size(); i++) {
            reader.scenario(scenarioNodes.get(i), "scenarios[" + i + "]").ifPresent(scenarios::add);
        }
        keys.refuseOthers();
        refuseTwice(triggerNodes, nodes, scenarioNodes);
        refuseUnknownSubjects(nodes, subjects);
        if (issues.any()
                || id.isEmpty()
                || edition.isEmpty()
                || title.isEmpty()
                || layer.isEmpty()
                || applicability.isEmpty()
                || validity.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Rulebook(
                id.get(),
                edition.get(),
                title.get(),
                layer.get(),
                validity.get(),
                applicability.get(),
                subjects,
                rows,
                declared,
                scenarios));
    }

    private void refuseTwice(List<Node> triggers, List<Node> rows, List<Node> scenarios) {
        Nodes.refuseTwice(issues, "DUPLICATE_TRIGGER", triggers, "triggers", TriggerNodes::name, "触发事件", "trigger");
        Nodes.refuseTwice(issues, "DUPLICATE_ROW", rows, "rows", row -> Nodes.scalar(row, "code"), "编号", "row");
        Nodes.refuseTwice(
                issues,
                "DUPLICATE_SCENARIO",
                scenarios,
                "scenarios",
                scenario -> Nodes.scalar(scenario, "name"),
                "示例",
                "scenario");
    }

    private Optional<Wording> title(Node value, String path) {
        return KeyedNodes.of(issues, value, path).flatMap(keys -> {
            Optional<String> zh = keys.requiredText("zh");
            Optional<String> en = keys.requiredText("en");
            keys.refuseOthers();
            return zh.flatMap(chinese -> en.map(english -> new Wording(chinese, english)));
        });
    }

    private Map<String, List<RowKey>> subjects(KeyedNodes keys) {
        Map<String, List<RowKey>> subjects = new LinkedHashMap<>();
        Optional<Node> table = keys.take("subjects");
        if (table.isEmpty() || KeyedNodes.of(issues, table.get(), "subjects").isEmpty()) {
            return subjects;
        }
        for (Node.Entry entry : ((Node.Mapping) table.get()).entries()) {
            String path = "subjects." + entry.key();
            List<RowKey> rows = new ArrayList<>();
            List<Node> nodes = KeyedNodes.list(issues, entry.value(), path);
            for (int i = 0; i < nodes.size(); i++) {
                RowNodes.key(issues, nodes.get(i), path + "[" + i + "]").ifPresent(rows::add);
            }
            subjects.put(entry.key(), rows);
        }
        return subjects;
    }

    private void refuseUnknownSubjects(List<Node> nodes, Map<String, List<RowKey>> subjects) {
        List<String> known = List.copyOf(subjects.keySet());
        for (int i = 0; i < nodes.size(); i++) {
            String path = "rows[" + i + "].binds";
            Optional<Node> binds = Nodes.find(nodes.get(i), "binds");
            if (binds.isPresent() && binds.get() instanceof Node.Sequence sequence) {
                for (int j = 0; j < sequence.nodes().size(); j++) {
                    if (sequence.nodes().get(j) instanceof Node.Scalar subject) {
                        KeyedNodes.word(issues, subject, path + "[" + j + "]", known);
                    }
                }
            }
        }
    }
}
