package io.guidang.examples.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.examples.intake.SmallIntake.Judged;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SocialIntakeTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(textBlock = """
                    zj-02, 收, FILED
                    zj-02, 支, REVIEW
                    zj-02, '', REVIEW
                    yl-01, 支, FILED
                    yl-01, 收, REVIEW
                    yb-04, 支, FILED
                    sy-03, 支, FILED
                    sb-03, 支, FILED
                    gs-04, 支, FILED
                    gs-04, '', REVIEW
                    sb-01, '', FILED
                    sb-01, 支, REVIEW
                    gl-02, '', FILED
                    gl-02, 收, REVIEW
                    jh-01, '', FILED
                    gl-99, '', REVIEW
                    GL02,  '', REVIEW
                    '',    '', REVIEW
                    '',    收, REVIEW
                    gl-02, 进, UNKNOWN_DIRECTION
                    """)
    void a_schedule_row_is_known_and_its_direction_agrees_or_a_person_decides(
            String scheduleRow, String direction, String outcome) throws Exception {
        Judged judged = judge(row("S1", scheduleRow, direction, "E1", "R1", "2012-05-01", "", ""));

        assertThat(outcome(judged)).isEqualTo(outcome);
        assertThat(judged.tally().balances()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "E1, R1, FILED",
        "'', '', FILED",
        "E9, R1, UNKNOWN_EMPLOYER",
        "E1, R9, UNKNOWN_PERSON",
        "R1, '', UNKNOWN_EMPLOYER",
        "'', E1, UNKNOWN_PERSON",
        "E9, R9, UNKNOWN_PERSON"
    })
    void employers_and_persons_are_those_of_the_parties(String employer, String person, String outcome)
            throws Exception {
        assertThat(outcome(judge(row("S1", "gl-02", "", employer, person, "2012-05-01", "", ""))))
                .isEqualTo(outcome);
    }

    @Test
    void a_row_without_a_schedule_row_is_never_inferred_from_its_siblings() throws Exception {
        Judged judged = judge(
                row("S1", "gl-02", "", "E1", "R1", "2012-05-01", "", ""),
                row("S2", "", "", "E1", "R1", "2012-05-01", "", ""));

        assertThat(judged.filed().get("2012-gl-02-000001")).containsExactly("S1");
        assertThat(judged.notFiled()).containsExactly("documents.csv:3 S2 REVIEW");
    }

    @Test
    void of_the_copies_of_a_voucher_the_lowest_is_filed() throws Exception {
        Judged judged = judge(
                copy("S3", "3/3", "2012-05-01"), copy("S1", "1/3", "2012-05-01"), copy("S2", "2/3", "2012-05-01"));

        assertThat(judged.filed().get("2012-gl-02-000001")).containsExactly("S1");
        assertThat(judged.notFiled()).containsExactly("documents.csv:4 S2 DUPLICATE", "documents.csv:2 S3 DUPLICATE");
        assertThat(judged.messages()).allSatisfy(message -> assertThat(message).contains("S1"));
    }

    @Test
    void where_the_first_copy_cannot_be_filed_the_second_is() throws Exception {
        Judged judged = judge(
                copy("S1", "1/3", "2012-02-30"), copy("S2", "2/3", "2012-05-01"), copy("S3", "3/3", "2012-05-01"));

        assertThat(judged.filed().get("2012-gl-02-000001")).containsExactly("S2");
        assertThat(judged.notFiled())
                .containsExactly("documents.csv:2 S1 UNREADABLE_DATE", "documents.csv:4 S3 DUPLICATE");
        assertThat(judged.tally()).isEqualTo(new Tally(3, 1, 0, 0, 1, 1));
    }

    @Test
    void a_copy_for_review_does_not_stand_in_the_way_of_another() throws Exception {
        Judged judged = judge(row("S1", "", "", "E1", "", "2012-05-01", "V1", "1/3"), copy("S2", "2/3", "2012-05-01"));

        assertThat(judged.filed().get("2012-gl-02-000001")).containsExactly("S2");
        assertThat(judged.notFiled()).containsExactly("documents.csv:2 S1 REVIEW");
    }

    @ParameterizedTest
    @CsvSource({
        "1/3, FILED",
        "１/３, FILED",
        "3/3, FILED",
        "'', FILED",
        "4/3, UNREADABLE_COPY",
        "0/3, UNREADABLE_COPY",
        "1, UNREADABLE_COPY",
        "1-3, UNREADABLE_COPY",
        "一/三, UNREADABLE_COPY"
    })
    void a_copy_is_written_as_one_of_so_many(String copy, String outcome) throws Exception {
        assertThat(outcome(judge(copy("S1", copy, "2012-05-01")))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    未知类   | 养老 | 经办机构 | 主表 | 纸质 | UNKNOWN_CLASS
                    待遇类   | 商业 | 经办机构 | 主表 | 纸质 | UNKNOWN_LINE
                    待遇类   | 养老 | 社区     | 主表 | 纸质 | UNKNOWN_ISSUER
                    待遇类   | 养老 | 经办机构 | 草稿 | 纸质 | UNKNOWN_ROLE
                    待遇类   | 养老 | 经办机构 | 主表 | 影像 | UNKNOWN_MEDIUM
                    待遇类   | 养老 | 经办机构 | 主表 | 电子 | FILED
                    """)
    void words_that_the_agency_does_not_use_are_rejected(
            String group, String line, String issuer, String role, String medium, String outcome) throws Exception {
        Judged judged = judge("S1,K1,养老待遇核定,yl-01," + group + "," + line + ",E1,R1," + issuer + "," + role
                + ",支,2012-05-01,1," + medium + ",,");

        assertThat(outcome(judged)).isEqualTo(outcome);
    }

    private Judged judge(String... rows) throws Exception {
        return SmallIntake.social(directory, rows).judge();
    }

    private static String copy(String id, String copy, String formedOn) {
        return row(id, "gl-02", "", "E1", "", formedOn, "V1", copy);
    }

    private static String row(
            String id,
            String scheduleRow,
            String direction,
            String employer,
            String person,
            String formedOn,
            String voucher,
            String copy) {
        return String.join(
                ",",
                id,
                "2012-gl-02-000001",
                "人员新增参保",
                scheduleRow,
                "参保人员类",
                "养老",
                employer,
                person,
                "经办机构",
                "重要凭证",
                direction,
                formedOn,
                "1",
                "纸质",
                voucher,
                copy);
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
