package io.guidang.rules.jackson;

import io.guidang.core.item.Direction;
import io.guidang.core.wording.Wording;
import io.guidang.rules.arrangement.ArrangedItem;
import io.guidang.rules.arrangement.Arrangement;
import io.guidang.rules.arrangement.ArrangementRules;
import io.guidang.rules.arrangement.ClassState;
import io.guidang.rules.arrangement.DocumentOrder;
import io.guidang.rules.arrangement.ItemOrder;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.obligation.Bounds;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.obligation.RuleRef;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Choice;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.StandIn;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.rulebook.Validity;
import io.guidang.rules.source.Provenance;
import io.guidang.rules.source.Source;
import io.guidang.rules.vocabulary.TriggerWords;
import java.time.LocalDate;
import java.util.Optional;

/** The values of the rules, but for rulebooks, which are written as their documents are. */
final class RuleShapes {

    static final Codec<RowKey> ROW_KEY = Codec.text("a row, as cn-dat36-2007#1.2", RowKey::parse, RowKey::toString);

    static final Shape<Validity> VALIDITY = validity();
    static final Shape<Source> SOURCE = source();
    static final Shape<Choice> CHOICE = choice();
    static final Shape<StandIn> STAND_IN = standIn();
    static final Shape<RuleRef> RULE_REF = ruleRef();
    static final Shape<Obligation.Start> START = start();
    static final Shape<Obligation> OBLIGATION = obligation();
    static final Shape<Decision> DECISION = decision();
    static final Shape<ArrangementRules> ARRANGEMENT_RULES = arrangementRules();
    static final Shape<ClassState> CLASS_STATE = classState();
    static final Shape<ArrangedItem> ARRANGED_ITEM = arrangedItem();
    static final Shape<Arrangement> ARRANGEMENT = arrangement();

    private RuleShapes() {}

    private static Shape<Validity> validity() {
        var fields = new Shape.Fields<Validity>("a validity");
        var from = fields.optional("from", Validity::from, Codec.DATE);
        var until = fields.optional("until", Validity::until, Codec.DATE);
        return fields.make(read -> new Validity(read.get(from), read.get(until)));
    }

    private static Shape<Source> source() {
        var fields = new Shape.Fields<Source>("a source");
        var citation = fields.required("citation", Source::citation, Codec.TEXT);
        var provenance = fields.required("provenance", Source::provenance, Codec.constant(Provenance.class));
        var confidence = fields.orElse("", "confidence", Source::confidence, Codec.TEXT);
        var text = fields.orElse("", "text", Source::text, Codec.TEXT);
        return fields.make(
                read -> new Source(read.get(citation), read.get(provenance), read.get(confidence), read.get(text)));
    }

    private static Shape<Choice> choice() {
        var fields = new Shape.Fields<Choice>("a choice");
        var rulebook = fields.required("rulebook", Choice::rulebook, Codec.TEXT);
        var chosen = fields.required("chosen", Choice::chosen, Codec.constant(Applicability.class));
        var chosenBy = fields.required("chosenBy", Choice::chosenBy, CoreShapes.WORDING);
        return fields.make(read -> new Choice(read.get(rulebook), read.get(chosen), read.get(chosenBy)));
    }

    private static Shape<StandIn> standIn() {
        var fields = new Shape.Fields<StandIn>("a stand-in");
        var missing = fields.required("missing", StandIn::missing, CoreShapes.TRIGGER);
        var by = fields.required("by", StandIn::by, CoreShapes.TRIGGER);
        var chosenBy = fields.required("chosenBy", StandIn::chosenBy, CoreShapes.WORDING);
        return fields.make(read -> new StandIn(read.get(missing), read.get(by), read.get(chosenBy)));
    }

