package io.guidang.rules.decision;

import static io.guidang.rules.Rules.AS_OF;
import static io.guidang.rules.Rules.article;
import static io.guidang.rules.Rules.binding;
import static io.guidang.rules.Rules.book;
import static io.guidang.rules.Rules.paper;
import static io.guidang.rules.Rules.replacing;
import static io.guidang.rules.Rules.row;
import static io.guidang.rules.Rules.schedule;
import static io.guidang.rules.Rules.with;
import static io.guidang.rules.Rules.years;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.issue.Checked;
import io.guidang.core.issue.Issue;
import io.guidang.core.retention.Outcome;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.facts.Event;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.Scenario;
import io.guidang.rules.rulebook.Scenario.Expected;
import io.guidang.rules.source.Provenance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract ended 2020-03-15, ten years: the last day to keep is 2030-03-15 (Civil Code arts. 201-202). */
class ScenarioRunTest {

    private static final LocalDate LAST = LocalDate.of(2030, 3, 15);
    private static final Facts ENDED =
            paper().with("secret", "510101").happened(TriggerType.CONTRACT_TERMINATED, LocalDate.of(2020, 3, 15));
    private static final Row TEN_YEARS = row("1.1", years(10, TriggerType.CONTRACT_TERMINATED));

    @Test
    void a_scenario_that_comes_true_lets_the_stack_be_compiled() {
        Checked<Decider> checked = check(scheduleSaying(TEN_YEARS, Expected.until(LAST)));

        assertThat(checked.issues()).isEmpty();
        assertThat(checked.orThrow().decide(ENDED, AS_OF).outcome()).isEqualTo(Outcome.until(LAST));
    }

    @Test
    void one_that_fails_says_what_it_expected_and_what_was_found() {
        Issue issue = only(scheduleSaying(TEN_YEARS, Expected.until(LAST.minusDays(1))));

        assertThat(issue.isError()).isTrue();
        assertThat(issue.code()).isEqualTo("SCENARIO_FAILS");
        assertThat(issue.place()).hasToString("schedule scenario ended");
        assertThat(issue.message().en())
                .isEqualTo("scenario 'ended' expected UNTIL 2030-03-14, but found UNTIL 2030-03-15");
        assertThat(issue.message().zh()).isEqualTo("示例“ended”应为 UNTIL 2030-03-14，得到 UNTIL 2030-03-15");
        assertThat(issue.toString()).doesNotContain("510101");
    }

    @Test
    void a_stack_with_a_failing_scenario_gives_no_decider() {
        Rulebook wrong = scheduleSaying(TEN_YEARS, Expected.kind(Outcome.Kind.PERMANENT));

        assertThatThrownBy(() -> Decider.of(RulebookStack.of(wrong)))
                .isInstanceOf(Checked.UnsoundException.class)
                .hasMessageContaining("expected PERMANENT, but found UNTIL 2030-03-15");
    }

    @Test
    void whether_it_is_due_and_which_row_decides_are_asked_where_the_scenario_asks() {
        Optional<RowKey> own = Optional.of(RowKey.parse("schedule#1.1"));
        Optional<RowKey> other = Optional.of(RowKey.parse("schedule#1.2"));

        assertThat(check(says(Optional.of(false), own)).issues()).isEmpty();
        assertThat(only(says(Optional.of(true), Optional.empty())).message().en())
                .isEqualTo("scenario 'ended' expected UNTIL 2030-03-15, due, but found UNTIL 2030-03-15, not due");
        assertThat(only(says(Optional.empty(), other)).message().en())
                .isEqualTo("scenario 'ended' expected UNTIL 2030-03-15, by schedule#1.2, but found UNTIL 2030-03-15,"
                        + " by schedule#1.1");
        assertThat(only(scheduleSaying(
                                row("1.2"), new Expected(Outcome.Kind.UNTIL, Optional.of(LAST), Optional.empty(), own)))
                        .message()
                        .en())
                .endsWith("but found OPEN, by no rule");
    }

