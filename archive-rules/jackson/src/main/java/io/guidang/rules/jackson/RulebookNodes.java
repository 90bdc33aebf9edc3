package io.guidang.rules.jackson;

import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.Validity;
import java.util.ArrayList;
import java.util.HashMap;
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
        RowNodes rowNodes = rowNodes(triggers(keys));
        Optional<Validity> validity = rowNodes.validity(keys);
        Map<String, List<RowKey>> subjects = subjects(keys);
        Optional<Node> rowList = keys.require("rows");
        List<Node> nodes =
                rowList.map(value -> KeyedNodes.list(issues, value, "rows")).orElse(List.of());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            rowNodes.row(nodes.get(i), "rows[" + i + "]").ifPresent(rows::add);
        }
        keys.refuseOthers();
        refuseTwice(nodes);
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
                List.of(),
                List.of()));
    }

    private RowNodes rowNodes(List<String> triggers) {
        ConditionNodes conditions = new ConditionNodes(issues, Optional.of(triggers));
        return new RowNodes(issues, conditions, new TermNodes(issues, vocabulary, conditions));
    }

    private Optional<Wording> title(Node value, String path) {
        return KeyedNodes.of(issues, value, path).flatMap(keys -> {
            Optional<String> zh = keys.requiredText("zh");
            Optional<String> en = keys.requiredText("en");
            keys.refuseOthers();
            return zh.flatMap(chinese -> en.map(english -> new Wording(chinese, english)));
        });
    }

    /** The standard triggers and those that the document declares. */
    private List<String> triggers(KeyedNodes keys) {
        List<String> triggers = new ArrayList<>(
                Vocabulary.TRIGGERS.stream().map(TriggerType::name).toList());
        List<Node> declared = keys.list("triggers");
        for (int i = 0; i < declared.size(); i++) {
            KeyedNodes.parsed(
                            issues,
                            declared.get(i),
                            "triggers[" + i + "]",
                            "大写名称，如 POLICY_LAPSED",
                            "a name in capitals, as POLICY_LAPSED",
                            TriggerType::of)
                    .ifPresent(trigger -> triggers.add(trigger.name()));
        }
        return triggers;
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

    private void refuseTwice(List<Node> nodes) {
        Map<String, Integer> lines = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            Optional<Node.Scalar> code = scalar(nodes.get(i), "code");
            if (code.isPresent()) {
                Integer first = lines.putIfAbsent(code.get().text(), code.get().line());
                if (first != null) {
                    String found = DocumentIssues.quoted(code.get().text());
                    issues.error(
                            "DUPLICATE_ROW",
                            code.get(),
                            "rows[" + i + "].code",
                            Wording.of(
                                    "编号 " + found + " 已在第 " + first + " 行",
                                    "row " + found + " stands on line " + first + " already"),
                            Wording.of("更正编号", "correct the code"));
                }
            }
        }
    }

    private void refuseUnknownSubjects(List<Node> nodes, Map<String, List<RowKey>> subjects) {
        List<String> known = List.copyOf(subjects.keySet());
        for (int i = 0; i < nodes.size(); i++) {
            String path = "rows[" + i + "].binds";
            Optional<Node> binds = find(nodes.get(i), "binds");
            if (binds.isPresent() && binds.get() instanceof Node.Sequence sequence) {
                for (int j = 0; j < sequence.nodes().size(); j++) {
                    if (sequence.nodes().get(j) instanceof Node.Scalar subject) {
                        KeyedNodes.word(issues, subject, path + "[" + j + "]", known);
                    }
                }
            }
        }
    }

    private static Optional<Node.Scalar> scalar(Node row, String key) {
        return find(row, key).filter(Node.Scalar.class::isInstance).map(Node.Scalar.class::cast);
    }

    private static Optional<Node> find(Node row, String key) {
        return row instanceof Node.Mapping mapping
                ? mapping.entries().stream()
                        .filter(entry -> entry.key().equals(key))
                        .map(Node.Entry::value)
                        .findFirst()
                : Optional.empty();
    }
}
