package io.guidang.rules.decision;

import io.guidang.core.medium.Medium;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.obligation.RuleRef;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Term;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A term of a stack, compiled. It reaches what its row reaches and, where another row leaves its period to it, what that one
 * reaches too.
 */
final class BoundTerm {

    /**
     * Where a term stands: in which row of the class, and in which part of a deferral.
     *
     * @param row       the number of the row in its class
     * @param part      the number of the part in its row
     * @param condition when the part is meant
     * @param asked     the number of that condition
     */
    record Seat(int row, int part, Condition condition, int asked) {}

    private static final long LAST_DAY = LocalDate.MAX.toEpochDay();

    private final RuleRef rule;
    private final Optional<RuleRef> via;
    private final Term term;
    private final Seat seat;
    private final int condition;
    private final @Nullable Clockwork clockwork;
    private final RetentionPeriod.@Nullable Fixed fixed;
    private final String convention;
    private final Optional<Wording> counting;
    private final Reach[] reaches;
    private final boolean conditional;
    private final boolean limited;
    private final boolean floor;

    BoundTerm(
            RuleRef rule,
            Optional<RuleRef> via,
            Term term,
            Seat seat,
            int condition,
            @Nullable Clockwork clockwork,
            Reach... reaches) {
        this.rule = rule;
        this.via = via;
        this.term = term;
        this.seat = seat;
        this.condition = condition;
        this.clockwork = clockwork;
        this.fixed = term.period() instanceof RetentionPeriod.Fixed period ? period : null;
        this.convention =
                clockwork == null ? "" : clockwork.clock().convention().name();
        this.counting =
                clockwork == null ? Optional.empty() : own(clockwork.clock().convention());
        this.reaches = reaches;
        this.conditional = !term.condition().equals(Condition.ALWAYS);
        this.floor = term.kind() == Term.Kind.FLOOR;
        boolean some = false;
        for (Reach reach : reaches) {
            some |= !reach.isUnlimited();
        }
        this.limited = some;
    }

    private static Optional<Wording> own(CountingConvention convention) {
        return CountingConventions.named(convention.name())
                        .filter(convention::equals)
                        .isPresent()
                ? Optional.empty()
                : Optional.of(convention.words());
    }

    RuleRef rule() {
        return rule;
    }

    /** The name of its convention; empty where nothing is counted. */
    String convention() {
        return convention;
    }

    /** The words of its convention, if that is not the library's, whatever its name. */
    Optional<Wording> counting() {
        return counting;
    }

    Optional<RuleRef> via() {
        return via;
    }

    Term term() {
        return term;
    }

    Seat seat() {
        return seat;
    }

    int condition() {
        return condition;
    }

    Optional<Clockwork> clockwork() {
        return Optional.ofNullable(clockwork);
    }

    Reach[] reaches() {
        return reaches.clone();
    }

    boolean isFloor() {
        return floor;
    }

    boolean binds(Medium medium) {
        return term.media().contains(medium);
    }

    /** Whether the clock and the arithmetic are all there is to it: no condition, no part, nothing it may not reach. */
    boolean isPlain() {
        return floor && !conditional && !limited && !isPart();
    }

    /** Whether it is a part among several, of which one that is meant rules out the later ones. */
    boolean isPart() {
        return !seat.condition().equals(Condition.ALWAYS) || seat.part() > 0;
    }

    /** What it is counted from, if that is one trigger and no other may stand for it. */
    @Nullable
    TriggerType event() {
        return clockwork == null ? null : clockwork.only();
    }

    /** What a plain term comes to for these facts. */
    long plainEnd(Facts facts, LocalDate asOf) {
        if (clockwork == null) {
            return flat();
        }
        TriggerType only = clockwork.only();
        if (only == null) {
            return end(new FactsEvidence(facts, asOf));
        }
        return counted(
                only.equals(TriggerType.FORMED)
                        ? facts.formedOn().toEpochDay()
                        : FactsEvidence.of(facts.state(only, asOf)));
    }

    /** What it comes to for this record; its part of the row is meant, or may be. */
    long end(Evidence evidence) {
        if (conditional) {
            Condition.Answer answer = evidence.answer(condition, term.condition());
            if (answer == Condition.Answer.NO
                    || (answer == Condition.Answer.MISSING && term.whenMissing() == Term.WhenMissing.LAPSES)) {
                return Ends.CONDITION_NOT_MET;
            }
        }
        long start = clockwork == null ? Reach.NO_CLOCK : clockwork.read(evidence);
        if (limited) {
            Condition.Answer reach = Reach.ofAll(reaches, evidence.formed(), start, evidence.asOf());
            if (reach != Condition.Answer.YES) {
                return notReached(reach, start);
            }
        }
        return clockwork == null ? flat() : counted(start);
    }

    private long notReached(Condition.Answer reach, long start) {
        if (reach == Condition.Answer.NO) {
            return Ends.NOT_IN_FORCE;
        }
        return start == Ends.NEVER ? start : floor ? Ends.CHOICE_MISSING : Ends.WITHOUT_DATE;
    }

    /** The end of a term whose clock shows this; a plain term is no more than that. */
    long counted(long start) {
        if (start == Ends.NEVER) {
            return start;
        }
        if (!Ends.isDay(start)) {
            return floor ? (fixed == null ? flat() : start) : Ends.WITHOUT_DATE;
        }
        return fixed == null ? flat() : lastDay(start, fixed);
    }

    private long lastDay(long start, RetentionPeriod.Fixed period) {
        if (clockwork == null) {
            throw new IllegalStateException("A fixed period is counted from something");
        }
        try {
            long last = clockwork.clock().convention().lastDay(start, period);
            if (last < LAST_DAY) {
                return last;
            }
        } catch (DateTimeException | ArithmeticException beyond) {
            // told as what it is: no shorter date takes its place
        }
        return floor ? Ends.BEYOND_CALENDAR : Ends.WITHOUT_DATE;
    }

    private long flat() {
        return term.period() instanceof RetentionPeriod.Permanent ? Ends.PERMANENT : Ends.PERIOD_NOT_KNOWN;
    }
}
