package io.guidang.rules.decision;

import static io.guidang.rules.Rules.AS_OF;
import static io.guidang.rules.Rules.FORMED;
import static io.guidang.rules.Rules.article;
import static io.guidang.rules.Rules.atMost;
import static io.guidang.rules.Rules.binding;
import static io.guidang.rules.Rules.decide;
import static io.guidang.rules.Rules.decider;
import static io.guidang.rules.Rules.deferring;
import static io.guidang.rules.Rules.paper;
import static io.guidang.rules.Rules.part;
import static io.guidang.rules.Rules.row;
import static io.guidang.rules.Rules.schedule;
import static io.guidang.rules.Rules.years;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.Rules;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.explain.Sentences;
import io.guidang.rules.facts.Event;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.obligation.Bounds;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.obligation.Step;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.StandIn;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.rulebook.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A date that is disputed leaves open what is counted from it, and says between which days that will end. */
class DisputeTest {

    private static final TriggerType ENDED = TriggerType.CONTRACT_TERMINATED;
    private static final TriggerType CLOSED = TriggerType.MATTER_CLOSED;
    private static final LocalDate EARLY = LocalDate.of(2015, 6, 30);
    private static final LocalDate LATE = LocalDate.of(2016, 2, 29);
    private static final TriggerState DISPUTED = TriggerState.disputed(List.of(LATE, EARLY));
    private static final Rulebook TEN_YEARS = schedule(row("1.1", years(10, ENDED)));

    @Test
    void it_stays_open_and_is_kept_through_the_days_to_which_the_claims_lead() {
        Decision decision = decide(paper().with(ENDED, DISPUTED), TEN_YEARS);

        assertThat(decision.outcome().kind()).isEqualTo(Outcome.Kind.OPEN);
        assertThat(decision.isDue()).isFalse();
        assertThat(decision.decidedBy().orElseThrow().bounds())
                .contains(Bounds.between(LocalDate.of(2025, 6, 30), LocalDate.of(2026, 2, 28)));
        assertThat(Sentences.of(decision).en())
                .isEqualTo("Keep, no date yet (the date of the end of the insurance contract is disputed (2015-06-30 to"
                        + " 2016-02-29)): 10 years, by the claimed dates through 2025-06-30 at the earliest and 2026-02-28"
                        + " at the latest; schedule, 1.1 (verified).");
        assertThat(Sentences.of(decision).zh())
                .isEqualTo("期限未定，继续保管(保险合同终止的日期有争议(2015-06-30至2016-02-29))："
                        + "10年，按所主张的日期最早保管至2025-06-30，最晚至2026-02-28，依据schedule, 1.1(已核实)。");
    }

    @Test
    void the_step_names_every_day_from_which_it_may_be_counted() {
        Derivation derivation = Decider.of(RulebookStack.of(TEN_YEARS))
                .verdict(paper().with(ENDED, DISPUTED), AS_OF)
                .derivation();

        assertThat(derivation.considered().get(0).steps())
                .contains(new Step.Bounded(
                        CountingConventions.NEXT_DAY,
                        List.of(EARLY, LATE),
                        RetentionPeriod.ofYears(10),
                        Bounds.between(LocalDate.of(2025, 6, 30), LocalDate.of(2026, 2, 28))));
    }

    @Test
    void claims_that_come_to_one_day_by_the_convention_leave_one_day_and_stay_open() {
        Term byYear = Term.floor(RetentionPeriod.ofYears(10), Clock.of(CountingConventions.NEXT_JANUARY_1, ENDED));
        TriggerState sameYear = TriggerState.disputed(List.of(EARLY, EARLY.plusDays(1)));

        Decision decision = decide(paper().with(ENDED, sameYear), schedule(row("1.1", byYear)));

        assertThat(decision.outcome().kind()).isEqualTo(Outcome.Kind.OPEN);
        assertThat(Sentences.of(decision).en()).contains("10 years, through 2025-12-31 by any of the claimed dates;");
        assertThat(Sentences.of(decision).zh()).contains("10年，按所主张的任一日期均保管至2025-12-31，");
    }

    @Test
    void of_several_subjects_it_ends_no_earlier_than_what_has_happened_and_every_earliest_claim() {
        Facts facts = paper().told(Event.of(ENDED, DISPUTED).about("P-1"))
                .told(Event.of(
                                ENDED,
                                TriggerState.disputed(List.of(LocalDate.of(2011, 1, 1), LocalDate.of(2018, 1, 1))))
                        .about("P-2"))
                .told(Event.of(ENDED, TriggerState.happened(LocalDate.of(2016, 1, 5)))
                        .about("P-3"))
                .told(Event.of(ENDED, TriggerState.NEVER).about("P-4"));

        assertThat(bounds(facts)).contains(Bounds.between(LocalDate.of(2026, 1, 5), LocalDate.of(2028, 1, 1)));
        assertThat(bounds(facts.told(Event.of(ENDED, TriggerState.happened(LocalDate.of(2020, 1, 5)))
                        .about("P-5"))))
                .contains(Bounds.between(LocalDate.of(2030, 1, 5), LocalDate.of(2030, 1, 5)));
    }

