package io.guidang.rules.arrangement;

import io.guidang.core.item.Document;
import io.guidang.core.item.DocumentId;
import io.guidang.core.item.Item;
import io.guidang.core.item.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The named orders of documents inside an item. */
public enum DocumentOrder {
    /**
     * R15: main form before attachments, decision before basis, conclusions before evidence, important vouchers before
     * lesser ones, the agency's papers before the employer's; then by date and id.
     */
    BY_ROLE,
    /** By time together with the sequence of processing (DA/T 36-2007, 6.2.3.3): date, then id. */
    BY_TIME;

    private static final Comparator<Document> TIME =
            Comparator.comparing(Document::formedOn).thenComparing(Document::id);

    private static final Comparator<Document> ROLE = Comparator.comparing((Document document) -> rank(document.role()))
            .thenComparing(Document::issuer)
            .thenComparing(TIME);

    /** The documents in order; an image stands right after the paper it is the scan of. */
    public List<Document> order(List<Document> documents) {
        Map<DocumentId, Document> byId = new HashMap<>();
        documents.forEach(document -> byId.put(document.id(), document));
        Map<DocumentId, List<Document>> images = new HashMap<>();
        List<Document> leading = new ArrayList<>();
        for (Document document : documents) {
            boolean follows = document.imageOf()
                    .map(byId::get)
                    .filter(paper -> paper.imageOf().isEmpty())
                    .isPresent();
            if (follows) {
                images.computeIfAbsent(document.imageOf().orElseThrow(), id -> new ArrayList<>())
                        .add(document);
            } else {
                leading.add(document);
            }
        }
        leading.sort(comparator());
        List<Document> ordered = new ArrayList<>(documents.size());
        for (Document document : leading) {
            ordered.add(document);
            List<Document> own = images.getOrDefault(document.id(), new ArrayList<>());
            own.sort(comparator());
            ordered.addAll(own);
        }
        return ordered;
    }

    /** The same item with its documents in order. */
    public Item order(Item item) {
        return new Item(
                item.id(), item.title(), item.matter(), item.responsible(), item.category(), order(item.documents()));
    }

    private Comparator<Document> comparator() {
        return this == BY_ROLE ? ROLE : TIME;
    }

    private static int rank(Role role) {
        return switch (role) {
            case MAIN_FORM -> 0;
            case DECISION -> 1;
            case CONCLUSION -> 2;
            case IMPORTANT_VOUCHER -> 3;
            case BASIS -> 4;
            case EVIDENCE -> 5;
            case LESSER_VOUCHER -> 6;
            case UNSPECIFIED -> 7;
            case ATTACHMENT -> 8;
        };
    }
}
