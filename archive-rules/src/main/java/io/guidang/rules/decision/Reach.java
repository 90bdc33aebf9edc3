package io.guidang.rules.decision;

import io.guidang.core.wording.Wording;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Choice;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** To which records a row reaches: its own dates and those of its edition, and what the adopter chose. */
final class Reach {

    /** Whether a row reaches a record. */
    enum Answer {
        YES,
        NO,
        /** It is for the adopter to choose, and nobody has. */
        NOBODY_CHOSE
    }

    private final Validity edition;
    private final Validity row;
    private final Applicability applicability;
    private final Optional<Choice> choice;
    private final Optional<Wording> choiceWords;

    private Reach(Validity edition, Validity row, Applicability applicability, Optional<Choice> choice) {
        this.edition = edition;
        this.row = row;
        this.applicability = applicability;
        this.choice = choice;
        this.choiceWords = choice.map(chosen -> Wording.of(
                "形成于生效前，适用新规(" + chosen.chosenBy().zh() + "选择)",
                "formed before it came into force; that it applies all the same was chosen by "
                        + chosen.chosenBy().en()));
    }

    static Reach of(RulebookStack stack, Rulebook rulebook, Row row) {
        return new Reach(rulebook.validity(), row.validity(), rulebook.applicability(), stack.choiceFor(rulebook));
    }

    /** All of them together: one that does not reach the record decides, then one that nobody chose. */
    static Answer ofAll(List<Reach> reaches, Facts facts, Optional<LocalDate> clockStarted, List<Wording> reasons) {
        Answer answer = Answer.YES;
        for (Reach reach : reaches) {
            Answer one = reach.reaches(facts, clockStarted, reasons);
            if (one == Answer.NO) {
                return Answer.NO;
            }
            answer = one == Answer.NOBODY_CHOSE ? one : answer;
        }
        return answer;
    }

    private Answer reaches(Facts facts, Optional<LocalDate> clockStarted, List<Wording> reasons) {
        if (!fallsInto(row, facts, clockStarted)) {
            return Answer.NO;
        }
        return switch (applicability) {
            case ALL_HOLDINGS -> Answer.YES;
            case FROM_THEN_ON -> fallsInto(edition, facts, clockStarted) ? Answer.YES : Answer.NO;
            case ADOPTER_CHOOSES -> asChosen(facts, reasons);
        };
    }

    private Answer asChosen(Facts facts, List<Wording> reasons) {
        if (edition.holdsOn(facts.formedOn())) {
            return Answer.YES;
        }
        if (choice.isEmpty()) {
            return Answer.NOBODY_CHOSE;
        }
        if (choice.get().chosen() == Applicability.FROM_THEN_ON) {
            return Answer.NO;
        }
        choiceWords.ifPresent(reasons::add);
        return Answer.YES;
    }

    /** While nobody knows when the clock will start, a row that is or comes into force may still be meant. */
    private static boolean fallsInto(Validity validity, Facts facts, Optional<LocalDate> clockStarted) {
        if (validity.equals(Validity.ALWAYS) || validity.holdsOn(facts.formedOn())) {
            return true;
        }
        return clockStarted.map(validity::holdsOn).orElse(validity.until().isEmpty());
    }
}
