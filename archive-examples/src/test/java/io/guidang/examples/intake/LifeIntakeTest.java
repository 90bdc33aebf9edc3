package io.guidang.examples.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guidang.examples.intake.SmallIntake.Judged;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifeIntakeTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(textBlock = """
                    承保, 投保单,            '',    FILED
                    承保, 各类问卷,          '',    FILED
                    保全, 批单(业务留存联),  '',    FILED
                    理赔, 理赔申请书,        '',    FILED
                    承保, 理赔申请书,        '',    REVIEW
                    理赔, 投保单,            '',    REVIEW
                    承保, 未命名扫描件,      '',    REVIEW
                    承保, '',                '',    REVIEW
                    承保, 保险合同原件,      是,    REVIEW
                    保全, 保险合同原件,      '',    REVIEW
                    保全, 保险合同原件,      也许,  REVIEW
                    保全, 保险合同原件,      是,    FILED
                    保全, 保险合同原件,      否,    OUT_OF_SCOPE
                    理赔, 保险合同原件,      true,  FILED
                    理赔, 保险合同原件,      false, OUT_OF_SCOPE
                    续期, 投保单,            '',    UNKNOWN_STAGE
                    """)
    void the_scope_asks_for_the_name_under_its_stage(String stage, String name, String takenBack, String outcome)
            throws Exception {
        Judged judged = SmallIntake.life(
                        directory, "D1,W1,C1," + stage + "," + name + ",纸质,2,2012-05-01,,," + takenBack)
                .judge();

        assertThat(outcome(judged)).isEqualTo(outcome);
        assertThat(judged.tally().balances()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    D1,W1,C1,承保,投保单,纸质,2,2026-11-21,,,   | FILED
                    D1,W1,C1,承保,投保单,纸质,2,2026-11-22,,,   | AFTER_AS_OF
                    D1,W1,C1,承保,投保单,纸质,2,2010-02-30,,,   | UNREADABLE_DATE
                    D1,W1,C1,承保,投保单,纸质,三,2012-05-01,,,  | UNREADABLE_PAGES
                    D1,W1,C1,承保,投保单,PAPER,2,2012-05-01,,,  | UNKNOWN_MEDIUM
                    D1,W1,C1,承保,投保单,电子,2,2012-05-01,,,   | UNKNOWN_MEDIUM
                    D1,W1,C9,承保,投保单,纸质,2,2012-05-01,,,   | UNKNOWN_CONTRACT
                    D1,W1,,承保,投保单,纸质,2,2012-05-01,,,     | UNKNOWN_CONTRACT
                    ,W1,C1,承保,投保单,纸质,2,2012-05-01,,,     | MISSING_ID
                    D1,,C1,承保,投保单,纸质,2,2012-05-01,,,     | MISSING_ID
                    D 1,W1,C1,承保,投保单,纸质,2,2012-05-01,,,  | UNREADABLE_ID
                    D1,W1,C1,承保,投保单,纸质,2                 | MALFORMED_ROW
                    """)
    void what_cannot_be_read_is_rejected_with_its_code(String row, String outcome) throws Exception {
        assertThat(outcome(SmallIntake.life(directory, row).judge())).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    the first column that cannot be read   | D1,W1,C9,承保,未命名扫描件,磁盘,三,2010-02-30,,, | UNKNOWN_MEDIUM
                    unreadable before unknown contract     | D1,W1,C9,承保,未命名扫描件,纸质,2,2010-02-30,,, | UNREADABLE_DATE
                    unknown contract before the scope      | D1,W1,C9,承保,未命名扫描件,纸质,2,2012-05-01,,, | UNKNOWN_CONTRACT
                    after the as-of date before the scope  | D1,W1,C1,承保,未命名扫描件,纸质,2,2031-05-01,,, | AFTER_AS_OF
                    """)
    void a_row_keeps_the_gravest_reason(String story, String row, String outcome) throws Exception {
        assertThat(outcome(SmallIntake.life(directory, row).judge())).as(story).isEqualTo(outcome);
    }

    @Test
    void every_problem_of_a_row_is_told_and_none_of_its_contents() throws Exception {
        Judged judged = SmallIntake.life(directory, "D1,W1,C1,承保,投保单,磁盘,三,2010-02-30,,,")
                .judge();

        assertThat(judged.messages())
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .contains("medium", "pages", "formed_on")
                        .doesNotContain("磁盘", "三", "2010-02-30"));
    }

    @Test
    void one_bad_row_never_stops_the_rest() throws Exception {
        Judged judged = SmallIntake.life(
                        directory,
                        "D1,W1,C1,承保,投保单,纸质,2,2012-05-01,,,",
                        "D2,W1,C1,承保,\"核保审批类文件,纸质,2,2012-05-01,,,",
                        "D3,W1,C1,承保,业务员报告书,纸质,2,2012-05-01,,,")
                .judge();

        assertThat(judged.filed().get("W1")).containsExactlyInAnyOrder("D1", "D3");
        assertThat(judged.notFiled()).containsExactly("documents.csv:3  MALFORMED_ROW");
        assertThat(judged.tally()).isEqualTo(new Tally(3, 2, 0, 0, 0, 1));
    }

    @Test
    void an_image_goes_with_its_paper_and_their_disagreements_are_noted() throws Exception {
        Judged judged = SmallIntake.life(
                        directory, "D1,W1,C1,承保,投保单,纸质,2,2012-05-01,,,", "D2,W1,C1,承保,投保单,影像,3,2012-05-02,,D1,")
                .judge();

        assertThat(judged.filed().get("W1")).containsExactlyInAnyOrder("D1", "D2");
        assertThat(judged.findings()).containsExactly("D2 PAPER_IMAGE_PAGES");
    }

    @Test
    void an_image_whose_paper_is_not_filed_is_filed_as_electronic_and_noted() throws Exception {
        Judged judged = SmallIntake.life(
                        directory,
                        "D1,W1,C1,承保,投保单,纸质,2,2012-02-30,,,",
                        "D2,W1,C1,承保,投保单,影像,2,2012-05-02,,D1,",
                        "D3,W1,C1,承保,业务员报告书,影像,2,2012-05-02,,D999,")
                .judge();

        assertThat(judged.filed().get("W1")).containsExactlyInAnyOrder("D2", "D3");
        assertThat(judged.findings()).containsExactly("D2 ORPHAN_IMAGE", "D3 ORPHAN_IMAGE");
        assertThat(judged.notFiled()).containsExactly("documents.csv:2 D1 UNREADABLE_DATE");
    }

    @Test
    void a_paper_is_no_image_and_an_image_is_not_its_own() throws Exception {
        Judged judged = SmallIntake.life(
                        directory, "D1,W1,C1,承保,投保单,纸质,2,2012-05-01,,D2,", "D2,W1,C1,承保,业务员报告书,影像,2,2012-05-02,,D2,")
                .judge();

        assertThat(judged.filed().get("W1")).containsExactlyInAnyOrder("D1", "D2");
        assertThat(judged.findings()).contains("D1 PAPER_IS_NO_IMAGE", "D2 IMAGE_OF_ITSELF");
    }

    @Test
    void a_file_that_is_not_there_is_a_bad_call() throws Exception {
        SmallIntake intake = SmallIntake.life(directory, "D1,W1,C1,承保,投保单,纸质,2,2012-05-01,,,");
        Files.delete(directory.resolve("events.csv"));

        assertThatExceptionOfType(BadCall.class).isThrownBy(intake::judge).withMessageContaining("events.csv");
    }

    @Test
    void bad_rows_of_other_files_are_told_outside_the_counts() throws Exception {
        Judged judged = SmallIntake.life(directory, "D1,W1,C1,承保,投保单,纸质,2,2012-05-01,,,")
                .with("events.csv", """
                        contract_no,event,on
                        C1,合同成立,2010-01-01
                        C1,合同成立,2010-01-01
                        C1,转让,2011-01-01
                        C1,失效终止,2011-02-29
                        C9,合同成立,2010-01-01
                        C1
                        """)
                .judge();

        assertThat(judged.notFiled())
                .containsExactlyInAnyOrder(
                        "events.csv:3  DUPLICATE",
                        "events.csv:4  UNKNOWN_EVENT",
                        "events.csv:5  UNREADABLE_DATE",
                        "events.csv:6  UNKNOWN_PARTY",
                        "events.csv:7  MALFORMED_ROW");
        assertThat(judged.tally()).isEqualTo(new Tally(1, 1, 0, 0, 0, 0));
    }

    @Test
    void a_contract_told_twice_in_different_words_is_no_contract_and_an_exact_repeat_is_one() throws Exception {
        SmallIntake intake =
                SmallIntake.life(directory, "D1,W1,C1,承保,投保单,纸质,2,2012-05-01,,,", "D2,W2,C2,承保,投保单,纸质,2,2012-05-01,,,");

        Judged judged = intake.with(
                        "contracts.csv",
                        "contract_no,policyholder,insurance_term_years\nC1,徐英伟,10\nC1,徐英伟,10\nC2,周兰,5\nC2,周兰,20\n")
                .judge();

        assertThat(judged.filed()).containsOnlyKeys("W1");
        assertThat(judged.notFiled())
                .containsExactlyInAnyOrder(
                        "contracts.csv:3  DUPLICATE",
                        "contracts.csv:4  CONFLICTING_ID",
                        "contracts.csv:5  CONFLICTING_ID",
                        "documents.csv:3 D2 UNKNOWN_CONTRACT");
    }

    private static String outcome(Judged judged) {
        if (judged.notFiled().isEmpty()) {
            return "FILED";
        }
        assertThat(judged.notFiled()).hasSize(1);
        String row = judged.notFiled().get(0);
        return row.substring(row.lastIndexOf(' ') + 1);
    }
}
