package io.guidang.examples.generate;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a CSV file as spreadsheets do, its lines ended by carriage return and line feed. */
final class CsvLines implements Closeable {

    private final BufferedWriter writer;

    private CsvLines(BufferedWriter writer) {
        this.writer = writer;
    }

    static CsvLines create(Path file, boolean byteOrderMark, List<String> header) throws IOException {
        CsvLines lines = new CsvLines(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        if (byteOrderMark) {
            lines.writer.write('\uFEFF');
        }
        lines.write(header);
        return lines;
    }

    void write(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                writer.write(',');
            }
            writer.write(quoted(cells.get(i)));
        }
        writer.write("\r\n");
    }

    private static String quoted(String cell) {
        boolean plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
