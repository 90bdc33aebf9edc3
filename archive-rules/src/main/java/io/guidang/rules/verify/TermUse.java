package io.guidang.rules.verify;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Condition.Answer;
import io.guidang.rules.rulebook.Deferral;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.rulebook.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A term as a row brings it to a class: its own, or one of a row that it defers to.
 *
 * @param rulebook the rulebook of the row
 * @param row      the row that binds
 * @param part     the part of its deferral; absent for a term of its own
 * @param fixedIn  the rulebook of the row that fixes the term
 * @param fixedBy  the row that fixes it; the same row for a term of its own
 * @param index    which term of that row
 */
record TermUse(Rulebook rulebook, Row row, OptionalInt part, Rulebook fixedIn, Row fixedBy, int index) {

    Term term() {
        return fixedBy.terms().get(index);
    }

    boolean isOwn() {
        return part.isEmpty();
    }

    boolean isFloor() {
        return term().kind() == Term.Kind.FLOOR;
    }

    RowKey key() {
        return new RowKey(rulebook.id(), row.code());
    }

    RowKey fixedByKey() {
        return new RowKey(fixedIn.id(), fixedBy.code());
    }

    Where where() {
        return isOwn() ? Where.term(key(), index) : Where.part(key(), part.getAsInt());
    }

    List<TriggerType> clockTriggers() {
        return term().clock().map(Clock::latestOf).orElse(List.of());
    }

    String convention() {
        return term().clock().map(clock -> clock.convention().name()).orElse("");
    }

    /** Its period, with the convention by which it is counted. */
    String words() {
        RetentionPeriod period = term().period();
        return convention().isEmpty() ? period.code() : period.code() + " (" + convention() + ")";
    }

    /** Every condition that decides whether the term applies. */
    List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        if (!isOwn()) {
            for (Deferral.Part one : parts().subList(0, part.getAsInt() + 1)) {
                conditions.add(one.condition());
            }
        }
        conditions.add(term().condition());
        return conditions;
    }

    /** The days on which what it reaches may change. */
    List<LocalDate> cuts() {
        List<LocalDate> cuts = new ArrayList<>();
        cuts(rulebook, row, cuts);
        if (!isOwn()) {
            cuts(fixedIn, fixedBy, cuts);
        }
        return cuts;
    }

    /** The day from which everything that it depends on is in force. */
    LocalDate inForceFrom() {
        return Stream.of(rulebook.validity(), row.validity(), fixedIn.validity(), fixedBy.validity())
                .flatMap(validity -> validity.from().stream())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    /** Yes where it applies outright, missing or disputed where it applies on a doubt, no where it does not apply. */
    Answer applies(Facts facts, LocalDate asOf) {
        Answer guard = guard(facts, asOf);
        if (guard == Answer.NO || !term().media().contains(facts.medium())) {
            return Answer.NO;
        }
        Answer own = term().condition().test(facts, asOf);
        if (own == Answer.MISSING && term().whenMissing() == Term.WhenMissing.LAPSES) {
            return Answer.NO;
        }
        return own == Answer.YES ? guard : own;
    }

    private Answer guard(Facts facts, LocalDate asOf) {
        if (isOwn()) {
            return Answer.YES;
        }
        for (Deferral.Part earlier : parts().subList(0, part.getAsInt())) {
            if (earlier.condition().test(facts, asOf) == Answer.YES) {
                return Answer.NO;
            }
        }
        return parts().get(part.getAsInt()).condition().test(facts, asOf);
    }

    private List<Deferral.Part> parts() {
        return row.deferral().map(Deferral::parts).orElse(List.of());
    }

    private static void cuts(Rulebook rulebook, Row row, List<LocalDate> into) {
        cuts(row.validity(), into);
        if (rulebook.applicability() != Applicability.ALL_HOLDINGS) {
            cuts(rulebook.validity(), into);
        }
    }

    private static void cuts(Validity validity, List<LocalDate> into) {
        validity.from().ifPresent(into::add);
        validity.until().filter(last -> last.isBefore(LocalDate.MAX)).ifPresent(last -> into.add(last.plusDays(1)));
    }

    /** The same place of the same stack: the texts of the rows need not be compared. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TermUse use
                && use.index == index
                && use.part.equals(part)
                && use.row.code().equals(row.code())
                && use.rulebook.id().equals(rulebook.id())
                && use.fixedBy.code().equals(fixedBy.code())
                && use.fixedIn.id().equals(fixedIn.id());
    }

    @Override
    public int hashCode() {
        return Objects.hash(rulebook.id(), row.code(), part, fixedBy.code(), index);
    }

    /** Without the texts of the row. */
    @Override
    public String toString() {
        return where() + (isOwn() ? "" : " by " + fixedByKey());
    }
}
