package io.guidang.rules.jackson;

import io.guidang.core.box.Box;
import io.guidang.core.box.BoxNote;
import io.guidang.core.catalogue.CatalogueEntry;
import io.guidang.core.category.Category;
import io.guidang.core.category.CategoryNode;
import io.guidang.core.category.ClassificationScheme;
import io.guidang.core.category.Level;
import io.guidang.core.category.LowestClass;
import io.guidang.core.code.ArchivalCode;
import io.guidang.core.code.CodeParts;
import io.guidang.core.code.CodePattern;
import io.guidang.core.fonds.Fonds;
import io.guidang.core.fonds.FondsNumber;
import io.guidang.core.hold.Hold;
import io.guidang.core.issue.Issue;
import io.guidang.core.issue.Place;
import io.guidang.core.issue.Severity;
import io.guidang.core.item.ItemId;
import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The values of core, but for items and their documents. */
final class CoreShapes {

    static final Codec<ItemId> ITEM_ID = Codec.text("an item id", ItemId::of, ItemId::value);
    static final Codec<FondsNumber> FONDS_NUMBER = Codec.text("a fonds number", FondsNumber::of, FondsNumber::value);
    static final Codec<ArchivalCode> ARCHIVAL_CODE =
            Codec.text("an archival code", ArchivalCode::of, ArchivalCode::value);
    static final Codec<TriggerType> TRIGGER = Codec.text("a trigger", TriggerType::of, TriggerType::name);
    static final Codec<RetentionPeriod> PERIOD =
            Codec.text("a retention code, as Y, W or D30", RetentionPeriod::parse, RetentionPeriod::code);
    static final Codec<Level> LEVEL = Codec.constant(Level.class);

    static final Shape<Wording> WORDING = wording();
    static final Shape<CategoryNode> NODE = node();
    static final Codec<Category> CATEGORY = category();
    static final Shape<LowestClass> LOWEST_CLASS = lowestClass();
    static final Shape<ClassificationScheme> SCHEME = scheme();
    static final Shape<CodeParts> CODE_PARTS = codeParts();
    static final Shape<CodePattern> CODE_PATTERN = codePattern();
    static final Shape<Fonds> FONDS = fonds();
    static final Shape<Hold> HOLD = hold();
    static final Shape<Outcome> OUTCOME = outcome();
    static final Shape<TriggerState> TRIGGER_STATE = triggerState();
    static final Shape<Box> BOX = box();
    static final Shape<BoxNote> BOX_NOTE = boxNote();
    static final Shape<CatalogueEntry> CATALOGUE_ENTRY = catalogueEntry();
    static final Shape<Place> PLACE = place();
    static final Shape<Issue> ISSUE = issue();

    private CoreShapes() {}

    private static Shape<Wording> wording() {
        var fields = new Shape.Fields<Wording>("a wording");
        var zh = fields.required("zh", Wording::zh, Codec.TEXT);
        var en = fields.required("en", Wording::en, Codec.TEXT);
        return fields.make(read -> new Wording(read.get(zh), read.get(en)));
    }

    private static Shape<CategoryNode> node() {
        var fields = new Shape.Fields<CategoryNode>("a category node");
        var level = fields.required("level", CategoryNode::level, LEVEL);
        var code = fields.required("code", CategoryNode::code, Codec.TEXT);
        var name = fields.orElse("", "name", CategoryNode::name, Codec.TEXT);
        return fields.make(read -> new CategoryNode(read.get(level), read.get(code), read.get(name)));
    }

    /** The list of its nodes. */
    private static Codec<Category> category() {
        Codec<List<CategoryNode>> path = Codec.list(NODE);
        return new Codec<>() {
            @Override
            public void write(Category value, com.fasterxml.jackson.core.JsonGenerator to) throws java.io.IOException {
                path.write(value.path(), to);
            }

            @Override
            public Category read(com.fasterxml.jackson.core.JsonParser from) throws java.io.IOException {
                List<CategoryNode> nodes = path.read(from);
                try {
                    return new Category(nodes);
                } catch (IllegalArgumentException broken) {
                    throw Codec.mismatch(from, String.valueOf(broken.getMessage()));
                }
            }
        };
    }

    private static Shape<LowestClass> lowestClass() {
        var fields = new Shape.Fields<LowestClass>("a lowest class");
        var year = fields.required("year", LowestClass::year, Codec.INTEGER);
        var category = fields.required("category", LowestClass::category, CATEGORY);
        var retention = fields.required("retention", LowestClass::retention, PERIOD);
        return fields.make(read -> new LowestClass(read.get(year), read.get(category), read.get(retention)));
    }

