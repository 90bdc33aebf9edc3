package io.guidang.storage.jdbc;

import static io.guidang.storage.testkit.SampleItem.AS_OF;
import static io.guidang.storage.testkit.SampleItem.CUSTODIAN;
import static io.guidang.storage.testkit.SampleItem.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.code.ArchivalCode;
import io.guidang.core.hold.Hold;
import io.guidang.core.item.ItemId;
import io.guidang.core.party.ContractNumber;
import io.guidang.core.party.Parties;
import io.guidang.core.party.PersonNumber;
import io.guidang.storage.custody.AppraisalOutcome;
import io.guidang.storage.custody.Archive;
import io.guidang.storage.custody.ArchiveFinding;
import io.guidang.storage.ledger.LedgerEntry;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.HoldId;
import io.guidang.storage.store.HoldScope;
import io.guidang.storage.store.Loan;
import io.guidang.storage.store.LoanId;
import io.guidang.storage.store.PlacedHold;
import io.guidang.storage.store.RegisterNumber;
import io.guidang.storage.store.StoreException;
import io.guidang.storage.testkit.SampleItem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody changes what custody relies on, behind the library's back: holds, loans, boxes, receipts, what is asked by. */
class TamperedCustodyTest {

    private static final LocalDate MARCH = LocalDate.of(2012, 3, 1);

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
        a hold taken away          § DELETE FROM hold WHERE id = 'h2'                                         § hold h2
        a hold ended               § UPDATE hold SET last_day = 16000 WHERE id = 'h1'                         § hold h1
        a hold that begins later   § UPDATE hold SET first_day = 20400 WHERE id = 'h1'                        § hold h1
        a hold that runs backwards § UPDATE hold SET last_day = 0 WHERE id = 'h1'                             § a row cannot be read, of a hold
        a hold on somebody else    § UPDATE hold SET subject = 'C9' WHERE id = 'h1'                           § hold h1
        a hold that nobody placed  § INSERT INTO hold VALUES ('h9', 'CATEGORY', '', NULL, '某案', 0, 99999)   § hold h9
        what a hold covers         § DELETE FROM held_item                                                    § item L001-ZY·CB·2012·D10-00001 is under a hold
        a loan taken away          § DELETE FROM loan WHERE id = 'l2'                                         § the loans
        a loan returned            § UPDATE loan SET returned_on = '2025-07-01' WHERE id = 'l2'               § loan l2
        a loan of another item     § UPDATE loan SET code = 'L001-ZY·CB·2012·D10-00001' WHERE id = 'l2'       § loan l2
        a loan to somebody else    § UPDATE loan SET borrower = '别人' WHERE id = 'l1'                         § loan l1
        a loan due back later      § UPDATE loan SET due_back = '2035-07-01' WHERE id = 'l2'                  § loan l2
        a loan that cannot be read § UPDATE loan SET due_back = '别日' WHERE id = 'l2'                         § a row cannot be read, of a loan
        a loan that nobody made    § INSERT INTO loan VALUES ('l9', 'L001-ZY·CB·2012·D10-00001', '甲', '查', '2025-01-01', '2025-02-01', NULL) § loan l9
        the place of a box         § UPDATE box_place SET place = '9-09-09'                                   § box L001-ZY·CB·2012·D10-H0001
        a box without a place      § DELETE FROM box_place                                                    § box L001-ZY·CB·2012·D10-H0001
        the places a box has had   § UPDATE box_place SET version = 9                                         § box L001-ZY·CB·2012·D10-H0001
        a receipt of a destruction taken away § DELETE FROM destruction                                       § the receipt of register XH-1
        the day of a destruction   § UPDATE destruction SET destroyed_on = '2024-01-01'                       § the receipt of register XH-1
        how many were destroyed    § UPDATE destruction SET items = 7                                         § the receipt of register XH-1
        the day of a batch         § UPDATE batch SET as_of = '2024-01-01' WHERE id = 'b2'                    § the receipt of batch b2
        how many were filed        § UPDATE batch SET items = 1 WHERE id = 'b2'                               § the receipt of batch b2
        the algorithm of a batch   § UPDATE batch SET algorithm = 'SHA-512' WHERE id = 'b2'                   § the items of batch b2
        due for nobody             § UPDATE item SET appraise_from = NULL WHERE id = 1                        § item L001-ZY·CB·2012·D10-00001 is not found
        due earlier                § UPDATE item SET appraise_from = 0 WHERE id = 1                           § item L001-ZY·CB·2012·D10-00001 is not found
        another outcome            § UPDATE item SET outcome = 'PERMANENT' WHERE id = 1                       § item L001-ZY·CB·2012·D10-00001 is not found
        another category           § UPDATE item SET category = 'LP' WHERE id = 1                             § item L001-ZY·CB·2012·D10-00001 is not found
        another year               § UPDATE item SET year = 2013 WHERE id = 1                                 § item L001-ZY·CB·2012·D10-00001 has another class or number
        another number             § UPDATE item SET number = 77 WHERE id = 5                                 § item L001-ZY·CB·2012·D10-00005 has another class or number
        another retention          § UPDATE item SET retention = 'Y' WHERE id = 5                             § item L001-ZY·CB·2012·D10-00005 has another class or number
        a hold of a decision       § DELETE FROM item_hold WHERE item = 4                                     § item L001-ZY·CB·2012·D10-00004 is not found
        a person                   § UPDATE item_person SET person = 'C9' WHERE item = 1                      § item L001-ZY·CB·2012·D10-00001 is not found
        a contract                 § DELETE FROM item_contract WHERE item = 1                                 § item L001-ZY·CB·2012·D10-00001 is not found
        what was done to an item   § DELETE FROM ledger_about WHERE sequence = 5                              § not all that was done to
        what was done to a destroyed item § DELETE FROM ledger_about WHERE code = 'L001-ZY·CB·2012·D10-00003' § not all that was done to
        words of a destroyed item  § INSERT INTO item_body SELECT 3, value, decisions FROM item_body WHERE item = 1 § item L001-ZY·CB·2012·D10-00003 cannot be read
        """)
    void what_was_changed_is_named(String what, String sql, String difference) {
        try (Place place = Kind.SQLITE.in(folder)) {
            archive(place);
            if (sql.startsWith("DELETE FROM hold ")) {
                place.change("DELETE FROM held_item WHERE hold = 'h2'");
            }
            assertThat(place.change(sql)).as(what).isPositive();

            assertThat(verify(place))
                    .isInstanceOfSatisfying(
                            ArchiveFinding.Different.class,
                            different -> assertThat(different.differences())
                                    .anyMatch(each -> each.en().startsWith(difference)));
        }
    }

    @Test
    void words_of_a_destroyed_item_that_come_back_are_not_handed_out() {
        try (Place place = Kind.SQLITE.in(folder)) {
            archive(place);
            place.change("INSERT INTO item_body SELECT 3, value, decisions FROM item_body WHERE item = 1");
            ArchivalCode code = ArchivalCode.of("L001-ZY·CB·2012·D10-00003");
            try (Archive archive = open(place)) {
                assertThat(archive.find(code)).isEmpty();
                assertThat(archive.all().map(FiledItem::code)).doesNotContain(code);
                assertThatThrownBy(() -> archive.destroyed(code))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("its words have come back");
            }
        }
    }

    @Test
    @Timeout(60)
    void entries_moved_to_a_place_far_away_do_not_come_for_ever() {
        try (Place place = Kind.SQLITE.in(folder)) {
            archive(place);
            place.change("DELETE FROM ledger_about");
            place.change("DELETE FROM ledger WHERE sequence = 2");
            place.change("UPDATE ledger SET sequence = sequence + 9000000000000000000 WHERE sequence > 2");

            assertThat(verify(place)).isInstanceOf(ArchiveFinding.LedgerBroken.class);
            try (Archive archive = open(place)) {
                assertThat(archive.changes(0)).hasSizeLessThan(100);
                assertThatThrownBy(() -> archive.changes(-1)).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void others_who_write_during_a_verification_are_no_difference() throws Exception {
        try (Place place = Kind.SQLITE.in(folder)) {
            archive(place);
            try (Archive archive = open(place)) {
                Thread writer = new Thread(() -> {
                    for (int i = 0; i < 30; i++) {
                        write(archive, i);
                    }
                });
                writer.start();
                do {
                    assertThat(archive.verify(AS_OF)).isInstanceOf(ArchiveFinding.Sound.class);
                } while (writer.isAlive());
                writer.join();
                assertThat(archive.verify(AS_OF)).isInstanceOf(ArchiveFinding.Sound.class);
            }
        }
    }

    private static void write(Archive archive, int round) {
        String name = "R" + round;
        archive.file(
                BatchId.of("r" + round),
                AS_OF,
                List.of(SampleItem.of(name, MARCH.minusDays(round)).filing()));
        FiledItem item = archive.find(ItemId.of(name)).orElseThrow();
        archive.redecide(item, item.decisions());
        FiledItem again = archive.find(ItemId.of(name)).orElseThrow();
        Loan loan = Loan.of(LoanId.of(name), item.code(), "李", "复印", AS_OF, AS_OF.plusDays(7));
        archive.lend(loan);
        archive.takeBack(loan, AS_OF);
        PlacedHold hold =
                new PlacedHold(HoldId.of(name), HoldScope.of(item.code()), Hold.openSince("甲案", AS_OF.minusDays(9)));
        archive.hold(hold, AS_OF);
        archive.release(hold, AS_OF.minusDays(1), AS_OF);
        destroy(archive, name, again);
    }

    /** Five items in two batches: the second lent and the third destroyed, the fourth held by its decision. */
    private static void archive(Place place) {
        try (Archive archive = open(place)) {
            Parties li = Parties.ofContract("P1").with(PersonNumber.of("C1"));
            archive.file(
                    BatchId.of("b1"),
                    AS_OF,
                    List.of(
                            SampleItem.of("W1", MARCH).about(li).filing(),
                            SampleItem.of("W2", MARCH).filing(),
                            SampleItem.of("W3", MARCH).filing()));
            archive.file(
                    BatchId.of("b2"),
                    AS_OF,
                    List.of(
                            SampleItem.of("W4", MARCH)
                                    .held(Hold.openSince("甲案", MARCH))
                                    .filing(),
                            SampleItem.of("W5", MARCH).filing()));
            destroy(archive, "XH-1", archive.find(ItemId.of("W3")).orElseThrow());
            archive.hold(
                    new PlacedHold(
                            HoldId.of("h1"),
                            HoldScope.about(PersonNumber.of("C1")),
                            new Hold("乙案", Optional.of(MARCH), Optional.of(AS_OF.plusYears(1)))),
                    AS_OF);
            archive.hold(
                    new PlacedHold(
                            HoldId.of("h2"), HoldScope.about(ContractNumber.of("P1")), Hold.openSince("丙案", MARCH)),
                    AS_OF);
            ArchivalCode second = archive.find(ItemId.of("W2")).orElseThrow().code();
            Loan first = Loan.of(LoanId.of("l1"), second, "李", "复印", AS_OF, AS_OF.plusDays(7));
            archive.lend(first);
            archive.takeBack(first, AS_OF);
            archive.lend(Loan.of(LoanId.of("l2"), second, "王", "复印", AS_OF, AS_OF.plusDays(7)));
            ArchivalCode box = ArchivalCode.of("L001-ZY·CB·2012·D10-H0001");
            archive.shelve(box, Optional.of(archive.shelve(box, Optional.empty(), "1-01-01", AS_OF)), "1-01-02", AS_OF);
            assertThat(archive.verify(AS_OF)).isEqualTo(new ArchiveFinding.Sound(archive.head(AS_OF), 5, 0));
            assertThat(archive.history(ArchivalCode.of("L001-ZY·CB·2012·D10-00003"))
                            .map(LedgerEntry::sequence))
                    .containsExactly(5L);
        }
    }

    private static void destroy(Archive archive, String register, FiledItem item) {
        AppraisalOutcome outcome = archive.appraise(RegisterNumber.of(register), AS_OF, List.of(item));
        archive.destroy(
                archive.approve(((AppraisalOutcome.Appraised) outcome).appraisal(), AS_OF)
                        .witnessedBy("赵", "钱"),
                AS_OF,
                FiledItem::decisions);
    }

    private static Archive open(Place place) {
        return Archive.over(place.open(Duration.ofSeconds(30)), RULES, CUSTODIAN);
    }

    private static ArchiveFinding verify(Place place) {
        try (Archive archive = open(place)) {
            return archive.verify(AS_OF);
        }
    }
}
