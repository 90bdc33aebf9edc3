package io.guidang.examples.lines;

import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.DeclaredTrigger;
import io.guidang.rules.rulebook.Deferral;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.Term;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the rulebooks ask of a record: which events they count from and which facts they test. A fact that they test is read
 * strictly, since one that is mistyped would quietly count as another.
 */
final class Questions {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");
    private static final String WITHOUT_END = "终身";
    private static final Set<String> YES_OR_NO = Set.of("true", "false");

    private final Map<String, TriggerType> events = new TreeMap<>();
    private final Set<String> facts = new TreeSet<>();
    private final Set<String> yesOrNo = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();

    private Questions() {}

    static Questions of(List<RulebookStack> stacks) {
        Questions asked = new Questions();
        for (TriggerType standard : TriggerType.STANDARD) {
            asked.add(standard);
        }
        for (RulebookStack stack : stacks) {
            stack.declaredTriggers().stream().map(DeclaredTrigger::type).forEach(asked::add);
            for (Rulebook rulebook : stack.rulebooks()) {
                rulebook.rows().forEach(asked::add);
            }
        }
        return asked;
    }

    private void add(TriggerType type) {
        if (!type.equals(TriggerType.FORMED)) {
            events.put(type.name(), type);
        }
    }

    private void add(Row row) {
        add(row.scope().condition());
        for (Term term : row.terms()) {
            add(term.condition());
            term.clock().ifPresent(clock -> clock.latestOf().forEach(this::add));
        }
        row.deferral()
                .ifPresent(deferral ->
                        deferral.parts().stream().map(Deferral.Part::condition).forEach(this::add));
    }

    private void add(Condition condition) {
        if (condition instanceof Condition.FactIs is) {
            facts.add(is.fact());
            if (YES_OR_NO.contains(is.value())) {
                yesOrNo.add(is.fact());
            }
        } else if (condition instanceof Condition.AtMost atMost) {
            number(atMost.fact());
        } else if (condition instanceof Condition.MoreThan moreThan) {
            number(moreThan.fact());
        } else if (condition instanceof Condition.Happened happened) {
            add(happened.event());
        } else if (condition instanceof Condition.All all) {
            all.conditions().forEach(this::add);
        }
    }

    private void number(String fact) {
        facts.add(fact);
        numbers.add(fact);
    }

    /** The names of the facts that rules ask for, sorted. */
    Set<String> facts() {
        return Collections.unmodifiableSet(facts);
    }

    /** The events that a record may tell of, by name. */
    Map<String, TriggerType> events() {
        return Collections.unmodifiableMap(events);
    }

    /** The value of a fact as text. */
    String fact(String name, Json value, int place) throws BadLine {
        String where = "facts 第 " + place + " 项";
        String whereEn = "value number " + place + " of facts";
        if (yesOrNo.contains(name)) {
            String written = value instanceof Json.Text text
                    ? text.value()
                    : value instanceof Json.Literal it ? it.written() : "";
            return fitting(
                    YES_OR_NO.contains(written),
                    written,
                    where + "应为 true 或 false",
                    whereEn + " should be true or false");
        }
        String written = plain(value, where, whereEn);
        if (numbers.contains(name)) {
            return fitting(
                    NUMBER.matcher(written).matches() || written.equals(WITHOUT_END),
                    written,
                    where + "应为不小于 0 的数，整数与小数各至多 9 位，或 终身",
                    whereEn + " should be a number from 0 with at most 9 digits before and behind the point, or 终身");
        }
        return written;
    }

    private static String plain(Json value, String where, String whereEn) throws BadLine {
        if (value instanceof Json.Text text) {
            return text.value();
        }
        if (value instanceof Json.Digits digits) {
            return digits.written();
        }
        if (value instanceof Json.Literal literal) {
            return literal.written();
        }
        throw BadLine.of(
                LineProblem.WRONG_TYPE,
                where + "应为字符串、数或 true、false",
                whereEn + " should be a string, a number, true or false, but found " + value.kind());
    }

    private static String fitting(boolean fits, String written, String zh, String en) throws BadLine {
        if (!fits) {
            throw BadLine.of(LineProblem.WRONG_TYPE, zh, en);
        }
        return written;
    }
}
