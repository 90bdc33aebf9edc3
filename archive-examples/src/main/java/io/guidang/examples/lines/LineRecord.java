package io.guidang.examples.lines;

import io.guidang.core.hold.Hold;
import io.guidang.core.item.ClassCode;
import io.guidang.core.medium.Medium;
import io.guidang.rules.facts.Event;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.facts.ItemTerm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One record as a line tells it.
 *
 * @param id       the owner's name for it
 * @param code     the row it says it belongs to
 * @param stage    the head under which its name stands, as 承保
 * @param name     the official name of the document; without a code it comes with a stage
 * @param medium   its carrier
 * @param formedOn when it was formed
 * @param named    further facts, as text
 * @param events   what was told of the triggers
 * @param terms    the periods given to this item
 * @param holds    the holds on it, active or not
 */
record LineRecord(
        String id,
        Optional<String> code,
        Optional<String> stage,
        Optional<String> name,
        Medium medium,
        LocalDate formedOn,
        Map<String, String> named,
        List<Event> events,
        List<ItemTerm> terms,
        List<Hold> holds) {

    /** The facts of the record, once somebody knows its class. */
    Facts facts(ClassCode found) {
        return new Facts(found, medium, formedOn, named, events, terms, holds);
    }

    /** The day and the medium only; the rest may be personal. */
    @Override
    public String toString() {
        return "LineRecord[%s, formed %s]".formatted(medium, formedOn);
    }
}