    private static Shape<RuleRef> ruleRef() {
        var fields = new Shape.Fields<RuleRef>("a rule");
        var rulebook = fields.required("rulebook", RuleRef::rulebook, Codec.TEXT);
        var edition = fields.required("edition", RuleRef::edition, Codec.TEXT);
        var layer = fields.required("layer", RuleRef::layer, Codec.constant(Layer.class));
        var row = fields.required("row", RuleRef::row, ItemShapes.CLASS_CODE);
        var name = fields.required("name", RuleRef::name, Codec.TEXT);
        var source = fields.required("source", RuleRef::source, SOURCE);
        return fields.make(read -> new RuleRef(
                read.get(rulebook),
                read.get(edition),
                read.get(layer),
                read.get(row),
                read.get(name),
                read.get(source)));
    }

    /** What a trigger is called is written where the library does not call it so itself. */
    private static Shape<Obligation.Start> start() {
        var fields = new Shape.Fields<Obligation.Start>("the start of a clock");
        var trigger = fields.required("trigger", Obligation.Start::trigger, CoreShapes.TRIGGER);
        var called = fields.optional("called", RuleShapes::called, CoreShapes.WORDING);
        var on = fields.required("on", Obligation.Start::on, Codec.DATE);
        return fields.make(read -> new Obligation.Start(
                read.get(trigger), read.get(called).orElse(TriggerWords.of(read.get(trigger))), read.get(on)));
    }

    private static Optional<Wording> called(Obligation.Start start) {
        return start.called().equals(TriggerWords.of(start.trigger())) ? Optional.empty() : Optional.of(start.called());
    }

    private static Shape<Obligation> obligation() {
        var fields = new Shape.Fields<Obligation>("an obligation");
        var rule = fields.required("rule", Obligation::rule, RULE_REF);
        var via = fields.optional("via", Obligation::via, RULE_REF);
        var kind = fields.orElse(Term.Kind.FLOOR, "kind", Obligation::kind, Codec.constant(Term.Kind.class));
        var period = fields.required("period", Obligation::period, CoreShapes.PERIOD);
        var status = fields.required("status", Obligation::status, Codec.constant(Obligation.Status.class));
        var outcome = fields.optional("outcome", Obligation::outcome, CoreShapes.OUTCOME);
        var earliest = fields.optional("earliest", value -> value.bounds().map(Bounds::earliest), Codec.DATE);
        var latest = fields.optional("latest", value -> value.bounds().flatMap(Bounds::latest), Codec.DATE);
        var countedFrom = fields.optional("countedFrom", Obligation::countedFrom, START);
        var convention = fields.orElse("", "convention", Obligation::convention, Codec.TEXT);
        var counting = fields.optional("counting", Obligation::counting, CoreShapes.WORDING);
        var reasons = fields.list("reasons", Obligation::reasons, CoreShapes.WORDING);
        return fields.make(read -> new Obligation(
                read.get(rule),
                read.get(via),
                read.get(kind),
                read.get(period),
                read.get(status),
                read.get(outcome),
                bounds(read.get(earliest), read.get(latest)),
                read.get(countedFrom),
                read.get(convention),
                read.get(counting),
                read.get(reasons)));
    }

    private static Optional<Bounds> bounds(Optional<LocalDate> earliest, Optional<LocalDate> latest) {
        if (latest.isPresent() && earliest.isEmpty()) {
            throw new IllegalArgumentException("Bounds with a latest day have an earliest one");
        }
        return earliest.map(day -> new Bounds(day, latest));
    }

