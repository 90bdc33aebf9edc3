package io.guidang.rules.jackson;

import io.guidang.core.item.ClassCode;
import io.guidang.core.medium.Medium;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Deferral;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.rulebook.Validity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A rulebook and its parts as maps, lists, texts and numbers, in the order of the document; defaults are left out. */
final class RulebookTree {

    private RulebookTree() {}

    static Map<String, Object> of(Rulebook rulebook) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("rulebook", rulebook.id());
        tree.put("edition", rulebook.edition());
        Map<String, Object> title = new LinkedHashMap<>();
        title.put("zh", rulebook.title().zh());
        title.put("en", rulebook.title().en());
        tree.put("title", title);
        tree.put("layer", rulebook.layer().name());
        putEffective(tree, rulebook.validity());
        tree.put("appliesTo", rulebook.applicability().name());
        putAll(
                tree,
                "triggers",
                rulebook.triggers().stream().map(ScenarioTree::of).toList());
        if (!rulebook.subjects().isEmpty()) {
            Map<String, Object> subjects = new LinkedHashMap<>();
            rulebook.subjects()
                    .forEach((subject, rows) -> subjects.put(
                            subject, rows.stream().map(RowKey::toString).toList()));
            tree.put("subjects", subjects);
        }
        tree.put("rows", rulebook.rows().stream().map(RulebookTree::of).toList());
        putAll(
                tree,
                "scenarios",
                rulebook.scenarios().stream().map(ScenarioTree::of).toList());
        return tree;
    }

    static Map<String, Object> of(Row row) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", row.code().value());
        putText(tree, "group", row.group());
        tree.put("name", row.name());
        tree.put("citation", row.source().citation());
        tree.put("provenance", row.source().provenance().name());
        putText(tree, "confidence", row.source().confidence());
        putText(tree, "source", row.source().text());
        putEffective(tree, row.validity());
        if (!row.scope().equals(Row.Scope.IN)) {
            tree.put("scope", of(row.scope()));
        }
        putAll(tree, "binds", List.copyOf(row.subjects()));
        putAll(tree, "retain", row.terms().stream().map(RulebookTree::of).toList());
        row.deferral().ifPresent(deferral -> tree.put("defersTo", of(deferral)));
        putAll(tree, "replaces", row.replaces().stream().map(RowKey::toString).toList());
        putText(tree, "approvedBy", row.approvedBy());
        putText(tree, "note", row.note());
        return tree;
    }

    static Object of(Row.Scope scope) {
        return scope.kind() == Row.Scope.Kind.CONDITIONAL
                ? Map.of("when", of(scope.condition()))
                : scope.kind().name();
    }

    static Map<String, Object> of(Term term) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(
                term.kind() == Term.Kind.FLOOR ? "atLeast" : "atMost",
                term.period().code());
        term.clock().ifPresent(clock -> put(tree, clock));
        if (!term.condition().equals(Condition.ALWAYS)) {
            tree.put("when", of(term.condition()));
        }
        if (term.whenMissing() != Term.WhenMissing.BINDS) {
            tree.put("whenMissing", term.whenMissing().name());
        }
        if (term.media().size() < Medium.values().length) {
            tree.put("media", term.media().stream().map(Medium::name).toList());
        }
        return tree;
    }

    static Map<String, Object> of(Condition condition) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (condition instanceof Condition.FactIs is) {
            tree.put("fact", is.fact());
            tree.put("is", is.value());
        } else if (condition instanceof Condition.AtMost atMost) {
            tree.put("fact", atMost.fact());
            tree.put("atMost", atMost.limit());
        } else if (condition instanceof Condition.MoreThan moreThan) {
            tree.put("fact", moreThan.fact());
            tree.put("moreThan", moreThan.limit());
        } else if (condition instanceof Condition.Happened happened) {
            tree.put("happened", happened.event().name());
        } else if (condition instanceof Condition.All all) {
            tree.put("all", all.conditions().stream().map(RulebookTree::of).toList());
        }
        return tree;
    }

    static Map<String, Object> of(Deferral deferral) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("rulebook", deferral.rulebook());
        tree.put("parts", deferral.parts().stream().map(RulebookTree::of).toList());
        return tree;
    }

    static Map<String, Object> of(Deferral.Part part) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (!part.condition().equals(Condition.ALWAYS)) {
            tree.put("when", of(part.condition()));
        }
        tree.put("rows", part.rows().stream().map(ClassCode::value).toList());
        return tree;
    }

    private static void put(Map<String, Object> tree, Clock clock) {
        List<String> triggers = clock.latestOf().stream().map(TriggerType::name).toList();
        if (triggers.size() == 1) {
            tree.put("from", triggers.get(0));
        } else {
            tree.put("latestOf", triggers);
        }
        tree.put("convention", clock.convention().name());
    }

    private static void putEffective(Map<String, Object> tree, Validity validity) {
        if (!validity.equals(Validity.ALWAYS)) {
            Map<String, Object> effective = new LinkedHashMap<>();
            validity.from().ifPresent(day -> effective.put("from", day.toString()));
            validity.until().ifPresent(day -> effective.put("until", day.toString()));
            tree.put("effective", effective);
        }
    }

    static void putText(Map<String, Object> tree, String key, String text) {
        if (!text.isEmpty()) {
            tree.put(key, text);
        }
    }

    static void putAll(Map<String, Object> tree, String key, List<?> values) {
        if (!values.isEmpty()) {
            tree.put(key, values);
        }
    }
}
