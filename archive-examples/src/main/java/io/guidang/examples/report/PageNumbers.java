package io.guidang.examples.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.guidang.core.category.LowestClass;
import io.guidang.core.retention.Outcome;
import io.guidang.core.wording.Wording;
import io.guidang.examples.intake.Tally;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The counts and the boxes of the page, as JSON. */
final class PageNumbers {

    private PageNumbers() {}

    static void write(JsonGenerator json, IndexPage.Heading heading, Figures figures) throws IOException {
        words(json, "form", heading.form().words());
        json.writeStringField("fonds", heading.fonds().number().value());
        json.writeStringField("organisation", heading.fonds().name());
        json.writeStringField("asOf", heading.asOf().toString());
        json.writeNumberField("boxPages", heading.boxPages());
        json.writeNumberField("mostItems", IndexPage.MOST_ITEMS);
        tally(json, heading.tally());
        json.writeNumberField("items", figures.items());
        json.writeNumberField("documents", figures.documents());
        json.writeNumberField("boxes", figures.boxes());
        json.writeNumberField("due", figures.due());
        json.writeNumberField("held", figures.held());
        json.writeNumberField("electronicOnly", figures.electronicOnly());
        json.writeNumberField("oversized", figures.oversized());
        json.writeObjectFieldStart("outcomes");
        for (Outcome.Kind kind : Outcome.Kind.values()) {
            json.writeNumberField(kind.name(), figures.outcomes().getOrDefault(kind, 0L));
        }
        json.writeEndObject();
        years(json, figures);
        open(json, figures);
        holdings(json, figures);
        rules(json, figures);
        counts(json, "notFiled", figures.notFiled());
        counts(json, "findings", figures.findings());
    }

    static void write(JsonGenerator json, List<BoxLine> boxes) throws IOException {
        json.writeArrayFieldStart("boxList");
        for (BoxLine line : boxes) {
            json.writeStartArray();
            for (String cell : line.cells()) {
                json.writeString(cell);
            }
            json.writeString(line.box().keep().kind().name());
            json.writeString(line.firstItem());
            json.writeString(line.lastItem());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void tally(JsonGenerator json, Tally tally) throws IOException {
        json.writeObjectFieldStart("tally");
        json.writeNumberField("rows", tally.rows());
        json.writeNumberField("filed", tally.filed());
        json.writeNumberField("outOfScope", tally.outOfScope());
        json.writeNumberField("review", tally.review());
        json.writeNumberField("duplicate", tally.duplicate());
        json.writeNumberField("rejected", tally.rejected());
        json.writeEndObject();
    }

    private static void years(JsonGenerator json, Figures figures) throws IOException {
        json.writeArrayFieldStart("years");
        for (Map.Entry<Integer, Figures.Year> year : figures.years().entrySet()) {
            json.writeStartArray();
            json.writeNumber(year.getKey());
            json.writeNumber(year.getValue().items());
            json.writeNumber(year.getValue().due());
            json.writeNumber(year.getValue().held());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void open(JsonGenerator json, Figures figures) throws IOException {
        json.writeArrayFieldStart("open");
        for (Map.Entry<Wording, Long> because : figures.openBecause()) {
            json.writeStartArray();
            json.writeString(because.getKey().zh());
            json.writeString(because.getKey().en());
            json.writeNumber(because.getValue());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void holdings(JsonGenerator json, Figures figures) throws IOException {
        json.writeArrayFieldStart("holdings");
        for (Map.Entry<LowestClass, Figures.Holding> holding :
                figures.holdings().entrySet()) {
            json.writeStartArray();
            json.writeNumber(holding.getKey().year());
            json.writeString(holding.getKey().category().name());
            json.writeString(holding.getKey().retention().code());
            json.writeNumber(holding.getValue().items());
            json.writeNumber(holding.getValue().pages());
            json.writeNumber(holding.getValue().boxes());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void rules(JsonGenerator json, Figures figures) throws IOException {
        json.writeArrayFieldStart("rules");
        for (Map.Entry<String, Figures.Rule> rule : figures.rules().entrySet()) {
            json.writeStartArray();
            json.writeString(rule.getKey());
            json.writeString(rule.getValue().provenance().name());
            json.writeNumber(rule.getValue().items());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void counts(JsonGenerator json, String name, List<Report.Count> counts) throws IOException {
        json.writeArrayFieldStart(name);
        for (Report.Count count : counts) {
            json.writeStartArray();
            json.writeString(count.code());
            json.writeString(count.file());
            json.writeNumber(count.count());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void words(JsonGenerator json, String name, Wording words) throws IOException {
        json.writeArrayFieldStart(name);
        json.writeString(words.zh());
        json.writeString(words.en());
        json.writeEndArray();
    }
}