    private static Shape<ClassificationScheme> scheme() {
        var fields = new Shape.Fields<ClassificationScheme>("a classification scheme");
        var id = fields.required("id", ClassificationScheme::id, Codec.TEXT);
        var levels = fields.required("levels", ClassificationScheme::levels, Codec.list(LEVEL));
        var nodes = fields.list("nodes", ClassificationScheme::nodes, NODE);
        var first = fields.orElse(1, "firstYear", ClassificationScheme::firstYear, Codec.INTEGER);
        var last = fields.orElse(9999, "lastYear", ClassificationScheme::lastYear, Codec.INTEGER);
        return fields.make(read -> new ClassificationScheme(
                read.get(id), read.get(levels), read.get(nodes), read.get(first), read.get(last)));
    }

    private static Shape<CodeParts> codeParts() {
        var fields = new Shape.Fields<CodeParts>("the parts of a code");
        var fonds = fields.required("fonds", CodeParts::fonds, FONDS_NUMBER);
        var levels = fields.required("levels", CodeParts::levels, Codec.map(Level::valueOf, Level::name, Codec.TEXT));
        var number = fields.required("number", CodeParts::number, Codec.INTEGER);
        return fields.make(read -> new CodeParts(read.get(fonds), read.get(levels), read.get(number)));
    }

    private static Shape<CodePattern> codePattern() {
        var fields = new Shape.Fields<CodePattern>("a code pattern");
        var id = fields.required("id", CodePattern::id, Codec.TEXT);
        var version = fields.required("version", CodePattern::version, Codec.INTEGER);
        var template = fields.required("template", CodePattern::template, Codec.TEXT);
        return fields.make(read -> new CodePattern(read.get(id), read.get(version), read.get(template)));
    }

    private static Shape<Fonds> fonds() {
        var fields = new Shape.Fields<Fonds>("a fonds");
        var number = fields.required("number", Fonds::number, FONDS_NUMBER);
        var name = fields.required("name", Fonds::name, Codec.TEXT);
        return fields.make(read -> new Fonds(read.get(number), read.get(name)));
    }

    private static Shape<Hold> hold() {
        var fields = new Shape.Fields<Hold>("a hold");
        var name = fields.required("name", Hold::name, Codec.TEXT);
        var from = fields.optional("from", Hold::from, Codec.DATE);
        var until = fields.optional("until", Hold::until, Codec.DATE);
        return fields.make(read -> new Hold(read.get(name), read.get(from), read.get(until)));
    }

    private static Shape<Outcome> outcome() {
        var fields = new Shape.Fields<Outcome>("an outcome");
        var kind = fields.required("kind", Outcome::kind, Codec.constant(Outcome.Kind.class));
        var last = fields.optional("keepThrough", Outcome::keepThrough, Codec.DATE);
        var because = fields.list(
                "because", value -> value instanceof Outcome.Open open ? open.because() : List.of(), WORDING);
        var between = fields.list(
                "between",
                value -> value instanceof Outcome.Conflict conflict ? conflict.between() : List.of(),
                WORDING);
        return fields.make(read -> {
            Outcome.Kind of = read.get(kind);
            require(read.get(last).isPresent(), of == Outcome.Kind.UNTIL, "keepThrough", of);
            require(!read.get(because).isEmpty(), of == Outcome.Kind.OPEN, "because", of);
            require(!read.get(between).isEmpty(), of == Outcome.Kind.CONFLICT, "between", of);
            return switch (of) {
                case UNTIL -> Outcome.until(read.get(last).orElseThrow());
                case OPEN -> new Outcome.Open(read.get(because));
                case CONFLICT -> new Outcome.Conflict(read.get(between));
                case PERMANENT -> Outcome.PERMANENT;
            };
        });
    }

    private enum State {
        HAPPENED,
        PENDING,
        NEVER,
        UNKNOWN,
        DISPUTED
    }

    private static Shape<TriggerState> triggerState() {
        var fields = new Shape.Fields<TriggerState>("the state of a trigger");
        var state = fields.required("state", CoreShapes::stateOf, Codec.constant(State.class));
        var on = fields.optional(
                "on",
                value ->
                        value instanceof TriggerState.Happened happened ? Optional.of(happened.on()) : Optional.empty(),
                Codec.DATE);
        var dates = fields.list(
                "dates",
                value -> value instanceof TriggerState.Disputed disputed
                        ? List.<LocalDate>copyOf(disputed.dates())
                        : new ArrayList<LocalDate>(),
                Codec.DATE);
        return fields.make(read -> {
            State of = read.get(state);
            require(read.get(on).isPresent(), of == State.HAPPENED, "on", of);
            require(!read.get(dates).isEmpty(), of == State.DISPUTED, "dates", of);
            return switch (of) {
                case HAPPENED -> TriggerState.happened(read.get(on).orElseThrow());
                case PENDING -> TriggerState.PENDING;
                case NEVER -> TriggerState.NEVER;
                case UNKNOWN -> TriggerState.UNKNOWN;
                case DISPUTED -> TriggerState.disputed(read.get(dates));
            };
        });
    }

