package io.guidang.examples.lines;

import io.guidang.core.wording.Wording;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Answers records one after the other, all as of one day. */
final class Desk {

    private final RecordReader reader;
    private final UnaskedFacts unasked;
    private final Classes classes;
    private final Decider decider;
    private final LocalDate asOf;
    private final Optional<LocalDate> knownOn;

    /** @param note hears, once by its name, of each fact that no rule asks for */
    Desk(Shelf shelf, LocalDate asOf, Optional<LocalDate> knownOn, Consumer<Wording> note) {
        List<Rulebook> asked = shelf.asked();
        Questions questions = Questions.of(List.of(shelf.stack()));
        this.unasked = new UnaskedFacts(questions.facts(), note);
        this.reader = new RecordReader(questions, unasked);
        this.classes = Classes.of(asked, shelf.stack());
        this.decider = Decider.of(shelf.stack());
        this.asOf = asOf;
        this.knownOn = knownOn;
    }

    /**
     * Answers a record.
     *
     * @param number of the line on which it stands
     */
    Answer answer(Json line, long number) throws BadLine {
        unasked.startLine(number);
        LineRecord told = reader.read(line);
        Classes.Found found = classes.find(told);
        Facts facts = told.facts(found.code());
        Facts known = facts.knownOn(knownOn.orElse(asOf));
        return new Answer(told.id(), found.scope(), decider.decide(known, asOf));
    }
}
