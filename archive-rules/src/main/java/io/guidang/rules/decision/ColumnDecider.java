package io.guidang.rules.decision;

import io.guidang.core.item.ClassCode;
import io.guidang.core.medium.Medium;
import io.guidang.rules.rulebook.DeclaredTrigger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The rules of a {@link Decider} for columns: the same answers, for very many records at once. It is safe to share; each
 * thread decides by a {@linkplain #worker worker} of its own.
 */
public final class ColumnDecider {

    /** The key of a class that no rulebook names: no rule binds it. */
    public static final short NO_CLASS = (short) ClassTable.NO_CLASS;

    private static final int MOST_CLASSES = Short.MAX_VALUE / 2;

    private final ClassTable classes;
    private final int[] plans;
    private final int[] planned;
    private final Triggers triggers;
    private final List<DeclaredTrigger> reckoned;
    private final Conditions conditions;
    private final int mostTerms;

    ColumnDecider(Compiler compiler, ClassTable classes, List<DeclaredTrigger> reckoned) {
        if (classes.size() > 2 * MOST_CLASSES) {
            throw new IllegalArgumentException("Columns take at most %s classes, but the stack binds %s"
                    .formatted(MOST_CLASSES - 1, classes.size() / 2 - 1));
        }
        this.classes = classes;
        this.reckoned = reckoned;
        this.triggers = compiler.triggers();
        this.conditions = compiler.conditions();
        this.plans = new int[Integer.highestOneBit(classes.size()) << 1];
        int most = 0;
        for (int i = 0; i < plans.length; i++) {
            ClassRules rules = classes.rules(i);
            boolean asks = rules.size() == 0 || reckons(rules);
            plans[i] = asks ? Plan.ASK : rules.plan();
            most = Math.max(most, rules.size());
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
        int key = classes.key(code, medium);
        return key <= 1 ? NO_CLASS : (short) key;
    }

    /** One that decides, for one thread. */
    public ColumnWorker worker() {
        return new ColumnWorker(this);
    }

    /** The rules of a key; a number that is no key has none. */
    ClassRules rules(int key) {
        return classes.rules(key);
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
