package io.guidang.rules.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.guidang.core.item.ClassCode;
import io.guidang.core.medium.Medium;
import io.guidang.rules.diff.Acknowledgement;
import io.guidang.rules.diff.Change;
import io.guidang.rules.diff.Count;
import io.guidang.rules.diff.Counts;
import io.guidang.rules.diff.Example;
import io.guidang.rules.diff.Impact;
import io.guidang.rules.diff.Shorter;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a new edition changes. An impact is written and never read: only a comparison makes one. */
final class DiffShapes {

    static final Codec<Change.Kind> KIND = Codec.constant(Change.Kind.class);
    static final Shape<Count> COUNT = count();
    static final Codec<Counts> COUNTS = counts();
    static final Shape<Change> CHANGE = change();
    static final Shape<Example> EXAMPLE = example();
    static final Shape<Shorter> SHORTER = shorter();
    static final Shape<Acknowledgement> ACKNOWLEDGEMENT = acknowledgement();
    static final Shape<Impact> IMPACT = impact();

    private DiffShapes() {}

    private static Shape<Count> count() {
        var fields = new Shape.Fields<Count>("a count");
        var records = fields.required("records", Count::records, Codec.LONG);
        var becameDue = fields.orElse(0L, "becameDue", Count::becameDue, Codec.LONG);
        var noLongerDue = fields.orElse(0L, "noLongerDue", Count::noLongerDue, Codec.LONG);
        var leastDays = fields.orElse(0L, "leastDays", Count::leastDays, Codec.LONG);
        var mostDays = fields.orElse(0L, "mostDays", Count::mostDays, Codec.LONG);
        return fields.make(read -> new Count(
                read.get(records),
                read.get(becameDue),
                read.get(noLongerDue),
                read.get(leastDays),
                read.get(mostDays)));
    }

    /** An object with a count for each kind that was found. */
    private static Codec<Counts> counts() {
        Codec<Map<Change.Kind, Count>> byKind = Codec.map(Change.Kind::valueOf, Change.Kind::name, COUNT);
        return new Codec<>() {
            @Override
            public void write(Counts value, JsonGenerator to) throws IOException {
                byKind.write(value.byKind(), to);
            }

            @Override
            public Counts read(JsonParser from) throws IOException {
                return new Counts(byKind.read(from));
            }
        };
    }

    private static Shape<Change> change() {
        var fields = new Shape.Fields<Change>("a change");
        var kind = fields.required("kind", Change::kind, KIND);
        var before = fields.required("before", Change::before, RuleShapes.DECISION);
        var after = fields.required("after", Change::after, RuleShapes.DECISION);
        return fields.make(read -> new Change(read.get(before), read.get(after), read.get(kind)));
    }

    private static Shape<Example> example() {
        var fields = new Shape.Fields<Example>("an example");
        var reference = fields.required("reference", Example::reference, Codec.TEXT);
        var change = fields.required("change", Example::change, CHANGE);
        return fields.make(read -> new Example(read.get(reference), read.get(change)));
    }

    private static Shape<Shorter> shorter() {
        var fields = new Shape.Fields<Shorter>("what is shorter");
        var classCode = fields.required("class", Shorter::classCode, ItemShapes.CLASS_CODE);
        var medium = fields.required("medium", Shorter::medium, ItemShapes.MEDIUM);
        var kind = fields.required("kind", Shorter::kind, KIND);
        var records = fields.required("records", Shorter::records, Codec.LONG);
        var becameDue = fields.required("becameDue", Shorter::becameDue, Codec.LONG);
        return fields.make(read -> new Shorter(
                read.get(classCode), read.get(medium), read.get(kind), read.get(records), read.get(becameDue)));
    }

    private static Shape<Acknowledgement> acknowledgement() {
        var fields = new Shape.Fields<Acknowledgement>("an acknowledgement");
        var approval = fields.required("approval", Acknowledgement::approval, CoreShapes.WORDING);
        var reason = fields.required("reason", Acknowledgement::reason, CoreShapes.WORDING);
        var covers = fields.list("covers", Acknowledgement::covers, SHORTER);
        return fields.make(read -> new Acknowledgement(read.get(approval), read.get(reason), read.get(covers)));
    }

    private static Shape<Impact> impact() {
        var fields = new Shape.Fields<Impact>("an impact");
        Codec<Map<Medium, Counts>> byMedium = Codec.map(Medium::valueOf, Medium::name, COUNTS);
        Codec<Map<ClassCode, Map<Medium, Counts>>> byClass = Codec.map(ClassCode::of, ClassCode::value, byMedium);
        Codec<Map<Integer, Map<Medium, Counts>>> byYear = Codec.map(Integer::valueOf, String::valueOf, byMedium);
        Codec<List<Example>> some = Codec.list(EXAMPLE);
        Codec<Map<Change.Kind, List<Example>>> examples = Codec.map(Change.Kind::valueOf, Change.Kind::name, some);
        fields.required("asOf", Impact::asOf, Codec.DATE);
        fields.required("lines", Impact::lines, Codec.list(CoreShapes.WORDING));
        fields.required("total", Impact::total, COUNTS);
        fields.required("byClass", impact -> impact.byClass(), byClass);
        fields.required("byYear", impact -> impact.byYear(), byYear);
        fields.required("unruled", Impact::unruled, Codec.LONG);
        fields.required("shorter", Impact::shorter, Codec.list(SHORTER));
        fields.required("examples", DiffShapes::examples, examples);
        fields.required("examplesOfBecomingDue", Impact::examplesOfBecomingDue, some);
        return fields.make(read -> {
            throw new IllegalArgumentException("An impact is not read: compare the editions again");
        });
    }

    private static Map<Change.Kind, List<Example>> examples(Impact impact) {
        Map<Change.Kind, List<Example>> examples = new TreeMap<>();
        Arrays.stream(Change.Kind.values())
                .filter(kind -> !impact.examples(kind).isEmpty())
                .forEach(kind -> examples.put(kind, impact.examples(kind)));
        return examples;
    }
}
