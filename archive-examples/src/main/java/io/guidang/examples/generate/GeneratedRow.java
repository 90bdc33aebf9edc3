package io.guidang.examples.generate;

import java.util.List;
import java.util.Optional;

/**
 * A row of documents.csv, and what should become of it.
 *
 * @param cells    its cells
 * @param item     the item it belongs to
 * @param reason   {@link #FILED}, or why it should not be filed
 * @param voucher  the voucher of which it is a copy, perhaps empty
 * @param paper    the paper of which it is the scan
 * @param findings what should be noted about it
 */
record GeneratedRow(
        List<String> cells,
        String item,
        String reason,
        String voucher,
        Optional<GeneratedRow> paper,
        List<String> findings) {

    static final String FILED = "FILED";
    static final String REVIEW = "REVIEW";
    static final String DUPLICATE = "DUPLICATE";

    /** The same row once more. */
    GeneratedRow repeat() {
        return new GeneratedRow(cells, item, DUPLICATE, "", Optional.empty(), findings);
    }

    boolean isFiled() {
        return reason.equals(FILED);
    }
}
