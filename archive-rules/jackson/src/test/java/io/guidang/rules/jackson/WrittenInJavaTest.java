package io.guidang.rules.jackson;

import static io.guidang.core.medium.Medium.ELECTRONIC;
import static io.guidang.core.medium.Medium.PAPER;
import static io.guidang.core.trigger.TriggerType.CONTRACT_TERMINATED;
import static io.guidang.core.trigger.TriggerType.DISPUTE_CLOSED;
import static io.guidang.core.trigger.TriggerType.FORMED;
import static io.guidang.core.trigger.TriggerType.MATTER_CLOSED;
import static io.guidang.rules.convention.CountingConventions.FISCAL_YEAR_END;
import static io.guidang.rules.convention.CountingConventions.NEXT_DAY;
import static io.guidang.rules.draft.Schedule.all;
import static io.guidang.rules.draft.Schedule.article;
import static io.guidang.rules.draft.Schedule.atLeast;
import static io.guidang.rules.draft.Schedule.atMost;
import static io.guidang.rules.draft.Schedule.days;
import static io.guidang.rules.draft.Schedule.fact;
import static io.guidang.rules.draft.Schedule.happened;
import static io.guidang.rules.draft.Schedule.months;
import static io.guidang.rules.draft.Schedule.part;
import static io.guidang.rules.draft.Schedule.permanent;
import static io.guidang.rules.draft.Schedule.row;
import static io.guidang.rules.draft.Schedule.rulebook;
import static io.guidang.rules.draft.Schedule.undetermined;
import static io.guidang.rules.draft.Schedule.years;
import static io.guidang.rules.rulebook.Applicability.ALL_HOLDINGS;
import static io.guidang.rules.rulebook.Applicability.FROM_THEN_ON;
import static io.guidang.rules.rulebook.Layer.COMPANY;
import static io.guidang.rules.rulebook.Layer.LAW;
import static io.guidang.rules.rulebook.Term.WhenMissing.LAPSES;
import static io.guidang.rules.source.Provenance.DERIVED;
import static io.guidang.rules.source.Provenance.GAP;
import static io.guidang.rules.source.Provenance.SECONDARY;
import static io.guidang.rules.source.Provenance.VERIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.draft.RowDraft;
import io.guidang.rules.draft.RulebookDraft;
import io.guidang.rules.rulebook.Rulebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rulebook written in Java and the same written as a document are equal values. */
class WrittenInJavaTest {

    private static final LocalDate DAY = LocalDate.of(2017, 7, 1);

    private static final String HEAD = """
            rulebook: own-2024
            edition: "2024"
            title: {zh: 公司保管期限表, en: Company schedule}
            layer: COMPANY
            appliesTo: ALL_HOLDINGS
            subjects: {客户身份资料: ["cn-dat36-2007#1.12", "cn-dat36-2007#2.4"], 个人信息: []}
            rows:
              - code: "1.2"
                name: 投保单
                citation: art. 3
                provenance: VERIFIED
            """;

    private static final RulebookDraft BOOK = rulebook("own-2024")
            .edition("2024")
            .title("公司保管期限表", "Company schedule")
            .layer(COMPANY)
            .appliesTo(ALL_HOLDINGS)
            .subject("客户身份资料", "cn-dat36-2007#1.12", "cn-dat36-2007#2.4")
            .subject("个人信息");

    private static final RowDraft ROW =
            row("1.2").name("投保单").citation("art. 3").provenance(VERIFIED);

    @Test
    void an_adopters_own_schedule() {
        String document = """
                rulebook: our-annex-b
                edition: "2026"
                title: {zh: 本公司保管期限表, en: Our retention schedule}
                layer: COMPANY
                appliesTo: ALL_HOLDINGS
                rows:
                  - code: "1.2"
                    group: 承保
                    name: 投保单
                    citation: DA/T 36-2007, annex B
                    provenance: VERIFIED
                    source: our copy of the standard
                    replaces: ["cn-dat36-2007#1.2"]
                    approvedBy: records board, 2026-01-15
                    retain:
                      - {atLeast: D6, from: CONTRACT_TERMINATED, convention: NEXT_DAY}
                """;

        Rulebook own = rulebook("our-annex-b")
                .edition("2026")
                .title("本公司保管期限表", "Our retention schedule")
                .layer(COMPANY)
                .appliesTo(ALL_HOLDINGS)
                .row(row("1.2")
                        .group("承保")
                        .name("投保单")
                        .citation("DA/T 36-2007, annex B")
                        .provenance(VERIFIED)
                        .source("our copy of the standard")
                        .replaces("cn-dat36-2007#1.2")
                        .approvedBy("records board, 2026-01-15")
                        .retain(atLeast("D6").from(CONTRACT_TERMINATED).counted(NEXT_DAY)))
                .build();

        assertThat(own).isEqualTo(read(document));
    }

