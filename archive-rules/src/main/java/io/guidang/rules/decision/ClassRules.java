package io.guidang.rules.decision;

import io.guidang.core.medium.Medium;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.facts.ItemTerm;
import io.guidang.rules.rulebook.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a stack asks of the records of one class on one medium, compiled. */
final class ClassRules {

    private static final ClassRules NONE = new ClassRules(new BoundTerm[0], new int[0]);

    private final BoundTerm[] terms;
    /** How strong each term is where several come to the same end; 0 is the strongest. */
    private final int[] strength;

    private final boolean onePlain;

    private ClassRules(BoundTerm[] terms, int[] strength) {
        this.terms = terms;
        this.strength = strength;
        this.onePlain = terms.length == 1 && terms[0].isPlain();
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

    /** Whether one term is all there is, and the clock and the arithmetic all there is to it. */
    boolean isOnePlain() {
        return onePlain;
    }

    /**
     * What each term comes to, in their order. Of the parts of a row the first that is meant counts, and every one before
     * it of which a fact is missing.
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
