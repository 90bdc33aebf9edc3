package io.guidang.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.box.BoxNote;
import io.guidang.core.box.BoxNoteDraft;
import io.guidang.core.catalogue.CatalogueEntry;
import io.guidang.core.catalogue.CatalogueEntryDraft;
import io.guidang.core.code.ArchivalCode;
import io.guidang.core.fonds.FondsDraft;
import io.guidang.core.hold.Hold;
import io.guidang.core.hold.HoldDraft;
import io.guidang.core.item.Document;
import io.guidang.core.item.DocumentDraft;
import io.guidang.core.item.Item;
import io.guidang.core.item.ItemDraft;
import io.guidang.core.item.ItemId;
import io.guidang.core.item.VoucherCopy;
import io.guidang.core.medium.Medium;
import io.guidang.core.party.Parties;
import io.guidang.core.party.PersonNumber;
import io.guidang.core.volume.Volume;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What ends in a log by way of {@code toString} leads to nobody: no title, name, remark or number of a person. */
class PrivacyTest {

    private static final String SECRET = "王小明";

    static Stream<Object> valuesThatWereGivenAName() {
        LocalDate day = LocalDate.of(2012, 5, 1);
        ArchivalCode code = ArchivalCode.of("L001-ZY·CB·2012·D10-00001");
        Parties parties = Parties.ofContract(SECRET).with(PersonNumber.of(SECRET));
        Document document = Document.of("D1", SECRET, "1.2", Medium.PAPER, 3, day)
                .about(parties)
                .copy(new VoucherCopy(SECRET, 1, 3))
                .remarked(SECRET);
        Item item = new Item(ItemId.of("W1"), SECRET, SECRET, SECRET, Examples.CATEGORY, List.of(document));
        DocumentDraft draft = new DocumentDraft(
                SECRET, SECRET, SECRET, SECRET, 1, SECRET, SECRET, SECRET, SECRET, SECRET, SECRET, SECRET, SECRET,
                SECRET, SECRET, SECRET);
        return Stream.of(
                parties,
                document,
                new VoucherCopy(SECRET, 1, 3),
                item,
                new Volume(1, SECRET, List.of(item)),
                new BoxNote(code, SECRET, SECRET, SECRET, day),
                new CatalogueEntry(code, ItemId.of("W1"), SECRET, SECRET, SECRET, day, 3, SECRET),
                draft,
                draft.check(),
                new ItemDraft(SECRET, SECRET, SECRET, SECRET, SECRET, List.of(draft)),
                new ItemDraft(SECRET, SECRET, SECRET, SECRET, SECRET, List.of(draft)).check(Examples.LIFE),
                new FondsDraft(SECRET, SECRET),
                new BoxNoteDraft(SECRET, SECRET, SECRET, SECRET, SECRET),
                new HoldDraft(SECRET, SECRET, SECRET),
                Hold.openSince(SECRET, day),
                new CatalogueEntryDraft(SECRET, SECRET, SECRET, SECRET, SECRET, SECRET, 1L, SECRET));
    }

    @ParameterizedTest
    @MethodSource("valuesThatWereGivenAName")
    void no_value_shows_the_name_that_was_given_to_it(Object value) {
        assertThat(value.toString()).isNotBlank().doesNotContain(SECRET);
    }
}
