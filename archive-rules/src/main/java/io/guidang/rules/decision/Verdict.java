package io.guidang.rules.decision;

import io.guidang.core.hold.Hold;
import io.guidang.core.retention.Outcome;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.obligation.RuleRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decision whose words nobody has asked for yet: what every term came to is recorded, and {@link #decision()} tells it in
 * full. It is small and quickly made, for those who decide many records and tell few.
 */
public final class Verdict {

    private final ClassRules rules;
    private final Facts facts;
    private final Reckoned reckoned;
    private final LocalDate asOf;
    private final long end;
    /** What each term came to; absent where the only one there is came to the end of all. */
    private final long @Nullable [] ends;

    Verdict(ClassRules rules, Facts facts, Reckoned reckoned, LocalDate asOf, long end, long @Nullable [] ends) {
        this.rules = rules;
        this.facts = facts;
        this.reckoned = reckoned;
        this.asOf = asOf;
        this.end = end;
        this.ends = ends;
    }

    public Outcome.Kind kind() {
        if (Ends.isDay(end)) {
            return Outcome.Kind.UNTIL;
        }
        if (end == Ends.CONFLICT) {
            return Outcome.Kind.CONFLICT;
        }
        return end == Ends.PERMANENT ? Outcome.Kind.PERMANENT : Outcome.Kind.OPEN;
    }

    /** The last day on which the record must be kept; absent unless the outcome is a date. */
    public Optional<LocalDate> keepThrough() {
        return Ends.isDay(end) ? Optional.of(LocalDate.ofEpochDay(end)) : Optional.empty();
    }

    /** Whether appraisal opens on the day of the question: the period has run out and no hold lies on it. */
    public boolean isDue() {
        return Ends.isDay(end) && end < asOf.toEpochDay() && !isHeld();
    }

    /** Whether a hold lies on it on the day of the question. */
    public boolean isHeld() {
        List<Hold> holds = facts.holds();
        for (int i = 0; i < holds.size(); i++) {
            if (holds.get(i).isActiveOn(asOf)) {
                return true;
            }
        }
        return false;
    }

    /** The row that gave the outcome; absent where nothing binds. */
    public Optional<RuleRef> decidedBy() {
        int deciding = ends == null ? 0 : rules.deciding(ends);
        return deciding < 0
                ? Optional.empty()
                : Optional.of(rules.term(deciding).rule());
    }

    /** The decision in full. */
    public Decision decision() {
        return derivation().decision();
    }

    /** The decision with every step on the way to it. */
    public Derivation derivation() {
        return Derivations.of(rules, facts, reckoned, asOf, ends == null ? new long[] {end} : ends);
    }

    /** The facts that it was decided from. */
    public Facts facts() {
        return facts;
    }

    public LocalDate asOf() {
        return asOf;
    }

    @Override
    public String toString() {
        return "Verdict[%s, %s, by %s]"
                .formatted(
                        asOf,
                        keepThrough().map(day -> "until " + day).orElse(kind().name()),
                        decidedBy().map(RuleRef::toString).orElse("nothing"));
    }
}
