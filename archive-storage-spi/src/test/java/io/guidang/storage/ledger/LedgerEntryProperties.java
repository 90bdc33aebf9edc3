package io.guidang.storage.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guidang.core.code.ArchivalCode;
import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

@PropertyDefaults(tries = 150)
class LedgerEntryProperties {

    @Property
    void the_chain_is_that_of_an_implementation_written_from_the_documentation(
            @ForAll("ledgers") List<LedgerEntry> ledger) throws IOException, NoSuchAlgorithmException {
        LedgerEntry last = ledger.get(ledger.size() - 1);

        assertThat(HexFormat.of().formatHex(last.digest().bytes()))
                .isEqualTo(HexFormat.of().formatHex(LedgerByTheBook.lastDigest(ledger)));
    }

    @Property
    void an_entry_that_is_written_and_read_is_the_same(@ForAll("ledgers") List<LedgerEntry> ledger) {
        for (LedgerEntry entry : ledger) {
            LedgerEntry read = LedgerEntry.decode(entry.encode());

            assertThat(read).isEqualTo(entry).hasToString(entry.toString());
            assertThat(read.encode()).isEqualTo(entry.encode());
            assertThat(read.fits(DigestAlgorithm.of(entry.digest().algorithm())))
                    .isTrue();
        }
    }

    @Property
    void what_is_cut_anywhere_or_goes_on_is_no_entry(
            @ForAll("ledgers") List<LedgerEntry> ledger, @ForAll Random random) {
        byte[] whole = ledger.get(0).encode();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LedgerEntry.decode(Arrays.copyOf(whole, random.nextInt(whole.length))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LedgerEntry.decode(Arrays.copyOf(whole, whole.length + 1 + random.nextInt(9))));
    }

    @Property(tries = 500)
    void hostile_bytes_are_refused_or_are_the_one_form_of_an_entry(
            @ForAll("ledgers") List<LedgerEntry> ledger, @ForAll Random random) {
        byte[] bytes = ledger.get(0).encode();
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        try {
            assertThat(LedgerEntry.decode(bytes).encode()).isEqualTo(bytes);
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).startsWith("Not ");
        }
    }

    @Property
    void codes_in_any_order_are_the_same_subject(@ForAll("ledgers") List<LedgerEntry> ledger, @ForAll Random random) {
        for (LedgerEntry entry : ledger) {
            if (entry.command().subject() instanceof LedgerSubject.Items items) {
                List<ArchivalCode> shuffled = new ArrayList<>(items.codes());
                shuffled.addAll(items.codes());
                Collections.shuffle(shuffled, random);

                assertThat(LedgerSubject.of(shuffled)).isEqualTo(items);
            }
        }
    }

    @Provide
    Arbitrary<List<LedgerEntry>> ledgers() {
        return Ledgers.ledgers();
    }
}
