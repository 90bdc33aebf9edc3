package io.guidang.rules.draft;

import static io.guidang.core.trigger.TriggerType.CONTRACT_FORMED;
import static io.guidang.core.trigger.TriggerType.CONTRACT_TERMINATED;
import static io.guidang.core.trigger.TriggerType.FORMED;
import static io.guidang.rules.convention.CountingConventions.NEXT_DAY;
import static io.guidang.rules.draft.Schedule.atLeast;
import static io.guidang.rules.draft.Schedule.atMost;
import static io.guidang.rules.draft.Schedule.fact;
import static io.guidang.rules.draft.Schedule.happened;
import static io.guidang.rules.draft.Schedule.part;
import static io.guidang.rules.draft.Schedule.permanent;
import static io.guidang.rules.draft.Schedule.row;
import static io.guidang.rules.draft.Schedule.rulebook;
import static io.guidang.rules.draft.Schedule.scenario;
import static io.guidang.rules.draft.Schedule.trigger;
import static io.guidang.rules.draft.Schedule.years;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.issue.Issue;
import io.guidang.core.medium.Medium;
import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.DeclaredTrigger;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.Scenario;
import io.guidang.rules.source.Provenance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RulebookDraftTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 2);
    private static final Facts FACTS = Facts.of("1.2", Medium.PAPER, DAY);

    private static final RowDraft ROW =
            row("1.2").name("投保单").citation("art. 3").provenance(Provenance.VERIFIED);
    private static final RulebookDraft BOOK = rulebook("own-2024")
            .edition("2024")
            .title("公司保管期限表", "Company schedule")
            .layer(Layer.COMPANY)
            .appliesTo(Applicability.ALL_HOLDINGS);

    @Test
    void a_step_gives_a_new_draft_and_leaves_the_old_one_as_it_was() {
        RulebookDraft one = BOOK.row(ROW);
        RulebookDraft two = one.row(row("1.3").name("保险单").citation("art. 4").provenance(Provenance.VERIFIED));
        RowDraft longer = ROW.retain(atLeast(years(10)).from(FORMED).counted(NEXT_DAY));

        assertThat(one.build().rows()).hasSize(1);
        assertThat(two.build().rows()).hasSize(2);
        assertThat(BOOK.build().rows()).isEmpty();
        assertThat(BOOK.row(longer).build().rows().get(0).terms()).hasSize(1);
        assertThat(BOOK.row(ROW).build().rows().get(0).terms()).isEmpty();
        assertThat(BOOK.subject("a").build().subjects()).containsOnlyKeys("a");
        assertThat(BOOK.build().subjects()).isEmpty();
    }

    @Test
    void a_trigger_of_ones_own_is_told_or_reckoned_from_another() {
        Rulebook built = BOOK.trigger(trigger("POLICY_LAPSED", "保单失效", "lapse of the policy"))
                .trigger(trigger("TERM_OVER", "期满", "end of the term").after(years(5), CONTRACT_FORMED))
                .build();

        assertThat(built.triggers())
                .containsExactly(
                        new DeclaredTrigger(
                                TriggerType.of("POLICY_LAPSED"),
                                Wording.of("保单失效", "lapse of the policy"),
                                Optional.empty()),
                        new DeclaredTrigger(
                                TriggerType.of("TERM_OVER"),
                                Wording.of("期满", "end of the term"),
                                Optional.of(new DeclaredTrigger.After(RetentionPeriod.ofYears(5), CONTRACT_FORMED))));
    }

    @Test
    void a_scenario_says_what_is_known_and_what_the_decision_must_be() {
        Rulebook built = BOOK.scenario(scenario("a date", FACTS, DAY)
                        .keepThrough(DAY)
                        .due(false)
                        .decidedBy("own-2024#1.2"))
                .scenario(scenario("for ever", FACTS, DAY).outcome(Outcome.Kind.PERMANENT))
                .build();

        assertThat(built.scenarios())
                .containsExactly(
                        new Scenario(
                                "a date",
                                FACTS,
                                DAY,
                                new Scenario.Expected(
                                        Outcome.Kind.UNTIL,
                                        Optional.of(DAY),
                                        Optional.of(false),
                                        Optional.of(RowKey.parse("own-2024#1.2")))),
                        new Scenario("for ever", FACTS, DAY, Scenario.Expected.kind(Outcome.Kind.PERMANENT)));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("mistakes")
    void what_is_wrong_is_told_with_the_code_and_the_path_of_the_document(
            String code, String path, RulebookDraft draft) {
        List<Issue> issues = draft.check().issues();

        assertThat(issues).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(code);
            assertThat(issue.place().path()).isEqualTo(path);
            assertThat(issue.isError()).isTrue();
        });
        assertThatThrownBy(draft::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(code);
    }

    static Stream<Arguments> mistakes() {
        RowDraft deferring = ROW.defersTo("other", part("a"));
        return Stream.of(
                mistake("NO_START", "rows[0].retain[0]", ROW.retain(atLeast("D10"))),
                mistake("UNREADABLE", "rows[0].retain[1].atLeast", ROW.retain(permanent(), atLeast("P10Y"))),
                mistake("UNREADABLE", "rows[0].retain[0].atLeast", ROW.retain(atLeast("D0"))),
                mistake("UNREADABLE", "rows[0].retain[0].atMost", ROW.retain(atMost("Y"))),
                mistake(
                        "UNREADABLE",
                        "rows[0].code",
                        row("1 2").name("a").citation("b").provenance(Provenance.GAP)),
                mistake("MISSING_KEY", "rows[0]", row("1.2").citation("b").provenance(Provenance.GAP)),
                mistake("MISSING_KEY", "rows[0]", row("1.2").name("a").provenance(Provenance.GAP)),
                mistake("MISSING_KEY", "rows[0]", row("1.2").name("a").citation("b")),
                mistake("NO_VALUE", "rows[0].name", ROW.name(" ")),
                mistake("NO_VALUE", "rows[0].citation", ROW.citation("")),
                mistake("BACKWARDS", "rows[0].effective", ROW.effectiveFrom(DAY).effectiveUntil(DAY.minusDays(1))),
                mistake("NO_CONDITION", "rows[0].scope.when", ROW.filedWhen(happened(CONTRACT_TERMINATED))),
                mistake("UNKNOWN_WORD", "rows[0].binds[0]", ROW.binds("身分")),
                mistake("UNREADABLE", "rows[0].replaces[0]", ROW.replaces("1.2")),
                mistake("TERMS_AND_DEFERRAL", "rows[0].defersTo", deferring.retain(permanent())),
                mistake("NO_LAST_PART", "rows[0].defersTo.parts", ROW.defersTo("other")),
                mistake(
                        "NO_LAST_PART",
                        "rows[0].defersTo.parts",
                        ROW.defersTo("other", part(fact("a").is("b"), "c"))),
                mistake("NO_VALUE", "rows[0].defersTo.parts[0].rows", ROW.defersTo("other", part())),
                mistake("UNREADABLE", "rows[0].defersTo.parts[0].rows[1]", ROW.defersTo("other", part("a", "b c"))),
                Arguments.of("DUPLICATE_ROW", "rows[1].code", BOOK.row(ROW).row(ROW)),
                Arguments.of("UNREADABLE", "subjects.a[0]", BOOK.subject("a", "b")),
                Arguments.of("BACKWARDS", "effective", BOOK.effectiveFrom(DAY).effectiveUntil(DAY.minusDays(1))),
                Arguments.of("NO_VALUE", "edition", BOOK.edition(" ")),
                Arguments.of("NO_VALUE", "title.en", BOOK.title("表", " ")),
                Arguments.of("UNREADABLE", "triggers[0]", BOOK.trigger(trigger("lapsed", "失效", "lapse"))),
                Arguments.of("NO_VALUE", "triggers[0].zh", BOOK.trigger(trigger("LAPSED", "", "lapse"))),
                Arguments.of(
                        "BROKEN",
                        "triggers[0]",
                        BOOK.trigger(trigger("LAPSED", "失效", "lapse").after(years(1), TriggerType.of("LAPSED")))),
                Arguments.of(
                        "BROKEN",
                        "",
                        BOOK.scenario(scenario("a", FACTS, DAY).keepThrough(DAY))
                                .scenario(scenario("a", FACTS, DAY).keepThrough(DAY))),
                Arguments.of("MISSING_KEY", "scenarios[0]", BOOK.scenario(scenario("a", FACTS, DAY))),
                Arguments.of(
                        "MISSING_KEY",
                        "scenarios[0]",
                        BOOK.scenario(scenario("a", FACTS, DAY).outcome(Outcome.Kind.UNTIL))),
                Arguments.of(
                        "NO_VALUE",
                        "scenarios[0].name",
                        BOOK.scenario(scenario(" ", FACTS, DAY).keepThrough(DAY))),
                Arguments.of(
                        "UNREADABLE",
                        "scenarios[0].decidedBy",
                        BOOK.scenario(scenario("a", FACTS, DAY).keepThrough(DAY).decidedBy("x"))));
    }

    private static Arguments mistake(String code, String path, RowDraft row) {
        return Arguments.of(code, path, BOOK.row(row));
    }

    @Test
    void everything_that_is_left_out_is_named_at_once() {
        assertThatThrownBy(() -> rulebook("Own").row(row("1.2")).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'Own'")
                .hasMessageContaining("the key edition is missing")
                .hasMessageContaining("the key title is missing")
                .hasMessageContaining("the key layer is missing")
                .hasMessageContaining("the key appliesTo is missing")
                .hasMessageContaining("the key name is missing")
                .hasMessageContaining("the key citation is missing")
                .hasMessageContaining("缺少键 provenance");
    }
}
