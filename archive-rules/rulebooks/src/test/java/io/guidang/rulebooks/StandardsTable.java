package io.guidang.rulebooks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables of what is known of the standards, as they were when the documents were generated. */
final class StandardsTable {

    private StandardsTable() {}

    static List<NamedCsvRecord> rows(String table) {
        String resource = "/standards/" + table + ".csv";
        try (InputStream in = StandardsTable.class.getResourceAsStream(resource)) {
            return CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8)).stream()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
