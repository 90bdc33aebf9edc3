package io.guidang.core.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guidang.core.issue.Issue;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldTest {

    private static final LocalDate FROM = LocalDate.of(2021, 3, 1);
    private static final LocalDate UNTIL = LocalDate.of(2021, 3, 3);

    @ParameterizedTest
    @CsvSource({"2021-02-28, false", "2021-03-01, true", "2021-03-02, true", "2021-03-03, true", "2021-03-04, false"})
    void a_hold_binds_from_its_first_to_its_last_day_both_included(LocalDate asOf, boolean active) {
        assertThat(new Hold("案1", Optional.of(FROM), Optional.of(UNTIL)).isActiveOn(asOf))
                .isEqualTo(active);
    }

    @Test
    void a_hold_without_an_end_binds_for_ever() {
        assertThat(Hold.openSince("案1", FROM).isActiveOn(LocalDate.MAX)).isTrue();
        assertThat(Hold.openSince("案1", FROM).isActiveOn(FROM.minusDays(1))).isFalse();
    }

    @Test
    void a_hold_whose_beginning_nobody_knows_has_always_bound() {
        Hold hold = new Hold("案1", Optional.empty(), Optional.of(UNTIL));

        assertThat(hold.isActiveOn(LocalDate.MIN)).isTrue();
        assertThat(hold.isActiveOn(UNTIL.plusDays(1))).isFalse();
    }

    @Test
    void a_hold_of_one_day_binds_on_that_day() {
        assertThat(new Hold("案1", Optional.of(FROM), Optional.of(FROM)).isActiveOn(FROM))
                .isTrue();
    }

    @Test
    void a_hold_is_named_and_runs_forwards() {
        assertThatIllegalArgumentException().isThrownBy(() -> Hold.openSince(" ", FROM));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Hold("案1", Optional.of(UNTIL), Optional.of(FROM)))
                .withMessageContaining("2021-03-03")
                .withMessageContaining("2021-03-01")
                .withMessageNotContaining("案1");
    }

    @Test
    void a_hold_shows_its_days_and_not_its_name() {
        assertThat(new Hold("案1", Optional.empty(), Optional.of(UNTIL)))
                .hasToString("Hold[from ever, until 2021-03-03]");
        assertThat(Hold.openSince("案1", FROM)).hasToString("Hold[from 2021-03-01, until further notice]");
    }

    @Test
    void holds_sort_by_name_then_first_day_then_last() {
        Hold always = new Hold("乙", Optional.empty(), Optional.empty());
        Hold brief = new Hold("乙", Optional.of(FROM), Optional.of(UNTIL));
        Hold endless = Hold.openSince("乙", FROM);
        Hold first = Hold.openSince("A", UNTIL);

        assertThat(Stream.of(endless, brief, always, first).sorted()).containsExactly(first, always, brief, endless);
    }

    @Test
    void a_hold_that_was_typed_well_becomes_the_hold() {
        assertThat(new HoldDraft("案1", "2021-03-01", "").check().orThrow()).isEqualTo(Hold.openSince("案1", FROM));
        assertThat(new HoldDraft("案1", null, "2021-03-03").check().orThrow())
                .isEqualTo(new Hold("案1", Optional.empty(), Optional.of(UNTIL)));
    }

    @Test
    void a_hold_that_was_typed_backwards_is_told_so_at_its_last_day() {
        assertThat(new HoldDraft("案1", "2021-03-03", "2021-03-01").check().issues())
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.place().path()).isEqualTo("until");
                    assertThat(issue.code()).isEqualTo("CONTRADICTION");
                });
    }

    @Test
    void dates_that_the_calendar_does_not_have_are_found_in_both_fields() {
        assertThat(new HoldDraft("", "2021-02-29", "20210301").check().issues())
                .extracting(Issue::code)
                .containsExactly("MISSING", "MALFORMED", "MALFORMED");
    }
}
