package io.guidang.examples.lines;

import io.guidang.core.wording.Wording;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Decides a stream of records: one line out for each line in, in order, in memory that does not grow with their number.
 */
public final class Decisions {

    /** The longest line that is read, in bytes. */
    public static final int LONGEST_LINE = 1 << 20;

    private static final int BUFFER = 1 << 16;

    private Decisions() {}

    /**
     * Decides every line.
     *
     * @param shelf   by which rulebooks
     * @param asOf    the day of the question
     * @param knownOn what was known on which day; absent for all that is told
     * @param in      records in UTF-8; not closed
     * @param out     answers in UTF-8; flushed whenever nothing more can be read without waiting, and not closed
     * @param note    hears of each fact that no rule asks for, once by its name: it is left out of every answer
     */
    public static Decided stream(
            Shelf shelf,
            LocalDate asOf,
            Optional<LocalDate> knownOn,
            InputStream in,
            OutputStream out,
            Consumer<Wording> note)
            throws IOException {
        Desk desk = new Desk(shelf, asOf, knownOn, note);
        ByteLines lines = new ByteLines(in, LONGEST_LINE);
        AnswerLines answers = new AnswerLines(new BufferedOutputStream(out, BUFFER));
        JsonText text = new JsonText();
        long line = 0;
        long bad = 0;
        while (lines.next()) {
            line++;
            Optional<String> id = Optional.empty();
            try {
                Json json = text.line(lines);
                id = text.hasRepeatedId() ? Optional.empty() : RecordReader.id(json);
                text.requireNoRepeats();
                answers.write(desk.answer(json, line));
            } catch (BadLine problem) {
                bad++;
                answers.write(id, line, problem);
            }
            if (lines.isDrained()) {
                answers.flush();
            }
        }
        answers.flush();
        return new Decided(line, bad);
    }

    /**
     * Decides one record, which may stand on several lines.
     *
     * @param note hears of each fact that no rule asks for
     * @throws BadLine if it is no record, is followed by something else or is longer than a line may be
     */
    public static Answer one(
            Shelf shelf, LocalDate asOf, Optional<LocalDate> knownOn, InputStream in, Consumer<Wording> note)
            throws IOException, BadLine {
        return new Desk(shelf, asOf, knownOn, note).answer(JsonText.document(in), 1);
    }
}
