package io.guidang.rules.counterfactual;

import static java.util.Objects.requireNonNull;

import io.guidang.rules.decision.Decider;
import io.guidang.rules.facts.Facts;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Asks what would have to be otherwise: the smallest change of facts that makes a record due, or keeps one that is. The rules
 * stay as they are, and so do the class, the medium, the day of formation and the periods given to the item; what may be
 * supposed otherwise are the events, the named facts that the rules ask for, and the holds.
 *
 * <p>The search is exhaustive over the changes that the rules can tell apart: the values that their conditions name, a
 * number on each side of a limit and between two, and for each event the days on which an answer turns. That a date makes a record due holds for that day; the nearest such day
 * is given, and for an event that nobody has told, the latest. It rests on a convention of counting never ending earlier for
 * a later event. Where a ceiling binds the class, answers are checked as all are, but a smaller one may be overlooked if
 * it moves two dates at once around the ceiling.
 *
 * <p>A pure function, safe to share between threads.
 */
public final class Counterfactual {

    /** So many facts are changed at most, beside the holds that have to be lifted. */
    public static final int MOST_CHANGES = 3;

    /** So many ways are told at most. */
    public static final int MOST_WAYS = 16;

    /** So many decisions are made at most to answer one question. */
    public static final int MOST_DECISIONS = 200_000;

    private final Decider decider;

    private Counterfactual(Decider decider) {
        this.decider = requireNonNull(decider, "decider");
    }

    /** Asks under the rulebooks of a decider. */
    public static Counterfactual of(Decider decider) {
        return new Counterfactual(decider);
    }

    /** What would have to be otherwise for the record to be due on this day. A hold that lies on it has to be lifted. */
    public Answer toBecomeDue(Facts facts, LocalDate asOf) {
        return new Search(decider, Aim.BECOME_DUE, facts, asOf).answer();
    }

    /** What would have to be otherwise for the record not to be due on this day. */
    public Answer toStayKept(Facts facts, LocalDate asOf) {
        return new Search(decider, Aim.STAY_KEPT, facts, asOf).answer();
    }

    /**
     * The first day, this one or a later, on which the record is due if nothing further becomes known; absent if there is
     * none. Events that are told for a later day are taken to happen, and holds to end, on their days.
     */
    public Optional<LocalDate> dueFrom(Facts facts, LocalDate asOf) {
        return FirstDue.from(decider, facts, asOf);
    }
}
