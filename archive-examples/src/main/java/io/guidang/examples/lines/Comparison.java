package io.guidang.examples.lines;

import io.guidang.rules.decision.Decider;
import io.guidang.rules.diff.EditionDiff;
import io.guidang.rules.diff.Impact;
import io.guidang.rules.diff.Referenced;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.scope.FilingScope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares two stacks of rulebooks over a stream of records, in bounded memory. */
public final class Comparison {

    private static final int EXAMPLES = EditionDiff.EXAMPLES;

    private final RecordReader reader;
    private final Classes before;
    private final Classes after;
    private final ByteLines lines;
    private final JsonText text = new JsonText();
    private final List<String> leaving = new ArrayList<>();
    private final List<String> firstBad = new ArrayList<>();
    private long line;
    private long notFiled;
    private long leave;
    private long bad;

    private Comparison(Shelf before, Shelf after, InputStream in) {
        this.reader = new RecordReader(Questions.of(List.of(before.stack(), after.stack())), UnaskedFacts.silent());
        this.before = Classes.of(before.asked(), before.stack());
        this.after = Classes.of(after.asked(), after.stack());
        this.lines = new ByteLines(in, Decisions.LONGEST_LINE);
    }

    /**
     * What the new rulebooks change for these records.
     *
     * @param before the old rulebooks
     * @param after  the new ones
     * @param asOf   the day of the question
     * @param in     records in UTF-8, a line each
     */
    public static Compared of(Shelf before, Shelf after, LocalDate asOf, InputStream in) throws IOException {
        Comparison comparison = new Comparison(before, after, in);
        try {
            Impact impact = EditionDiff.of(Decider.of(before.stack()), Decider.of(after.stack()))
                    .over(
                            Stream.generate(comparison::next)
                                    .takeWhile(Optional::isPresent)
                                    .flatMap(Optional::stream),
                            asOf);
            return comparison.compared(impact);
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /** The next record that either stack files; empty at the end of the stream. */
    private Optional<Referenced> next() {
        try {
            while (lines.next()) {
                line++;
                Optional<Referenced> record = read();
                if (record.isPresent()) {
                    return record;
                }
            }
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Optional<Referenced> read() {
        try {
            Json json = text.line(lines);
            text.requireNoRepeats();
            LineRecord told = reader.read(json);
            Classes.Found was = before.find(told);
            Classes.Found is = after.find(told);
            boolean wasOut = was.scope() instanceof FilingScope.Out;
            boolean isOut = is.scope() instanceof FilingScope.Out;
            if (wasOut && isOut) {
                notFiled++;
                return Optional.empty();
            }
            if (isOut) {
                leave++;
                note(leaving, told.id());
            }
            Facts facts = told.facts(was.scope().row().isPresent() ? was.code() : is.code());
            return Optional.of(new Referenced(told.id(), facts));
        } catch (BadLine problem) {
            bad++;
            note(firstBad, line + ": " + problem.problem() + " " + problem.wording());
            return Optional.empty();
        }
    }

    private static void note(List<String> first, String what) {
        if (first.size() < EXAMPLES) {
            first.add(what);
        }
    }

    private Compared compared(Impact impact) {
        return new Compared(impact, notFiled, leave, leaving, bad, firstBad);
    }
}
