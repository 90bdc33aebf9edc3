package io.guidang.rules.rulebook;

import static io.guidang.rules.Rules.article;
import static io.guidang.rules.Rules.binding;
import static io.guidang.rules.Rules.book;
import static io.guidang.rules.Rules.deferring;
import static io.guidang.rules.Rules.law;
import static io.guidang.rules.Rules.part;
import static io.guidang.rules.Rules.replacing;
import static io.guidang.rules.Rules.row;
import static io.guidang.rules.Rules.schedule;
import static io.guidang.rules.Rules.years;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.issue.Checked;
import io.guidang.core.issue.Issue;
import io.guidang.core.medium.Medium;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.Rules;
import io.guidang.rules.source.Provenance;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RulebookStackTest {

    private static final TriggerType FORMED = TriggerType.FORMED;
    private static final Wording AGENCY = Wording.of("经办机构", "the agency");
    private static final Rulebook TEN_YEARS = schedule(row("1.1", years(10, FORMED)));

    @Test
    void rulebooks_that_fit_together_make_a_stack() {
        Rulebook law = law(article("87", years(5, FORMED)));

        RulebookStack stack = RulebookStack.of(TEN_YEARS, law);

        assertThat(stack.rulebooks()).containsExactly(TEN_YEARS, law);
        assertThat(stack.rulebook("law")).contains(law);
        assertThat(stack.rulebook("nothing")).isEmpty();
        assertThat(stack.row(RowKey.parse("schedule#1.1")))
                .contains(TEN_YEARS.rows().get(0));
        assertThat(stack).hasToString("[schedule@1, law@1]");
    }

    @Test
    void a_rulebook_stands_in_the_stack_once() {
        assertThat(check(TEN_YEARS, schedule(row("1.2")))).containsExactly("schedule: ERROR RULEBOOK_TWICE");
    }

    @Test
    void every_row_that_is_referred_to_exists() {
        assertThat(check(schedule(deferring("1.1", "accounting", part(Condition.ALWAYS, "acc-01")))))
                .containsExactly("schedule row 1.1: ERROR UNKNOWN_ROW");
        assertThat(check(
                        schedule(deferring("1.1", "accounting", part(Condition.ALWAYS, "acc-02"))),
                        book("accounting", Layer.LAW, row("acc-01"))))
                .containsExactly("schedule row 1.1: ERROR UNKNOWN_ROW");
        assertThat(check(
                        TEN_YEARS,
                        book(
                                "company",
                                Layer.COMPANY,
                                replacing(row("1.1"), Provenance.VERIFIED, "x", "schedule#1.9"))))
                .containsExactly("company row 1.1: ERROR UNKNOWN_ROW");
    }

    @Test
    void a_law_that_names_a_class_its_rulebook_does_not_have_would_bind_nothing() {
        Rulebook misspelt = binding("law", Layer.LAW, List.of("1.9"), article("87", years(5, FORMED)));

        assertThat(check(TEN_YEARS, misspelt)).containsExactly("law: ERROR UNKNOWN_ROW");
        assertThat(check(misspelt)).isEmpty();
    }

    @Test
    void a_row_defers_to_the_row_that_fixes_the_period() {
        Rulebook first = schedule(deferring("1.1", "accounting", part(Condition.ALWAYS, "acc-01")));
        Rulebook second = book("accounting", Layer.LAW, deferring("acc-01", "other", part(Condition.ALWAYS, "o-1")));

        assertThat(check(first, second, book("other", Layer.LAW, row("o-1"))))
                .containsExactly("schedule row 1.1: ERROR DEFERS_TWICE");
    }

    @Test
    void a_law_or_an_article_that_binds_other_classes_is_not_replaced() {
        Row placeholder = replacing(Rules.article("9", Term.permanent()), Provenance.DERIVED, "");
        Rulebook own = book(
                "own",
                Layer.COMPANY,
                replacing(row("9", years(30, FORMED)), Provenance.VERIFIED, "the board", "law#9"));

        assertThat(check(TEN_YEARS, Rules.law(placeholder), own)).contains("own row 9: ERROR ONLY_A_CLASS_IS_REPLACED");
    }

    @Test
    void no_row_leaves_its_period_to_a_weaker_layer() {
        Rulebook company = book("company", Layer.COMPANY, row("x", years(1, FORMED)));
        Rulebook schedule = Rules.schedule(Rules.deferring("1.1", "company", Rules.part(Condition.ALWAYS, "x")));

        assertThat(check(schedule, company)).containsExactly("schedule row 1.1: ERROR DEFERS_TO_A_WEAKER_LAYER");
    }

    @Test
    void a_weaker_layer_that_asks_less_of_the_same_class_is_refused_under_whatever_name() {
        Rulebook own = book("own", Layer.COMPANY, row("1.1", years(1, FORMED)));

        assertThat(check(TEN_YEARS, own)).containsExactly("own row 1.1: ERROR LAYER_SHORTENS");
    }

    @ParameterizedTest
    @EnumSource(
            value = Provenance.class,
            names = {"VERIFIED", "SECONDARY"})
    void only_a_placeholder_is_replaced(Provenance sourced) {
        Rulebook annexB = book(
                "annex-b",
                Layer.COMPANY,
                replacing(row("1.1", years(12, FORMED)), sourced, "the board", "schedule#1.1"));

        assertThat(check(TEN_YEARS, annexB)).containsExactly("annex-b row 1.1: ERROR ONLY_DERIVED_IS_REPLACED");
        assertThat(check(derived(), annexB)).isEmpty();
        assertThat(RulebookStack.of(derived(), annexB).isReplaced(RowKey.parse("schedule#1.1")))
                .isTrue();
        assertThat(RulebookStack.of(derived(), annexB).isReplaced(RowKey.parse("annex-b#1.1")))
                .isFalse();
    }

    @Test
    void a_replacement_leaves_no_medium_without_a_period() {
        String refused = "annex-b row 1.1: ERROR REPLACEMENT_LEAVES_A_GAP";
        Term onPaper = years(6, FORMED).on(Set.of(Medium.PAPER));
        Term sometimes = years(6, FORMED).when(Condition.factIs("kept", "true"), Term.WhenMissing.BINDS);
        Term onElectronic = years(6, FORMED).on(Set.of(Medium.ELECTRONIC));

        assertThat(replacedBy()).containsExactly(refused);
        assertThat(replacedBy(onPaper)).containsExactly(refused);
        assertThat(replacedBy(sometimes)).containsExactly(refused);
        assertThat(replacedBy(onPaper, onElectronic)).isEmpty();
    }

    @Test
    void a_replacement_leaves_no_time_without_a_period() {
        Row six = replacing(row("1.1", years(6, FORMED)), Provenance.VERIFIED, "the board", "schedule#1.1");
        Row fromThenOn = Rules.inForce(six, Validity.from(LocalDate.of(2030, 1, 1)));
        Rulebook edition = Rules.book(
                "annex-b", Layer.COMPANY, Validity.from(LocalDate.of(2030, 1, 1)), Applicability.FROM_THEN_ON, six);

        assertThat(check(derived(), book("annex-b", Layer.COMPANY, fromThenOn)))
                .containsExactly("annex-b row 1.1: ERROR REPLACEMENT_LEAVES_A_GAP");
        assertThat(check(derived(), edition)).containsExactly("annex-b row 1.1: ERROR REPLACEMENT_LEAVES_A_GAP");
    }

    @Test
    void a_conditional_placeholder_stays_until_its_own_condition_is_replaced() {
        Condition declined = Condition.happened(TriggerType.CONTRACT_DECLINED);
        Term whereDeclined = years(6, FORMED).when(declined, Term.WhenMissing.BINDS);
        Rulebook shipped = schedule(replacing(row("1.1", years(30, FORMED), whereDeclined), Provenance.DERIVED, ""));
        Row eight = replacing(row("1.1", years(8, FORMED)), Provenance.VERIFIED, "the board", "schedule#1.1");
        RulebookStack stack = RulebookStack.of(shipped, book("annex-b", Layer.COMPANY, eight));

        assertThat(stack.standing(shipped, shipped.rows().get(0)).terms()).containsExactly(whereDeclined);
    }

    private static List<String> replacedBy(Term... terms) {
        Row row = replacing(row("1.1", terms), Provenance.VERIFIED, "the board", "schedule#1.1");
        return check(derived(), book("annex-b", Layer.COMPANY, row));
    }

    @Test
    void a_replacement_has_a_source_and_an_approval() {
        Row ten = row("1.1", years(10, FORMED));
        String refused = "annex-b row 1.1: ERROR REPLACEMENT_NOT_APPROVED";

        for (Provenance unsourced : List.of(Provenance.DERIVED, Provenance.GAP)) {
            assertThat(check(derived(), book("annex-b", Layer.COMPANY, replacing(ten, unsourced, "x", "schedule#1.1"))))
                    .containsExactly(refused);
        }
        assertThat(check(
                        derived(),
                        book("annex-b", Layer.COMPANY, replacing(ten, Provenance.VERIFIED, " ", "schedule#1.1"))))
                .containsExactly(refused);
    }

    @ParameterizedTest
    @EnumSource(
            value = Layer.class,
            names = {"LOCAL", "COMPANY", "ITEM"})
    void a_weaker_layer_may_lengthen_and_never_shorten(Layer weaker) {
        assertThat(check(TEN_YEARS, binding("company", weaker, List.of("1.1"), article("a", years(9, FORMED)))))
                .containsExactly("company row a: ERROR LAYER_SHORTENS");
        assertThat(check(TEN_YEARS, binding("company", weaker, List.of("1.1"), article("a", years(10, FORMED)))))
                .isEmpty();
        assertThat(check(TEN_YEARS, binding("company", weaker, List.of("1.1"), article("a", years(11, FORMED)))))
                .isEmpty();
    }

    @Test
    void shortening_is_told_with_both_periods_and_once_however_many_classes_it_concerns() {
        Rulebook law = binding("law", Layer.LAW, List.of("1.1", "1.2"), article("87", years(20, FORMED)));
        Rulebook company = binding("company", Layer.COMPANY, List.of("1.2", "1.1"), article("a", years(9, FORMED)));

        List<Issue> issues = issues(schedule(row("1.1"), row("1.2")), law, company);

        assertThat(issues).singleElement().satisfies(issue -> {
            assertThat(issue.message().en()).isEqualTo("its period D9 is shorter than D20 of law#87");
            assertThat(issue.message().zh()).isEqualTo("期限 D9 短于 law#87 的 D20");
        });
    }

    @Test
    void nothing_is_longer_than_permanent_however_it_is_counted() {
        Rulebook permanent = schedule(row("1.1", Term.permanent()));

        assertThat(check(permanent, binding("company", Layer.COMPANY, List.of("1.1"), article("a", years(99, FORMED)))))
                .containsExactly("company row a: ERROR LAYER_SHORTENS");
        assertThat(check(permanent, binding("company", Layer.COMPANY, List.of("1.1"), article("a", Term.permanent()))))
                .isEmpty();
    }

    @Test
    void terms_that_are_counted_otherwise_ask_otherwise_or_bind_other_media_are_not_compared() {
        Term paper = years(10, FORMED).on(Set.of(Medium.PAPER));
        Term electronic = years(6, FORMED).on(Set.of(Medium.ELECTRONIC));
        Term onceEnded = years(5, TriggerType.CONTRACT_TERMINATED);
        Term major = years(5, FORMED).when(Condition.factIs("majorCase", "true"), Term.WhenMissing.BINDS);
        Term most = new Term(
                Term.Kind.CEILING,
                RetentionPeriod.ofYears(5),
                years(5, FORMED).clock(),
                Condition.ALWAYS,
                Term.WhenMissing.BINDS,
                Set.of(Medium.PAPER));

        assertThat(check(
                        schedule(row("1.1", paper)),
                        binding(
                                "company",
                                Layer.COMPANY,
                                List.of("1.1"),
                                article("a", electronic, onceEnded, major, most))))
                .isEmpty();
        assertThat(check(
                        schedule(row("1.1", most)),
                        binding("company", Layer.COMPANY, List.of("1.1"), article("a", years(1, FORMED)))))
                .isEmpty();
    }

    @Test
    void layers_of_one_rank_and_classes_that_are_not_named_are_not_compared() {
        Rulebook two = schedule(row("1.1", years(10, FORMED)), row("1.2", years(1, FORMED)));

        assertThat(check(two, binding("local", Layer.COMPANY, List.of("1.2"), article("a", years(2, FORMED)))))
                .isEmpty();
        assertThat(check(
                        schedule(row("1.1")),
                        binding("one", Layer.COMPANY, List.of("1.1"), article("a", years(10, FORMED))),
                        binding("other", Layer.COMPANY, List.of("1.1"), article("a", years(5, FORMED)))))
                .isEmpty();
    }

    @Test
    void a_national_standard_stands_as_it_is_while_the_law_binds_beside_it() {
        assertThat(check(schedule(row("1.1", years(5, FORMED))), law(article("87", years(10, FORMED)))))
                .isEmpty();
    }

    @Test
    void a_choice_is_for_a_rulebook_that_leaves_something_to_choose() {
        Choice choice = new Choice("schedule", Applicability.ALL_HOLDINGS, AGENCY);
        Rulebook choosing =
                book("schedule", Layer.NATIONAL, Validity.ALWAYS, Applicability.ADOPTER_CHOOSES, row("1.1"));

        assertThat(codes(RulebookStack.check(List.of(TEN_YEARS), List.of(choice), List.of())))
                .containsExactly("schedule: ERROR NOTHING_TO_CHOOSE");
        assertThat(codes(RulebookStack.check(List.of(), List.of(choice), List.of())))
                .containsExactly("schedule: ERROR NOTHING_TO_CHOOSE");
        RulebookStack stack = RulebookStack.check(List.of(choosing), List.of(choice), List.of())
                .orThrow();
        assertThat(stack.choiceFor(choosing)).contains(choice);
        assertThat(stack.choices()).containsExactly(choice);
    }

    @Test
    void nothing_is_chosen_twice() {
        Rulebook choosing =
                book("schedule", Layer.NATIONAL, Validity.ALWAYS, Applicability.ADOPTER_CHOOSES, row("1.1"));
        StandIn one = new StandIn(TriggerType.RELATIONSHIP_ENDED, TriggerType.CONTRACT_TERMINATED, AGENCY);
        StandIn other = new StandIn(TriggerType.RELATIONSHIP_ENDED, TriggerType.MATTER_CLOSED, AGENCY);
        StandIn third = new StandIn(TriggerType.TRANSACTION_COMPLETED, TriggerType.FORMED, AGENCY);

        assertThat(codes(RulebookStack.check(
                        List.of(choosing),
                        List.of(
                                new Choice("schedule", Applicability.ALL_HOLDINGS, AGENCY),
                                new Choice("schedule", Applicability.FROM_THEN_ON, AGENCY)),
                        List.of(one, other, third))))
                .containsExactly("schedule: ERROR CHOSEN_TWICE", "RELATIONSHIP_ENDED: ERROR CHOSEN_TWICE");
        RulebookStack stack = RulebookStack.check(List.of(choosing), List.of(), List.of(one, third))
                .orThrow();
        assertThat(stack.standInFor(TriggerType.TRANSACTION_COMPLETED)).contains(third);
        assertThat(stack.standInFor(TriggerType.FORMED)).isEmpty();
        assertThat(stack.standIns()).containsExactly(one, third);
    }

    @Test
    void everything_that_is_wrong_comes_back_at_once() {
        Rulebook broken = schedule(deferring("1.1", "accounting", part(Condition.ALWAYS, "acc-01", "acc-02")));

        assertThat(check(broken, broken))
                .containsExactly(
                        "schedule: ERROR RULEBOOK_TWICE",
                        "schedule row 1.1: ERROR UNKNOWN_ROW",
                        "schedule row 1.1: ERROR UNKNOWN_ROW");
        assertThatThrownBy(() -> RulebookStack.of(broken, broken))
                .isInstanceOf(Checked.UnsoundException.class)
                .hasMessageContaining("accounting#acc-01")
                .hasMessageContaining("accounting#acc-02");
    }

    private static Rulebook derived() {
        return schedule(replacing(row("1.1", years(30, FORMED)), Provenance.DERIVED, ""));
    }

    private static List<Issue> issues(Rulebook... rulebooks) {
        return RulebookStack.check(List.of(rulebooks), List.of(), List.of()).issues();
    }

    private static List<String> check(Rulebook... rulebooks) {
        return codes(RulebookStack.check(List.of(rulebooks), List.of(), List.of()));
    }

    private static List<String> codes(Checked<RulebookStack> checked) {
        return checked.issues().stream()
                .map(issue -> issue.place() + ": " + issue.severity() + " " + issue.code())
                .toList();
    }
}
