package io.guidang.rules.verify;

import io.guidang.rules.decision.Decision;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.obligation.Obligation.Status;
import io.guidang.rules.rulebook.Term;
import java.util.Optional;

/** Why no floor binds a record, from the plainest reason to the one that comes nearest to binding. */
enum Gap {
    /** No row has a period for the class on this medium. */
    NO_TERM,
    /** No condition holds. */
    CONDITIONS,
    /** What would bind was not in force. */
    NOT_IN_FORCE,
    /** What would bind is counted from an event that can no longer happen. */
    TRIGGER_NEVER;

    /** The gap that rows of a group leave in a decision; absent where one of them binds. */
    static Optional<Gap> of(Decision decision, Group group) {
        Gap gap = NO_TERM;
        for (Obligation obligation : decision.obligations()) {
            if (obligation.kind() == Term.Kind.FLOOR && group.has(obligation.rule())) {
                if (obligation.binds()) {
                    return Optional.empty();
                }
                Gap one = of(obligation.status());
                gap = one.compareTo(gap) > 0 ? one : gap;
            }
        }
        return Optional.of(gap);
    }

    private static Gap of(Status status) {
        return switch (status) {
            case FELL_AWAY -> TRIGGER_NEVER;
            case NOT_IN_FORCE -> NOT_IN_FORCE;
            default -> CONDITIONS;
        };
    }

    Finding at(Where where, boolean hasTerms, Witness witness) {
        return switch (this) {
            case NO_TERM -> noTerm(where, hasTerms, witness);
            case CONDITIONS ->
                Check.GAP_IN_CONDITIONS.found(
                        where,
                        "各期限的条件均不满足时，没有下限适用",
                        "where none of its conditions holds, no floor binds",
                        Optional.of(witness));
            case NOT_IN_FORCE ->
                Check.GAP_NOT_IN_FORCE.found(
                        where,
                        "形成于" + witness.facts().formedOn() + "的档案不在任何期限的有效期内，没有下限适用",
                        "for a record formed on " + witness.facts().formedOn()
                                + " nothing was in force, and no floor binds",
                        Optional.of(witness));
            case TRIGGER_NEVER ->
                Check.GAP_TRIGGER_NEVER.found(
                        where,
                        "触发事件不再可能发生时，没有下限适用",
                        "where its trigger can no longer happen, no floor binds",
                        Optional.of(witness));
        };
    }

    private static Finding noTerm(Where where, boolean hasTerms, Witness witness) {
        if (!hasTerms) {
            return Check.NO_PERIOD.found(where, "该类没有任何期限", "no row gives the class a period", Optional.of(witness));
        }
        return Check.GAP_ON_MEDIUM.found(
                where,
                "该类在载体“" + witness.facts().medium().zh() + "”上没有期限",
                "the class has no period on the medium " + witness.facts().medium(),
                Optional.of(witness));
    }
}
