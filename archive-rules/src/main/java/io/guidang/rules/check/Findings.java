package io.guidang.rules.check;

import io.guidang.core.issue.Issue;
import io.guidang.core.issue.Place;
import io.guidang.core.wording.Wording;
import io.guidang.rules.obligation.RuleRef;
import java.util.ArrayList;
import java.util.List;

/** What was found wrong, in the order in which it was found. */
final class Findings {

    private static final Wording REMEDY = Wording.of(
            "不得据此鉴定；按原规则集与事实重新决定并比较",
            "appraise nothing by it; decide again by the same rulebooks and facts, and compare");

    /** One thing that differs, not yet told. */
    private record Difference(Fault fault, Place place, Object found, Object expected) {
        Issue told() {
            return Issue.error(fault.name(), place, fault.told(words(found), words(expected)), REMEDY);
        }
    }

    private final List<Difference> differences = new ArrayList<>();

    int size() {
        return differences.size();
    }

    List<Issue> issues() {
        return differences.stream().map(Difference::told).toList();
    }

    /** Of the decision as a whole, unless what was found is what was expected. */
    void compare(Fault fault, Object found, Object expected) {
        compare(fault, Place.field("decision", ""), found, expected);
    }

    /** Of what one row asks, unless what was found is what was expected. */
    void compare(Fault fault, RuleRef rule, Object found, Object expected) {
        compare(fault, Place.field(rule.rulebook(), "row " + rule.row()), found, expected);
    }

    private void compare(Fault fault, Place place, Object found, Object expected) {
        if (!found.equals(expected)) {
            differences.add(new Difference(fault, place, found, expected));
        }
    }

    /** Dates, codes and lists read the same in both languages. */
    private static Wording words(Object value) {
        return value instanceof Wording words ? words : Wording.of("“" + value + "”", "'" + value + "'");
    }
}