    @Test
    void a_scenario_may_ask_what_was_known_on_a_day() {
        Facts corrected = paper().told(
                        Event.of(TriggerType.CONTRACT_TERMINATED, TriggerState.happened(LocalDate.of(2019, 6, 30))))
                .told(Event.of(TriggerType.CONTRACT_TERMINATED, TriggerState.happened(LocalDate.of(2021, 6, 30)))
                        .knownOn(LocalDate.of(2024, 3, 4)));
        LocalDate before = LocalDate.of(2024, 3, 3);

        assertThat(check(asking(corrected, Optional.empty(), LocalDate.of(2031, 6, 30)))
                        .issues())
                .isEmpty();
        assertThat(check(asking(corrected, Optional.of(before.plusDays(1)), LocalDate.of(2031, 6, 30)))
                        .issues())
                .isEmpty();
        assertThat(check(asking(corrected, Optional.of(before), LocalDate.of(2029, 6, 30)))
                        .issues())
                .isEmpty();
        assertThat(only(asking(corrected, Optional.of(before), LocalDate.of(2031, 6, 30)))
                        .message()
                        .en())
                .endsWith("but found UNTIL 2029-06-30");
    }

    private static Rulebook asking(Facts facts, Optional<LocalDate> knownAsOf, LocalDate keepThrough) {
        return with(
                schedule(),
                List.of(TEN_YEARS),
                List.of(),
                List.of(new Scenario("known", facts, AS_OF, knownAsOf, Expected.until(keepThrough))));
    }

    @Test
    void every_scenario_that_fails_is_told_at_once() {
        Rulebook wrong = with(
                schedule(),
                List.of(TEN_YEARS),
                List.of(),
                List.of(
                        new Scenario("one", ENDED, AS_OF, Expected.until(AS_OF)),
                        new Scenario("two", ENDED, AS_OF, Expected.until(LAST)),
                        new Scenario("three", ENDED, AS_OF, Expected.kind(Outcome.Kind.OPEN))));

        assertThat(check(wrong).issues())
                .extracting(issue -> issue.place().path())
                .containsExactly("scenario one", "scenario three");
    }

    @Test
    void what_an_adopter_stacks_on_top_makes_no_scenario_fail() {
        Row placeholder = replacing(TEN_YEARS, Provenance.DERIVED, "");
        Rulebook schedule = scheduleSaying(placeholder, Expected.until(LAST));
        Rulebook shorter = book(
                "company",
                Layer.COMPANY,
                replacing(
                        row("own", years(6, TriggerType.CONTRACT_TERMINATED)),
                        Provenance.VERIFIED,
                        "x",
                        "schedule#1.1"));
        Rulebook longer =
                binding("law", Layer.LAW, List.of("1.1"), article("87", years(20, TriggerType.CONTRACT_TERMINATED)));

        assertThat(check(schedule, shorter, longer).issues()).isEmpty();
    }

    @Test
    void the_scenarios_of_a_law_are_run_with_the_schedule_that_it_binds() {
        Rulebook law = lawSaying(Expected.until(LocalDate.of(2032, 3, 15)));

        assertThat(check(law, schedule(TEN_YEARS)).issues()).isEmpty();
        assertThat(only(lawSaying(Expected.until(LAST)), schedule(TEN_YEARS)).code())
                .isEqualTo("SCENARIO_FAILS");
    }

    @Test
    void where_that_schedule_is_not_in_the_stack_a_note_says_that_they_were_not_run() {
        Issue issue = only(lawSaying(Expected.until(LAST)));

        assertThat(issue.isError()).isFalse();
        assertThat(issue.code()).isEqualTo("SCENARIOS_NOT_RUN");
        assertThat(issue.message().en()).contains("[schedule]");
        assertThat(check(lawSaying(Expected.until(LAST))).orThrow()).isNotNull();
    }

    private static Rulebook lawSaying(Expected expected) {
        Rulebook law = binding("law", Layer.LAW, List.of("1.1"));
        return with(
                law,
                List.of(article("87", years(12, TriggerType.CONTRACT_TERMINATED))),
                List.of(),
                List.of(new Scenario("ended", ENDED, AS_OF, expected)));
    }

    private static Rulebook says(Optional<Boolean> due, Optional<RowKey> decidedBy) {
        return scheduleSaying(TEN_YEARS, new Expected(Outcome.Kind.UNTIL, Optional.of(LAST), due, decidedBy));
    }

    private static Rulebook scheduleSaying(Row row, Expected expected) {
        return with(schedule(), List.of(row), List.of(), List.of(new Scenario("ended", ENDED, AS_OF, expected)));
    }

    private static Checked<Decider> check(Rulebook... rulebooks) {
        return Decider.check(RulebookStack.of(rulebooks));
    }

    private static Issue only(Rulebook... rulebooks) {
        List<Issue> issues = check(rulebooks).issues();
        assertThat(issues).hasSize(1);
        return issues.get(0);
    }
}
