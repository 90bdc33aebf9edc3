package io.guidang.storage.jdbc;

import static io.guidang.storage.testkit.SampleItem.AS_OF;
import static io.guidang.storage.testkit.SampleItem.CUSTODIAN;
import static io.guidang.storage.testkit.SampleItem.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.item.ItemId;
import io.guidang.core.retention.Outcome;
import io.guidang.storage.custody.Appraisal;
import io.guidang.storage.custody.AppraisalOutcome;
import io.guidang.storage.custody.Archive;
import io.guidang.storage.custody.ArchiveFinding;
import io.guidang.storage.ledger.LedgerFault;
import io.guidang.storage.ledger.LedgerHead;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.RegisterNumber;
import io.guidang.storage.store.StoreException;
import io.guidang.storage.testkit.SampleItem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody changes rows behind the library's back. */
class TamperedArchiveTest {

    private static final LocalDate MARCH = LocalDate.of(2012, 3, 1);

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
        a title                  § UPDATE item_body SET value = replace(value, '投保申请', '投保') WHERE item = 1            § item L001-ZY·CB·2012·D10-00001 is not what the ledger says
        the end of a period      § UPDATE item_body SET decisions = replace(decisions, '2023-12-31', '2013-12-31') WHERE item = 1 § item L001-ZY·CB·2012·D10-00001 is not what the ledger says
        a decision made anew     § UPDATE item_body SET decisions = (SELECT decisions FROM item_body WHERE item = 1) WHERE item = 2 § item L001-ZY·CB·2012·D10-00002 is not what the ledger says
        the version of an item   § UPDATE item SET version = 1 WHERE id = 2                                               § item L001-ZY·CB·2012·D10-00002 has gone back
        a version nobody wrote   § UPDATE item SET version = 2 WHERE id = 1                                               § the version of item L001-ZY·CB·2012·D10-00001 is not in the ledger
        a code                   § UPDATE item SET code = 'L001-ZY·CB·2012·D10-00009' WHERE id = 1                        § the items of batch b1
        a box                    § UPDATE item SET box = 'L001-ZY·CB·2012·D10-H0002' WHERE id = 1                         § the items of batch b1
        the batch of an item     § UPDATE item SET batch = 2 WHERE id = 1                                                 § the items of batch b1
        an item taken away       § DELETE FROM item WHERE id = 4                                                          § the items of batch b2
        a destroyed item's id    § UPDATE item SET item_id = replace(item_id, 'a', 'b') WHERE id = 3 § the items of register XH-1
        a destroyed item made unreadable § UPDATE item SET item_id = 'ITEM' WHERE id = 3 § item L001-ZY·CB·2012·D10-00003 cannot be read
        a destroyed item's code  § UPDATE item SET code = 'L001-ZY·CB·2012·D10-00010' WHERE id = 3                         § the items of register XH-1
        a register nobody wrote  § UPDATE item SET register = 'XH-9' WHERE id = 3                                          § register XH-9 is not in the ledger
        """)
    void what_was_changed_in_an_item_is_named(String what, String sql, String difference) {
        try (Place place = Kind.SQLITE.in(folder)) {
            archive(place);
            if (sql.startsWith("DELETE")) {
                place.change("DELETE FROM item_body WHERE item = 4");
            }
            int changed = place.change(sql);
            assertThat(changed).as(what).isEqualTo(1);

            ArchiveFinding finding = verify(place);

            assertThat(finding)
                    .isInstanceOfSatisfying(
                            ArchiveFinding.Different.class,
                            different -> assertThat(different.differences())
                                    .anyMatch(each -> each.en().startsWith(difference)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '§', textBlock = """
        a byte of an entry § UPDATE ledger SET entry = CAST(substr(entry, 1, 200) || x'00' || substr(entry, 202) AS BLOB) WHERE sequence = 3 § 3 § UNREADABLE CHANGED
        an entry taken away § DELETE FROM ledger WHERE sequence = 2 § 2 § REMOVED
        two entries exchanged § UPDATE ledger SET entry = (SELECT entry FROM ledger WHERE sequence = 4) WHERE sequence = 2 § 2 § REORDERED REMOVED
        the last entry taken away § DELETE FROM ledger WHERE sequence = 6 § 6 § TRUNCATED
        no entry at all § UPDATE ledger SET entry = x'00' WHERE sequence = 1 § 1 § UNREADABLE
        """)
    void the_first_bad_entry_of_the_ledger_is_named(String what, String sql, long bad, String faults) {
        try (Place place = Kind.SQLITE.in(folder)) {
            LedgerHead exported = archive(place);
            place.change("DELETE FROM ledger_about");
            assertThat(place.change(sql)).as(what).isEqualTo(1);

            assertThat(verify(place, exported)).isInstanceOfSatisfying(ArchiveFinding.LedgerBroken.class, broken -> {
                assertThat(broken.ledger().sequence()).isEqualTo(bad);
                assertThat(faults.split(" ")).contains(broken.ledger().fault().name());
            });
        }
    }

    @Test
    void a_restored_copy_is_found_by_a_head_that_was_exported_later() {
        Path copy = folder.resolve("copy.db");
        LedgerHead later;
        try (Place place = Kind.SQLITE.in(folder)) {
            archive(place);
            place.change("VACUUM INTO '%s'".formatted(copy));
            try (Archive archive = open(place)) {
                archive.file(
                        BatchId.of("b3"),
                        AS_OF,
                        List.of(SampleItem.of("W9", MARCH).filing()));
                later = archive.head(AS_OF);
            }
        }

        assertThat(verify(new Place.Sqlite(copy), later))
                .isInstanceOfSatisfying(
                        ArchiveFinding.LedgerBroken.class,
                        broken -> assertThat(broken.ledger().fault()).isEqualTo(LedgerFault.TRUNCATED));
    }

    @Test
    void nothing_is_written_after_an_entry_that_is_none() {
        try (Place place = Kind.SQLITE.in(folder)) {
            archive(place);
            place.change("UPDATE ledger SET entry = x'00' WHERE sequence = 6");
            try (Archive archive = open(place)) {
                FiledItem read = archive.find(ItemId.of("W1")).orElseThrow();

                assertThatThrownBy(() -> archive.redecide(read, read.decisions()))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("the last entry of its ledger is none");
                assertThat(archive.find(ItemId.of("W1"))).contains(read);
            }
        }
    }

    /** Four items in two batches; the second decided anew, the third destroyed: six entries. */
    private static LedgerHead archive(Place place) {
        try (Archive archive = open(place)) {
            archive.file(
                    BatchId.of("b1"),
                    AS_OF,
                    List.of(
                            SampleItem.of("W1", MARCH).filing(),
                            SampleItem.of("W2", MARCH).filing(),
                            SampleItem.of("W3", MARCH).filing()));
            archive.file(
                    BatchId.of("b2"), AS_OF, List.of(SampleItem.of("W4", MARCH).filing()));
            archive.redecide(
                    archive.find(ItemId.of("W2")).orElseThrow(),
                    SampleItem.of("W2", MARCH).kept(Outcome.PERMANENT).decisions());
            RegisterNumber register = RegisterNumber.of("XH-1");
            Appraisal appraisal = ((AppraisalOutcome.Appraised) archive.appraise(
                            register,
                            AS_OF,
                            List.of(archive.find(ItemId.of("W3")).orElseThrow())))
                    .appraisal();
            archive.destroy(archive.approve(appraisal, AS_OF).witnessedBy("赵", "钱"), AS_OF, FiledItem::decisions);
            assertThat(archive.verify(AS_OF)).isEqualTo(new ArchiveFinding.Sound(archive.head(AS_OF), 4, 0));
            return archive.head(AS_OF);
        }
    }

    private static Archive open(Place place) {
        return Archive.over(place.open(), RULES, CUSTODIAN);
    }

    private static ArchiveFinding verify(Place place, LedgerHead... exported) {
        try (Archive archive = open(place)) {
            return archive.verify(AS_OF, exported);
        }
    }
}
