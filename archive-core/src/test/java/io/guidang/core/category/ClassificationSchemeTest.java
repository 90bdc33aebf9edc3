package io.guidang.core.category;

import static io.guidang.core.category.Level.CLASS;
import static io.guidang.core.category.Level.EMPLOYER;
import static io.guidang.core.category.Level.LINE;
import static io.guidang.core.category.Level.RETENTION;
import static io.guidang.core.category.Level.STAGE;
import static io.guidang.core.category.Level.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guidang.core.Examples;
import io.guidang.core.retention.RetentionPeriod;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassificationSchemeTest {

    private static final CategoryNode BENEFITS = CategoryNode.of(CLASS, "DY", "待遇类");
    private static final CategoryNode REGISTRATION = CategoryNode.of(CLASS, "DJ", "社保登记类");
    private static final CategoryNode PENSION = CategoryNode.of(LINE, "YL", "养老");
    private static final CategoryNode NO_LINE = CategoryNode.of(LINE, "W", "");

    /** Year – class – retention – line, as in Chongqing from 2012 (R13). */
    private static final ClassificationScheme SOCIAL = new ClassificationScheme(
            "social",
            List.of(YEAR, CLASS, RETENTION, LINE),
            List.of(REGISTRATION, BENEFITS, PENSION, NO_LINE),
            2012,
            9999);

    @Test
    void a_category_is_found_by_the_name_it_prints() {
        Category category = Category.of(BENEFITS, PENSION);

        assertThat(category.name()).isEqualTo("待遇类/养老");
        assertThat(category.code()).isEqualTo("DY·YL");
        assertThat(SOCIAL.category("待遇类/养老")).contains(category);
    }

    @Test
    void a_paper_that_belongs_to_no_line_stands_on_the_node_without_a_name() {
        assertThat(SOCIAL.category("社保登记类")).contains(Category.of(REGISTRATION, NO_LINE));
    }

    @Test
    void every_category_of_a_scheme_is_found_by_the_name_it_prints() {
        for (CategoryNode kind : List.of(BENEFITS, REGISTRATION)) {
            for (CategoryNode line : List.of(PENSION, NO_LINE)) {
                Category category = Category.of(kind, line);
                assertThat(SOCIAL.category(category.name())).contains(category);
                assertThat(SOCIAL.holds(category)).isTrue();
            }
        }
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(strings = {"", "养老", "待遇类/医疗", "待遇类/养老/养老", "养老/待遇类", "DY·YL", "待遇类/"})
    void a_name_that_no_category_prints_is_not_found(String name) {
        assertThat(SOCIAL.category(name)).isEmpty();
    }

    @Test
    void a_scheme_holds_what_has_one_known_node_for_each_of_its_levels() {
        assertThat(SOCIAL.holds(Category.of(BENEFITS))).isFalse();
        assertThat(SOCIAL.holds(Category.of(BENEFITS, PENSION))).isTrue();
        assertThat(SOCIAL.holds(Category.of(BENEFITS, CategoryNode.of(LINE, "YL", "医疗"))))
                .isFalse();
        assertThat(SOCIAL.holds(Examples.CATEGORY)).isFalse();
    }

    @Test
    void nodes_are_known_by_name_and_by_code_and_keep_their_order() {
        assertThat(SOCIAL.named(CLASS, "待遇类")).contains(BENEFITS);
        assertThat(SOCIAL.coded(CLASS, "DY")).contains(BENEFITS);
        assertThat(SOCIAL.named(LINE, "待遇类")).isEmpty();
        assertThat(SOCIAL.coded(LINE, "DY")).isEmpty();
        assertThat(SOCIAL.rankOf(REGISTRATION)).isLessThan(SOCIAL.rankOf(BENEFITS));
        assertThat(SOCIAL.rankOf(Examples.UNDERWRITING)).isEqualTo(-1);
    }

    @Test
    void a_scheme_holds_for_its_years_the_first_and_the_last_included() {
        ClassificationScheme old = new ClassificationScheme("old", List.of(YEAR, RETENTION), List.of(), 1999, 2011);

        assertThat(List.of(1998, 1999, 2011, 2012)).filteredOn(old::coversYear).containsExactly(1999, 2011);
    }

    @Test
    void a_scheme_needs_year_and_retention_and_no_level_twice() {
        refused(List.of(YEAR, STAGE), List.of());
        refused(List.of(STAGE, RETENTION), List.of());
        refused(List.of(YEAR, STAGE, STAGE, RETENTION), List.of());
    }

    @Test
    void a_node_stands_on_a_level_of_the_scheme_under_a_code_and_a_name_of_its_own() {
        refused(List.of(YEAR, CLASS, RETENTION), List.of(PENSION));
        refused(List.of(YEAR, CLASS, RETENTION), List.of(BENEFITS, CategoryNode.of(CLASS, "DY", "其他")));
        refused(List.of(YEAR, CLASS, RETENTION), List.of(BENEFITS, CategoryNode.of(CLASS, "QT", "待遇类")));
    }

    @Test
    void the_same_code_may_stand_on_two_levels() {
        CategoryNode line = CategoryNode.of(LINE, "DY", "待遇类");

        assertThat(new ClassificationScheme(
                                "s", List.of(YEAR, CLASS, RETENTION, LINE), List.of(BENEFITS, line), 1, 9999)
                        .nodes())
                .containsExactly(BENEFITS, line);
    }

    @Test
    void a_hundred_thousand_employers_are_as_quick_as_two() {
        List<CategoryNode> employers = IntStream.range(0, 100_000)
                .mapToObj(i -> CategoryNode.of(EMPLOYER, "E" + i, "单位" + i))
                .toList();

        ClassificationScheme scheme = Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> new ClassificationScheme("e", List.of(EMPLOYER, YEAR, RETENTION), employers, 1, 9999));

        assertThat(scheme.nodes()).hasSize(100_000);
    }

    @Test
    void years_run_forwards() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClassificationScheme("s", List.of(YEAR, RETENTION), List.of(), 2012, 2011));
    }

    @Test
    void a_category_has_at_least_one_node_and_one_a_level() {
        assertThatIllegalArgumentException().isThrownBy(() -> Category.of());
        assertThatIllegalArgumentException().isThrownBy(() -> Category.of(BENEFITS, REGISTRATION));
        assertThat(Category.of(BENEFITS, PENSION).at(LINE)).contains(PENSION);
        assertThat(Category.of(BENEFITS).at(LINE)).isEmpty();
    }

    @Test
    void year_and_retention_are_no_nodes() {
        assertThatIllegalArgumentException().isThrownBy(() -> CategoryNode.of(YEAR, "2012", "2012"));
        assertThatIllegalArgumentException().isThrownBy(() -> CategoryNode.of(RETENTION, "D10", "10年"));
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(strings = {"", "dy", "D-Y", "D·Y", "D Y", "ABCDEFGHIJKLMNOPQRSTU"})
    void the_code_of_a_node_can_stand_in_an_archival_code(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> CategoryNode.of(CLASS, code, "待遇类"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10_000, -1})
    void a_lowest_class_has_a_year_of_the_calendar(int year) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LowestClass(year, Examples.CATEGORY, RetentionPeriod.PERMANENT));
    }

    private static void refused(List<Level> levels, List<CategoryNode> nodes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClassificationScheme("refused", levels, nodes, 1, 9999))
                .withMessageContaining("refused");
    }
}
