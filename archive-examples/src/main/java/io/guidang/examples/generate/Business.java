package io.guidang.examples.generate;

import java.time.LocalDate;
import java.util.List;

/** One kind of organisation: what its business systems would hand over. */
interface Business {

    /** Days are drawn from here on. */
    LocalDate FIRST_DAY = LocalDate.of(2004, 1, 1);

    /** No document that can be filed was formed after this day. */
    LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);

    /** The date of documents that were formed in the future. */
    String FUTURE = "2031-05-01";

    /** The file that documents refer to. */
    String referenceFile();

    /** Whether that file begins with a byte order mark. */
    boolean marksReferenceFile();

    List<String> referenceHeader();

    List<String> eventHeader();

    List<String> documentHeader();

    /** How many contracts or parties there are when this many parts of documents.csv were made. */
    long references(long parts);

    /** A contract or party with its events. */
    Reference reference(long index);

    /** The rows of a contract or case, in the order of their numbers; an image comes after its paper. */
    List<GeneratedRow> part(long index);

    /**
     * A contract or party.
     *
     * @param cells  its row
     * @param events the rows of its events
     */
    record Reference(List<String> cells, List<List<String>> events) {}

    /** A date in full-width characters. */
    static String fullWidth(LocalDate date) {
        StringBuilder wide = new StringBuilder(10);
        date.toString().chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        return wide.toString();
    }
}
