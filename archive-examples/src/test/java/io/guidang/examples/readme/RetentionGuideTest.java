package io.guidang.examples.readme;

import static io.guidang.core.trigger.TriggerType.CONTRACT_TERMINATED;
import static io.guidang.rules.convention.CountingConventions.NEXT_DAY;
import static io.guidang.rules.draft.Schedule.atLeast;
import static io.guidang.rules.draft.Schedule.row;
import static io.guidang.rules.draft.Schedule.rulebook;
import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.issue.Issue;
import io.guidang.core.item.ClassCode;
import io.guidang.core.medium.Medium;
import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.wording.Wording;
import io.guidang.rulebooks.ShippedRulebooks;
import io.guidang.rules.check.DerivationCheck;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.counterfactual.Answer;
import io.guidang.rules.counterfactual.Counterfactual;
import io.guidang.rules.decision.ColumnDecider;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.decision.RecordColumns;
import io.guidang.rules.decision.Signs;
import io.guidang.rules.decision.Verdict;
import io.guidang.rules.diff.EditionDiff;
import io.guidang.rules.diff.Impact;
import io.guidang.rules.diff.Referenced;
import io.guidang.rules.explain.Sentences;
import io.guidang.rules.facts.Event;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.source.Provenance;
import io.guidang.rules.verify.Verification;
import io.guidang.rules.verify.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionGuideTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Rulebook STANDARD = ShippedRulebooks.read("cn-dat36-2007");

    private final RulebookStack stack = RulebookStack.of(ShippedRulebooks.read("cn-legal-floors"), STANDARD);
    private final Decider decider = Decider.of(stack);
    private final Facts application = Facts.of("1.2", Medium.PAPER, LocalDate.of(2012, 5, 1))
            .with("insuranceTermYears", "20")
            .happened(CONTRACT_TERMINATED, LocalDate.of(2020, 3, 15));

    @Test
    void several_contracts_and_a_correction() {
        // [subjects]
        Facts claim = Facts.of("3.1", Medium.PAPER, LocalDate.of(2012, 5, 1))
                .with("insuranceTermYears", "20")
                .told(Event.of(CONTRACT_TERMINATED, TriggerState.happened(LocalDate.of(2015, 6, 30)))
                        .about("contract 1"))
                .told(Event.of(CONTRACT_TERMINATED, TriggerState.happened(LocalDate.of(2019, 6, 30)))
                        .about("contract 2"))
                .told(Event.of(CONTRACT_TERMINATED, TriggerState.happened(LocalDate.of(2021, 6, 30)))
                        .about("contract 2")
                        .knownOn(LocalDate.of(2024, 3, 4)));
        decider.decide(claim, TODAY).outcome().keepThrough(); // 2031-06-30
        Facts then = claim.knownOn(LocalDate.of(2024, 3, 3));
        decider.decide(then, LocalDate.of(2024, 3, 3)).outcome().keepThrough(); // 2029-06-30
        // [subjects]

        assertThat(decider.decide(claim, TODAY).outcome().keepThrough()).contains(LocalDate.of(2031, 6, 30));
        assertThat(decider.decide(then, LocalDate.of(2024, 3, 3)).outcome().keepThrough())
                .contains(LocalDate.of(2029, 6, 30));
    }

    @Test
    void a_verdict_is_told_later_and_proved_by_somebody_else() {
        // [proof]
        Verdict verdict = decider.verdict(application, TODAY);
        verdict.isDue(); // false
        Decision decision = verdict.decision(); // its words, when somebody asks for them
        List<Issue> faults = DerivationCheck.check(verdict.derivation(), stack, application, TODAY); // none
        // [proof]

        assertThat(verdict.isDue()).isFalse();
        assertThat(decision).isEqualTo(decider.decide(application, TODAY));
        assertThat(faults).isEmpty();
    }

    @Test
    void the_smallest_change_that_makes_it_due() {
        // [otherwise]
        Answer answer = Counterfactual.of(decider).toBecomeDue(application, TODAY);
        Wording words = answer.words();
        // [otherwise]

        assertThat(answer).isInstanceOf(Answer.Changes.class);
        assertThat(words.en()).contains("2016-11-20");
    }

    @Test
    void a_rulebook_written_in_java_over_the_standard() {
        // [builder]
        Rulebook own = rulebook("acme-2026")
                .edition("2026")
                .title("公司保管期限表", "Company schedule")
                .layer(Layer.COMPANY)
                .appliesTo(Applicability.ALL_HOLDINGS)
                .row(row("A1")
                        .name("投保单")
                        .citation("公司档案制度, 第3条")
                        .provenance(Provenance.VERIFIED)
                        .replaces("cn-dat36-2007#1.2")
                        .approvedBy("档案鉴定委员会")
                        .retain(atLeast("D20").from(CONTRACT_TERMINATED).counted(NEXT_DAY)))
                .build();
        // [builder]

        // [verify]
        Verification findings = Verifier.verify(RulebookStack.of(STANDARD, own));
        findings.isSound(); // true: it found no error
        // [verify]

        // [diff]
        Impact impact = EditionDiff.of(
                        Decider.of(RulebookStack.of(STANDARD)), Decider.of(RulebookStack.of(STANDARD, own)))
                .over(Stream.of(new Referenced("7", application)), TODAY);
        impact.shorter(); // none; what is shorter has to be acknowledged
        // [diff]

        assertThat(findings.isSound()).isTrue();
        assertThat(impact.shorter()).isEmpty();
        assertThat(impact.accept().issues()).isEmpty();
    }

    // [convention]
    /** To the end of a policy year that ends with June. */
    record PolicyYearEnd() implements CountingConvention {

        @Override
        public String name() {
            return "POLICY_YEAR_END";
        }

        @Override
        public Wording words() {
            return Wording.of("保单年度终了次日起算", "counted from the day after the policy year");
        }

        @Override
        public LocalDate lastDay(LocalDate event, RetentionPeriod.Fixed period) {
            return CountingConventions.fiscalYearEnd(MonthDay.of(6, 30)).lastDay(event, period);
        }
    }
    // [convention]

    @Test
    void a_convention_of_ones_own_is_told_in_its_own_words() {
        Rulebook own = rulebook("acme-2026")
                .edition("2026")
                .title("公司保管期限表", "Company schedule")
                .layer(Layer.COMPANY)
                .appliesTo(Applicability.ALL_HOLDINGS)
                .row(row("A1")
                        .name("投保单")
                        .citation("公司档案制度, 第3条")
                        .provenance(Provenance.VERIFIED)
                        .retain(atLeast("D20").from(CONTRACT_TERMINATED).counted(new PolicyYearEnd())))
                .build();
        Facts contract = Facts.of("A1", Medium.PAPER, LocalDate.of(2012, 5, 1))
                .happened(CONTRACT_TERMINATED, LocalDate.of(2020, 3, 15));

        Wording sentence = Sentences.of(Decider.of(RulebookStack.of(own)).decide(contract, TODAY));

        assertThat(sentence.zh()).contains("20年，保单年度终了次日起算，依据公司档案制度, 第3条");
        assertThat(sentence.en())
                .startsWith("Keep through 2040-06-30")
                .contains("(2020-03-15), counted from the day after the policy year; 公司档案制度, 第3条");
    }

    @Test
    void columns_of_records() {
        // [columns]
        ColumnDecider columns = decider.columns();
        short[] keys = {columns.key(ClassCode.of("1.2"), Medium.PAPER)};
        int[] formed = {(int) LocalDate.of(2012, 5, 1).toEpochDay()};
        int[] ended = {Signs.PENDING};
        int[] ends = new int[1];
        columns.worker()
                .decide(
                        RecordColumns.of(keys, formed).with(CONTRACT_TERMINATED, ended),
                        (int) TODAY.toEpochDay(),
                        ends);
        Signs.isOpen(ends[0]); // true: the contract has not ended
        // [columns]

        assertThat(Signs.isOpen(ends[0])).isTrue();
        assertThat(decider.decide(application.with(CONTRACT_TERMINATED, TriggerState.PENDING), TODAY)
                        .outcome()
                        .kind())
                .isEqualTo(Outcome.Kind.OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"subjects", "proof", "otherwise", "builder", "verify", "diff", "columns", "convention"})
    void the_guide_shows_the_code_that_runs_here(String part) throws IOException {
        Path source = Path.of("src/test/java/io/guidang/examples/readme/RetentionGuideTest.java");
        String code = Files.readString(source).split("// \\[" + part + "]\\R")[1];

        assertThat(Files.readString(Path.of("../docs/retention.md")).replaceAll("\\s+", ""))
                .contains(code.replaceAll("\\s+", ""));
    }
}
