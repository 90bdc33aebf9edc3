package io.guidang.core.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guidang.core.wording.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {

    private static final Wording REASON = Wording.of("合同仍有效", "the contract is in force");
    private static final Outcome OPEN = Outcome.open(REASON);
    private static final Outcome CONFLICT = new Outcome.Conflict(List.of(REASON, REASON));

    /** design.md section 4: formed 2012-05-01, ten years from the next 1 January. */
    @Test
    void the_last_day_to_keep_and_the_first_day_to_appraise_are_two_days() {
        Outcome outcome = Outcome.until(LocalDate.of(2022, 12, 31));

        assertThat(outcome.keepThrough()).contains(LocalDate.of(2022, 12, 31));
        assertThat(outcome.appraiseFrom()).contains(LocalDate.of(2023, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({"2022-12-30, false", "2022-12-31, false", "2023-01-01, true", "2040-01-01, true"})
    void a_period_has_run_out_on_the_day_after_its_last(LocalDate asOf, boolean runOut) {
        assertThat(Outcome.until(LocalDate.of(2022, 12, 31)).hasRunOutOn(asOf)).isEqualTo(runOut);
    }

    @Test
    void nothing_without_a_date_ever_runs_out() {
        assertThat(Stream.of(OPEN, CONFLICT, Outcome.PERMANENT)).allSatisfy(outcome -> {
            assertThat(outcome.keepThrough()).isEmpty();
            assertThat(outcome.appraiseFrom()).isEmpty();
            assertThat(outcome.hasRunOutOn(LocalDate.MAX)).isFalse();
        });
    }

    @Test
    void open_is_above_every_date_and_permanent_above_open() {
        Outcome farthest = Outcome.until(LocalDate.MAX.minusDays(1));

        assertThat(Stream.of(Outcome.PERMANENT, farthest, OPEN, CONFLICT, Outcome.until(LocalDate.EPOCH))
                        .sorted())
                .containsExactly(Outcome.until(LocalDate.EPOCH), farthest, CONFLICT, OPEN, Outcome.PERMANENT);
    }

    @Test
    void an_open_outcome_says_why() {
        assertThatIllegalArgumentException().isThrownBy(() -> Outcome.open());
    }

    @Test
    void a_conflict_names_both_laws() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Outcome.Conflict(List.of(REASON)));
    }

    @Test
    void the_end_of_time_is_no_last_day_because_no_day_follows_it() {
        assertThatIllegalArgumentException().isThrownBy(() -> Outcome.until(LocalDate.MAX));
    }
}
