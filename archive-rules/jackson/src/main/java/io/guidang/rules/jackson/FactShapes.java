package io.guidang.rules.jackson;

import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.facts.Event;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.facts.ItemTerm;
import java.util.Map;

/** What is known of a record. */
final class FactShapes {

    static final Shape<Event> EVENT = event();

    private FactShapes() {}

    private static Shape<Event> event() {
        var fields = new Shape.Fields<Event>("an event");
        var type = fields.required("type", Event::type, CoreShapes.TRIGGER);
        var subject = fields.orElse("", "subject", Event::subject, Codec.TEXT);
        var state = fields.required("state", Event::state, CoreShapes.TRIGGER_STATE);
        var knownOn = fields.optional("knownOn", Event::knownOn, Codec.DATE);
        return fields.make(read -> new Event(read.get(type), read.get(subject), read.get(state), read.get(knownOn)));
    }

    static Shape<ItemTerm> itemTerm(Codec<CountingConvention> conventions) {
        var fields = new Shape.Fields<ItemTerm>("a period of an item");
        var period = fields.required("period", ItemTerm::period, CoreShapes.PERIOD);
        var from = fields.required("from", ItemTerm::from, CoreShapes.TRIGGER);
        var convention = fields.required("convention", ItemTerm::convention, conventions);
        var givenOn = fields.required("givenOn", ItemTerm::givenOn, Codec.DATE);
        var source = fields.required("source", ItemTerm::source, RuleShapes.SOURCE);
        return fields.make(read -> new ItemTerm(
                read.get(period), read.get(from), read.get(convention), read.get(givenOn), read.get(source)));
    }

    static Shape<Facts> facts(Codec<CountingConvention> conventions) {
        var fields = new Shape.Fields<Facts>("facts");
        var classCode = fields.required("class", Facts::classCode, ItemShapes.CLASS_CODE);
        var medium = fields.required("medium", Facts::medium, ItemShapes.MEDIUM);
        var formedOn = fields.required("formedOn", Facts::formedOn, Codec.DATE);
        var named = fields.orElse(Map.of(), "named", Facts::named, Codec.map(name -> name, name -> name, Codec.TEXT));
        var events = fields.list("events", Facts::events, EVENT);
        var terms = fields.list("terms", Facts::terms, itemTerm(conventions));
        var holds = fields.list("holds", Facts::holds, CoreShapes.HOLD);
        return fields.make(read -> new Facts(
                read.get(classCode),
                read.get(medium),
                read.get(formedOn),
                read.get(named),
                read.get(events),
                read.get(terms),
                read.get(holds)));
    }
}
