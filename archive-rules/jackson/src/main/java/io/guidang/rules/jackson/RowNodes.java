package io.guidang.rules.jackson;

import io.guidang.core.item.ClassCode;
import io.guidang.core.wording.Wording;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Deferral;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.rulebook.Validity;
import io.guidang.rules.source.Provenance;
import io.guidang.rules.source.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** The entries under {@code rows}. */
final class RowNodes {

    private final DocumentIssues issues;
    private final ConditionNodes conditions;
    private final TermNodes terms;

    RowNodes(DocumentIssues issues, ConditionNodes conditions, TermNodes terms) {
        this.issues = issues;
        this.conditions = conditions;
        this.terms = terms;
    }

    Optional<Row> row(Node node, String path) {
        Optional<KeyedNodes> read = KeyedNodes.of(issues, node, path);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        KeyedNodes keys = read.get();
        Optional<ClassCode> code =
                keys.requiredParsed("code", "编号，如 1.12 或 gl-02", "a class code, as 1.12 or gl-02", ClassCode::of);
        String group = keys.text("group").orElse("");
        Optional<String> name = keys.requiredText("name");
        Optional<Source> source = source(keys);
        Optional<Validity> validity = validity(keys);
        Optional<Row.Scope> scope = scope(keys);
        Set<String> subjects =
                new LinkedHashSet<>(each(keys, "binds", (value, at) -> KeyedNodes.text(issues, value, at)));
        List<Term> retain = each(keys, "retain", terms::term);
        Optional<Node> defersTo = keys.take("defersTo");
        Optional<Deferral> deferral = defersTo.flatMap(value -> deferral(value, keys.path("defersTo")));
        List<RowKey> replaces = each(keys, "replaces", (value, at) -> key(issues, value, at));
        String approvedBy = keys.text("approvedBy").orElse("");
        String note = keys.text("note").orElse("");
        keys.refuseOthers();
        if (defersTo.isPresent() && !retain.isEmpty()) {
            issues.error(
                    "TERMS_AND_DEFERRAL",
                    defersTo.get(),
                    keys.path("defersTo"),
                    Wording.of("转引其他规则集的行不能另有期限", "a row that defers to another rulebook has no terms of its own"),
                    Wording.of("retain 与 defersTo 二者取一", "write retain or defersTo"));
            return Optional.empty();
        }
        if (code.isEmpty() || name.isEmpty() || source.isEmpty() || validity.isEmpty() || scope.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Row(
                code.get(),
                group,
                name.get(),
                source.get(),
                validity.get(),
                scope.get(),
                subjects,
                retain,
                deferral,
                replaces,
                approvedBy,
                note));
    }

    private static Optional<Source> source(KeyedNodes keys) {
        Optional<String> citation = keys.requiredText("citation");
        Optional<Provenance> provenance = keys.requiredConstant("provenance", Provenance.class);
        String confidence = keys.text("confidence").orElse("");
        String text = keys.text("source").orElse("");
        return citation.flatMap(cited -> provenance.map(sure -> new Source(cited, sure, confidence, text)));
    }

