package io.guidang.rules.bench;

import io.guidang.core.medium.Medium;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.wording.Wording;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.Validity;
import io.guidang.rules.source.Provenance;
import io.guidang.rules.source.Source;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The rulebook of the benchmark in its plainest form: 120 rows, one floor for each medium, of which 20 rows tell paper
 * from electronic copies and 15 keep something for ever.
 *
 * @param rows in the order of the table
 */
record Schedule(List<Line> rows) {

    static final int ROWS = 120;

    private static final List<Event> EVENTS = List.of(Event.values());
    private static final List<Way> WAYS = List.of(Way.values());
    private static final Source SOURCE = new Source("Benchmark 1", Provenance.VERIFIED, "", "");

    /**
     * How long one medium is kept.
     *
     * @param years from 1 to 50, or 0 for ever
     */
    record Floor(int years, Way way, Event event) {

        boolean permanent() {
            return years == 0;
        }

        private Floor longerBy(int more) {
            return permanent() ? this : new Floor(years + more, way, event);
        }

        private io.guidang.rules.rulebook.Term term() {
            return permanent()
                    ? io.guidang.rules.rulebook.Term.permanent()
                    : io.guidang.rules.rulebook.Term.floor(
                            RetentionPeriod.ofYears(years), Clock.of(way.convention(), event.trigger()));
        }
    }

    /** A row: its class, and how long each medium is kept. */
    record Line(String code, Floor paper, Floor electronic) {

        Floor floor(boolean onPaper) {
            return onPaper ? paper : electronic;
        }

        private Row row() {
            return paper.equals(electronic)
                    ? Row.of(code, "", "Class " + code, SOURCE, paper.term())
                    : Row.of(
                            code,
                            "",
                            "Class " + code,
                            SOURCE,
                            paper.term().on(Set.of(Medium.PAPER)),
                            electronic.term().on(Set.of(Medium.ELECTRONIC)));
        }
    }

    static Schedule synthetic() {
        return new Schedule(IntStream.range(0, ROWS).mapToObj(Schedule::line).toList());
    }

    private static Line line(int i) {
        String code = String.format(Locale.ROOT, "bz-%03d", i + 1);
        Event event = EVENTS.get(i / 3 % 5);
        Floor floor = new Floor(i % 12 == 5 ? 0 : 1 + i * 7 % 50, WAYS.get(i % 3), event);
        if (i % 6 != 0) {
            return new Line(code, floor, floor);
        }
        Way other = WAYS.get((i + 1) % 3);
        return new Line(
                code, i % 24 == 0 ? new Floor(0, other, event) : floor, new Floor(1 + i * 3 % 50, other, event));
    }

    /** Every period that is not permanent longer by so many years, as a weaker layer may do. */
    Schedule longerBy(int years) {
        return new Schedule(rows.stream()
                .map(line -> new Line(
                        line.code(),
                        line.paper().longerBy(years),
                        line.electronic().longerBy(years)))
                .toList());
    }

    /** The same as ours. */
    Rulebook rulebook(String id, Layer layer) {
        return new Rulebook(
                id,
                "1",
                Wording.of("基准", "benchmark"),
                layer,
                Validity.ALWAYS,
                Applicability.ALL_HOLDINGS,
                Map.of(),
                rows.stream().map(Line::row).toList(),
                List.of(),
                List.of());
    }
}
