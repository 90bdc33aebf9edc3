package io.guidang.rules.jackson;

import io.guidang.core.hold.Hold;
import io.guidang.core.item.ClassCode;
import io.guidang.core.medium.Medium;
import io.guidang.core.retention.Outcome;
import io.guidang.core.wording.Wording;
import io.guidang.rules.facts.Event;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The entries under {@code scenarios}. */
final class ScenarioNodes {

    private final DocumentIssues issues;
    private final EventNodes events;

    ScenarioNodes(DocumentIssues issues, EventNodes events) {
        this.issues = issues;
        this.events = events;
    }

    Optional<Scenario> scenario(Node node, String path) {
        Optional<KeyedNodes> read = KeyedNodes.of(issues, node, path);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        KeyedNodes keys = read.get();
        Optional<String> name = keys.requiredText("name");
        Optional<Facts> facts = facts(keys);
        Optional<LocalDate> asOf = date(keys, "asOf");
        Optional<Node> given = keys.take("knownAsOf");
        Optional<LocalDate> knownAsOf = given.flatMap(value -> KeyedNodes.parsed(
                issues,
                value,
                keys.path("knownAsOf"),
                "日期，写作 2012-05-01",
                "a date, written 2012-05-01",
                KeyedNodes::day));
        Optional<Scenario.Expected> expected =
                keys.require("expect").flatMap(value -> expected(value, keys.path("expect")));
        keys.refuseOthers();
        if (given.isPresent() != knownAsOf.isPresent()) {
            return Optional.empty();
        }
        return name.flatMap(text -> facts.flatMap(known ->
                asOf.flatMap(day -> expected.map(answer -> new Scenario(text, known, day, knownAsOf, answer)))));
    }

    private Optional<Facts> facts(KeyedNodes keys) {
        Optional<ClassCode> code =
                keys.requiredParsed("class", "编号，如 1.12 或 gl-02", "a class code, as 1.12 or gl-02", ClassCode::of);
        Optional<Medium> medium = keys.requiredConstant("medium", Medium.class);
        Optional<LocalDate> formed = date(keys, "formed");
        Map<String, String> named = keys.take("facts")
                .map(value -> named(value, keys.path("facts")))
                .orElse(Map.of());
        List<Event> told = each(keys, "events", events::event);
        List<Hold> holds = each(keys, "holds", this::hold);
        if (code.isEmpty() || medium.isEmpty() || formed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Facts(code.get(), medium.get(), formed.get(), named, told, List.of(), holds));
    }

    /** Whatever a value looks like, it is the text that was written. */
    private Map<String, String> named(Node node, String path) {
        Map<String, String> named = new LinkedHashMap<>();
        if (KeyedNodes.of(issues, node, path).isPresent()) {
            for (Node.Entry entry : ((Node.Mapping) node).entries()) {
                KeyedNodes.text(issues, entry.value(), path + "." + entry.key())
                        .ifPresent(text -> named.put(entry.key(), text));
            }
        }
        return named;
    }

    private Optional<Hold> hold(Node node, String path) {
        Optional<KeyedNodes> read = KeyedNodes.of(issues, node, path);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        KeyedNodes keys = read.get();
        Optional<String> name = keys.requiredText("case");
        Optional<LocalDate> from = keys.date("from");
        Optional<LocalDate> until = keys.date("until");
        keys.refuseOthers();
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            issues.error(
                    "BACKWARDS",
                    node,
                    path,
                    Wording.of("until 早于 from", "until comes before from"),
                    Wording.of("更正日期", "correct the dates"));
            return Optional.empty();
        }
        return name.map(text -> new Hold(text, from, until));
    }

    private Optional<Scenario.Expected> expected(Node node, String path) {
        Optional<KeyedNodes> read = KeyedNodes.of(issues, node, path);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        KeyedNodes keys = read.get();
        Optional<Outcome.Kind> outcome = keys.requiredConstant("outcome", Outcome.Kind.class);
        Optional<Node> given = keys.take("keepThrough");
        Optional<LocalDate> keepThrough = given.flatMap(value -> KeyedNodes.parsed(
                issues,
                value,
                keys.path("keepThrough"),
                "日期，写作 2022-12-31",
                "a date, written 2022-12-31",
                ScenarioNodes::lastDay));
        Optional<Boolean> due = keys.take("due")
                .flatMap(value -> KeyedNodes.word(issues, value, keys.path("due"), List.of("true", "false")))
                .map(Boolean::valueOf);
        Optional<RowKey> decidedBy =
                keys.take("decidedBy").flatMap(value -> RowNodes.key(issues, value, keys.path("decidedBy")));
        keys.refuseOthers();
        if (outcome.isEmpty() || given.isPresent() != keepThrough.isPresent()) {
            return Optional.empty();
        }
        if ((outcome.get() == Outcome.Kind.UNTIL) != keepThrough.isPresent()) {
            issues.error(
                    "DATE_AND_OUTCOME",
                    given.orElse(node),
                    given.isPresent() ? keys.path("keepThrough") : path,
                    Wording.of(
                            "UNTIL 须有 keepThrough，其他结果没有", "keepThrough is given if and only if the outcome is UNTIL"),
                    Wording.of(
                            "写 {outcome: UNTIL, keepThrough: 2022-12-31}",
                            "write {outcome: UNTIL, keepThrough: 2022-12-31}"));
            return Optional.empty();
        }
        return Optional.of(new Scenario.Expected(outcome.get(), keepThrough, due, decidedBy));
    }

    /** A long term may end after the year 9999. */
    private static LocalDate lastDay(String text) {
        if (!text.matches("([0-9]{4}|\\+[0-9]{5,9})-[0-9]{2}-[0-9]{2}")) {
            throw new IllegalArgumentException("A date is written as 2022-12-31");
        }
        return LocalDate.parse(text);
    }

    private static Optional<LocalDate> date(KeyedNodes keys, String key) {
        return keys.requiredParsed(key, "日期，写作 2012-05-01", "a date, written 2012-05-01", KeyedNodes::day);
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
