package io.guidang.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.guidang.core.item.ClassCode;
import io.guidang.core.medium.Medium;
import io.guidang.core.retention.Outcome;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shipped row decided once, against what its table says, with dates counted off day by day. */
class EveryRowTest {

    private static final LocalDate FORMED = LocalDate.of(2016, 2, 29);
    private static final LocalDate ENDED = LocalDate.of(2020, 2, 29);
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);

    private static final Decider LIFE = Decider.of(RulebookStack.of(ShippedRulebooks.read("cn-dat36-2007")));
    private static final Decider SOCIAL = Decider.of(
            RulebookStack.of(ShippedRulebooks.read("cn-order3-2009"), ShippedRulebooks.read("cn-accounting-2016")));

    static Stream<Arguments> life() {
        return StandardsTable.rows("dat36-2007-scope").stream()
                .map(line -> Arguments.of(line.getField("code"), line.getField("name")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("life")
    void a_class_of_life_insurance_is_kept_ten_years_from_the_end_of_the_contract(String code, String name) {
        Decision decision = LIFE.decide(
                Facts.of(code, Medium.PAPER, FORMED)
                        .happened(TriggerType.CONTRACT_TERMINATED, ENDED)
                        .with(TriggerType.CONTRACT_DECLINED, TriggerState.NEVER),
                AS_OF);

        assertThat(decision.outcome()).isEqualTo(Outcome.until(Calendar.yearsAfter(ENDED, 10)));
        assertThat(decidedBy(decision).rule().name()).isEqualTo(name);
        assertThat(decidedBy(decision).rule().source().citation()).isEqualTo("DA/T 36-2007, 7.1");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("life")
    void a_class_of_life_insurance_is_kept_six_years_from_formation_where_no_contract_came_into_being(
            String code, String name) {
        Decision decision = LIFE.decide(
                Facts.of(code, Medium.ELECTRONIC, FORMED)
                        .happened(TriggerType.CONTRACT_DECLINED, FORMED.plusDays(9))
                        .with(TriggerType.CONTRACT_TERMINATED, TriggerState.NEVER),
                AS_OF);

        assertThat(decision.outcome()).as(name).isEqualTo(Outcome.until(Calendar.yearsAfter(FORMED, 6)));
    }

    static Stream<Arguments> social() {
        return StandardsTable.rows("order3-2009-retention").stream()
                .map(line -> Arguments.of(line.getField("code"), line.getField("name"), line.getField("retention")));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("social")
    void a_row_of_social_insurance_is_kept_as_its_table_says(String code, String name, String retention) {
        Decision decision = SOCIAL.decide(Facts.of(code, Medium.PAPER, FORMED), AS_OF);

        Outcome expected = retention.startsWith("Y")
                ? Outcome.until(Calendar.calendarYearsAfter(FORMED, Integer.parseInt(retention.substring(1))))
                : Outcome.PERMANENT;
        assertThat(decision.outcome()).isEqualTo(expected);
        assertThat(decidedBy(decision).rule().name()).isEqualTo(name);
        assertThat(decidedBy(decision).rule().source().citation())
                .contains("令第3号")
                .endsWith("附件 " + code);
        assertThat(decidedBy(decision).via().isPresent()).isEqualTo(retention.equals("ACCOUNTING"));
    }

    static Stream<String> deferring() {
        return StandardsTable.rows("order3-2009-retention").stream()
                .filter(line -> line.getField("retention").equals("ACCOUNTING"))
                .map(line -> line.getField("code"));
    }

    @ParameterizedTest
    @MethodSource("deferring")
    void a_levy_voucher_is_an_original_voucher_and_kept_thirty_years(String code) {
        Decision decision = SOCIAL.decide(Facts.of(code, Medium.PAPER, FORMED).with("matter", "征缴凭证"), AS_OF);

        assertThat(decision.outcome()).isEqualTo(Outcome.until(Calendar.calendarYearsAfter(FORMED, 30)));
        assertThat(decidedBy(decision).via().orElseThrow().row()).isEqualTo(ClassCode.of("acc-01"));
        assertThat(decidedBy(decision).via().orElseThrow().source().citation())
                .isEqualTo("会计档案管理办法(令第79号), 第14、15条, 附表一第1项");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yl-03", "yb-01", "yb-02", "yb-03", "gs-06", "sy-01"})
    void a_row_that_is_missing_leaves_its_records_open(String code) {
        Decision decision = SOCIAL.decide(Facts.of(code, Medium.PAPER, FORMED), AS_OF);

        assertThat(decision.outcome().kind()).isEqualTo(Outcome.Kind.OPEN);
        assertThat(decidedBy(decision).rule().source().citation()).endsWith(code);
        assertThat(decision.isDue()).isFalse();
    }

    @Test
    void an_audit_is_kept_thirty_years_and_that_of_a_major_case_for_ever() {
        Facts audit = Facts.of("jh-01", Medium.PAPER, FORMED);

        assertThat(SOCIAL.decide(audit, AS_OF).outcome())
                .isEqualTo(Outcome.until(Calendar.calendarYearsAfter(FORMED, 30)));
        assertThat(SOCIAL.decide(audit.with("majorCase", "false"), AS_OF).outcome())
                .isEqualTo(Outcome.until(Calendar.calendarYearsAfter(FORMED, 30)));
        assertThat(SOCIAL.decide(audit.with("majorCase", "true"), AS_OF).outcome())
                .isEqualTo(Outcome.PERMANENT);
    }

    static Stream<Arguments> accounting() {
        return StandardsTable.rows("accounting-archives").stream().map(line -> {
            boolean old = line.getField("regime").equals("order-1998");
            return Arguments.of(
                    old ? "cn-accounting-1998" : "cn-accounting-2016",
                    line.getField("name"),
                    Integer.valueOf(line.getField("no")),
                    line);
        });
    }

    @ParameterizedTest(name = "{0} {2} {1}")
    @MethodSource("accounting")
    void a_row_of_accounting_archives_is_kept_as_its_table_says(
            String rulebook, String name, int number, NamedCsvRecord line) {
        LocalDate formed = rulebook.endsWith("1998") ? LocalDate.of(2004, 2, 29) : FORMED;
        String code = "acc-" + (number < 10 ? "0" : "") + number;
        Decision decision = Decider.of(RulebookStack.of(ShippedRulebooks.read(rulebook)))
                .decide(Facts.of(code, Medium.PAPER, formed).happened(TriggerType.ASSET_SCRAPPED, ENDED), AS_OF);

        assertThat(decision.outcome()).isEqualTo(accountingOutcome(line, formed));
        assertThat(decidedBy(decision).rule().name()).isEqualTo(name);
        assertThat(decidedBy(decision).rule().source().citation())
                .contains(rulebook.endsWith("1998") ? "财会字〔1998〕32号" : "令第79号")
                .endsWith("附表一第" + number + "项");
    }

    private static Outcome accountingOutcome(NamedCsvRecord line, LocalDate formed) {
        if (line.getField("permanent").equals("yes")) {
            return Outcome.PERMANENT;
        }
        int years = Integer.parseInt(line.getField("years"));
        return Outcome.until(
                line.getField("trigger").startsWith("fiscal")
                        ? Calendar.calendarYearsAfter(formed, years)
                        : Calendar.yearsAfter(ENDED, years));
    }

    static Stream<Arguments> laws() {
        return StandardsTable.rows("legal-floors").stream().map(line -> Arguments.of(line.getField("id"), line));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("laws")
    void an_article_of_law_asks_what_its_table_says(String id, NamedCsvRecord line) {
        LocalDate formed = line.getField("effective_from").isEmpty()
                ? LocalDate.of(2008, 2, 29)
                : LocalDate.parse(line.getField("effective_from"));
        LocalDate ended = formed.plusDays(500);
        boolean atMostOneYear = line.getField("condition").contains("以下");
        Facts facts = Facts.of("1.1", Medium.PAPER, formed)
                .with("insuranceTermYears", atMostOneYear ? "1" : "2")
                .happened(TriggerType.CONTRACT_TERMINATED, ended)
                .happened(TriggerType.RELATIONSHIP_ENDED, ended)
                .happened(TriggerType.TRANSACTION_COMPLETED, ended.minusDays(20));

        List<Obligation> asked = adopted(id).decide(facts, LocalDate.of(2050, 1, 1)).obligations().stream()
                .filter(obligation -> obligation.rule().row().value().equals(id))
                .toList();

        List<Outcome> expected = legalOutcome(line, formed, ended);
        assertThat(asked)
                .extracting(obligation -> obligation.outcome().orElseThrow())
                .isEqualTo(expected);
        assertThat(asked)
                .allSatisfy(obligation ->
                        assertThat(obligation.rule().source().citation()).startsWith(line.getField("instrument")));
        String citation = ShippedRulebooks.read("cn-legal-floors")
                .row(ClassCode.of(id))
                .orElseThrow()
                .source()
                .citation();
        for (String article : line.getField("article").split(",")) {
            assertThat(citation).contains(article.isEmpty() ? "条号未详" : article);
        }
    }

    private static List<Outcome> legalOutcome(NamedCsvRecord line, LocalDate formed, LocalDate ended) {
        List<Outcome> outcomes = new ArrayList<>();
        String years = line.getField("min_years");
        String trigger = line.getField("trigger");
        boolean dated = !line.getField("effective_from").isEmpty()
                || !line.getField("effective_to").isEmpty();
        if (years.isEmpty()
                || trigger.isEmpty()
                || !dated
                || !line.getField("floor_kind").equals("minimum")) {
            return outcomes;
        }
        int length = Integer.parseInt(years);
        LocalDate last = trigger.startsWith("year_of")
                ? Calendar.calendarYearsAfter(ended, length)
                : Calendar.yearsAfter(trigger.equals("record_formed") ? formed : ended, length);
        outcomes.add(Outcome.until(last));
        return outcomes;
    }

    /** The floors as an adopter has them who lets every subject name class 1.1, so that each row can be asked. */
    private static Decider adopted(String id) {
        Rulebook floors = ShippedRulebooks.read("cn-legal-floors");
        Map<String, List<RowKey>> subjects = new TreeMap<>(floors.subjects());
        subjects.replaceAll((subject, keys) -> List.of(RowKey.parse("cn-dat36-2007#1.1")));
        Rulebook adopted = new Rulebook(
                floors.id(),
                floors.edition(),
                floors.title(),
                floors.layer(),
                floors.validity(),
                floors.applicability(),
                subjects,
                floors.rows().stream()
                        .filter(row -> row.code().value().equals(id))
                        .toList(),
                floors.triggers(),
                List.of());
        return Decider.of(RulebookStack.of(adopted, ShippedRulebooks.read("cn-dat36-2007")));
    }

    private static Obligation decidedBy(Decision decision) {
        return decision.decidedBy().orElseThrow();
    }
}