    /** The deciding obligation is written as its place among those considered, from 0. */
    private static Shape<Decision> decision() {
        var fields = new Shape.Fields<Decision>("a decision");
        var asOf = fields.required("asOf", Decision::asOf, Codec.DATE);
        var outcome = fields.required("outcome", Decision::outcome, CoreShapes.OUTCOME);
        var decidedBy = fields.optional(
                "decidedBy", value -> value.decidedBy().map(value.obligations()::indexOf), Codec.INTEGER);
        var obligations = fields.list("obligations", Decision::obligations, OBLIGATION);
        var holds = fields.list("activeHolds", Decision::activeHolds, CoreShapes.HOLD);
        return fields.make(read -> {
            var considered = read.get(obligations);
            var deciding = read.get(decidedBy).map(place -> {
                if (place < 0 || place >= considered.size()) {
                    throw new IllegalArgumentException(
                            "Field 'decidedBy' is the place of an obligation, from 0 to %d, but found %d"
                                    .formatted(considered.size() - 1, place));
                }
                return considered.get(place);
            });
            return new Decision(read.get(asOf), read.get(outcome), deciding, considered, read.get(holds));
        });
    }

    private static Shape<ArrangementRules> arrangementRules() {
        var fields = new Shape.Fields<ArrangementRules>("rules of arrangement");
        var fonds = fields.required("fonds", ArrangementRules::fonds, CoreShapes.FONDS);
        var scheme = fields.required("scheme", ArrangementRules::scheme, CoreShapes.SCHEME);
        var itemOrder =
                fields.required("itemOrder", ArrangementRules::itemOrder, Codec.list(Codec.constant(ItemOrder.class)));
        var documentOrder =
                fields.required("documentOrder", ArrangementRules::documentOrder, Codec.constant(DocumentOrder.class));
        var itemCode = fields.required("itemCode", ArrangementRules::itemCode, CoreShapes.CODE_PATTERN);
        var boxCode = fields.required("boxCode", ArrangementRules::boxCode, CoreShapes.CODE_PATTERN);
        var boxPages = fields.required("boxPages", ArrangementRules::boxPages, Codec.INTEGER);
        return fields.make(read -> new ArrangementRules(
                read.get(fonds),
                read.get(scheme),
                read.get(itemOrder),
                read.get(documentOrder),
                read.get(itemCode),
                read.get(boxCode),
                read.get(boxPages)));
    }

    private static Shape<ClassState> classState() {
        var fields = new Shape.Fields<ClassState>("the state of a class");
        var lastNumber = fields.orElse(0, "lastNumber", ClassState::lastNumber, Codec.INTEGER);
        var lastBox = fields.orElse(0, "lastBox", ClassState::lastBox, Codec.INTEGER);
        var boxedPages = fields.orElse(0L, "boxedPages", ClassState::boxedPages, Codec.LONG);
        var direction = fields.orElse(
                Direction.NEITHER, "boxDirection", ClassState::boxDirection, Codec.constant(Direction.class));
        return fields.make(read ->
                new ClassState(read.get(lastNumber), read.get(lastBox), read.get(boxedPages), read.get(direction)));
    }

    private static Shape<ArrangedItem> arrangedItem() {
        var fields = new Shape.Fields<ArrangedItem>("an arranged item");
        var item = fields.required("item", ArrangedItem::item, ItemShapes.ITEM);
        var outcome = fields.required("outcome", ArrangedItem::outcome, CoreShapes.OUTCOME);
        var lowest = fields.required("class", ArrangedItem::lowestClass, CoreShapes.LOWEST_CLASS);
        var code = fields.required("code", ArrangedItem::code, CoreShapes.ARCHIVAL_CODE);
        var box = fields.optional("box", ArrangedItem::box, CoreShapes.ARCHIVAL_CODE);
        var oversized = fields.orElse(false, "oversized", ArrangedItem::oversized, Codec.YES_OR_NO);
        return fields.make(read -> new ArrangedItem(
                read.get(item),
                read.get(outcome),
                read.get(lowest),
                read.get(code),
                read.get(box),
                read.get(oversized)));
    }

    private static Shape<Arrangement> arrangement() {
        var fields = new Shape.Fields<Arrangement>("an arrangement");
        var items = fields.list("items", Arrangement::items, ARRANGED_ITEM);
        var boxes = fields.list("boxes", Arrangement::boxes, CoreShapes.BOX);
        return fields.make(read -> new Arrangement(read.get(items), read.get(boxes)));
    }
}
