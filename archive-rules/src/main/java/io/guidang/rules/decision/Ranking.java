package io.guidang.rules.decision;

import io.guidang.core.retention.Outcome;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.obligation.Obligation.Start;
import io.guidang.rules.obligation.RuleRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The two orders of obligations: which of them decides, and how they are listed. */
final class Ranking {

    /** The longest outcome, then the longest period, then the strongest layer and the surest source. */
    static final Comparator<Obligation> STRONGEST_FIRST = Comparator.comparing(
                    (Obligation obligation) -> obligation.outcome().orElseThrow())
            .reversed()
            .thenComparing(Obligation::period, Comparator.reverseOrder())
            .thenComparing(obligation -> obligation.rule().layer())
            .thenComparing(obligation -> obligation.rule().source().provenance())
            .thenComparing(obligation -> obligation.rule().rulebook())
            .thenComparing(obligation -> obligation.rule().row())
            .thenComparing(obligation -> obligation.rule().edition())
            .thenComparing(obligation -> obligation.rule().source().toString());

    private static final Comparator<RuleRef> BY_ROW = Comparator.comparing(RuleRef::layer)
            .thenComparing(RuleRef::rulebook)
            .thenComparing(RuleRef::row)
            .thenComparing(RuleRef::edition);

    private static final Comparator<Start> BY_START =
            Comparator.comparing(Start::on).thenComparing(Start::trigger);

    /** Total on what differs; what is left to compare as text differs in words only. */
    private static final Comparator<Obligation> BY_CONTENTS = Comparator.comparing(Obligation::rule, BY_ROW)
            .thenComparing(Obligation::status)
            .thenComparing(Obligation::period)
            .thenComparing(Obligation::via, emptyFirst(BY_ROW))
            .thenComparing(Obligation::countedFrom, emptyFirst(BY_START))
            .thenComparing(Obligation::kind)
            .thenComparing(Obligation::convention)
            .thenComparing(Obligation::outcome, emptyFirst(Comparator.<Outcome>naturalOrder()))
            .thenComparing(obligation -> obligation.outcome() + " " + obligation.reasons() + " " + obligation.bounds()
                    + " " + obligation.counting());

    /** The order of a list; equal ones are found without comparing them part by part. */
    private static final Comparator<Obligation> AS_LISTED = (a, b) -> a.equals(b) ? 0 : BY_CONTENTS.compare(a, b);

    private Ranking() {}

    /** The order of terms that come to the same end: the longest period, the strongest layer, the surest source. */
    private static final Comparator<BoundTerm> STRONGEST_TERM_FIRST = Comparator.comparing(
                    (BoundTerm term) -> term.term().period(), Comparator.reverseOrder())
            .thenComparing(term -> term.rule().layer())
            .thenComparing(term -> term.rule().source().provenance())
            .thenComparing(term -> term.rule().rulebook())
            .thenComparing(term -> term.rule().row())
            .thenComparing(term -> term.rule().edition())
            .thenComparing(term -> term.rule().source().toString());

    /** For each term its place in that order; terms that are equal in all of it share one. */
    static int[] strength(BoundTerm[] terms) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < terms.length; i++) {
            order.add(i);
        }
        order.sort((one, other) -> STRONGEST_TERM_FIRST.compare(terms[one], terms[other]));
        int[] strength = new int[terms.length];
        for (int i = 1; i < terms.length; i++) {
            int one = order.get(i - 1);
            int other = order.get(i);
            boolean equal = STRONGEST_TERM_FIRST.compare(terms[one], terms[other]) == 0;
            strength[other] = strength[one] + (equal ? 0 : 1);
        }
        return strength;
    }

    /** The obligations in the order in which they are listed, equal ones once. */
    static List<Obligation> listed(Collection<Obligation> considered) {
        List<Obligation> sorted = new ArrayList<>(considered);
        sorted.sort(AS_LISTED);
        List<Obligation> listed = new ArrayList<>(sorted.size());
        for (Obligation obligation : sorted) {
            if (listed.isEmpty() || !listed.get(listed.size() - 1).equals(obligation)) {
                listed.add(obligation);
            }
        }
        return listed;
    }

    private static <T> Comparator<Optional<T>> emptyFirst(Comparator<? super T> order) {
        return (a, b) -> {
            if (a.isEmpty() || b.isEmpty()) {
                return Boolean.compare(a.isPresent(), b.isPresent());
            }
            return order.compare(a.get(), b.get());
        };
    }
}
