package io.guidang.core.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriggerStateTest {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 15);

    @Test
    void an_event_counts_from_its_own_date_on() {
        TriggerState ended = TriggerState.happened(DAY);

        assertThat(ended.asOf(DAY.minusDays(1))).isEqualTo(TriggerState.PENDING);
        assertThat(ended.asOf(DAY)).isEqualTo(ended);
        assertThat(ended.asOf(DAY.plusDays(1))).isEqualTo(ended);
    }

    @Test
    void what_has_no_date_says_the_same_on_every_day() {
        assertThat(List.of(TriggerState.PENDING, TriggerState.NEVER, TriggerState.UNKNOWN))
                .allSatisfy(state -> assertThat(state.asOf(DAY)).isSameAs(state));
    }

    @Test
    void a_dispute_is_one_as_soon_as_a_claimed_date_has_come() {
        TriggerState disputed = TriggerState.disputed(List.of(DAY.plusYears(1), DAY));

        assertThat(disputed.asOf(DAY.minusDays(1))).isEqualTo(TriggerState.PENDING);
        assertThat(disputed.asOf(DAY)).isEqualTo(disputed);
    }

    @Test
    void a_dispute_knows_its_earliest_and_latest_date_however_they_were_given() {
        SortedSet<LocalDate> latestFirst = new TreeSet<>(Comparator.reverseOrder());
        latestFirst.addAll(List.of(DAY, DAY.plusDays(1), DAY.plusDays(2)));

        TriggerState.Disputed disputed = new TriggerState.Disputed(latestFirst);

        assertThat(disputed.earliest()).isEqualTo(DAY);
        assertThat(disputed.latest()).isEqualTo(DAY.plusDays(2));
    }

    @Test
    void one_claimed_date_is_no_dispute() {
        assertThatIllegalArgumentException().isThrownBy(() -> TriggerState.disputed(List.of(DAY, DAY)));
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(strings = {"", "formed", "_FORMED", "1FORMED", "CONTRACT TERMINATED", "合同终止"})
    void a_trigger_is_named_in_capitals(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TriggerType.of(name))
                .withMessageContaining("CONTRACT_TERMINATED");
    }

    @Test
    void a_rulebook_may_name_a_trigger_of_its_own() {
        assertThat(TriggerType.of("LAST_SURVIVOR_DIED_2")).hasToString("LAST_SURVIVOR_DIED_2");
        assertThat(TriggerType.of("FORMED")).isEqualTo(TriggerType.FORMED);
    }
}
