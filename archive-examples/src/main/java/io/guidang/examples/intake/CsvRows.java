package io.guidang.examples.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.guidang.core.wording.Wording;
import io.guidang.examples.intake.CsvRow.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of an intake file, one at a time, in the order of the columns that are asked for. A row that cannot be read is
 * handed out with its problem and reading goes on with the next line: a quote that is never closed spoils one line, not the
 * rest of the file.
 */
final class CsvRows implements Closeable {

    /** A row of more lines than this has a quote that nobody closed. */
    static final int MOST_LINES = 64;
    /** A longer row is no row of a table. */
    static final int MOST_CHARACTERS = 1 << 18;

    private static final int SHOWN_OF_TOO_LONG = 1_000;

    private static final CsvReader.CsvReaderBuilder QUOTED = CsvReader.builder().skipEmptyLines(false);

    private final Lines lines;
    private final int[] positions;
    private final int width;
    private final List<String> unknownColumns;
    private long line;

    private CsvRows(Lines lines, int[] positions, int width, List<String> unknownColumns) {
        this.lines = lines;
        this.positions = positions;
        this.width = width;
        this.unknownColumns = unknownColumns;
        this.line = 1;
    }

    /**
     * Opens a file.
     *
     * @param required columns that the header must have; they come first in the cells, in this order
     * @param optional columns that it may have; their cells come next and are empty where it does not
     */
    static CsvRows open(Path file, List<String> required, List<String> optional) throws IOException, BadCall {
        Lines lines = new Lines(Encoding.open(file), MOST_CHARACTERS);
        try {
            Optional<Lines.Line> header = lines.next();
            String name = String.valueOf(file.getFileName());
            if (header.isEmpty()) {
                throw BadCall.of(
                        name + " 是空文件，缺少表头 " + required,
                        name + " is empty; it should begin with the columns " + required);
            }
            List<String> columns =
                    new ArrayList<>(header(withoutMark(header.get().text())));
            columns.replaceAll(String::strip);
            Map<String, Integer> places = new HashMap<>();
            List<Integer> repeated = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                if (!columns.get(i).isEmpty() && places.put(columns.get(i), i) != null) {
                    repeated.add(i + 1);
                }
            }
            List<String> missing = required.stream()
                    .filter(column -> !places.containsKey(column))
                    .toList();
            if (!missing.isEmpty()) {
                throw BadCall.of(
                        name + " 表头缺少列 " + missing, name + " lacks the columns " + missing + " in its first line");
            }
            if (!repeated.isEmpty()) {
                throw BadCall.of(
                        name + " 表头第 " + repeated + " 列与前面的列同名",
                        name + " repeats an earlier column name in its columns " + repeated);
            }
            List<String> wanted = new ArrayList<>(required);
            wanted.addAll(optional);
            int[] positions = wanted.stream()
                    .mapToInt(column -> places.getOrDefault(column, -1))
                    .toArray();
            List<String> unknown =
                    columns.stream().filter(column -> !wanted.contains(column)).toList();
            return new CsvRows(lines, positions, columns.size(), unknown);
        } catch (IOException | BadCall | RuntimeException e) {
            lines.close();
            throw e;
        }
    }

    /** Columns that nobody asked for. */
    List<String> unknownColumns() {
        return unknownColumns;
    }

    /** The next row, or nothing after the last one. Lines without a character are passed over. */
    Optional<CsvRow> next() throws IOException {
        while (true) {
            Optional<Lines.Line> first = lines.next();
            if (first.isEmpty()) {
                return Optional.empty();
            }
            long begin = ++line;
            String text = first.get().text();
            if (first.get().cut()) {
                return Optional.of(malformed(
                        begin,
                        text.substring(0, SHOWN_OF_TOO_LONG) + "…",
                        "一行超过" + MOST_CHARACTERS + "个字符",
                        "it is longer than " + MOST_CHARACTERS + " characters"));
            }
            if (!text.isEmpty()) {
                return Optional.of(text.indexOf('"') < 0 ? row(begin, text, split(text)) : quoted(begin, first.get()));
            }
        }
    }

    private CsvRow quoted(long begin, Lines.Line first) throws IOException {
        StringBuilder text = new StringBuilder(first.text());
        List<Lines.Line> further = new ArrayList<>();
        while (endsInsideQuotes(text)) {
            boolean room = further.size() < MOST_LINES && text.length() < MOST_CHARACTERS;
            Optional<Lines.Line> more = room ? lines.next() : Optional.empty();
            if (more.isEmpty()) {
                pushBack(further);
                return malformed(begin, first.text(), "引号没有闭合", "a quote is opened and never closed");
            }
            further.add(more.get());
            text.append('\n').append(more.get().text());
        }
        try {
            List<String> cells = QUOTED.ofSingleCsvRecord(text.toString()).getFields();
            line += further.size();
            return row(begin, text.toString(), cells);
        } catch (CsvParseException e) {
            pushBack(further);
            return malformed(begin, first.text(), "引号用法不正确", "its quotes are not those of a CSV file");
        }
    }

    private void pushBack(List<Lines.Line> further) {
        for (int i = further.size() - 1; i >= 0; i--) {
            lines.push(further.get(i));
        }
    }

    private static CsvRow malformed(long begin, String raw, String zh, String en) {
        return new CsvRow(begin, List.of(), raw, Optional.of(new Problem("MALFORMED_ROW", Wording.of(zh, en))));
    }

    private CsvRow row(long begin, String raw, List<String> found) {
        if (raw.indexOf(Encoding.UNREADABLE) >= 0 || raw.indexOf('\u0000') >= 0) {
            return new CsvRow(
                    begin,
                    found.size() == width ? pick(found) : List.of(),
                    raw.replace(Encoding.UNREADABLE, '\uFFFD').replace('\u0000', '\uFFFD'),
                    Optional.of(new Problem(
                            "UNREADABLE_BYTES",
                            Wording.of("含有既非UTF-8也非GB18030的字节", "it holds bytes that are neither UTF-8 nor GB18030"))));
        }
        if (found.size() != width) {
            return new CsvRow(
                    begin,
                    List.of(),
                    raw,
                    Optional.of(new Problem(
                            "MALFORMED_ROW",
                            Wording.of(
                                    "有" + found.size() + "列，应为" + width + "列",
                                    "it has " + found.size() + " cells and the header " + width))));
        }
        return new CsvRow(begin, pick(found), raw, Optional.empty());
    }

    private List<String> pick(List<String> found) {
        String[] cells = new String[positions.length];
        for (int i = 0; i < positions.length; i++) {
            cells[i] = positions[i] < 0 ? "" : found.get(positions[i]);
        }
        return Arrays.asList(cells);
    }

    private static List<String> split(String text) {
        List<String> cells = new ArrayList<>(16);
        int from = 0;
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', from)) {
            cells.add(text.substring(from, comma));
            from = comma + 1;
        }
        cells.add(text.substring(from));
        return cells;
    }

    /** A quote opens only at the beginning of a cell; two inside a quoted cell are one character. */
    private static boolean endsInsideQuotes(CharSequence text) {
        boolean inside = false;
        boolean cellStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inside) {
                inside = c != '"';
                cellStart = false;
            } else if (c == '"') {
                boolean doubled = i > 0 && text.charAt(i - 1) == '"' && !cellStart;
                inside = cellStart || doubled;
                cellStart = false;
            } else {
                cellStart = c == ',';
            }
        }
        return inside;
    }

    /** A byte order mark of GB18030 is read as a character; that of UTF-8 is not. */
    private static String withoutMark(String header) {
        return header.startsWith("\uFEFF") ? header.substring(1) : header;
    }

    /** The names of the columns; a header that is no CSV lacks them. */
    private static List<String> header(String line) {
        try {
            return line.indexOf('"') < 0
                    ? split(line)
                    : QUOTED.ofSingleCsvRecord(line).getFields();
        } catch (CsvParseException e) {
            return List.of();
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
