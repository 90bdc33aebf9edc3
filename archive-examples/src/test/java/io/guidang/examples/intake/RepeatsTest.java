package io.guidang.examples.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.examples.intake.SmallIntake.Judged;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatsTest {

    private static final String GOOD = "D1,W1,C1,承保,投保单,纸质,2,2012-05-01,,,";
    private static final String OTHER = "D1,W1,C1,承保,投保单,纸质,3,2012-05-01,,,";
    private static final String BAD = "D1,W1,C1,承保,投保单,纸质,2,2012-02-30,,,";
    private static final String UNNAMED = "D1,W1,C1,承保,未命名扫描件,纸质,2,2012-05-01,,,";

    @TempDir
    Path directory;

    @Test
    void of_exact_repeats_one_is_filed() throws Exception {
        Judged judged = judge(GOOD, GOOD, GOOD);

        assertThat(judged.filed().get("W1")).containsExactly("D1");
        assertThat(judged.notFiled()).containsExactly("documents.csv:3 D1 DUPLICATE", "documents.csv:4 D1 DUPLICATE");
        assertThat(judged.tally()).isEqualTo(new Tally(3, 1, 0, 0, 2, 0));
    }

    @Test
    void a_repeat_that_only_its_quotes_tell_apart_is_a_repeat() throws Exception {
        Judged judged = judge(GOOD, "\"D1\",W1,C1,承保,\"投保单\",纸质,2,2012-05-01,,,");

        assertThat(judged.notFiled()).containsExactly("documents.csv:3 D1 DUPLICATE");
    }

    @Test
    void the_repeat_of_a_rejected_row_is_a_duplicate() throws Exception {
        Judged judged = judge(BAD, BAD);

        assertThat(judged.filed()).isEmpty();
        assertThat(judged.notFiled())
                .containsExactly("documents.csv:2 D1 UNREADABLE_DATE", "documents.csv:3 D1 DUPLICATE");
        assertThat(judged.tally()).isEqualTo(new Tally(2, 0, 0, 0, 1, 1));
    }

    @Test
    void the_repeat_of_a_row_for_review_is_a_duplicate() throws Exception {
        assertThat(judge(UNNAMED, UNNAMED).tally()).isEqualTo(new Tally(2, 0, 0, 1, 1, 0));
    }

    @Test
    void one_id_with_different_contents_rejects_both() throws Exception {
        Judged judged = judge(GOOD, OTHER, "D2,W1,C1,承保,业务员报告书,纸质,1,2012-05-01,,,");

        assertThat(judged.filed().get("W1")).containsExactly("D2");
        assertThat(judged.notFiled())
                .containsExactly("documents.csv:2 D1 CONFLICTING_ID", "documents.csv:3 D1 CONFLICTING_ID");
        assertThat(judged.tally()).isEqualTo(new Tally(3, 1, 0, 0, 0, 2));
    }

    @Test
    void a_third_row_that_repeats_one_of_two_conflicting_ones_is_a_duplicate() throws Exception {
        assertThat(judge(GOOD, OTHER, GOOD).notFiled())
                .containsExactly(
                        "documents.csv:2 D1 CONFLICTING_ID",
                        "documents.csv:3 D1 CONFLICTING_ID",
                        "documents.csv:4 D1 DUPLICATE");
    }

    @Test
    void a_conflict_with_a_row_that_cannot_be_read_is_a_conflict_all_the_same() throws Exception {
        assertThat(judge(GOOD, BAD).notFiled())
                .containsExactly("documents.csv:2 D1 CONFLICTING_ID", "documents.csv:3 D1 CONFLICTING_ID");
    }

    @Test
    void rows_without_an_id_do_not_conflict_with_each_other() throws Exception {
        Judged judged = judge(
                ",W1,C1,承保,投保单,纸质,2,2012-05-01,,,",
                ",W1,C1,承保,投保单,纸质,3,2012-05-01,,,",
                ",W1,C1,承保,投保单,纸质,3,2012-05-01,,,");

        assertThat(judged.notFiled())
                .containsExactly(
                        "documents.csv:2  MISSING_ID", "documents.csv:3  MISSING_ID", "documents.csv:4  DUPLICATE");
    }

    private Judged judge(String... rows) throws Exception {
        return SmallIntake.life(directory, rows).judge();
    }
}
