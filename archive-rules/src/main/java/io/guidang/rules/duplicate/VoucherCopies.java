package io.guidang.rules.duplicate;

import io.guidang.core.item.Document;
import io.guidang.core.item.DocumentId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A voucher made in several copies is filed once (R17): the lowest copy number, and of equal ones the lowest document id.
 */
public final class VoucherCopies {

    /** The copy to file comes first. */
    public static final Comparator<Document> FILED_FIRST = Comparator.comparing(
                    (Document document) -> document.voucher().orElseThrow().copy())
            .thenComparing(Document::id);

    private VoucherCopies() {}

    /**
     * The copies to leave out, each with the copy that is filed in its place.
     *
     * @param documents any documents that could be filed; those that are no copies of a voucher are passed over
     */
    public static Map<DocumentId, DocumentId> leftOut(Collection<Document> documents) {
        Map<String, Document> filed = new HashMap<>();
        for (Document document : documents) {
            document.voucher()
                    .ifPresent(copy ->
                            filed.merge(copy.voucher(), document, (a, b) -> FILED_FIRST.compare(a, b) <= 0 ? a : b));
        }
        Map<DocumentId, DocumentId> leftOut = new TreeMap<>();
        for (Document document : documents) {
            Optional<Document> instead = document.voucher().map(copy -> filed.get(copy.voucher()));
            instead.filter(other -> !other.id().equals(document.id()))
                    .ifPresent(other -> leftOut.put(document.id(), other.id()));
        }
        return leftOut;
    }
}