    @Test
    void a_law_with_dates_whose_articles_bind_by_subject() {
        String document = """
                rulebook: some-law
                edition: "2016"
                title: {zh: 某法, en: Some law}
                layer: LAW
                effective: {from: 2017-07-01, until: 2030-12-31}
                appliesTo: FROM_THEN_ON
                subjects: {客户身份资料: ["cn-dat36-2007#1.12"]}
                rows:
                  - code: A-1
                    name: 身份资料
                    citation: 第1条
                    provenance: SECONDARY
                    confidence: medium
                    effective: {from: 2017-07-01}
                    scope: NONE
                    binds: [客户身份资料]
                    retain: [{atMost: D3, from: MATTER_CLOSED, convention: NEXT_DAY, media: [ELECTRONIC]}]
                    note: only the copies
                """;

        Rulebook law = rulebook("some-law")
                .edition("2016")
                .title("某法", "Some law")
                .layer(LAW)
                .effectiveFrom(DAY)
                .effectiveUntil(LocalDate.of(2030, 12, 31))
                .appliesTo(FROM_THEN_ON)
                .subject("客户身份资料", "cn-dat36-2007#1.12")
                .row(article("A-1")
                        .name("身份资料")
                        .citation("第1条")
                        .provenance(SECONDARY)
                        .confidence("medium")
                        .effectiveFrom(DAY)
                        .binds("客户身份资料")
                        .retain(atMost(years(3))
                                .from(MATTER_CLOSED)
                                .counted(NEXT_DAY)
                                .media(ELECTRONIC))
                        .note("only the copies"))
                .build();

        assertThat(law).isEqualTo(read(document));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("constructs")
    void one_construct_of_a_row(String lines, RowDraft row) {
        String document = HEAD + lines.indent(4);

        assertThat(BOOK.row(row).build()).isEqualTo(read(document));
    }

    static Stream<Arguments> constructs() {
        return Stream.of(
                Arguments.of("", ROW),
                Arguments.of("retain: [{atLeast: Y}]", ROW.retain(permanent())),
                Arguments.of("retain: [{atLeast: W}]", ROW.retain(undetermined())),
                Arguments.of(
                        "retain: [{atLeast: W, from: FORMED, convention: NEXT_DAY}]",
                        ROW.retain(undetermined().from(FORMED).counted(NEXT_DAY))),
                Arguments.of(
                        "retain: [{atLeast: D6M, from: FORMED, convention: FISCAL_YEAR_END_0331}]",
                        ROW.retain(atLeast(months(6))
                                .from(FORMED)
                                .counted(CountingConventions.fiscalYearEnd(MonthDay.of(3, 31))))),
                Arguments.of(
                        "retain: [{atMost: D90D, latestOf: [MATTER_CLOSED, DISPUTE_CLOSED], convention: FISCAL_YEAR_END}]",
                        ROW.retain(atMost(days(90))
                                .latestOf(MATTER_CLOSED, DISPUTE_CLOSED)
                                .counted(FISCAL_YEAR_END))),
                Arguments.of(
                        "retain: [{atLeast: Y, when: {fact: majorCase, is: \"true\"}, whenMissing: LAPSES}]",
                        ROW.retain(
                                permanent().when(fact("majorCase").is("true")).whenMissing(LAPSES))),
                Arguments.of(
                        "retain: [{atLeast: Y, when: {fact: n, atMost: 1}}, {atLeast: Y, when: {fact: n, moreThan: 1.5}}]",
                        ROW.retain(permanent().when(fact("n").atMost(1)))
                                .retain(permanent().when(fact("n").moreThan(new BigDecimal("1.50"))))),
                Arguments.of(
                        "retain: [{atLeast: Y, when: {all: [{happened: FORMED}, {fact: a, is: b}]}, media: [PAPER]}]",
                        ROW.retain(permanent()
                                .when(all(happened(FORMED), fact("a").is("b")))
                                .media(PAPER))),
                Arguments.of("scope: NONE", ROW.noDocuments()),
                Arguments.of("scope: IN", ROW),
                Arguments.of(
                        "scope: {when: {fact: contractTakenBack, is: \"true\"}}",
                        ROW.filedWhen(fact("contractTakenBack").is("true"))),
                Arguments.of("binds: [个人信息, 客户身份资料]", ROW.binds("客户身份资料", "个人信息")),
                Arguments.of("effective: {until: 2017-07-01}", ROW.effectiveUntil(DAY)),
                Arguments.of(
                        "replaces: [a#1, b#2]\napprovedBy: board",
                        ROW.replaces("a#1", "b#2").approvedBy("board")),
                Arguments.of(
                        "group: 承保\nconfidence: high\nsource: who\nnote: what",
                        ROW.group("承保").confidence("high").source("who").note("what")),
                Arguments.of(
                        """
                        defersTo:
                          rulebook: cn-accounting-2016
                          parts:
                            - {when: {fact: matter, is: 征缴凭证}, rows: [acc-01]}
                            - {rows: [acc-01, acc-09]}
                        """,
                        ROW.defersTo(
                                "cn-accounting-2016",
                                part(fact("matter").is("征缴凭证"), "acc-01"),
                                part("acc-01", "acc-09"))));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void every_provenance(String word, RowDraft row) {
        assertThat(BOOK.row(row).build()).isEqualTo(read(HEAD.replace("VERIFIED", word)));
    }

    static Stream<Arguments> sources() {
        return Stream.of(
                Arguments.of("VERIFIED", ROW),
                Arguments.of("SECONDARY", ROW.provenance(SECONDARY)),
                Arguments.of("DERIVED", ROW.provenance(DERIVED)),
                Arguments.of("GAP", ROW.provenance(GAP)));
    }

    private static Rulebook read(String document) {
        return RulebookReader.standard().read("own.yaml", document).orThrow();
    }
}
