package io.guidang.rules.decision;

import static io.guidang.rules.Rules.AS_OF;
import static io.guidang.rules.Rules.FORMED;
import static io.guidang.rules.Rules.article;
import static io.guidang.rules.Rules.atMost;
import static io.guidang.rules.Rules.law;
import static io.guidang.rules.Rules.paper;
import static io.guidang.rules.Rules.row;
import static io.guidang.rules.Rules.schedule;
import static io.guidang.rules.Rules.years;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.hold.Hold;
import io.guidang.core.medium.Medium;
import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.RulebookStack;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final Decider DECIDER = Decider.of(RulebookStack.of(
            schedule(
                    row("1.1", years(10, TriggerType.FORMED)),
                    row("1.2", years(30, TriggerType.FORMED)),
                    row("1.3", years(5, TriggerType.CONTRACT_TERMINATED))),
            law(article("19", atMost(20, TriggerType.FORMED)))));

    private static final Decision TEN = decide("1.1");
    private static final Decision THIRTY = decide("1.2");
    private static final Decision OPEN = decide("1.3");
    private static final Decision NO_RULE = decide("9.9");

    @Test
    void an_item_keeps_as_long_as_the_longest_of_its_documents() {
        Decision alone = Decision.longest(List.of(THIRTY, decide("1.2")));
        Decision withOpen = Decision.longest(List.of(THIRTY, OPEN));

        assertThat(alone).isEqualTo(THIRTY);
        assertThat(withOpen.outcome()).isEqualTo(OPEN.outcome());
        assertThat(withOpen.decidedBy()).isEqualTo(OPEN.decidedBy());
        assertThat(withOpen.retention()).isEqualTo(RetentionPeriod.ofYears(5));
        assertThat(withOpen.obligations()).hasSize(2);
    }

    @Test
    void obligations_that_several_documents_share_are_listed_once() {
        Decision older = DECIDER.decide(Facts.of("1.2", Medium.PAPER, FORMED.minusYears(1)), AS_OF);

        assertThat(Decision.longest(List.of(THIRTY, OPEN, THIRTY)).obligations())
                .hasSize(2);
        assertThat(Decision.longest(List.of(older, THIRTY)).obligations()).hasSize(2);
        assertThat(Decision.longest(List.of(older, THIRTY)).outcome()).isEqualTo(THIRTY.outcome());
    }

    @Test
    void a_document_that_no_rule_binds_keeps_its_whole_item_open() {
        Decision together = Decision.longest(List.of(TEN, NO_RULE));

        assertThat(together.outcome()).isEqualTo(NO_RULE.outcome());
        assertThat(together.decidedBy()).isEmpty();
        assertThat(together.retention()).isEqualTo(RetentionPeriod.UNDETERMINED);
        assertThat(together.obligations()).isEqualTo(TEN.obligations());
    }

    @Test
    void the_ceiling_of_one_document_conflicts_with_the_later_floor_of_another() {
        assertThat(TEN.outcome().kind()).isEqualTo(Outcome.Kind.UNTIL);
        assertThat(THIRTY.outcome().kind()).isEqualTo(Outcome.Kind.UNTIL);
        assertThat(Decision.longest(List.of(TEN, THIRTY)).outcome().kind()).isEqualTo(Outcome.Kind.CONFLICT);
    }

    @Test
    void a_hold_on_one_document_is_a_hold_on_the_item() {
        Hold first = Hold.openSince("case 1", FORMED);
        Hold second = Hold.openSince("case 2", FORMED);
        Decision one = DECIDER.decide(paper().under(second), AS_OF);
        Decision other = DECIDER.decide(
                Facts.of("1.1", Medium.ELECTRONIC, FORMED).under(first).under(second), AS_OF);

        Decision together = Decision.longest(List.of(one, other));

        assertThat(together.activeHolds()).containsExactly(first, second);
        assertThat(together.outcome()).isEqualTo(TEN.outcome());
        assertThat(TEN.isDue()).isTrue();
        assertThat(together.isDue()).isFalse();
    }

    @Test
    void what_leaves_several_documents_open_is_told_in_one_order_whatever_theirs() {
        Decision missing = OPEN;
        Decision pending = DECIDER.decide(
                Facts.of("1.3", Medium.PAPER, FORMED).with(TriggerType.CONTRACT_TERMINATED, TriggerState.PENDING),
                AS_OF);

        Decision one = Decision.longest(List.of(missing, pending));
        Decision other = Decision.longest(List.of(pending, missing));

        assertThat(((Outcome.Open) one.outcome()).because()).hasSize(2);
        assertThat(one).isEqualTo(other);
    }

    @Test
    void no_decisions_have_no_longest_and_those_of_two_days_cannot_be_put_together() {
        Decision tomorrow = DECIDER.decide(paper(), AS_OF.plusDays(1));

        assertThatThrownBy(() -> Decision.longest(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Decision.longest(List.of(TEN, tomorrow)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Decisions of 2026-11-01 and of 2026-11-02 cannot be put together");
    }

    @Test
    void the_deciding_obligation_is_one_of_those_considered() {
        assertThatThrownBy(() -> new Decision(AS_OF, TEN.outcome(), TEN.decidedBy(), THIRTY.obligations(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The deciding obligation is one of those considered, but schedule@1#1.1 is not");
        assertThat(new Decision(AS_OF, NO_RULE.outcome(), Optional.empty(), TEN.obligations(), List.of()).decidedBy())
                .isEmpty();
    }

    @Test
    void its_text_counts_the_holds_and_names_nobody() {
        Decision held = DECIDER.decide(paper().under(Hold.openSince("case of a person", FORMED)), AS_OF);

        assertThat(held).hasToString("Decision[2026-11-01, until 2022-05-01, by schedule@1#1.1, 1 holds]");
        assertThat(NO_RULE).hasToString("Decision[2026-11-01, OPEN, by nothing, 0 holds]");
    }

    private static Decision decide(String classCode) {
        return DECIDER.decide(Facts.of(classCode, Medium.PAPER, FORMED), AS_OF);
    }
}
