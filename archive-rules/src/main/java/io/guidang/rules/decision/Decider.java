package io.guidang.rules.decision;

import io.guidang.core.issue.Checked;
import io.guidang.core.issue.Issue;
import io.guidang.core.item.ClassCode;
import io.guidang.core.medium.Medium;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.RulebookStack;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides records under a stack of rulebooks. A pure function, safe to share between threads; the stack is compiled once,
 * and deciding looks up nothing but the class of the record. It can be serialized: the stack travels, and is compiled anew.
 */
public final class Decider implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient RulebookStack stack;
    private final transient Map<ClassCode, OfClass> byClass;
    /** The same by the text of the code, whose hash is kept. */
    private final transient Map<String, OfClass> byCode;

    private final transient Reckoned reckoned;
    private final transient Compiler compiler;

    private Decider(RulebookStack stack) {
        Compiler compiler = new Compiler(stack);
        Map<ClassCode, OfClass> rules = new HashMap<>();
        compiler.compile()
                .forEach((code, terms) -> rules.put(
                        code,
                        new OfClass(ClassRules.of(terms, Medium.PAPER), ClassRules.of(terms, Medium.ELECTRONIC))));
        this.stack = stack;
        this.byClass = rules;
        this.byCode = new HashMap<>();
        rules.forEach((code, ofClass) -> byCode.put(code.value(), ofClass));
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
        ClassRules rules =
                byCode.getOrDefault(known.classCode().value(), OfClass.NO_RULES).on(known.medium());
        if (!known.terms().isEmpty()) {
            rules = rules.with(known, compiler.words());
        }
        if (rules.isOnePlain()) {
            long end = rules.term(0).plainEnd(known, asOf);
            boolean binds = Ends.binds(end);
            return new Verdict(
                    rules,
                    facts,
                    reckoned,
                    asOf,
                    binds ? end : Ends.NO_RULE_BINDS,
                    binds ? 0 : -1,
                    binds ? null : new long[] {end});
        }
        long[] ends = new long[rules.size()];
        rules.ends(new FactsEvidence(known, asOf), known.medium(), ends);
        int deciding = rules.deciding(ends);
        return new Verdict(rules, facts, reckoned, asOf, rules.concluded(deciding, ends), deciding, ends);
    }

    /**
     * The same rules for columns.
     *
     * @throws IllegalArgumentException if the stack binds more than 16,382 classes
     */
    public ColumnDecider columns() {
        return new ColumnDecider(compiler, byClass, stack.reckonedTriggers());
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
