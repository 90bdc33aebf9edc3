package io.guidang.examples.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A CSV file in UTF-8 without byte order mark, lines ending in LF, every cell safe to open in a spreadsheet. */
final class CsvFile implements Closeable {

    private final CsvWriter writer;

    CsvFile(ReplacedFile file, List<String> columns) {
        this.writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(file.stream(), StandardCharsets.UTF_8));
        writer.writeRecord(columns);
    }

    void write(String... cells) {
        String[] safe = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            safe[i] = SpreadsheetSafe.csv(cells[i]);
        }
        writer.writeRecord(safe);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
