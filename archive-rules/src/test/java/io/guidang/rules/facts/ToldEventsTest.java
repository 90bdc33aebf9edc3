package io.guidang.rules.facts;

import static io.guidang.core.trigger.TriggerState.NEVER;
import static io.guidang.core.trigger.TriggerState.PENDING;
import static io.guidang.core.trigger.TriggerState.UNKNOWN;
import static io.guidang.core.trigger.TriggerState.disputed;
import static io.guidang.core.trigger.TriggerState.happened;
import static io.guidang.rules.Rules.AS_OF;
import static io.guidang.rules.Rules.paper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.hold.Hold;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.Rules;
import io.guidang.rules.source.Provenance;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldEventsTest {

    private static final TriggerType ENDED = TriggerType.CONTRACT_TERMINATED;
    private static final LocalDate EARLY = LocalDate.of(2014, 1, 10);
    private static final LocalDate LATE = LocalDate.of(2015, 3, 15);
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final LocalDate THEN = LocalDate.of(2020, 1, 1);

    @Test
    void what_nobody_mentioned_is_unknown_and_the_formation_of_the_record_is_always_known() {
        assertThat(paper().state(ENDED, AS_OF)).isEqualTo(UNKNOWN);
        assertThat(paper().mentions(ENDED)).isFalse();
        assertThat(paper().state(TriggerType.FORMED, AS_OF)).isEqualTo(happened(Rules.FORMED));
        assertThat(paper().state(TriggerType.FORMED, LocalDate.MIN)).isEqualTo(happened(Rules.FORMED));
        assertThat(paper().mentions(TriggerType.FORMED)).isTrue();
        assertThat(paper().with(ENDED, UNKNOWN).mentions(ENDED)).isTrue();
        assertThat(paper().with(ENDED, UNKNOWN).mentions(TriggerType.MATTER_CLOSED))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # one contract, the other, all contracts of the person
            2014-01-10,     2015-03-15,            2015-03-15
            2014-01-10,     2014-01-10,            2014-01-10
            NEVER,          2014-01-10,            2014-01-10
            NEVER,          NEVER,                 NEVER
            PENDING,        2015-03-15,            PENDING
            PENDING,        NEVER,                 PENDING
            UNKNOWN,        2015-03-15,            UNKNOWN
            UNKNOWN,        PENDING,               UNKNOWN
            2014/2016,      2015-03-15,            2014/2016
            2014/2016,      PENDING,               2014/2016
            2014/2016,      UNKNOWN,               UNKNOWN
            2014/2016,      2015/2020,             2015/2016/2020
            2014/2016,      NEVER,                 2014/2016
            2027-01-01,     2014-01-10,            PENDING
            """)
    void of_several_subjects_the_latest_counts_and_one_that_is_not_settled_leaves_all_of_them_so(
            String one, String other, String all) {
        Facts facts = paper().told(Event.of(ENDED, state(one)).about("P1"))
                .told(Event.of(ENDED, state(other)).about("P2"));
        Facts turned = paper().told(Event.of(ENDED, state(one)).about("P2"))
                .told(Event.of(ENDED, state(other)).about("P1"));

        assertThat(facts.state(ENDED, AS_OF)).isEqualTo(state(all));
        assertThat(turned.state(ENDED, AS_OF)).isEqualTo(state(all));
    }

    @Test
    void what_was_told_of_another_trigger_does_not_count() {
        Facts facts = paper().told(
                        Event.of(TriggerType.CONTRACT_FORMED, happened(AS_OF)).about("P1"))
                .told(Event.of(ENDED, happened(EARLY)).about("P1"))
                .told(Event.of(TriggerType.MATTER_CLOSED, PENDING).about("P1"));

        assertThat(facts.state(ENDED, AS_OF)).isEqualTo(happened(EARLY));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # told first, then told,  what stands
            2015-03-15,   2014-01-10, 2014-01-10
            2014-01-10,   2015-03-15, 2015-03-15
            2014-01-10,   PENDING,    PENDING
            PENDING,      2014-01-10, 2014-01-10
            NEVER,        PENDING,    PENDING
            2014-01-10,   NEVER,      NEVER
            2014-01-10,   UNKNOWN,    UNKNOWN
            2014-01-10,   2014/2016,  2014/2016
            2014/2016,    2015-03-15, 2015-03-15
            UNKNOWN,      2014/2016,  2014/2016
            """)
    void what_was_known_of_a_subject_last_takes_the_place_of_what_was_known_before(
            String first, String then, String stands) {
        Event before = Event.of(ENDED, state(first)).about("P1").knownOn(FIRST);
        Event after = Event.of(ENDED, state(then)).about("P1").knownOn(THEN);

        assertThat(paper().told(before).told(after).state(ENDED, AS_OF)).isEqualTo(state(stands));
        assertThat(paper().told(after).told(before).state(ENDED, AS_OF)).isEqualTo(state(stands));
    }

    @Test
    void a_correction_of_one_subject_leaves_the_others_as_they_were() {
        Facts facts = paper().told(Event.of(ENDED, happened(LATE)).about("P1").knownOn(FIRST))
                .told(Event.of(ENDED, happened(EARLY)).about("P2").knownOn(FIRST))
                .told(Event.of(ENDED, NEVER).about("P1").knownOn(THEN));

        assertThat(facts.state(ENDED, AS_OF)).isEqualTo(happened(EARLY));
        assertThat(facts.knownOn(THEN.minusDays(1)).state(ENDED, AS_OF)).isEqualTo(happened(LATE));
    }

    @Test
    void the_answer_of_a_day_in_the_past_is_that_of_what_was_known_then() {
        Facts facts = paper().told(Event.of(ENDED, happened(EARLY)).knownOn(FIRST))
                .told(Event.of(ENDED, happened(LATE)).knownOn(THEN));

        assertThat(facts.knownOn(FIRST.minusDays(1)).state(ENDED, AS_OF)).isEqualTo(UNKNOWN);
        assertThat(facts.knownOn(FIRST).state(ENDED, AS_OF)).isEqualTo(happened(EARLY));
        assertThat(facts.knownOn(THEN.minusDays(1)).state(ENDED, AS_OF)).isEqualTo(happened(EARLY));
        assertThat(facts.knownOn(THEN).state(ENDED, AS_OF)).isEqualTo(happened(LATE));
        assertThat(facts.knownOn(THEN)).isEqualTo(facts);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # one,      other,      what stands
            2014-01-10, 2015-03-15, 2015-03-15
            2014-01-10, NEVER,      2014-01-10
            2014-01-10, PENDING,    PENDING
            2014-01-10, UNKNOWN,    UNKNOWN
            2014/2016,  2015-03-15, 2014/2016
            NEVER,      PENDING,    PENDING
            """)
    void of_a_contradiction_known_on_one_day_the_longer_way_stands(String one, String other, String stands) {
        Event mine = Event.of(ENDED, state(one)).about("P1");
        Event theirs = Event.of(ENDED, state(other)).about("P1");

        for (LocalDate knownOn : List.of(FIRST, THEN)) {
            Facts facts = paper().told(mine.knownOn(knownOn)).told(theirs.knownOn(knownOn));
            Facts turned = paper().told(theirs.knownOn(knownOn)).told(mine.knownOn(knownOn));
            assertThat(facts.state(ENDED, AS_OF)).isEqualTo(state(stands));
            assertThat(turned).isEqualTo(facts);
        }
        assertThat(paper().told(mine).told(theirs).state(ENDED, AS_OF)).isEqualTo(state(stands));
    }

    @Test
    void a_contradiction_is_over_when_something_newer_is_known() {
        Facts facts = paper().told(Event.of(ENDED, happened(LATE)).knownOn(FIRST))
                .told(Event.of(ENDED, PENDING).knownOn(FIRST))
                .told(Event.of(ENDED, happened(EARLY)).knownOn(FIRST.plusDays(1)));

        assertThat(facts.state(ENDED, AS_OF)).isEqualTo(happened(EARLY));
        assertThat(facts.knownOn(FIRST).state(ENDED, AS_OF)).isEqualTo(PENDING);
    }

    @Test
    void an_event_whose_day_of_knowing_was_never_recorded_is_known_from_its_own_date_on() {
        Facts facts = paper().told(Event.of(ENDED, happened(LATE)));

        assertThat(facts.knownOn(LATE.minusDays(1)).state(ENDED, AS_OF)).isEqualTo(PENDING);
        assertThat(facts.knownOn(LATE).state(ENDED, AS_OF)).isEqualTo(happened(LATE));
        Facts claimed = paper().told(Event.of(ENDED, disputed(List.of(EARLY, LATE))));
        assertThat(claimed.knownOn(EARLY.minusDays(1)).state(ENDED, AS_OF)).isEqualTo(PENDING);
        assertThat(claimed.knownOn(EARLY).state(ENDED, AS_OF)).isEqualTo(disputed(List.of(EARLY, LATE)));
        assertThat(paper().told(Event.of(ENDED, NEVER)).knownOn(LocalDate.MIN).state(ENDED, AS_OF))
                .isEqualTo(NEVER);
    }

    @Test
    void an_event_known_from_its_own_date_on_corrects_what_was_known_before_that_date() {
        Event hearsay = Event.of(ENDED, happened(EARLY)).knownOn(LATE.minusDays(1));
        Event later = Event.of(ENDED, happened(LATE));

        Facts facts = paper().told(hearsay).told(later);

        assertThat(facts.state(ENDED, AS_OF)).isEqualTo(happened(LATE));
        assertThat(facts.knownOn(LATE.minusDays(1)).state(ENDED, AS_OF)).isEqualTo(happened(EARLY));
        assertThat(facts.knownOn(LATE).state(ENDED, AS_OF)).isEqualTo(happened(LATE));
    }

    @Test
    void an_event_known_from_its_own_date_on_is_corrected_by_what_was_known_later() {
        Facts facts = paper().told(Event.of(ENDED, happened(LATE)))
                .told(Event.of(ENDED, happened(EARLY)).knownOn(LATE.plusDays(1)));

        assertThat(facts.state(ENDED, AS_OF)).isEqualTo(happened(EARLY));
        assertThat(facts.knownOn(LATE).state(ENDED, AS_OF)).isEqualTo(happened(LATE));
    }

    @Test
    void an_event_counts_from_its_own_date_on_however_early_it_was_known() {
        Facts facts = paper().told(Event.of(ENDED, happened(LATE)).knownOn(EARLY));

        assertThat(facts.knownOn(EARLY).state(ENDED, LATE.minusDays(1))).isEqualTo(PENDING);
        assertThat(facts.knownOn(EARLY).state(ENDED, LATE)).isEqualTo(happened(LATE));
        assertThat(facts.knownOn(EARLY.minusDays(1)).state(ENDED, LATE)).isEqualTo(UNKNOWN);
    }

    @Test
    void no_look_into_the_past_lifts_a_hold_or_forgets_a_fact() {
        Hold hold = Hold.openSince("case 1", THEN);
        Facts facts = paper().with("majorCase", "true").under(hold);

        assertThat(facts.knownOn(LocalDate.MIN)).isEqualTo(facts);
        assertThat(facts.knownOn(THEN.minusYears(9)).holds()).containsExactly(hold);
        assertThat(facts.knownOn(THEN.minusYears(9)).fact("majorCase")).contains("true");
    }

    @Test
    void a_period_given_later_was_not_known_before() {
        ItemTerm term = ItemTerm.afterAppraisal(
                RetentionPeriod.ofYears(10), THEN, Rules.source("appraisal", Provenance.VERIFIED));

        assertThat(paper().given(term).knownOn(THEN.minusDays(1))).isEqualTo(paper());
        assertThat(paper().given(term).knownOn(THEN).terms()).containsExactly(term);
    }

    @Test
    void one_event_told_twice_was_told_once_and_the_order_of_telling_does_not_matter() {
        Event one = Event.of(ENDED, happened(LATE)).about("P2");
        Event other = Event.of(ENDED, happened(EARLY)).about("P1").knownOn(THEN);

        assertThat(paper().told(one).told(other).told(one)).isEqualTo(paper().withEvents(List.of(other, one)));
        assertThat(paper().told(one).told(other).events()).containsExactly(other, one);
    }

    @Test
    void a_new_state_takes_the_place_of_everything_told_of_its_trigger_and_of_no_other() {
        Facts facts = paper().told(Event.of(ENDED, PENDING).about("P1").knownOn(THEN))
                .told(Event.of(ENDED, UNKNOWN).about("P2"))
                .with(TriggerType.MATTER_CLOSED, NEVER);

        assertThat(facts.happened(ENDED, EARLY).events())
                .containsExactly(Event.of(ENDED, happened(EARLY)), Event.of(TriggerType.MATTER_CLOSED, NEVER));
    }

    @Test
    void the_formation_of_a_record_is_told_by_no_event_and_no_text_names_a_subject() {
        assertThatThrownBy(() -> Event.of(TriggerType.FORMED, happened(EARLY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("formedOn");
        Event event = Event.of(ENDED, happened(EARLY)).about("policy 4711").knownOn(THEN);
        assertThat(event).hasToString("Event[CONTRACT_TERMINATED, Happened[on=2014-01-10], known on 2020-01-01]");
        assertThat(paper().told(event).with("contract", "4711").toString())
                .doesNotContain("4711")
                .contains("known on 2020-01-01");
    }

    private static TriggerState state(String text) {
        return switch (text) {
            case "NEVER" -> NEVER;
            case "PENDING" -> PENDING;
            case "UNKNOWN" -> UNKNOWN;
            default ->
                text.contains("/")
                        ? disputed(Arrays.stream(text.split("/"))
                                .map(year -> LocalDate.parse(year + "-06-01"))
                                .toList())
                        : happened(LocalDate.parse(text));
        };
    }
}
