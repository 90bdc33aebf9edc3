package io.guidang.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guidang.core.code.ArchivalCode;
import io.guidang.core.issue.Issue;
import io.guidang.core.item.ItemId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueEntryTest {

    private static final LocalDate DAY = LocalDate.of(2012, 5, 1);

    /** DA/T 36-2007, 6.2.3.4: contract number, policyholder, work-flow number, pages, remark. */
    @Test
    void a_line_that_was_typed_well_becomes_the_line() {
        CatalogueEntryDraft draft = new CatalogueEntryDraft(
                "L001-ZY·CB·2012·D10-00001", "W1", "P1", "卢先生", "投保申请", "2012-05-01", 15L, null);

        assertThat(draft.check().orThrow()).isEqualTo(entry("投保申请", 15));
    }

    @Test
    void an_empty_line_is_told_everything_it_lacks() {
        assertThat(new CatalogueEntryDraft(null, null, null, null, null, null, null, null)
                        .check()
                        .issues())
                .extracting(issue -> issue.place().path())
                .containsExactly("code", "item", "title", "date", "pages");
    }

    @Test
    void what_was_typed_wrongly_is_found_field_by_field() {
        assertThat(new CatalogueEntryDraft("L 1", "W 1", null, null, "投保", "2012-13-01", 0L, null)
                        .check()
                        .issues())
                .extracting(Issue::code)
                .containsExactly("MALFORMED", "MALFORMED", "MALFORMED", "OUT_OF_RANGE");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void a_line_counts_pages_from_one(long pages) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entry("投保申请", pages))
                .withMessageContaining("" + pages);
    }

    @Test
    void a_line_has_a_title() {
        assertThatIllegalArgumentException().isThrownBy(() -> entry("\u3000", 15));
    }

    private static CatalogueEntry entry(String title, long pages) {
        return new CatalogueEntry(
                ArchivalCode.of("L001-ZY·CB·2012·D10-00001"), ItemId.of("W1"), "P1", "卢先生", title, DAY, pages, "");
    }
}
