package io.guidang.rules.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.item.Document;
import io.guidang.core.item.DocumentId;
import io.guidang.core.medium.Medium;
import io.guidang.core.party.Parties;
import io.guidang.rules.image.PaperAndImage.Kind;
import io.guidang.rules.image.PaperAndImage.Mismatch;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaperAndImageTest {

    private static final LocalDate FORMED = LocalDate.of(2012, 5, 1);
    private static final Document PAPER = Document.of("D1", "投保单", "1.1", Medium.PAPER, 4, FORMED);

    @Test
    void an_image_that_agrees_with_its_paper_is_no_finding_even_if_scanned_later() {
        assertThat(found(image("投保单", "1.1", 4, FORMED.plusYears(3)))).isEmpty();
    }

    @Test
    void an_image_may_disagree_in_pages_name_class_remark_and_parties() {
        assertThat(found(image("投保单", "1.1", 3, FORMED))).containsExactly(Kind.PAGES);
        assertThat(found(image("保险单", "1.1", 4, FORMED))).containsExactly(Kind.NAME);
        assertThat(found(image("投保单", "1.2", 4, FORMED))).containsExactly(Kind.NAME);
        assertThat(found(image("投保单", "1.1", 4, FORMED).remarked("缺页"))).containsExactly(Kind.REMARK);
        assertThat(found(image("投保单", "1.1", 4, FORMED).about(Parties.ofContract("P1"))))
                .containsExactly(Kind.PARTIES);
        assertThat(found(image("保险单", "1.1", 3, FORMED).remarked("缺页").about(Parties.ofContract("P1"))))
                .containsExactly(Kind.PAGES, Kind.NAME, Kind.REMARK, Kind.PARTIES);
    }

    @Test
    void an_image_whose_paper_is_not_among_the_papers_is_an_orphan() {
        Document image = image("投保单", "1.1", 4, FORMED);
        Document electronic = Document.of("D1", "投保单", "1.1", Medium.ELECTRONIC, 4, FORMED);
        Mismatch orphan = new Mismatch(image.id(), DocumentId.of("D1"), Kind.ORPHAN);

        assertThat(PaperAndImage.compare(List.of(image))).containsExactly(orphan);
        assertThat(PaperAndImage.compare(List.of(image, electronic))).containsExactly(orphan);
    }

    @Test
    void documents_that_are_no_images_are_not_compared() {
        Document electronic = Document.of("E1", "保险单", "1.1", Medium.ELECTRONIC, 9, FORMED);

        assertThat(PaperAndImage.compare(List.of(PAPER, electronic))).isEmpty();
    }

    private static List<Kind> found(Document image) {
        List<Mismatch> mismatches = PaperAndImage.compare(List.of(image, PAPER));
        assertThat(mismatches)
                .allMatch(
                        each -> each.image().equals(image.id()) && each.paper().equals(PAPER.id()));
        return mismatches.stream().map(Mismatch::kind).toList();
    }

    private static Document image(String name, String classCode, int pages, LocalDate scanned) {
        return Document.of("I1", name, classCode, Medium.ELECTRONIC, pages, scanned)
                .imageOf(PAPER.id());
    }
}
