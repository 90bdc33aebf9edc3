package io.guidang.rules.decision;

import io.guidang.core.issue.Checked;
import io.guidang.core.issue.Issue;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.RulebookStack;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Decides records under a stack of rulebooks. A pure function, safe to share between threads; the stack is compiled once,
 * and deciding looks up nothing but the class of the record. It can be serialized: the stack travels, and is compiled anew.
 */
public final class Decider implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient RulebookStack stack;
    private final transient ClassTable classes;
    private final transient Reckoned reckoned;
    private final transient Compiler compiler;

    private Decider(RulebookStack stack) {
        Compiler compiler = new Compiler(stack);
        this.stack = stack;
        this.classes = new ClassTable(compiler.compile());
        this.reckoned = new Reckoned(stack.reckonedTriggers());
        this.compiler = compiler;
    }

    /**
     * Compiles the stack, whose rulebooks must decide their own scenarios as these say.
     *
     * @throws Checked.UnsoundException with what {@link #check} tells, if a scenario fails
     */
    public static Decider of(RulebookStack stack) {
        return check(stack).orThrow();
    }

    /**
     * Compiles the stack; or tells every scenario that fails ({@code SCENARIO_FAILS}), with what it expects and what was
     * found. A rulebook that names one which the stack does not have cannot be asked, and a note says so
     * ({@code SCENARIOS_NOT_RUN}).
     */
    public static Checked<Decider> check(RulebookStack stack) {
        List<Issue> issues = new ScenarioRun(stack, smallest -> new Decider(smallest)::verdict).issues();
        return Checked.of(issues, () -> new Decider(stack));
    }

    /** The rulebooks that it decides by. */
    public RulebookStack stack() {
        return stack;
    }

    /** What the rulebooks say of this record on this day. */
    public Decision decide(Facts facts, LocalDate asOf) {
        return verdict(facts, asOf).decision();
    }

    /** The same, with its words left for later. */
    public Verdict verdict(Facts facts, LocalDate asOf) {
        Facts known = reckoned.in(facts);
        ClassRules rules = classes.rules(classes.key(known.classCode(), known.medium()));
        if (!known.terms().isEmpty()) {
            rules = rules.with(known, compiler.words());
        }
        if (rules.size() == 1 && rules.isPlain()) {
            long end = rules.plainEnd(0, known, asOf);
            boolean binds = Ends.binds(end);
            return new Verdict(
                    rules, facts, reckoned, asOf, binds ? end : Ends.NO_RULE_BINDS, binds ? null : new long[] {end});
        }
        long[] ends = new long[rules.size()];
        if (rules.isPlain()) {
            rules.plainEnds(known, asOf, ends);
        } else {
            rules.ends(new FactsEvidence(known, asOf), known.medium(), ends);
        }
        int deciding = rules.deciding(ends);
        return new Verdict(rules, facts, reckoned, asOf, rules.concluded(deciding, ends), ends);
    }

    /**
     * The same rules for columns.
     *
     * @throws IllegalArgumentException if the stack binds more than 16,382 classes
     */
    public ColumnDecider columns() {
        return new ColumnDecider(compiler, classes, stack.reckonedTriggers());
    }

    private Object writeReplace() {
        return new Serialized(stack);
    }

    /** What travels. */
    private record Serialized(RulebookStack stack) implements Serializable {
        /** Its scenarios were run before it travelled. */
        private Object readResolve() {
            return new Decider(stack);
        }
    }
}