    @Test
    void what_is_awaited_besides_may_end_later_than_any_claim() {
        Facts facts = paper().told(Event.of(ENDED, DISPUTED).about("P-1"));
        Facts pending = facts.told(Event.of(ENDED, TriggerState.PENDING).about("P-2"));
        Facts unknown = facts.told(Event.of(ENDED, TriggerState.UNKNOWN).about("P-2"));
        Facts ahead = facts.told(
                Event.of(ENDED, TriggerState.happened(AS_OF.plusDays(1))).about("P-2"));

        assertThat(List.of(bounds(pending), bounds(unknown), bounds(ahead)))
                .containsOnly(Optional.of(Bounds.from(LocalDate.of(2025, 6, 30))));
        assertThat(Sentences.of(decide(pending, TEN_YEARS)).en())
                .contains(
                        "10 years, by the claimed dates through 2025-06-30 at the earliest, and nobody can name a latest day;");
        assertThat(Sentences.of(decide(pending, TEN_YEARS)).zh()).contains("10年，按所主张的日期最早保管至2025-06-30，最晚至何日尚不可知，");
    }

    @Test
    void of_several_triggers_the_latest_counts_too() {
        Rulebook both = schedule(row("1.1", years(10, ENDED, CLOSED)));

        assertThat(bounds(paper().with(ENDED, DISPUTED).happened(CLOSED, LocalDate.of(2015, 8, 1)), both))
                .contains(Bounds.between(LocalDate.of(2025, 8, 1), LocalDate.of(2026, 2, 28)));
        assertThat(bounds(paper().with(ENDED, DISPUTED), both)).contains(Bounds.from(LocalDate.of(2025, 6, 30)));
    }

    @Test
    void the_claims_are_read_from_what_stands_in() {
        Decider decider = decider(
                List.of(schedule(row("1.1", years(5, TriggerType.RELATIONSHIP_ENDED)))),
                List.of(),
                List.of(new StandIn(TriggerType.RELATIONSHIP_ENDED, ENDED, Wording.of("本公司", "the insurer"))));

        assertThat(decider.decide(paper().with(ENDED, DISPUTED), AS_OF)
                        .decidedBy()
                        .flatMap(Obligation::bounds))
                .contains(Bounds.between(LocalDate.of(2020, 6, 30), LocalDate.of(2021, 2, 28)));
    }

    @Test
    void a_claim_beyond_the_calendar_leaves_no_latest_day() {
        TriggerState far = TriggerState.disputed(List.of(EARLY, LocalDate.MAX.minusYears(3)));
        TriggerState farther = TriggerState.disputed(List.of(LocalDate.MAX.minusYears(4), LocalDate.MAX.minusYears(3)));
        Decider decider = Decider.of(RulebookStack.of(TEN_YEARS));

        assertThat(decider.decide(paper().with(ENDED, far), AS_OF).decidedBy().flatMap(Obligation::bounds))
                .contains(Bounds.from(LocalDate.of(2025, 6, 30)));
        assertThat(decider.decide(paper().with(ENDED, farther), LocalDate.MAX)
                        .decidedBy()
                        .flatMap(Obligation::bounds))
                .isEmpty();
    }

    @Test
    void a_claim_from_which_the_law_does_not_reach_the_record_leads_to_no_day() {
        Rulebook from2016 = dated(Validity.from(LocalDate.of(2016, 1, 1)));
        Rulebook until2014 = dated(new Validity(Optional.empty(), Optional.of(FORMED.minusDays(1))));
        Facts disputed = paper().with(ENDED, DISPUTED);

        assertThat(ofLaw(disputed, from2016).bounds())
                .contains(Bounds.between(LocalDate.of(2019, 2, 28), LocalDate.of(2019, 2, 28)));
        assertThat(ofLaw(disputed, until2014).binds()).isTrue();
        assertThat(ofLaw(disputed, until2014).bounds()).isEmpty();
    }

