package io.guidang.rules.arrangement;

import static io.guidang.rules.arrangement.Filing.electronic;
import static io.guidang.rules.arrangement.Filing.paper;
import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.item.Direction;
import io.guidang.core.item.Document;
import io.guidang.core.item.DocumentId;
import io.guidang.core.item.Issuer;
import io.guidang.core.item.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentOrderTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # R15: what stands before,  what stands behind
            MAIN_FORM,         EMPLOYER, ATTACHMENT,      AGENCY
            DECISION,          EMPLOYER, BASIS,           AGENCY
            CONCLUSION,        EMPLOYER, EVIDENCE,        AGENCY
            IMPORTANT_VOUCHER, EMPLOYER, LESSER_VOUCHER,  AGENCY
            MAIN_FORM,         EMPLOYER, DECISION,        AGENCY
            DECISION,          EMPLOYER, CONCLUSION,      AGENCY
            CONCLUSION,        EMPLOYER, IMPORTANT_VOUCHER, AGENCY
            IMPORTANT_VOUCHER, EMPLOYER, BASIS,           AGENCY
            BASIS,             EMPLOYER, EVIDENCE,        AGENCY
            EVIDENCE,          EMPLOYER, LESSER_VOUCHER,  AGENCY
            LESSER_VOUCHER,    EMPLOYER, UNSPECIFIED,     AGENCY
            UNSPECIFIED,       EMPLOYER, ATTACHMENT,      AGENCY
            BASIS,             AGENCY,   BASIS,           EMPLOYER
            ATTACHMENT,        AGENCY,   ATTACHMENT,      EMPLOYER
            ATTACHMENT,        EMPLOYER, ATTACHMENT,      UNSPECIFIED
            """)
    void inside_an_item_what_matters_more_stands_first(Role before, Issuer beforeBy, Role behind, Issuer behindBy) {
        Document first = paper("D2", 1, "2012-02-02").as(before, beforeBy, Direction.NEITHER);
        Document second = paper("D1", 1, "2012-01-01").as(behind, behindBy, Direction.NEITHER);

        assertThat(DocumentOrder.BY_ROLE.order(List.of(second, first))).containsExactly(first, second);
    }

    @Test
    void documents_of_equal_weight_stand_by_date_and_then_by_id() {
        Document early = paper("D3", 1, "2012-01-01");
        Document one = paper("D1", 1, "2012-01-02");
        Document other = paper("D2", 1, "2012-01-02");

        assertThat(DocumentOrder.BY_ROLE.order(List.of(other, one, early))).containsExactly(early, one, other);
        assertThat(DocumentOrder.BY_TIME.order(List.of(other, one, early))).containsExactly(early, one, other);
    }

    @Test
    void by_time_no_role_counts() {
        Document attachment = paper("D1", 1, "2012-01-01").as(Role.ATTACHMENT, Issuer.EMPLOYER, Direction.NEITHER);
        Document form = paper("D2", 1, "2012-01-02").as(Role.MAIN_FORM, Issuer.AGENCY, Direction.NEITHER);

        assertThat(DocumentOrder.BY_TIME.order(List.of(form, attachment))).containsExactly(attachment, form);
    }

    @Test
    void an_image_stands_right_after_the_paper_it_is_the_scan_of() {
        Document form = paper("D1", 1, "2012-01-01").as(Role.MAIN_FORM, Issuer.AGENCY, Direction.NEITHER);
        Document decision = paper("D2", 1, "2012-01-01").as(Role.DECISION, Issuer.AGENCY, Direction.NEITHER);
        Document second = electronic("I2", 1, "2013-01-02").imageOf(DocumentId.of("D1"));
        Document first = electronic("I3", 1, "2013-01-01").imageOf(DocumentId.of("D1"));

        assertThat(DocumentOrder.BY_ROLE.order(List.of(second, decision, first, form)))
                .containsExactly(form, first, second, decision);
    }

    @Test
    void an_orphan_image_and_the_image_of_an_image_stand_on_their_own() {
        Document form = paper("D5", 1, "2012-01-05");
        Document orphan = electronic("I1", 1, "2012-01-01").imageOf(DocumentId.of("D9"));
        Document image = electronic("I2", 1, "2012-01-06").imageOf(DocumentId.of("D5"));
        Document ofImage = electronic("I3", 1, "2012-01-03").imageOf(DocumentId.of("I2"));

        assertThat(DocumentOrder.BY_TIME.order(List.of(ofImage, image, form, orphan)))
                .containsExactly(orphan, ofImage, form, image);
    }
}
