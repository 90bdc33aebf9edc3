package io.guidang.examples.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.guidang.core.medium.Medium;
import io.guidang.core.wording.Wording;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.explain.Sentences;
import io.guidang.rules.obligation.Obligation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An item as the page shows it, with the account of its decisions.
 *
 * @param cells    the cells of {@code items.csv}
 * @param due      whether its appraisal is open
 * @param accounts one for each of its media
 */
record PageItem(List<String> cells, boolean due, List<Account> accounts) {

    PageItem {
        cells = List.copyOf(cells);
        accounts = List.copyOf(accounts);
    }

    /**
     * What was decided of one medium.
     *
     * @param medium      the medium
     * @param sentence    where the decision's sentence stands among the texts
     * @param obligations where what was considered stands among the lines
     */
    record Account(Medium medium, Text sentence, List<Integer> obligations) {
        Account {
            obligations = List.copyOf(obligations);
        }
    }

    /**
     * One obligation that was considered.
     *
     * @param rule        where its row stands among the texts
     * @param provenance  how sure the row is
     * @param verdict     the outcome if it binds, else why it does not
     * @param keepThrough until when, perhaps empty
     * @param decided     whether it gave the outcome
     * @param words       where its words stand among the texts
     */
    record Line(int rule, String provenance, String verdict, String keepThrough, boolean decided, Text words) {

        private void write(JsonGenerator json) throws IOException {
            json.writeStartArray();
            json.writeNumber(rule);
            json.writeString(provenance);
            json.writeString(verdict);
            json.writeString(keepThrough);
            json.writeBoolean(decided);
            json.writeNumber(words.zh);
            json.writeNumber(words.en);
            json.writeEndArray();
        }
    }

    /** The places of a wording's two languages among the texts. */
    record Text(int zh, int en) {}

    /** Texts and lines that many items share, each kept once. */
    static final class Texts {

        private final Map<String, Integer> places = new LinkedHashMap<>();
        private final Map<Line, Integer> lines = new LinkedHashMap<>();

        int place(Line line) {
            return lines.computeIfAbsent(line, added -> lines.size());
        }

        int place(String text) {
            return places.computeIfAbsent(text, added -> places.size());
        }

        Text place(Wording words) {
            return new Text(place(words.zh()), place(words.en()));
        }

        void write(JsonGenerator json) throws IOException {
            json.writeArrayFieldStart("texts");
            for (String text : places.keySet()) {
                json.writeString(text);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("lines");
            for (Line line : lines.keySet()) {
                line.write(json);
            }
            json.writeEndArray();
        }

        void clear() {
            places.clear();
            lines.clear();
        }
    }

    static PageItem of(ItemLine line, Texts texts) {
        List<Account> accounts = new ArrayList<>();
        for (Map.Entry<Medium, Decision> decided : line.filed().decisions().entrySet()) {
            Decision decision = decided.getValue();
            accounts.add(new Account(
                    decided.getKey(),
                    texts.place(Sentences.of(decision)),
                    decision.obligations().stream()
                            .map(obligation -> texts.place(line(
                                    obligation,
                                    decision.decidedBy()
                                            .filter(obligation::equals)
                                            .isPresent(),
                                    texts)))
                            .toList()));
        }
        return new PageItem(List.of(line.cells()), line.due(), accounts);
    }

    private static Line line(Obligation obligation, boolean decided, Texts texts) {
        return new Line(
                texts.place(obligation.rule().key().toString()),
                obligation.rule().source().provenance().name(),
                obligation
                        .outcome()
                        .map(outcome -> outcome.kind().name())
                        .orElse(obligation.status().name()),
                ItemLine.day(obligation.outcome().flatMap(outcome -> outcome.keepThrough())),
                decided,
                texts.place(Sentences.of(obligation)));
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (String cell : cells) {
            json.writeString(cell);
        }
        json.writeBoolean(due);
        json.writeStartArray();
        for (Account account : accounts) {
            json.writeStartArray();
            json.writeString(account.medium.name());
            json.writeNumber(account.sentence.zh);
            json.writeNumber(account.sentence.en);
            json.writeStartArray();
            for (int line : account.obligations) {
                json.writeNumber(line);
            }
            json.writeEndArray();
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndArray();
    }

    /** Without its cells, of which one is the title. */
    @Override
    public String toString() {
        return "PageItem[" + cells.get(1) + "]";
    }
}