    @Test
    void only_what_a_disputed_date_leaves_open_has_bounds() {
        Rulebook others = schedule(row(
                "1.1", Term.permanent(), Term.undetermined(), years(3, CLOSED), atMost(40, ENDED), years(1, ENDED)));

        Decision decision = decide(paper().with(ENDED, DISPUTED).with(CLOSED, TriggerState.PENDING), others);

        assertThat(decision.obligations())
                .filteredOn(obligation -> obligation.bounds().isPresent())
                .extracting(Obligation::period)
                .containsExactly(RetentionPeriod.ofYears(1));
        assertThat(bounds(paper().with(ENDED, TriggerState.UNKNOWN))).isEmpty();
        assertThat(bounds(paper().happened(ENDED, EARLY))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Term.WhenMissing.class)
    void a_term_never_lapses_on_a_dispute_and_says_why_it_binds(Term.WhenMissing whenMissing) {
        Rulebook onceEnded =
                schedule(row("1.1", years(30, TriggerType.FORMED).when(Condition.happened(ENDED), whenMissing)));

        Decision decision = decide(paper().with(ENDED, DISPUTED), onceEnded);

        assertThat(decision.outcome()).isEqualTo(Outcome.until(FORMED.plusYears(30)));
        assertThat(decision.decidedBy().orElseThrow().reasons())
                .containsExactly(Wording.of(
                        "条件所涉事件的日期有争议，按较长者处理",
                        "the date of an event of its condition is disputed; the longer way is taken"));
        assertThat(columns(Signs.DISPUTED, onceEnded))
                .isEqualTo((int) FORMED.plusYears(30).toEpochDay());
        assertThat(columns(Signs.PENDING, onceEnded)).isEqualTo(Signs.NO_RULE_BINDS);
    }

    @Test
    void a_dispute_settles_no_part_of_a_row_so_that_later_parts_are_kept_too() {
        Rulebook table = Rules.book(
                "table",
                Layer.NATIONAL,
                row("short", years(3, TriggerType.FORMED)),
                row("long", years(30, TriggerType.FORMED)));
        Rulebook parts = schedule(
                deferring("1.1", "table", part(Condition.happened(ENDED), "short"), part(Condition.ALWAYS, "long")));

        Decision disputed = decide(paper().with(ENDED, DISPUTED), parts, table);

        assertThat(disputed.obligations()).hasSize(2);
        assertThat(disputed.outcome()).isEqualTo(Outcome.until(FORMED.plusYears(30)));
        assertThat(decide(paper().happened(ENDED, LATE), parts, table).outcome())
                .isEqualTo(Outcome.until(FORMED.plusYears(3)));
        assertThat(columns(Signs.DISPUTED, parts, table))
                .isEqualTo((int) FORMED.plusYears(30).toEpochDay());
        assertThat(columns((int) LATE.toEpochDay(), parts, table))
                .isEqualTo((int) FORMED.plusYears(3).toEpochDay());
    }

    @Test
    void bounds_are_in_order_and_belong_to_what_is_open() {
        Obligation until =
                decide(paper().happened(ENDED, EARLY), TEN_YEARS).decidedBy().orElseThrow();

        assertThatThrownBy(() -> Bounds.between(LATE, EARLY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bounds.from(LocalDate.MAX)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bounds.between(EARLY, LocalDate.MAX)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Obligation(
                        until.rule(),
                        until.via(),
                        until.kind(),
                        until.period(),
                        until.status(),
                        until.outcome(),
                        Optional.of(Bounds.from(EARLY)),
                        until.countedFrom(),
                        until.convention(),
                        until.counting(),
                        until.reasons()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("open");
        assertThat(Bounds.between(EARLY, LATE).include(EARLY.minusDays(1))).isFalse();
        assertThat(Bounds.between(EARLY, LATE).include(EARLY)).isTrue();
        assertThat(Bounds.between(EARLY, LATE).include(LATE.plusDays(1))).isFalse();
        assertThat(Bounds.from(EARLY).include(LocalDate.MAX)).isTrue();
    }

    private static int columns(int ended, Rulebook... rulebooks) {
        ColumnDecider columns = Decider.of(RulebookStack.of(rulebooks)).columns();
        int[] ends = new int[1];
        short[] keys = {columns.key(paper().classCode(), paper().medium())};
        columns.worker()
                .decide(
                        RecordColumns.of(keys, new int[] {(int) FORMED.toEpochDay()})
                                .with(ENDED, new int[] {ended}),
                        (int) AS_OF.toEpochDay(),
                        ends);
        return ends[0];
    }

    private static Rulebook dated(Validity validity) {
        Rulebook law = binding("law", Layer.LAW, List.of("1.1"), article("87", years(3, ENDED)));
        return new Rulebook(
                law.id(),
                law.edition(),
                law.title(),
                law.layer(),
                validity,
                Applicability.FROM_THEN_ON,
                law.subjects(),
                law.rows(),
                law.triggers(),
                law.scenarios());
    }

    private static Obligation ofLaw(Facts facts, Rulebook law) {
        return decide(facts, schedule(row("1.1")), law).obligations().get(0);
    }

    private static Optional<Bounds> bounds(Facts facts) {
        return bounds(facts, TEN_YEARS);
    }

    private static Optional<Bounds> bounds(Facts facts, Rulebook rulebook) {
        Decision decision = Rules.decide(facts, rulebook);
        return decision.decidedBy().flatMap(Obligation::bounds);
    }
}