    private static State stateOf(TriggerState state) {
        if (state instanceof TriggerState.Happened) {
            return State.HAPPENED;
        }
        if (state instanceof TriggerState.Pending) {
            return State.PENDING;
        }
        if (state instanceof TriggerState.Never) {
            return State.NEVER;
        }
        return state instanceof TriggerState.Disputed ? State.DISPUTED : State.UNKNOWN;
    }

    /** A field that one kind of value has and no other. */
    private static void require(boolean given, boolean wanted, String field, Enum<?> kind) {
        if (given != wanted) {
            throw new IllegalArgumentException(
                    wanted
                            ? "%s needs the field '%s'".formatted(kind, field)
                            : "%s has no field '%s'".formatted(kind, field));
        }
    }

    private static Shape<Box> box() {
        var fields = new Shape.Fields<Box>("a box");
        var code = fields.required("code", Box::code, ARCHIVAL_CODE);
        var lowest = fields.required("class", Box::lowestClass, LOWEST_CLASS);
        var first = fields.required("first", Box::first, ARCHIVAL_CODE);
        var last = fields.required("last", Box::last, ARCHIVAL_CODE);
        var items = fields.required("items", Box::items, Codec.INTEGER);
        var pages = fields.required("pages", Box::pages, Codec.LONG);
        var keep = fields.required("keep", Box::keep, OUTCOME);
        var blocking = fields.required("blockingItem", Box::blockingItem, ITEM_ID);
        return fields.make(read -> new Box(
                read.get(code),
                read.get(lowest),
                read.get(first),
                read.get(last),
                read.get(items),
                read.get(pages),
                read.get(keep),
                read.get(blocking)));
    }

    private static Shape<BoxNote> boxNote() {
        var fields = new Shape.Fields<BoxNote>("a box note");
        var box = fields.required("box", BoxNote::box, ARCHIVAL_CODE);
        var description = fields.required("description", BoxNote::description, Codec.TEXT);
        var arrangedBy = fields.required("arrangedBy", BoxNote::arrangedBy, Codec.TEXT);
        var checkedBy = fields.required("checkedBy", BoxNote::checkedBy, Codec.TEXT);
        var on = fields.required("on", BoxNote::on, Codec.DATE);
        return fields.make(read -> new BoxNote(
                read.get(box), read.get(description), read.get(arrangedBy), read.get(checkedBy), read.get(on)));
    }

    private static Shape<CatalogueEntry> catalogueEntry() {
        var fields = new Shape.Fields<CatalogueEntry>("a catalogue line");
        var code = fields.required("code", CatalogueEntry::code, ARCHIVAL_CODE);
        var item = fields.required("item", CatalogueEntry::item, ITEM_ID);
        var contract = fields.orElse("", "contract", CatalogueEntry::contract, Codec.TEXT);
        var responsible = fields.orElse("", "responsible", CatalogueEntry::responsible, Codec.TEXT);
        var title = fields.required("title", CatalogueEntry::title, Codec.TEXT);
        var date = fields.required("date", CatalogueEntry::date, Codec.DATE);
        var pages = fields.required("pages", CatalogueEntry::pages, Codec.LONG);
        var remark = fields.orElse("", "remark", CatalogueEntry::remark, Codec.TEXT);
        return fields.make(read -> new CatalogueEntry(
                read.get(code),
                read.get(item),
                read.get(contract),
                read.get(responsible),
                read.get(title),
                read.get(date),
                read.get(pages),
                read.get(remark)));
    }

    private static Shape<Place> place() {
        var fields = new Shape.Fields<Place>("a place");
        var document = fields.orElse("", "document", Place::document, Codec.TEXT);
        var line = fields.orElse(0, "line", Place::line, Codec.INTEGER);
        var column = fields.orElse(0, "column", Place::column, Codec.INTEGER);
        var path = fields.orElse("", "path", Place::path, Codec.TEXT);
        return fields.make(read -> new Place(read.get(document), read.get(line), read.get(column), read.get(path)));
    }

    private static Shape<Issue> issue() {
        var fields = new Shape.Fields<Issue>("an issue");
        var severity = fields.required("severity", Issue::severity, Codec.constant(Severity.class));
        var code = fields.required("code", Issue::code, Codec.TEXT);
        var place = fields.required("place", Issue::place, PLACE);
        var message = fields.required("message", Issue::message, WORDING);
        var remedy = fields.required("remedy", Issue::remedy, WORDING);
        return fields.make(read ->
                new Issue(read.get(severity), read.get(code), read.get(place), read.get(message), read.get(remedy)));
    }
}
