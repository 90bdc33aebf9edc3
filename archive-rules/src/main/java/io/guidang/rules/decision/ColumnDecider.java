package io.guidang.rules.decision;

import io.guidang.core.item.ClassCode;
import io.guidang.core.medium.Medium;
import io.guidang.rules.rulebook.DeclaredTrigger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of a {@link Decider} for columns: the same answers, for very many records at once. It is safe to share; each
 * thread decides by a {@linkplain #worker worker} of its own.
 */
public final class ColumnDecider {

    /** The key of a class that no rulebook names: no rule binds it. */
    public static final short NO_CLASS = 0;

    private static final int MOST_CLASSES = Short.MAX_VALUE / 2;

    private final Map<ClassCode, Short> keys = new HashMap<>();
    private final List<ClassRules> rules = new ArrayList<>();
    private final int[] plans;
    private final int[] planned;
    private final Triggers triggers;
    private final List<DeclaredTrigger> reckoned;
    private final Conditions conditions;
    private final int mostTerms;

    ColumnDecider(Compiler compiler, Map<ClassCode, OfClass> byClass, List<DeclaredTrigger> reckoned) {
        if (byClass.size() >= MOST_CLASSES) {
            throw new IllegalArgumentException("Columns take at most %s classes, but the stack binds %s"
                    .formatted(MOST_CLASSES - 1, byClass.size()));
        }
        add(ClassRules.none());
        add(ClassRules.none());
        byClass.forEach((code, ofClass) -> {
            keys.put(code, (short) rules.size());
            add(ofClass.paper());
            add(ofClass.electronic());
        });
        this.reckoned = reckoned;
        this.triggers = compiler.triggers();
        this.conditions = compiler.conditions();
        this.plans = new int[Integer.highestOneBit(rules.size()) << 1];
        int most = 0;
        for (int i = 0; i < rules.size(); i++) {
            boolean asks = rules.get(i).size() == 0 || reckons(rules.get(i));
            plans[i] = asks ? Plan.ASK : Plan.of(rules.get(i));
            most = Math.max(most, rules.get(i).size());
        }
        for (int i = rules.size(); i < plans.length; i++) {
            plans[i] = Plan.ASK;
        }
        this.mostTerms = most;
        this.planned = Arrays.stream(plans)
                .filter(plan -> plan >= 0)
                .map(plan -> plan >> Plan.TRIGGER_AT & Plan.TRIGGER)
                .filter(trigger -> trigger != Triggers.FORMED)
                .sorted()
                .distinct()
                .toArray();
    }

    private void add(ClassRules ofKey) {
        rules.add(ofKey);
    }

    private boolean reckons(ClassRules ofKey) {
        Optional<Clockwork> clockwork = ofKey.term(0).clockwork();
        return clockwork
                .filter(found -> found.hands().stream()
                        .anyMatch(hand -> reckoned.stream()
                                .anyMatch(trigger -> trigger.type().equals(hand.asked()))))
                .isPresent();
    }

    /** The number of a class on a medium; that of a class which no rulebook names is {@link #NO_CLASS}. */
    public short key(ClassCode code, Medium medium) {
        Short key = keys.get(code);
        return key == null ? NO_CLASS : (short) (key + (medium == Medium.PAPER ? 0 : 1));
    }

    /** One that decides, for one thread. */
    public ColumnWorker worker() {
        return new ColumnWorker(this);
    }

    /** The rules of a key; a number that is no key has none. */
    ClassRules rules(int key) {
        return key >= 0 && key < rules.size() ? rules.get(key) : ClassRules.none();
    }

    static Medium medium(int key) {
        return (key & 1) == 0 ? Medium.PAPER : Medium.ELECTRONIC;
    }

    /** The triggers from which a plan counts, without the formation of the record. */
    int[] planned() {
        return planned;
    }

    /** A plan for every key; its length is a power of two. */
    int[] plans() {
        return plans;
    }

    Triggers triggers() {
        return triggers;
    }

    Conditions conditions() {
        return conditions;
    }

    List<DeclaredTrigger> reckoned() {
        return reckoned;
    }

    int mostTerms() {
        return mostTerms;
    }
}
