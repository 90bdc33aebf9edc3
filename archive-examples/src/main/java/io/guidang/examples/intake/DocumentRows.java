package io.guidang.examples.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The rows of documents.csv, read. */
final class DocumentRows implements Iterator<DocumentRows.Read> {

    /**
     * One row.
     *
     * @param csv      the row
     * @param hash     its digest
     * @param document what was read
     * @param cells    the problems and notes
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Read(CsvRow csv, byte[] hash, DocumentRow document, Cells cells) {}

    private final CsvRows rows;
    private final Digest digest;
    private final DocumentReader reader;
    private Optional<CsvRow> ahead;

    DocumentRows(CsvRows rows, Digest digest, DocumentReader reader) throws IOException {
        this.rows = rows;
        this.digest = digest;
        this.reader = reader;
        this.ahead = rows.next();
    }

    @Override
    public boolean hasNext() {
        return ahead.isPresent();
    }

    @Override
    public Read next() {
        CsvRow csv = ahead.orElseThrow(() -> new NoSuchElementException("No further rows"));
        Cells cells = new Cells();
        DocumentRow document = csv.cells().isEmpty() ? new DocumentRow() : reader.read(csv.cells(), cells);
        byte[] hash = digest.row(References.DOCUMENTS, csv);
        try {
            ahead = rows.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Read(csv, hash, document, cells);
    }
}
