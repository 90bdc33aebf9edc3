package io.guidang.rules.bench;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The look-up that a developer writes by hand: a map from class and medium to the rule, and the arithmetic of dates. */
final class HashMapByHand {

    private record Key(String code, boolean paper) {}

    private record Rule(boolean permanent, Event event, int years, Way way) {}

    private final Map<Key, Rule> rules = new HashMap<>();

    HashMapByHand(Schedule schedule) {
        for (Schedule.Line line : schedule.rows()) {
            rules.put(new Key(line.code(), true), rule(line.paper()));
            rules.put(new Key(line.code(), false), rule(line.electronic()));
        }
    }

    private static Rule rule(Schedule.Floor floor) {
        return new Rule(floor.permanent(), floor.event(), floor.years(), floor.way());
    }

    /** The last day to keep; null while it is open. */
    @Nullable
    LocalDate keepThrough(FiledRecord filed) {
        Rule rule = rules.get(new Key(filed.getCode(), filed.isPaper()));
        if (rule == null) {
            return null;
        }
        return rule.permanent() ? ByHand.PERMANENT : ByHand.keepThrough(filed, rule.event(), rule.years(), rule.way());
    }

    int[] answers(FiledRecord[] filed) {
        int[] answers = new int[filed.length];
        for (int i = 0; i < filed.length; i++) {
            answers[i] = Answers.of(keepThrough(filed[i]));
        }
        return answers;
    }
}