    /** Always, where the key is left out. */
    Optional<Validity> validity(KeyedNodes outer) {
        Optional<Node> value = outer.take("effective");
        if (value.isEmpty()) {
            return Optional.of(Validity.ALWAYS);
        }
        Optional<KeyedNodes> read = KeyedNodes.of(issues, value.get(), outer.path("effective"));
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> from = read.get().date("from");
        Optional<LocalDate> until = read.get().date("until");
        read.get().refuseOthers();
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            issues.error(
                    "BACKWARDS",
                    value.get(),
                    outer.path("effective"),
                    Wording.of("until 早于 from", "until comes before from"),
                    Wording.of("更正日期", "correct the dates"));
            return Optional.empty();
        }
        return Optional.of(new Validity(from, until));
    }

    private Optional<Row.Scope> scope(KeyedNodes outer) {
        Optional<Node> value = outer.take("scope");
        if (value.isEmpty()) {
            return Optional.of(Row.Scope.IN);
        }
        return scope(value.get(), outer.path("scope"));
    }

    Optional<Row.Scope> scope(Node value, String path) {
        if (value instanceof Node.Scalar) {
            return KeyedNodes.word(issues, value, path, List.of("IN", "NONE"))
                    .map(word -> word.equals("IN") ? Row.Scope.IN : Row.Scope.NONE);
        }
        Optional<KeyedNodes> read = KeyedNodes.of(issues, value, path);
        Optional<Node> when = read.flatMap(keys -> keys.require("when"));
        read.ifPresent(KeyedNodes::refuseOthers);
        Optional<Condition> condition = when.flatMap(node -> conditions.condition(node, path + ".when"));
        if (condition.isPresent() && !(condition.get() instanceof Condition.FactIs)) {
            issues.error(
                    "NO_CONDITION",
                    when.orElseThrow(),
                    path + ".when",
                    Wording.of("归档范围的条件应为 {fact, is}", "the condition of a scope is {fact, is}"),
                    Wording.of(
                            "例如 {fact: contractTakenBack, is: \"true\"}",
                            "as {fact: contractTakenBack, is: \"true\"}"));
            return Optional.empty();
        }
        return condition.map(Row.Scope::onlyWhen);
    }

    Optional<Deferral> deferral(Node node, String path) {
        Optional<KeyedNodes> read = KeyedNodes.of(issues, node, path);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        KeyedNodes keys = read.get();
        Optional<String> rulebook = keys.requiredText("rulebook");
        Optional<Node> value = keys.require("parts");
        keys.refuseOthers();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        List<Node> nodes = KeyedNodes.list(issues, value.get(), keys.path("parts"));
        List<Deferral.Part> parts = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            part(nodes.get(i), keys.path("parts") + "[" + i + "]").ifPresent(parts::add);
        }
        if (parts.size() != nodes.size() || !(value.get() instanceof Node.Sequence)) {
            return Optional.empty();
        }
        if (parts.isEmpty() || !parts.get(parts.size() - 1).condition().equals(Condition.ALWAYS)) {
            issues.error(
                    "NO_LAST_PART",
                    value.get(),
                    keys.path("parts"),
                    Wording.of("最后一项须无条件", "the last part applies always, so it has no condition"),
                    Wording.of("在末尾加一项只有 rows 的", "add a part that has only rows"));
            return Optional.empty();
        }
        return rulebook.map(other -> new Deferral(other, parts));
    }

    Optional<Deferral.Part> part(Node node, String path) {
        Optional<KeyedNodes> read = KeyedNodes.of(issues, node, path);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        KeyedNodes keys = read.get();
        Optional<Condition> condition = keys.take("when")
                .map(value -> conditions.condition(value, keys.path("when")))
                .orElse(Optional.of(Condition.ALWAYS));
        Optional<Node> value = keys.require("rows");
        keys.refuseOthers();
        List<ClassCode> rows = new ArrayList<>();
        List<Node> nodes = value.map(node2 -> KeyedNodes.list(issues, node2, keys.path("rows")))
                .orElse(List.of());
        for (int i = 0; i < nodes.size(); i++) {
            KeyedNodes.parsed(
                            issues,
                            nodes.get(i),
                            keys.path("rows") + "[" + i + "]",
                            "编号，如 acc-01",
                            "a class code, as acc-01",
                            ClassCode::of)
                    .ifPresent(rows::add);
        }
        if (value.isPresent() && value.get() instanceof Node.Sequence && nodes.isEmpty()) {
            issues.error(
                    "NO_VALUE",
                    value.get(),
                    keys.path("rows"),
                    Wording.of("至少写一行", "name at least one row"),
                    Wording.of("写出编号", "name the codes"));
        }
        return condition.isEmpty() || rows.isEmpty() || rows.size() != nodes.size()
                ? Optional.empty()
                : Optional.of(new Deferral.Part(condition.get(), rows));
    }

    static Optional<RowKey> key(DocumentIssues issues, Node node, String path) {
        return KeyedNodes.parsed(
                issues, node, path, "规则集与编号，如 cn-dat36-2007#1.2", "a row, as cn-dat36-2007#1.2", RowKey::parse);
    }

    private static <V> List<V> each(KeyedNodes keys, String key, BiFunction<Node, String, Optional<V>> read) {
        List<V> values = new ArrayList<>();
        List<Node> nodes = keys.list(key);
        for (int i = 0; i < nodes.size(); i++) {
            read.apply(nodes.get(i), keys.path(key) + "[" + i + "]").ifPresent(values::add);
        }
        return values;
    }
}
