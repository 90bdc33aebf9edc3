package io.guidang.storage.ledger;

import static io.guidang.storage.ledger.DigestAlgorithm.SHA_256;
import static io.guidang.storage.ledger.Ledgers.ANOTHER;
import static io.guidang.storage.ledger.Ledgers.ARCHIVE;
import static io.guidang.storage.ledger.Ledgers.DAY;
import static io.guidang.storage.ledger.Ledgers.SHA_512;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guidang.core.wording.Wording;
import io.guidang.storage.ledger.LedgerFinding.Broken;
import io.guidang.storage.ledger.LedgerFinding.Sound;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LedgerCheckTest {

    private final List<LedgerEntry> ledger = Ledgers.filed(ARCHIVE, 5);
    private final LedgerCheck check = LedgerCheck.of(ARCHIVE);

    @Test
    void a_ledger_without_an_entry_is_sound_and_stands_at_its_genesis_value() {
        assertThat(check.check(Stream.of(), DAY)).isEqualTo(new Sound(LedgerHead.genesis(ARCHIVE, SHA_256, DAY)));
    }

    @Test
    void a_sound_ledger_gives_the_head_to_export() {
        assertThat(check.check(ledger.stream(), DAY)).isEqualTo(new Sound(LedgerHead.of(ledger.get(4), DAY)));
    }

    /** What nobody can know: why heads have to be exported. */
    @Test
    void a_cut_at_the_end_shows_only_against_an_exported_head() {
        LedgerHead exported = LedgerHead.of(ledger.get(4), DAY);

        assertThat(check.check(ledger.stream().limit(3), DAY)).isInstanceOf(Sound.class);
        assertThat(check.against(exported).check(ledger.stream().limit(3), DAY))
                .isEqualTo(
                        broken(
                                4,
                                LedgerFault.TRUNCATED,
                                "台账自第4条起被截去：2036-01-01导出时已有第5条",
                                "the ledger ends before entry 4: on 2036-01-01, when its head was exported, it had come to entry 5"));
    }

    @Test
    void a_changed_entry() {
        LedgerEntry third = ledger.get(2);
        LedgerEntry changed = new LedgerEntry(
                third.archive(),
                third.sequence(),
                third.previous(),
                third.command().with("reason", "none"),
                third.digest());

        assertThat(check.check(with(2, changed), DAY))
                .isEqualTo(broken(
                        3,
                        LedgerFault.CHANGED,
                        "台账第3条已被改动：内容与其摘要不符",
                        "entry 3 of the ledger was changed: its digest is not that of its content"));
    }

    @Test
    void an_entry_with_another_digest() {
        LedgerEntry third = ledger.get(2);
        LedgerEntry changed = new LedgerEntry(
                third.archive(),
                third.sequence(),
                third.previous(),
                third.command(),
                ledger.get(3).digest());

        assertThat(check.check(with(2, changed), DAY))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.fault()).isEqualTo(LedgerFault.CHANGED));
    }

    @Test
    void a_removed_entry_is_told_from_a_moved_one() {
        assertThat(check.check(Stream.of(ledger.get(0), ledger.get(2), ledger.get(3)), DAY))
                .isEqualTo(broken(
                        2,
                        LedgerFault.REMOVED,
                        "台账第2条缺失：该处为第3条",
                        "entry 2 of the ledger was removed: entry 3 stands there"));
        assertThat(check.check(Stream.of(ledger.get(0), ledger.get(2), ledger.get(3), ledger.get(1)), DAY))
                .isEqualTo(broken(
                        2,
                        LedgerFault.REORDERED,
                        "台账第2条被移位：该处为第3条，本条在其后",
                        "entry 2 of the ledger was moved: entry 3 stands there, and it comes later"));
    }

    /** A later entry that only calls itself the missing one does not make it a move. */
    @Test
    void a_forgery_further_on_is_not_the_entry_that_is_missing() {
        LedgerEntry forged = Ledgers.filed(ANOTHER, 2).get(1);

        assertThat(check.check(Stream.of(ledger.get(0), ledger.get(2), forged), DAY))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.fault()).isEqualTo(LedgerFault.REMOVED));
    }

    @Test
    void a_repeated_entry() {
        assertThat(check.check(Stream.of(ledger.get(0), ledger.get(1), ledger.get(0)), DAY))
                .isEqualTo(broken(
                        3,
                        LedgerFault.REPEATED,
                        "台账第3条处又出现第1条",
                        "where entry 3 of the ledger should stand is an entry 1 again"));
    }

    @Test
    void the_ledger_of_another_archive() {
        assertThat(check.check(Ledgers.filed(ANOTHER, 3).stream(), DAY))
                .isEqualTo(broken(
                        1,
                        LedgerFault.FOREIGN,
                        "台账第1条处的条目属于J019/main2，不属于J019/main",
                        "where entry 1 of the ledger should stand is an entry of J019/main2 and not of J019/main"));
    }

    @Test
    void an_entry_that_says_it_is_of_this_archive_and_begins_with_the_genesis_value_of_another() {
        LedgerEntry first = LedgerEntry.of(
                ARCHIVE, 1, ANOTHER.genesis(SHA_256), ledger.get(0).command(), SHA_256);

        assertThat(check.check(Stream.of(first), DAY))
                .isEqualTo(broken(
                        1,
                        LedgerFault.FOREIGN,
                        "台账第1条不是自J019/main的起始值开始",
                        "entry 1 of the ledger does not begin with the genesis value of J019/main"));
    }

    @Test
    void an_entry_that_does_not_follow_from_the_one_before() {
        LedgerEntry second = ledger.get(0).next(Ledgers.filed("B-2"), SHA_256);

        assertThat(check.check(Stream.of(ledger.get(0), second, ledger.get(2)), DAY))
                .isEqualTo(broken(
                        3,
                        LedgerFault.REPLACED,
                        "台账第3条与前一条不衔接：两条之一已被替换",
                        "entry 3 of the ledger does not follow from the one before it: one of the two was replaced"));
    }

    @Test
    void a_ledger_that_was_written_anew_shows_against_the_head_that_was_exported() {
        LedgerHead exported = LedgerHead.of(ledger.get(1), DAY);
        LedgerEntry anew = ledger.get(0).next(Ledgers.filed("B-2"), SHA_256);

        assertThat(check.against(exported).check(Stream.of(ledger.get(0), anew), DAY))
                .isEqualTo(
                        broken(
                                2,
                                LedgerFault.REWRITTEN,
                                "台账第2条的摘要与2036-01-01导出的不同：本条或之前的条目在导出后被重写",
                                "entry 2 of the ledger has not the digest that was exported on 2036-01-01: it, or one before it, was written anew"));
    }

    @Test
    void heads_are_held_against_a_ledger_in_whatever_order_and_however_many() {
        LedgerCheck many = check.against(LedgerHead.of(ledger.get(4), DAY))
                .against(LedgerHead.of(ledger.get(1), DAY))
                .against(LedgerHead.of(ledger.get(1), DAY.plusDays(1)))
                .against(LedgerHead.genesis(ARCHIVE, SHA_256, DAY))
                .against(LedgerHead.of(ledger.get(3), DAY));
        LedgerHead contradicting = new LedgerHead(ARCHIVE, 2, ledger.get(2).digest(), DAY);

        assertThat(many.check(ledger.stream(), DAY)).isInstanceOf(Sound.class);
        assertThat(many.against(contradicting).check(ledger.stream(), DAY))
                .isInstanceOfSatisfying(Broken.class, broken -> {
                    assertThat(broken.sequence()).isEqualTo(2);
                    assertThat(broken.fault()).isEqualTo(LedgerFault.REWRITTEN);
                });
        assertThat(many.check(ledger.stream().limit(2), DAY))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.sequence()).isEqualTo(3));
    }

    @Test
    void bytes_that_are_no_entry() {
        byte[] garbage = {1, 2, 3};

        assertThat(check.checkEncoded(Stream.of(ledger.get(0).encode(), garbage), DAY))
                .isEqualTo(broken(
                        2,
                        LedgerFault.UNREADABLE,
                        "台账第2条不可读",
                        "where entry 2 of the ledger should stand are not the bytes of an entry"));
    }

    @Test
    void a_moved_entry_is_found_behind_bytes_that_are_no_entry() {
        Stream<byte[]> entries =
                Stream.of(ledger.get(1).encode(), new byte[] {1}, ledger.get(0).encode());

        assertThat(check.checkEncoded(entries, DAY))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.fault()).isEqualTo(LedgerFault.REORDERED));
    }

    @Test
    void an_algorithm_that_the_check_was_not_given() {
        LedgerEntry second = ledger.get(0).next(Ledgers.filed("A-2"), SHA_512);

        assertThat(check.check(Stream.of(ledger.get(0), second), DAY))
                .isEqualTo(broken(
                        2,
                        LedgerFault.UNKNOWN_ALGORITHM,
                        "台账第2条的摘要算法为SHA-512，核验时未提供该算法",
                        "entry 2 of the ledger is digested by SHA-512, which the check was not given"));
        assertThat(LedgerCheck.of(ARCHIVE, List.of(SHA_512, SHA_256)).check(Stream.of(ledger.get(0), second), DAY))
                .isInstanceOf(Sound.class);
    }

    @Test
    void a_genesis_value_by_an_algorithm_that_the_check_was_not_given() {
        LedgerEntry first = LedgerEntry.of(ARCHIVE, 1, ARCHIVE.genesis(SHA_512), Ledgers.filed("A-1"), SHA_256);

        assertThat(check.check(Stream.of(first), DAY))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.fault()).isEqualTo(LedgerFault.FOREIGN));
    }

    @Test
    void heads_that_say_nothing_of_this_ledger_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check.against(LedgerHead.genesis(ANOTHER, SHA_256, DAY)))
                .withMessageContainingAll("J019/main2", "J019/main'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check.against(LedgerHead.genesis(ARCHIVE, SHA_512, DAY)))
                .withMessageContaining("give the check that algorithm");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check.against(new LedgerHead(ARCHIVE, 0, ANOTHER.genesis(SHA_256), DAY)))
                .withMessageContaining("genesis");
        assertThatIllegalArgumentException().isThrownBy(() -> LedgerCheck.of(ARCHIVE, List.of()));
    }

    @Test
    void each_single_bit_of_an_entry_counts() {
        byte[] first = ledger.get(0).encode();
        byte[] third = ledger.get(2).encode();
        for (int bit = 0; bit < 8 * third.length; bit++) {
            byte[] flipped = third.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);

            assertThat(check.checkEncoded(Stream.of(first, ledger.get(1).encode(), flipped), DAY))
                    .as("bit %d of byte %d", bit % 8, bit / 8)
                    .isInstanceOfSatisfying(
                            Broken.class,
                            broken -> assertThat(broken.sequence()).isEqualTo(3));
        }
    }

    /** Fifty thousand entries that are made as they are read, and of which nobody holds more than the last. */
    @Test
    void a_long_ledger_is_read_as_it_comes() {
        Stream<LedgerEntry> coming = Stream.iterate(ledger.get(0), entry -> entry.next(entry.command(), SHA_256))
                .limit(50_000);

        assertThat(check.check(coming, DAY))
                .isInstanceOfSatisfying(
                        Sound.class,
                        sound -> assertThat(sound.head().sequence()).isEqualTo(50_000));
    }

    private Stream<LedgerEntry> with(int place, LedgerEntry entry) {
        List<LedgerEntry> changed = new ArrayList<>(ledger);
        changed.set(place, entry);
        return changed.stream();
    }

    private static Broken broken(long sequence, LedgerFault fault, String zh, String en) {
        return new Broken(sequence, fault, Wording.of(zh, en));
    }
}
