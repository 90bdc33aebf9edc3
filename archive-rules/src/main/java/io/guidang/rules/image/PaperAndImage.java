package io.guidang.rules.image;

import static java.util.Objects.requireNonNull;

import io.guidang.core.item.Document;
import io.guidang.core.item.DocumentId;
import io.guidang.core.medium.Medium;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Paper and scanned image of one document agree in content, description and notes (R6; DA/T 36-2007, 4.3 and 6.3.4.1).
 * The day of the scan may be later than that of the paper, so dates are not compared.
 */
public final class PaperAndImage {

    private PaperAndImage() {}

    /**
     * What a pair disagrees in, or an image that has no paper among the documents.
     *
     * @param image the image
     * @param paper the paper that it says it is the scan of; for an orphan the one that is not there
     * @param kind  what is wrong
     */
    public record Mismatch(DocumentId image, DocumentId paper, Kind kind) {
        public Mismatch {
            requireNonNull(image, "image");
            requireNonNull(paper, "paper");
            requireNonNull(kind, "kind");
        }
    }

    /** In what a paper and its image can disagree. */
    public enum Kind {
        PAGES,
        NAME,
        REMARK,
        PARTIES,
        /** The paper is not filed: the image is filed as an electronic document of its own. */
        ORPHAN
    }

    /** Every mismatch among the documents of one item, in the order of the documents. */
    public static List<Mismatch> compare(List<Document> documents) {
        Map<DocumentId, Document> papers = new HashMap<>();
        for (Document document : documents) {
            if (document.medium() == Medium.PAPER) {
                papers.put(document.id(), document);
            }
        }
        List<Mismatch> found = new ArrayList<>();
        for (Document image : documents) {
            if (image.imageOf().isPresent()) {
                DocumentId paperId = image.imageOf().get();
                Document paper = papers.get(paperId);
                if (paper == null) {
                    found.add(new Mismatch(image.id(), paperId, Kind.ORPHAN));
                } else {
                    compare(paper, image, found);
                }
            }
        }
        return found;
    }

    private static void compare(Document paper, Document image, List<Mismatch> found) {
        if (paper.pages() != image.pages()) {
            found.add(new Mismatch(image.id(), paper.id(), Kind.PAGES));
        }
        if (!paper.name().equals(image.name()) || !paper.classCode().equals(image.classCode())) {
            found.add(new Mismatch(image.id(), paper.id(), Kind.NAME));
        }
        if (!paper.remark().equals(image.remark())) {
            found.add(new Mismatch(image.id(), paper.id(), Kind.REMARK));
        }
        if (!paper.parties().equals(image.parties())) {
            found.add(new Mismatch(image.id(), paper.id(), Kind.PARTIES));
        }
    }
}
