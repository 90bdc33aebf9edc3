package io.guidang.rules.check;

import io.guidang.core.issue.Issue;
import io.guidang.rules.decision.Derivation;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.RulebookStack;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes the steps of a derivation again, by its own reading of the rules and with its own calendar. An empty list means
 * that the decision is proved; otherwise every issue names the row, what was found and what was expected.
 *
 * <p>A counting convention of an adopter's own cannot be read, only asked: its {@code lastDay} is called and believed. Of two
 * obligations that are equal in all that ranks them either may decide, and in which order obligations are listed proves
 * nothing and is not asked.
 *
 * <table>
 *   <caption>Codes</caption>
 *   <tr><th>code</th><th>found by</th><th>what is wrong</th></tr>
 *   <tr><td>{@code CONDITION_ANSWER}</td><td>steps</td><td>the facts answer a condition otherwise</td></tr>
 *   <tr><td>{@code TRIGGER_STATE}</td><td>steps</td><td>the facts show a trigger otherwise</td></tr>
 *   <tr><td>{@code REACH_ANSWER}</td><td>steps</td><td>a row reaches the record, or does not</td></tr>
 *   <tr><td>{@code COUNTING}</td><td>steps</td><td>the last day, its bounds, or what it was counted from</td></tr>
 *   <tr><td>{@code STEPS}</td><td>steps</td><td>a step is missing, or one too many, or out of order</td></tr>
 *   <tr><td>{@code OBLIGATION}</td><td>steps</td><td>the obligation does not follow from its steps</td></tr>
 *   <tr><td>{@code OBLIGATIONS}</td><td>steps</td><td>the decision lists others than those considered</td></tr>
 *   <tr><td>{@code DECIDED_BY}</td><td>steps</td><td>another obligation is the strongest</td></tr>
 *   <tr><td>{@code OUTCOME}</td><td>steps</td><td>the outcome does not follow from the obligations</td></tr>
 *   <tr><td>{@code HOLDS}</td><td>steps</td><td>the active holds are not those of the facts</td></tr>
 *   <tr><td>{@code OTHER_QUESTION}</td><td>completeness</td><td>it answers for other facts or another day</td></tr>
 *   <tr><td>{@code LEFT_OUT}</td><td>completeness</td><td>the stack asks a term that was not considered</td></tr>
 *   <tr><td>{@code NOT_ASKED}</td><td>completeness</td><td>the stack does not ask what was considered</td></tr>
 *   <tr><td>{@code TERM}</td><td>completeness</td><td>the term says otherwise: its period, convention or conditions</td></tr>
 *   <tr><td>{@code TRIGGERS}</td><td>completeness</td><td>its clock names others, or no stand-in was chosen</td></tr>
 *   <tr><td>{@code REACH}</td><td>completeness</td><td>its row has other dates, or another choice was made</td></tr>
 *   <tr><td>{@code REASONS}</td><td>completeness</td><td>other things were read into it than it says</td></tr>
 * </table>
 */
public final class DerivationCheck {

    private DerivationCheck() {}

    /** Both {@link #steps} and {@link #completeness}. */
    public static List<Issue> check(Derivation derivation, RulebookStack stack, Facts facts, LocalDate asOf) {
        return Stream.concat(steps(derivation).stream(), completeness(derivation, stack, facts, asOf).stream())
                .toList();
    }

    /**
     * Whether every obligation follows from its steps and the facts that the derivation names, and the decision from its
     * obligations. It needs no rulebook, so that it can be asked long after the rulebooks have changed.
     */
    public static List<Issue> steps(Derivation derivation) {
        Findings findings = new Findings();
        Reading reading = new Reading(derivation.facts(), derivation.decision().asOf());
        for (Derivation.Derived derived : derivation.considered()) {
            new StepCheck(reading, derived, findings).check();
        }
        new DecisionCheck(derivation, findings).check();
        return findings.issues();
    }

    /**
     * Whether what was considered is exactly what the stack asks of this record on this day: nothing left out, nothing
     * invented, nothing asked otherwise than its term says.
     *
     * @param facts what was told, without the events that are reckoned from others
     */
    public static List<Issue> completeness(Derivation derivation, RulebookStack stack, Facts facts, LocalDate asOf) {
        Findings findings = new Findings();
        Facts known = Reckoning.of(stack, facts);
        if (!derivation.facts().equals(known) || !derivation.decision().asOf().equals(asOf)) {
            findings.compare(Fault.OTHER_QUESTION, Fault.OTHERS, Fault.THOSE_ASKED);
        }
        new CompletenessCheck(stack, facts, derivation.considered(), new Reading(known, asOf), findings).check();
        return findings.issues();
    }
}
