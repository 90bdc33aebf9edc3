package io.guidang.storage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.storage.ledger.LedgerFinding.Broken;
import io.guidang.storage.ledger.LedgerFinding.Sound;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Whatever is done to a ledger is found, and the first place is named. Places are counted from 0, sequences from 1. */
@PropertyDefaults(tries = 100, edgeCases = EdgeCasesMode.NONE)
class TamperingProperties {

    @Property
    void a_ledger_that_nobody_touched_is_sound_up_to_its_last_entry(
            @ForAll("ledgers") List<LedgerEntry> ledger, @ForAll Random random) {
        LedgerEntry exported = ledger.get(random.nextInt(ledger.size()));
        LedgerCheck check = check().against(LedgerHead.of(exported, Ledgers.DAY));
        LedgerHead head = LedgerHead.of(ledger.get(ledger.size() - 1), Ledgers.DAY);

        assertThat(check.check(ledger.stream(), Ledgers.DAY)).isEqualTo(new Sound(head));
        assertThat(check.checkEncoded(encoded(ledger).stream(), Ledgers.DAY)).isEqualTo(new Sound(head));
    }

    @Property(tries = 300)
    void a_bit_that_is_flipped_anywhere(@ForAll("ledgers") List<LedgerEntry> ledger, @ForAll Random random) {
        List<byte[]> tampered = encoded(ledger);
        int place = random.nextInt(tampered.size());
        byte[] entry = tampered.get(place);
        entry[random.nextInt(entry.length)] ^= (byte) (1 << random.nextInt(8));

        LedgerFinding found = check().checkEncoded(tampered.stream(), Ledgers.DAY);

        assertBrokenAt(found, place + 1, LedgerFault.UNREADABLE, LedgerFault.UNKNOWN_ALGORITHM, LedgerFault.CHANGED);
    }

    /** The digest of the changed entry is taken anew; only those after it are not. */
    @Property
    void an_entry_that_was_changed_with_its_digest(
            @ForAll("ledgers") List<LedgerEntry> ledger,
            @ForAll("commands") RecordedCommand other,
            @ForAll Random random) {
        int place = random.nextInt(ledger.size());
        LedgerEntry was = ledger.get(place);
        Assume.that(!was.command().equals(other));
        List<LedgerEntry> tampered = new ArrayList<>(ledger);
        tampered.set(
                place, LedgerEntry.of(was.archive(), was.sequence(), was.previous(), other, DigestAlgorithm.SHA_256));
        LedgerHead exported = LedgerHead.of(ledger.get(ledger.size() - 1), Ledgers.DAY);

        LedgerFinding found = check().against(exported).check(tampered.stream(), Ledgers.DAY);

        boolean last = place == ledger.size() - 1;
        assertBrokenAt(found, last ? place + 1 : place + 2, last ? LedgerFault.REWRITTEN : LedgerFault.REPLACED);
    }

    @Property
    void an_entry_that_is_removed(@ForAll("ledgers") List<LedgerEntry> ledger, @ForAll Random random) {
        int place = random.nextInt(ledger.size());
        List<LedgerEntry> tampered = new ArrayList<>(ledger);
        tampered.remove(place);
        LedgerHead exported = LedgerHead.of(ledger.get(ledger.size() - 1), Ledgers.DAY);

        LedgerFinding found = check().against(exported).check(tampered.stream(), Ledgers.DAY);

        assertBrokenAt(found, place + 1, place == ledger.size() - 1 ? LedgerFault.TRUNCATED : LedgerFault.REMOVED);
    }

    @Property
    void two_entries_that_change_places(@ForAll("ledgers") List<LedgerEntry> ledger, @ForAll Random random) {
        Assume.that(ledger.size() > 1);
        int one = random.nextInt(ledger.size() - 1);
        int other = one + 1 + random.nextInt(ledger.size() - one - 1);
        List<LedgerEntry> tampered = new ArrayList<>(ledger);
        tampered.set(one, ledger.get(other));
        tampered.set(other, ledger.get(one));

        assertBrokenAt(check().check(tampered.stream(), Ledgers.DAY), one + 1, LedgerFault.REORDERED);
    }

    @Property
    void an_entry_that_stands_there_twice(@ForAll("ledgers") List<LedgerEntry> ledger, @ForAll Random random) {
        int copied = random.nextInt(ledger.size());
        int place = random.nextInt(ledger.size() + 1);
        List<LedgerEntry> tampered = new ArrayList<>(ledger);
        tampered.add(place, ledger.get(copied));

        LedgerFinding found = check().check(tampered.stream(), Ledgers.DAY);

        if (copied > place) {
            assertBrokenAt(found, place + 1, LedgerFault.REORDERED);
        } else {
            assertBrokenAt(found, copied == place ? place + 2 : place + 1, LedgerFault.REPEATED);
        }
    }

