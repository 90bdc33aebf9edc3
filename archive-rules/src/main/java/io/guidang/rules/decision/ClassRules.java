package io.guidang.rules.decision;

import io.guidang.core.medium.Medium;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.calendar.EpochDays;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.facts.ItemTerm;
import io.guidang.rules.rulebook.Condition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a stack asks of the records of one class on one medium, compiled. */
final class ClassRules {

    private static final ClassRules NONE = new ClassRules(new BoundTerm[0], new int[0]);

    private final BoundTerm[] terms;
    /** How strong each term is where several come to the same end; 0 is the strongest. */
    private final int[] strength;

    /** Each term as a number, if it is so simple; see {@link Plan}. */
    private final int[] plans;
    /** What each is counted from, if that is one event and not the formation of the record. */
    private final @Nullable TriggerType[] events;

    private final boolean plain;

    private ClassRules(BoundTerm[] terms, int[] strength) {
        this.terms = terms;
        this.strength = strength;
        this.plans = new int[terms.length];
        this.events = new TriggerType[terms.length];
        boolean all = true;
        for (int i = 0; i < terms.length; i++) {
            TriggerType event = terms[i].event();
            plans[i] = Plan.of(terms[i]);
            events[i] = TriggerType.FORMED.equals(event) ? null : event;
            all &= terms[i].isPlain();
        }
        this.plain = all;
    }

    static ClassRules of(List<BoundTerm> terms, Medium medium) {
        BoundTerm[] kept = terms.stream()
                .filter(term -> term.isPart() || term.binds(medium))
                .toArray(BoundTerm[]::new);
        return kept.length == 0 ? NONE : new ClassRules(kept, Ranking.strength(kept));
    }

    /** Those of a class that no rulebook names. */
    static ClassRules none() {
        return NONE;
    }

    /**
     * With the periods that somebody gave this item.
     *
     * @param words what the triggers that the stack declares are called
     */
    ClassRules with(Facts facts, Map<TriggerType, Wording> words) {
        List<BoundTerm> all = new ArrayList<>(List.of(terms));
        for (ItemTerm given : facts.terms()) {
            all.add(ItemTerms.bound(given, facts, words, all.size()));
        }
        return of(all, facts.medium());
    }

    int size() {
        return terms.length;
    }

    BoundTerm term(int index) {
        return terms[index];
    }

    /** Whether the clocks and the arithmetic are all there is to its terms. */
    boolean isPlain() {
        return plain;
    }

    /** The only term as a number; {@link Plan#ASK} where it is not so simple, or not the only one. */
    int plan() {
        return terms.length == 1 ? plans[0] : Plan.ASK;
    }

    /** What each term comes to, of which all are plain. */
    void plainEnds(Facts facts, LocalDate asOf, long[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = plainEnd(i, facts, asOf);
        }
    }

    /** What a plain term comes to. */
    long plainEnd(int index, Facts facts, LocalDate asOf) {
        int plan = plans[index];
        if (plan == Plan.ASK) {
            return terms[index].plainEnd(facts, asOf);
        }
        if (plan == Plan.FOR_EVER) {
            return Ends.PERMANENT;
        }
        LocalDate on = facts.formedOn();
        TriggerType event = events[index];
        if (event != null) {
            TriggerState state = facts.state(event, asOf);
            if (!(state instanceof TriggerState.Happened happened)) {
                return FactsEvidence.of(state);
            }
            on = happened.on();
        }
        return EpochDays.isNear(on) ? Plan.end(plan, on) : terms[index].counted(on.toEpochDay());
    }

    /**
     * What each term comes to, in their order. Of the parts of a row the first that is meant counts, and every one before
     * it of which a fact is missing or an event disputed.
     */
    void ends(Evidence evidence, Medium medium, long[] into) {
        int settledRow = -1;
        int settledPart = -1;
        for (int i = 0; i < terms.length; i++) {
            BoundTerm term = terms[i];
            BoundTerm.Seat seat = term.seat();
            if (term.isPart()) {
                if (seat.row() == settledRow && seat.part() != settledPart) {
                    into[i] = Ends.SKIPPED;
                    continue;
                }
                Condition.Answer answer = evidence.answer(seat.asked(), seat.condition());
                if (answer == Condition.Answer.YES) {
                    settledRow = seat.row();
                    settledPart = seat.part();
                }
                if (answer == Condition.Answer.NO || !term.binds(medium)) {
                    into[i] = Ends.SKIPPED;
                    continue;
                }
            }
            into[i] = term.end(evidence);
        }
    }

    /** The index of the deciding floor: the latest, and of equal ones the strongest; -1 where none binds. */
    int deciding(long[] ends) {
        int best = -1;
        for (int i = 0; i < terms.length; i++) {
            if (terms[i].isFloor() && Ends.binds(ends[i]) && (best < 0 || isStronger(i, best, ends))) {
                best = i;
            }
        }
        return best;
    }

    private boolean isStronger(int one, int other, long[] ends) {
        long mine = Ends.rank(ends[one]);
        long theirs = Ends.rank(ends[other]);
        return mine != theirs ? mine > theirs : strength[one] < strength[other];
    }

    /** The end of the deciding floor, or a conflict with a ceiling that comes before it. */
    long concluded(int deciding, long[] ends) {
        if (deciding < 0) {
            return Ends.NO_RULE_BINDS;
        }
        long end = ends[deciding];
        if (Ends.isDay(end)) {
            for (int i = 0; i < terms.length; i++) {
                if (!terms[i].isFloor() && Ends.isDay(ends[i]) && ends[i] < end) {
                    return Ends.CONFLICT;
                }
            }
        }
        return end;
    }
}
