package io.guidang.rules.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.item.Document;
import io.guidang.core.item.DocumentId;
import io.guidang.core.item.VoucherCopy;
import io.guidang.core.medium.Medium;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VoucherCopiesTest {

    @Test
    void of_the_copies_of_a_voucher_the_lowest_copy_is_filed_and_the_others_name_it() {
        List<Document> documents = List.of(
                copy("D1", "V1", 3), copy("D2", "V1", 1), copy("D3", "V1", 2), copy("D4", "V2", 2), plain("D5"));

        assertThat(VoucherCopies.leftOut(documents)).isEqualTo(Map.of(id("D1"), id("D2"), id("D3"), id("D2")));
    }

    @Test
    void of_two_first_copies_the_lower_document_is_filed_whatever_their_order() {
        List<Document> documents = new ArrayList<>(List.of(copy("D2", "V1", 1), copy("D1", "V1", 1)));

        assertThat(VoucherCopies.leftOut(documents)).isEqualTo(Map.of(id("D2"), id("D1")));
        Collections.reverse(documents);
        assertThat(VoucherCopies.leftOut(documents)).isEqualTo(Map.of(id("D2"), id("D1")));
        documents.sort(VoucherCopies.FILED_FIRST);
        assertThat(documents).extracting(Document::id).containsExactly(id("D1"), id("D2"));
    }

    @Test
    void what_is_no_copy_or_the_only_one_is_filed() {
        assertThat(VoucherCopies.leftOut(List.of(plain("D1"), copy("D2", "V1", 3))))
                .isEmpty();
    }

    private static DocumentId id(String id) {
        return DocumentId.of(id);
    }

    private static Document plain(String id) {
        return Document.of(id, "收据", "1.1", Medium.PAPER, 1, LocalDate.of(2012, 5, 1));
    }

    private static Document copy(String id, String voucher, int copy) {
        return plain(id).copy(new VoucherCopy(voucher, copy, 3));
    }
}
