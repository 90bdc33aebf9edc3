package io.guidang.rules.diff;

import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.rules.decision.Derivation;
import io.guidang.rules.decision.Derivation.Derived;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.obligation.Step;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How long a record that is open may last: by everything that it is asked, not only by what decides today. Each floor has to be
 * matched by one that is certain to last as long, whatever happens; where nobody can tell, it is not matched.
 */
final class Lasting {

    private final LocalDate asOf;
    private final List<Derived> floors;
    private final List<Derived> ceilings;

    private Lasting(Derivation derivation) {
        this.asOf = derivation.decision().asOf();
        this.floors = binding(derivation, Term.Kind.FLOOR);
        this.ceilings = binding(derivation, Term.Kind.CEILING);
    }

    /** Whether a record that the new rules leave open may run out sooner than by the old ones. */
    static boolean mayRunOutSooner(Derivation before, Derivation after) {
        Lasting was = new Lasting(before);
        Lasting is = new Lasting(after);
        return !was.floors.stream().allMatch(is::lastsAsLongAs) || (was.endsInConflict() && !is.endsInConflict());
    }

    /** Whether a ceiling comes before a floor already: then it ends in a conflict, whatever is awaited. */
    private boolean endsInConflict() {
        Optional<LocalDate> first =
                ceilings.stream().flatMap(ceiling -> lastDay(ceiling).stream()).min(LocalDate::compareTo);
        return first.isPresent()
                && floors.stream().flatMap(floor -> lastDay(floor).stream()).anyMatch(first.get()::isBefore);
    }

    /** A floor that has run out already keeps nothing any more. */
    private boolean lastsAsLongAs(Derived floor) {
        boolean isOver = lastDay(floor).filter(asOf::isAfter).isPresent();
        return isOver || floors.stream().anyMatch(own -> isAsLong(own, floor));
    }

    private static boolean isAsLong(Derived own, Derived other) {
        return doubts(other).containsAll(doubts(own))
                && (neverEnds(own) || endsNoEarlier(own, other) || isCountedAsLong(own, other));
    }

    /** The answers by which an obligation may turn out not to bind. */
    private static List<Step> doubts(Derived one) {
        return one.steps().stream()
                .filter(step -> (step instanceof Step.Asked asked && asked.answer() != Condition.Answer.YES)
                        || (step instanceof Step.Reached reached && reached.answer() != Condition.Answer.YES))
                .toList();
    }

    /** Whether its period is missing, so that no event gives it a date. */
    private static boolean neverEnds(Derived one) {
        return one.obligation().period() instanceof RetentionPeriod.Undetermined
                && started(one).isEmpty();
    }

    private static boolean endsNoEarlier(Derived own, Derived other) {
        Optional<LocalDate> mine = lastDay(own);
        Optional<LocalDate> theirs = lastDay(other);
        return mine.isPresent() && theirs.isPresent() && !mine.get().isBefore(theirs.get());
    }

    /** It is counted from everything that the other is counted from, and for as long. */
    private static boolean isCountedAsLong(Derived own, Derived other) {
        return !started(other).isEmpty()
                && started(own).containsAll(started(other))
                && Lengths.isAsLong(own.obligation(), other.obligation());
    }

    /** The triggers that its clock reads; one that can no longer happen starts nothing. */
    private static List<Step> started(Derived one) {
        return one.steps().stream()
                .filter(step -> step instanceof Step.Read read && !(read.state() instanceof TriggerState.Never))
                .toList();
    }

    private static Optional<LocalDate> lastDay(Derived one) {
        return one.obligation().outcome().flatMap(Outcome::keepThrough);
    }

    private static List<Derived> binding(Derivation derivation, Term.Kind kind) {
        return derivation.considered().stream()
                .filter(one -> isBinding(one.obligation(), kind))
                .toList();
    }

    private static boolean isBinding(Obligation one, Term.Kind kind) {
        return one.binds() && one.kind() == kind;
    }
}
