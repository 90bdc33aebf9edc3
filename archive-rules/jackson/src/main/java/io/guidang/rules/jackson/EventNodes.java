package io.guidang.rules.jackson;

import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.facts.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Events as a scenario tells them: {@code {type, on}}, {@code {type, status}} or {@code {type, disputed: [...]}}. */
final class EventNodes {

    static final Map<String, TriggerState> STATUS = new TreeMap<>(Map.of(
            "PENDING", TriggerState.PENDING,
            "NEVER", TriggerState.NEVER,
            "UNKNOWN", TriggerState.UNKNOWN));

    private final DocumentIssues issues;
    private final ConditionNodes conditions;

    EventNodes(DocumentIssues issues, ConditionNodes conditions) {
        this.issues = issues;
        this.conditions = conditions;
    }

    Optional<Event> event(Node node, String path) {
        Optional<KeyedNodes> read = KeyedNodes.of(issues, node, path);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        KeyedNodes keys = read.get();
        Optional<TriggerType> type = keys.require("type").flatMap(value -> type(value, keys.path("type")));
        Optional<String> subject = keys.text("subject");
        List<Optional<TriggerState>> states = new ArrayList<>();
        keys.take("on")
                .ifPresent(value -> states.add(day(value, keys.path("on")).map(TriggerState::happened)));
        keys.take("status")
                .ifPresent(value ->
                        states.add(KeyedNodes.word(issues, value, keys.path("status"), List.copyOf(STATUS.keySet()))
                                .map(STATUS::get)));
        keys.take("disputed").ifPresent(value -> states.add(disputed(value, keys.path("disputed"))));
        Optional<Node> known = keys.take("known");
        Optional<LocalDate> knownOn = known.flatMap(value -> day(value, keys.path("known")));
        keys.refuseOthers();
        if (states.size() != 1) {
            issues.error(
                    "NO_STATE",
                    node,
                    path,
                    Wording.of("on、status、disputed 三者取一", "an event has one of on, status and disputed"),
                    Wording.of(
                            "写 {type: CONTRACT_TERMINATED, on: 2020-03-15}",
                            "write {type: CONTRACT_TERMINATED, on: 2020-03-15}"));
            return Optional.empty();
        }
        if (known.isPresent() != knownOn.isPresent()) {
            return Optional.empty();
        }
        return type.flatMap(event -> states.get(0).map(state -> new Event(event, subject.orElse(""), state, knownOn)));
    }

    private Optional<TriggerType> type(Node value, String path) {
        Optional<TriggerType> type = conditions.trigger(value, path);
        if (type.filter(TriggerType.FORMED::equals).isPresent()) {
            issues.error(
                    "FORMED_IS_NO_EVENT",
                    value,
                    path,
                    Wording.of("形成日期不是事件", "the formation of a record is told by no event"),
                    Wording.of("写在 formed 键中", "write it under the key formed"));
            return Optional.empty();
        }
        return type;
    }

    private Optional<TriggerState> disputed(Node value, String path) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        List<Node> nodes = KeyedNodes.list(issues, value, path);
        for (int i = 0; i < nodes.size(); i++) {
            Optional<LocalDate> date = day(nodes.get(i), path + "[" + i + "]");
            if (date.isEmpty()) {
                return Optional.empty();
            }
            dates.add(date.get());
        }
        if (dates.size() < 2) {
            if (value instanceof Node.Sequence) {
                issues.error(
                        "NO_DISPUTE",
                        value,
                        path,
                        Wording.of("有争议的日期至少两个", "a dispute is between two dates at least"),
                        Wording.of("只有一个日期时写 on", "where there is only one, write on"));
            }
            return Optional.empty();
        }
        return Optional.of(TriggerState.disputed(dates));
    }

    private Optional<LocalDate> day(Node value, String path) {
        return KeyedNodes.parsed(
                issues, value, path, "日期，写作 2012-05-01", "a date, written 2012-05-01", KeyedNodes::day);
    }
}