    /** It follows from the entry before it as if it had been written there, but so does the entry that was. */
    @Property
    void an_entry_that_is_forged_in_between(
            @ForAll("ledgers") List<LedgerEntry> ledger,
            @ForAll("commands") RecordedCommand forged,
            @ForAll Random random) {
        int place = random.nextInt(ledger.size());
        List<LedgerEntry> tampered = new ArrayList<>(ledger);
        LedgerHead before = place == 0
                ? LedgerHead.genesis(Ledgers.ARCHIVE, DigestAlgorithm.SHA_256, Ledgers.DAY)
                : LedgerHead.of(ledger.get(place - 1), Ledgers.DAY);
        tampered.add(place, before.next(forged, DigestAlgorithm.SHA_256));

        assertBrokenAt(check().check(tampered.stream(), Ledgers.DAY), place + 2, LedgerFault.REPEATED);
    }

    @Property
    void an_entry_of_another_archive(@ForAll("ledgers") List<LedgerEntry> ledger, @ForAll Random random) {
        List<LedgerEntry> theirs = Ledgers.filed(Ledgers.ANOTHER, 9);
        int place = random.nextInt(ledger.size() + 1);
        List<LedgerEntry> tampered = new ArrayList<>(ledger);
        tampered.add(place, theirs.get(random.nextInt(9)));

        assertBrokenAt(check().check(tampered.stream(), Ledgers.DAY), place + 1, LedgerFault.FOREIGN);
    }

    @Property
    void a_ledger_that_is_cut_after_it_was_exported(
            @ForAll("ledgers") List<LedgerEntry> ledger, @ForAll Random random) {
        int exported = random.nextInt(ledger.size());
        int left = random.nextInt(exported + 1);
        LedgerHead head = LedgerHead.of(ledger.get(exported), Ledgers.DAY);

        LedgerFinding found = check().against(head).check(ledger.stream().limit(left), Ledgers.DAY);

        assertBrokenAt(found, left + 1, LedgerFault.TRUNCATED);
    }

    /** From one place on everything is another, with all digests and all links. Only the export knows better. */
    @Property
    void a_ledger_that_was_written_anew_after_it_was_exported(
            @ForAll("ledgers") List<LedgerEntry> ledger,
            @ForAll("commands") RecordedCommand other,
            @ForAll Random random) {
        int from = random.nextInt(ledger.size());
        int exported = from + random.nextInt(ledger.size() - from);
        Assume.that(!ledger.get(from).command().equals(other));
        List<LedgerEntry> tampered = new ArrayList<>(ledger.subList(0, from));
        LedgerHead head = from == 0
                ? LedgerHead.genesis(Ledgers.ARCHIVE, DigestAlgorithm.SHA_256, Ledgers.DAY)
                : LedgerHead.of(ledger.get(from - 1), Ledgers.DAY);
        for (LedgerEntry entry : ledger.subList(from, ledger.size())) {
            RecordedCommand command = tampered.size() == from ? other : entry.command();
            tampered.add(head.next(command, DigestAlgorithm.SHA_256));
            head = LedgerHead.of(tampered.get(tampered.size() - 1), Ledgers.DAY);
        }
        LedgerHead known = LedgerHead.of(ledger.get(exported), Ledgers.DAY);

        assertThat(check().check(tampered.stream(), Ledgers.DAY)).isEqualTo(new Sound(head));
        assertBrokenAt(
                check().against(known).check(tampered.stream(), Ledgers.DAY), exported + 1, LedgerFault.REWRITTEN);
    }

    @Property
    void two_ledgers_of_one_archive_that_are_spliced(
            @ForAll("ledgers") List<LedgerEntry> ledger, @ForAll("ledgers") List<LedgerEntry> other) {
        int shorter = Math.min(ledger.size(), other.size());
        Assume.that(shorter > 1);
        Assume.that(!ledger.get(shorter - 2).equals(other.get(shorter - 2)));
        List<LedgerEntry> spliced = new ArrayList<>(ledger.subList(0, shorter - 1));
        spliced.addAll(other.subList(shorter - 1, other.size()));

        assertBrokenAt(check().check(spliced.stream(), Ledgers.DAY), shorter, LedgerFault.REPLACED);
    }

    private static LedgerCheck check() {
        return LedgerCheck.of(Ledgers.ARCHIVE, Ledgers.ALGORITHMS);
    }

    private static List<byte[]> encoded(List<LedgerEntry> ledger) {
        return new ArrayList<>(ledger.stream().map(LedgerEntry::encode).toList());
    }

    private static void assertBrokenAt(LedgerFinding found, long sequence, LedgerFault... faults) {
        assertThat(found).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.sequence()).isEqualTo(sequence);
            assertThat(broken.fault()).isIn((Object[]) faults);
            assertThat(broken.wording().zh()).contains("第" + sequence + "条");
            assertThat(broken.wording().en()).contains("entry " + sequence);
        });
    }

    @Provide
    Arbitrary<List<LedgerEntry>> ledgers() {
        return Ledgers.ledgers();
    }

    @Provide
    Arbitrary<RecordedCommand> commands() {
        return Ledgers.commands();
    }
}
