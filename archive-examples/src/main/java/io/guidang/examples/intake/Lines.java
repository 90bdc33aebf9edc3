package io.guidang.examples.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The lines of a file, none of them kept beyond a bound: the rest of a longer one is read and dropped. */
final class Lines implements Closeable {

    /**
     * One line, ended by a line feed, a return, or both.
     *
     * @param text its characters, or the first of them
     * @param cut  whether it was longer
     */
    record Line(String text, boolean cut) {}

    private final Reader reader;
    private final int longest;
    private final Deque<Line> pushedBack = new ArrayDeque<>();
    private final char[] buffer = new char[1 << 14];
    private int from;
    private int to;
    private boolean skipLineFeed;

    Lines(Reader reader, int longest) {
        this.reader = reader;
        this.longest = longest;
    }

    Optional<Line> next() throws IOException {
        return pushedBack.isEmpty() ? read() : Optional.of(pushedBack.removeFirst());
    }

    /** Puts a line back, to be handed out next. */
    void push(Line line) {
        pushedBack.addFirst(line);
    }

    private Optional<Line> read() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean any = false;
        boolean cut = false;
        while (fill()) {
            any = true;
            int end = from;
            while (end < to && buffer[end] != '\n' && buffer[end] != '\r') {
                end++;
            }
            int room = longest - text.length();
            text.append(buffer, from, Math.min(room, end - from));
            cut |= end - from > room;
            from = end;
            if (end < to) {
                skipLineFeed = buffer[end] == '\r';
                from++;
                return Optional.of(new Line(text.toString(), cut));
            }
        }
        return any ? Optional.of(new Line(text.toString(), cut)) : Optional.empty();
    }

    /** Whether there is a character to read, after a line feed that belongs to the return before it. */
    private boolean fill() throws IOException {
        while (true) {
            if (from == to) {
                from = 0;
                to = Math.max(0, reader.read(buffer));
                if (to == 0) {
                    return false;
                }
            }
            if (!skipLineFeed) {
                return true;
            }
            skipLineFeed = false;
            from += buffer[from] == '\n' ? 1 : 0;
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
