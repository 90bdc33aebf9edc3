package io.guidang.storage.ledger;

import static io.guidang.storage.ledger.DigestAlgorithm.SHA_256;
import static io.guidang.storage.ledger.Ledgers.ARCHIVE;
import static io.guidang.storage.ledger.Ledgers.DAY;
import static io.guidang.storage.ledger.Ledgers.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guidang.core.code.ArchivalCode;
import io.guidang.core.party.ContractNumber;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerEntryTest {

    private final LedgerEntry first = LedgerEntry.first(ARCHIVE, Ledgers.filed("A-1"), SHA_256);

    @Test
    void the_first_entry_begins_with_the_genesis_value_and_each_other_with_the_digest_before_it() {
        LedgerEntry second = first.next(Ledgers.filed("A-2"), SHA_256);
        LedgerEntry third = LedgerHead.of(second, DAY).next(Ledgers.filed("A-3"), SHA_256);

        assertThat(first.previous()).isEqualTo(ARCHIVE.genesis(SHA_256));
        assertThat(LedgerHead.genesis(ARCHIVE, SHA_256, DAY).next(Ledgers.filed("A-1"), SHA_256))
                .isEqualTo(first);
        assertThat(second.previous()).isEqualTo(first.digest());
        assertThat(third.previous()).isEqualTo(second.digest());
        assertThat(IntStream.of((int) first.sequence(), (int) second.sequence(), (int) third.sequence()))
                .containsExactly(1, 2, 3);
        assertThat(third.archive()).isEqualTo(ARCHIVE);
    }

    @Test
    void archives_of_one_fonds_begin_with_different_values() {
        assertThat(Ledgers.ANOTHER.genesis(SHA_256)).isNotEqualTo(ARCHIVE.genesis(SHA_256));
        assertThat(ArchiveId.of("J020", "main").genesis(SHA_256)).isNotEqualTo(ARCHIVE.genesis(SHA_256));
    }

    @Test
    void no_entry_comes_after_the_last_number() {
        LedgerHead last = new LedgerHead(ARCHIVE, Long.MAX_VALUE, first.digest(), DAY);

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> last.next(Ledgers.filed("A-1"), SHA_256));
    }

    @Test
    void an_entry_fits_or_does_not_and_is_not_asked_by_another_algorithm() {
        LedgerEntry other = new LedgerEntry(ARCHIVE, 2, first.previous(), first.command(), first.digest());

        assertThat(first.fits(SHA_256)).isTrue();
        assertThat(other.fits(SHA_256)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> first.fits(Ledgers.SHA_512))
                .withMessageContainingAll("Entry 1", "SHA-256", "SHA-512");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LedgerEntry(ARCHIVE, 0, first.previous(), first.command(), first.digest()));
    }

    @Test
    void nobody_is_named_in_the_bytes_of_an_entry_or_in_its_words() {
        RecordedCommand held = RecordedCommand.of(
                        CommandKind.HELD, DAY, KEY.actor("Zhang San"), LedgerSubject.of(ArchivalCode.of("A-1")))
                .with("contract", KEY.contract(ContractNumber.of("P000123")))
                .with("note", "two pages");
        LedgerEntry entry = first.next(held, SHA_256);
        String bytes = new String(entry.encode(), StandardCharsets.ISO_8859_1);

        assertThat(bytes).contains("HELD", "A-1", "two pages").doesNotContain("Zhang", "P000123");
        assertThat(entry.toString() + held)
                .contains("J019/main 2", "HELD as of 2036-01-01", entry.digest().toString())
                .doesNotContain("Zhang", "P000123", "two pages", "A-1");
    }

    @Test
    void the_largest_entry_can_be_written_and_read() {
        String wide = "\ud842\udfb7".repeat(123);
        RecordedCommand command = RecordedCommand.of(
                CommandKind.of("A".repeat(64)),
                DAY,
                KEY.actor("clerk 7"),
                LedgerSubject.of(IntStream.range(0, LedgerSubject.Items.MOST)
                        .mapToObj(n -> ArchivalCode.of(wide + "%05d".formatted(n)))
                        .collect(Collectors.toList())));
        for (int n = 10; n < 10 + RecordedCommand.MOST_DETAILS; n++) {
            command = command.with("d".repeat(30) + n, "\ud842\udfb7".repeat(RecordedCommand.LONGEST_DETAIL));
        }
        LedgerEntry entry = first.next(command, SHA_256);

        assertThat(entry.encode()).hasSizeLessThan(LedgerEntry.LARGEST);
        assertThat(LedgerEntry.decode(entry.encode())).isEqualTo(entry);
    }

    @Test
    void what_is_larger_is_refused_unread() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LedgerEntry.decode(new byte[LedgerEntry.LARGEST + 1]))
                .withMessage("An entry has up to 262144 bytes, but found 262145");
    }

    /** Bytes are put in the place of those from an offset on; the message says where it went wrong, not what was found. */
    @ParameterizedTest
    @CsvSource({
        "0, 47, byte 0 of, the words 'guidang-ledger-entry'",
        "20, 02, byte 20 of, version 1",
        "21, 7fffffff, byte 21 of, a number from 0 to",
        "21, ffffffff, byte 21 of, a number from 0 to",
        "25, c0, byte 21 of, a text in UTF-8",
        "36, 2f, byte 32 of, the fonds number",
        "48, 8000000000000000, byte 48 of, a sequence from 1"
    })
    void what_is_no_entry_is_refused_with_its_place(int offset, String hex, String place, String expected) {
        byte[] bytes = first.encode();
        byte[] wrong = HexFormat.of().parseHex(hex);
        System.arraycopy(wrong, 0, bytes, offset, wrong.length);
        if (offset == 0) {
            bytes[1] = 0;
        }

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LedgerEntry.decode(bytes))
                .withMessageContainingAll("Not readable as 'guidang-ledger-entry' at " + place, expected);
    }

    @Test
    void codes_and_details_out_of_order_or_twice_are_no_entry() {
        RecordedCommand command = RecordedCommand.of(
                        CommandKind.FILED,
                        DAY,
                        KEY.actor("clerk 7"),
                        LedgerSubject.of(ArchivalCode.of("A-1"), ArchivalCode.of("A-2")))
                .with("x", "vx")
                .with("y", "vy");
        byte[] entry = LedgerEntry.first(ARCHIVE, command, SHA_256).encode();

        for (String[] swap : new String[][] {{"A-1", "A-3"}, {"A-2", "A-1"}, {"\1x\0", "\1z\0"}, {"\1y\0", "\1x\0"}}) {
            String text = new String(entry, StandardCharsets.ISO_8859_1);
            assertThat(text).contains(swap[0]);
            byte[] changed = text.replace(swap[0], swap[1]).getBytes(StandardCharsets.ISO_8859_1);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LedgerEntry.decode(changed))
                    .withMessageContaining("out of order, or stand there twice");
        }
    }

    @Test
    void an_instant_is_there_or_not_and_nothing_third() {
        byte[] entry = first.encode();
        int mark = new String(entry, StandardCharsets.ISO_8859_1).indexOf("2036-01-01") + 10;
        assertThat(entry[mark]).isZero();
        byte[] changed = new byte[entry.length + 12];
        System.arraycopy(entry, 0, changed, 0, mark);
        changed[mark] = 2;
        System.arraycopy(entry, mark + 1, changed, mark + 13, entry.length - mark - 1);

        assertThatIllegalArgumentException().isThrownBy(() -> LedgerEntry.decode(changed));
        changed[mark] = 1;
        assertThat(LedgerEntry.decode(changed).command().at()).isPresent();
    }

    @Test
    void the_order_of_codes_is_that_of_unicode() {
        ArchivalCode beyond = ArchivalCode.of("\ud842\udfb7");
        ArchivalCode nearTheEnd = ArchivalCode.of("\uff21");

        assertThat(new LedgerSubject.Items(List.of(beyond, nearTheEnd, beyond)).codes())
                .containsExactly(nearTheEnd, beyond);
    }

    @Test
    void a_subject_is_something() {
        assertThatIllegalArgumentException().isThrownBy(LedgerSubject::of);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LedgerSubject.of(IntStream.range(0, 257)
                        .mapToObj(n -> ArchivalCode.of("A-" + n))
                        .toList()))
                .withMessageContainingAll("257", "MerkleTree");
        assertThatIllegalArgumentException().isThrownBy(() -> LedgerSubject.batch(first.digest(), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> LedgerSubject.of(ArchivalCode.of("A\ud842")));
        assertThat(LedgerSubject.of(Collections.nCopies(300, ArchivalCode.of("A-1")))
                        .count())
                .isEqualTo(1);
        assertThat(LedgerSubject.batch(first.digest(), 1_000_000).count()).isEqualTo(1_000_000);
        assertThat(LedgerSubject.whole().count()).isZero();
    }
}
