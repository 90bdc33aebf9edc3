package io.guidang.storage.ledger;

import static io.guidang.storage.ledger.Ledgers.DAY;
import static io.guidang.storage.ledger.Ledgers.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guidang.core.party.PersonNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedCommandTest {

    private final RecordedCommand inspected =
            RecordedCommand.of(CommandKind.INSPECTED, DAY, KEY.actor("clerk 7"), LedgerSubject.whole());

    @Test
    void details_stand_in_the_order_of_their_names_however_they_were_given() {
        TreeMap<String, String> backwards = new TreeMap<>(Comparator.reverseOrder());
        backwards.putAll(Map.of("a", "1", "b", "2", "aB", "3"));
        RecordedCommand command = new RecordedCommand(
                CommandKind.FILED, DAY, Optional.empty(), inspected.actor(), LedgerSubject.whole(), backwards);

        assertThat(command.details()).containsOnlyKeys("a", "aB", "b");
        assertThat(command.details().keySet()).containsExactly("a", "aB", "b");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> command.details().put("c", "4"));
        backwards.put("d", "5");
        assertThat(command.details()).hasSize(3);
    }

    @Test
    void a_detail_that_is_given_again_has_its_new_value() {
        assertThat(inspected.with("a", "1").with("a", "2").details()).containsExactly(Map.entry("a", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a b", "a_b", "1a", "档号", "abcdefghijabcdefghijabcdefghijabc"})
    void names_of_details_are_words_of_ascii(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> inspected.with(name, "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb", "\u0000", "\u0085", "\ud842"})
    void values_of_details_are_lines_of_text_and_no_message_shows_them(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> inspected.with("note", value.isEmpty() ? value : "Zhang" + value))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("Zhang"));
    }

    @Test
    void details_are_few_and_short() {
        RecordedCommand full = inspected;
        for (int n = 0; n < RecordedCommand.MOST_DETAILS; n++) {
            full = full.with("d" + n, "x".repeat(RecordedCommand.LONGEST_DETAIL));
        }
        RecordedCommand most = full;

        assertThat(most.details()).hasSize(32);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> most.with("one", "1"))
                .withMessageContaining("33");
        assertThatIllegalArgumentException().isThrownBy(() -> inspected.with("d", "x".repeat(513)));
    }

    @Test
    void days_and_instants_lie_in_the_years_1_to_9999() {
        Instant last = Instant.parse("9999-12-31T23:59:59.999999999Z");
        Instant earliest = Instant.parse("0001-01-01T00:00:00Z");

        assertThat(inspected.at(last).at()).contains(last);
        assertThat(inspected.at(earliest).at()).contains(earliest);
        assertThatIllegalArgumentException().isThrownBy(() -> inspected.at(last.plusNanos(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> inspected.at(earliest.minusNanos(1)));
        for (int year : new int[] {0, -1, 10_000}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RecordedCommand.of(
                            CommandKind.FILED, LocalDate.of(year, 1, 1), inspected.actor(), LedgerSubject.whole()))
                    .withMessageContaining("found " + year);
        }
    }

    @Test
    void whoever_gave_a_command_is_hashed_as_its_actor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordedCommand.of(
                        CommandKind.FILED, DAY, KEY.person(PersonNumber.of("7")), LedgerSubject.whole()))
                .withMessageContaining("PERSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "filed", "1FILED", "FILED AGAIN", "_FILED", "归档"})
    void commands_are_named_in_capitals(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> CommandKind.of(name));
        assertThatIllegalArgumentException().isThrownBy(() -> IdentityKind.of(name));
    }

    @Test
    void later_commands_have_names_of_their_own() {
        assertThat(CommandKind.of("ACCESSIONED_2")).hasToString("ACCESSIONED_2").isGreaterThan(CommandKind.of("ACC"));
        assertThatIllegalArgumentException().isThrownBy(() -> CommandKind.of("A".repeat(65)));
        assertThatIllegalArgumentException().isThrownBy(() -> IdentityKind.of("A".repeat(33)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "J019", "J019/", "/main", "J019/main/2", "J019/a b", "j019/main", "J019/主库", "J019/main\n"})
    void an_archive_is_a_fonds_and_a_name(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ArchiveId.parse(text));
    }

    @Test
    void an_archive_is_written_and_read() {
        assertThat(ArchiveId.parse("J019/a.b_C-1"))
                .isEqualTo(ArchiveId.of("J019", "a.b_C-1"))
                .hasToString("J019/a.b_C-1");
    }
}
