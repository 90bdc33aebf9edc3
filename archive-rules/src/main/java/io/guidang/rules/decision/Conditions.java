package io.guidang.rules.decision;

import io.guidang.rules.rulebook.Condition;
import java.util.ArrayList;
import java.util.List;

/** The conditions that a stack asks, numbered. */
final class Conditions {

    /** The number of a condition that always holds. */
    static final int NOT_ASKED = -1;

    private final List<Condition> asked = new ArrayList<>();

    int number(Condition condition) {
        if (condition.equals(Condition.ALWAYS)) {
            return NOT_ASKED;
        }
        int known = asked.indexOf(condition);
        if (known >= 0) {
            return known;
        }
        asked.add(condition);
        return asked.size() - 1;
    }

    List<Condition> asked() {
        return List.copyOf(asked);
    }
}
