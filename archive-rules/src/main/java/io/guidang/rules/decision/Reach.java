package io.guidang.rules.decision;

import io.guidang.core.wording.Wording;
import io.guidang.rules.obligation.Step;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Choice;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.Validity;
import java.time.LocalDate;
import java.util.Optional;

/**
 * To which records a row reaches: its own dates and those of its edition, and what the adopter chose. What has not come
 * into force on the day of the question says nothing yet.
 */
final class Reach {

    /** In place of the day on which a clock started: there is none to start. */
    static final long NO_CLOCK = Long.MIN_VALUE;

    private final RowKey key;
    private final Validity edition;
    private final Validity row;
    private final Applicability applicability;
    private final Optional<Choice> choice;

    private final long editionFrom;
    private final long editionUntil;
    private final long rowFrom;
    private final long rowUntil;

    private Reach(RowKey key, Validity edition, Validity row, Applicability applicability, Optional<Choice> choice) {
        this.key = key;
        this.edition = edition;
        this.row = row;
        this.applicability = applicability;
        this.choice = choice;
        this.editionFrom = first(edition);
        this.editionUntil = last(edition);
        this.rowFrom = first(row);
        this.rowUntil = last(row);
    }

    static Reach of(RulebookStack stack, Rulebook rulebook, Row row) {
        return new Reach(
                new RowKey(rulebook.id(), row.code()),
                rulebook.validity(),
                row.validity(),
                rulebook.applicability(),
                stack.choiceFor(rulebook));
    }

    /** That of a period which somebody gave an item: everything, from the day on which it was given. */
    static Reach givenOn(RowKey key, LocalDate day) {
        return new Reach(key, Validity.from(day), Validity.ALWAYS, Applicability.ALL_HOLDINGS, Optional.empty());
    }

    /** Whether it reaches everything at every time, so that nobody has to ask. */
    boolean isUnlimited() {
        return edition.from().isEmpty()
                && row.equals(Validity.ALWAYS)
                && (applicability == Applicability.ALL_HOLDINGS
                        || edition.until().isEmpty());
    }

    /** All of them together: one that does not reach the record decides, then one that nobody chose. */
    static Condition.Answer ofAll(Reach[] reaches, long formed, long started, long asOf) {
        Condition.Answer answer = Condition.Answer.YES;
        for (Reach reach : reaches) {
            Condition.Answer one = reach.reaches(formed, started, asOf);
            if (one == Condition.Answer.NO) {
                return one;
            }
            answer = one == Condition.Answer.MISSING ? one : answer;
        }
        return answer;
    }

    /**
     * Whether it reaches a record; missing where it is for the adopter to choose and nobody has.
     *
     * @param started what the clock shows: its day, a sign of {@link Ends}, or {@link #NO_CLOCK}
     */
    Condition.Answer reaches(long formed, long started, long asOf) {
        boolean inForce = asOf >= editionFrom && asOf >= rowFrom;
        if (!inForce || !fallsInto(rowFrom, rowUntil, formed, started, asOf)) {
            return Condition.Answer.NO;
        }
        return switch (applicability) {
            case ALL_HOLDINGS -> Condition.Answer.YES;
            case FROM_THEN_ON ->
                fallsInto(editionFrom, editionUntil, formed, started, asOf)
                        ? Condition.Answer.YES
                        : Condition.Answer.NO;
            case ADOPTER_CHOOSES -> asChosen(formed, started, asOf);
        };
    }

    private Condition.Answer asChosen(long formed, long started, long asOf) {
        if (formed >= editionFrom && formed <= editionUntil) {
            return Condition.Answer.YES;
        }
        if (choice.isEmpty()) {
            return Condition.Answer.MISSING;
        }
        return choice.get().chosen() == Applicability.ALL_HOLDINGS
                        || fallsInto(editionFrom, editionUntil, formed, started, asOf)
                ? Condition.Answer.YES
                : Condition.Answer.NO;
    }

    /**
     * Whether the record was formed, or the clock started, between two days. While nobody knows when it did, it may have; one
     * that has not started yet still may, if the last day lies ahead.
     */
    private static boolean fallsInto(long from, long until, long formed, long started, long asOf) {
        if (formed >= from && formed <= until) {
            return true;
        }
        if (Ends.isDay(started)) {
            return started >= from && started <= until;
        }
        if (started == Ends.PENDING) {
            return until >= asOf;
        }
        return started == Ends.NEVER ? until == Long.MAX_VALUE : started != NO_CLOCK;
    }

    /** Who chose that it reaches this record, if somebody had to. */
    Optional<Wording> chosen(long formed) {
        boolean byChoice = applicability == Applicability.ADOPTER_CHOOSES
                && !(formed >= editionFrom && formed <= editionUntil)
                && choice.filter(made -> made.chosen() == Applicability.ALL_HOLDINGS)
                        .isPresent();
        return byChoice ? choice.map(Openings::chosen) : Optional.empty();
    }

    Step step(long formed, long started, long asOf) {
        return new Step.Reached(key, edition, row, applicability, choice, reaches(formed, started, asOf));
    }

    private static long first(Validity validity) {
        return validity.from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
    }

    private static long last(Validity validity) {
        return validity.until().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    }
}
