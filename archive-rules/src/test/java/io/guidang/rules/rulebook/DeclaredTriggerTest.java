package io.guidang.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.issue.Issue;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.Rules;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Triggers that rulebooks declare, and how they hang together in a stack. */
class DeclaredTriggerTest {

    private static final TriggerType BEGAN = TriggerType.CONTRACT_FORMED;
    private static final TriggerType EXPIRED = TriggerType.of("TERM_EXPIRED");
    private static final TriggerType BARRED = TriggerType.of("CLAIMS_BARRED");

    private static final DeclaredTrigger TOLD = new DeclaredTrigger(EXPIRED, words(), Optional.empty());
    private static final DeclaredTrigger TEN_YEARS_ON = after(EXPIRED, 10, BEGAN);
    private static final DeclaredTrigger TWO_MORE = after(BARRED, 2, EXPIRED);
    private static final DeclaredTrigger BACK = after(EXPIRED, 1, BARRED);

    @Test
    void each_comes_after_the_one_that_it_is_reckoned_from() {
        assertThat(RulebookStack.of(declaring("one", TWO_MORE, TEN_YEARS_ON)).declaredTriggers())
                .containsExactly(TEN_YEARS_ON, TWO_MORE);
        assertThat(RulebookStack.of(declaring("one", TWO_MORE, TEN_YEARS_ON), declaring("other", TEN_YEARS_ON))
                        .reckonedTriggers())
                .containsExactly(TEN_YEARS_ON, TWO_MORE);
    }

    @Test
    void one_that_is_only_ever_told_is_declared_and_not_reckoned() {
        RulebookStack stack = RulebookStack.of(declaring("one", TWO_MORE, TOLD));

        assertThat(stack.declaredTriggers()).containsExactly(TOLD, TWO_MORE);
        assertThat(stack.reckonedTriggers()).containsExactly(TWO_MORE);
    }

    @Test
    void triggers_that_are_reckoned_from_one_another_in_a_circle_are_refused() {
        assertThatThrownBy(() -> declaring("one", TWO_MORE, BACK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CLAIMS_BARRED");
    }

    @Test
    void no_trigger_is_reckoned_from_itself() {
        assertThatThrownBy(() -> after(EXPIRED, 1, EXPIRED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TERM_EXPIRED");
    }

    @Test
    void one_trigger_is_declared_alike_by_all_or_refused() {
        assertThat(RulebookStack.of(declaring("one", TEN_YEARS_ON), declaring("other", TEN_YEARS_ON))
                        .reckonedTriggers())
                .containsExactly(TEN_YEARS_ON);
        assertThat(codes(declaring("one", TEN_YEARS_ON), declaring("other", after(EXPIRED, 9, BEGAN))))
                .containsExactly("other: TRIGGER_DECLARED_TWICE");
        assertThatThrownBy(() -> declaring("one", TEN_YEARS_ON, TOLD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Rulebook 'one' declares trigger 'TERM_EXPIRED' twice");
    }

    private static List<String> codes(Rulebook... rulebooks) {
        return RulebookStack.check(List.of(rulebooks), List.of(), List.of()).issues().stream()
                .map((Issue issue) -> issue.place() + ": " + issue.code())
                .toList();
    }

    private static DeclaredTrigger after(TriggerType type, int years, TriggerType other) {
        return new DeclaredTrigger(
                type, words(), Optional.of(new DeclaredTrigger.After(RetentionPeriod.ofYears(years), other)));
    }

    private static Wording words() {
        return Wording.of("期满", "expiry");
    }

    private static Rulebook declaring(String id, DeclaredTrigger... declared) {
        return Rules.with(Rules.book(id, Layer.NATIONAL), List.of(), List.of(declared), List.of());
    }
}
