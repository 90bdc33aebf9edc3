package io.guidang.examples.lines;

import io.guidang.rules.decision.Decider;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Answers records one after the other, all as of one day. */
final class Desk {

    private final RecordReader reader;
    private final Classes classes;
    private final Decider decider;
    private final LocalDate asOf;
    private final Optional<LocalDate> knownOn;

    Desk(Shelf shelf, LocalDate asOf, Optional<LocalDate> knownOn) {
        List<Rulebook> asked = shelf.asked();
        this.reader = new RecordReader(Questions.of(List.of(shelf.stack())));
        this.classes = Classes.of(asked, shelf.stack());
        this.decider = Decider.of(shelf.stack());
        this.asOf = asOf;
        this.knownOn = knownOn;
    }

    Answer answer(Json line) throws BadLine {
        LineRecord told = reader.read(line);
        Classes.Found found = classes.find(told);
        Facts facts = told.facts(found.code());
        Facts known = facts.knownOn(knownOn.orElse(asOf));
        return new Answer(told.id(), found.scope(), decider.decide(known, asOf));
    }
}
