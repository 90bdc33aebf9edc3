package io.guidang.storage.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.issue.Checked;
import io.guidang.core.issue.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {

    @Test
    void a_han_run_gives_its_neighbours_and_its_characters_and_a_word_gives_itself() {
        assertThat(SearchText.of("投保单P2019-000123").tokens())
                .containsExactlyInAnyOrder(
                        "u6295", "u4fdd", "u5355", "u6295u4fdd", "u4fddu5355", "p", "2019", "000123");
    }

    @Test
    void a_query_asks_for_neighbours_and_for_one_character_only_where_it_stands_alone() {
        assertThat(TextQuery.of("投保单 赔 P2019").tokens())
                .containsExactly("u6295u4fdd", "u4fddu5355", "u8d54", "p", "2019");
    }

    @Test
    void a_character_outside_the_basic_plane_is_one() {
        assertThat(SearchText.of("𠮷野").tokens()).containsExactlyInAnyOrder("u20bb7", "u91ce", "u20bb7u91ce");
    }

    @Test
    void nothing_is_found_across_the_end_of_the_title() {
        SearchText text = SearchText.of("申请投", "保全 P2019", "000123");

        assertThat(TextQuery.of("投保").matches(text)).isFalse();
        assertThat(TextQuery.of("保全 申请").matches(text)).isTrue();
    }

    @Test
    void a_word_however_long_has_a_token_that_every_database_takes() {
        String word = "я".repeat(3_000);
        SearchText text = SearchText.of(word + " " + "я".repeat(50));

        assertThat(text.tokens()).singleElement().asString().hasSize(40 * 4);
        assertThat(TextQuery.of("я".repeat(50)).matches(text)).isTrue();
        assertThat(TextQuery.of("я".repeat(51)).matches(text)).isFalse();
        assertThat(TextQuery.of("я".repeat(51)).tokens()).isEqualTo(text.tokens());
    }

    @Test
    void only_the_beginning_of_a_long_text_is_read_and_no_word_of_it_is_halved() {
        SearchText han = SearchText.of("保".repeat(SearchText.LONGEST) + "全");
        SearchText words = SearchText.of("保单 " + "ab12".repeat(SearchText.LONGEST));
        SearchText last = SearchText.of("ab".repeat(SearchText.LONGEST / 2 - 2) + " 12 345");
        SearchText pairs = SearchText.of("保" + "𠮷".repeat(SearchText.LONGEST));

        assertThat(han.isCut()).isTrue();
        assertThat(TextQuery.of("全").matches(han)).isFalse();
        assertThat(TextQuery.of("保").matches(han)).isTrue();
        assertThat(words.normal()).startsWith("保单 ab12").endsWith("ab12");
        assertThat(last.normal()).endsWith("b 12");
        assertThat(pairs.normal()).hasSize(SearchText.LONGEST - 1).endsWith("𠮷");
        assertThat(SearchText.of("保".repeat(SearchText.LONGEST)).isCut()).isFalse();
        assertThat(SearchText.of("a".repeat(SearchText.LONGEST + 1)).tokens()).isEmpty();
        assertThat(SearchText.of("a".repeat(100_000) + " 保").tokens()).isEmpty();
        assertThat(SearchText.of("\u200b".repeat(SearchText.LONGEST_WRITTEN) + "保")
                        .isCut())
                .isTrue();
    }

    /** U+FDFA is eighteen characters in four words. */
    @Test
    void what_grows_when_it_is_normalised_stays_bounded() {
        SearchText text = SearchText.of("\ufdfa".repeat(SearchText.LONGEST_WRITTEN));

        assertThat(text.normal().length()).isLessThanOrEqualTo(SearchText.LONGEST);
        assertThat(TextQuery.of("㍿".repeat(100)).tokens()).hasSizeLessThanOrEqualTo(TextQuery.MOST_TOKENS);
    }

    @Test
    void a_long_query_asks_for_some_of_its_tokens_and_still_for_all_of_its_words() {
        String typed = new StringBuilder()
                .append("一二三四五六七八九十".repeat(6))
                .appendCodePoint(0x4e00)
                .toString();
        StringBuilder distinct = new StringBuilder();
        for (int c = 0x5000; c < 0x5000 + 100; c++) {
            distinct.appendCodePoint(c);
        }

        assertThat(TextQuery.of(distinct.toString()).tokens()).hasSize(TextQuery.MOST_TOKENS);
        assertThat(TextQuery.of(distinct.toString()).matches(SearchText.of(distinct.substring(0, 99))))
                .isFalse();
        assertThat(TextQuery.of(typed).tokens()).hasSize(10);
    }

    @Test
    void texts_that_search_cannot_tell_apart_are_equal() {
        assertThat(SearchText.of("《ＡＩＡ》"))
                .isEqualTo(SearchText.of("aia"))
                .hasSameHashCodeAs(SearchText.of("aia"))
                .isNotEqualTo(SearchText.of("ai a"));
        assertThat(TextQuery.of("AIA  保"))
                .isEqualTo(TextQuery.of("aia 保 aia"))
                .hasSameHashCodeAs(TextQuery.of("aia 保"))
                .isNotEqualTo(TextQuery.of("aia"));
    }

    @Test
    void what_is_printed_tells_nobodys_name() {
        assertThat(SearchText.of("张三")).hasToString("SearchText[2 characters]");
        assertThat(SearchText.of("张".repeat(5_000))).hasToString("SearchText[4096 characters, cut]");
        assertThat(TextQuery.of("张三 理赔")).hasToString("TextQuery[2 words]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "——", "\ud800", "\u200b", "'\"*%_"})
    void a_query_looks_for_something(String typed) {
        assertUnsound(typed, "QUERY_WITHOUT_WORDS");
    }

    @Test
    void a_query_is_of_at_most_a_hundred_characters_and_eight_words() {
        assertThat(TextQuery.parse("𠮷".repeat(100)).issues()).isEmpty();
        assertUnsound("𠮷".repeat(101), "QUERY_TOO_LONG");
        assertThat(TextQuery.parse("a b c d e f g h a").issues()).isEmpty();
        assertUnsound("a b c d e f g h i", "QUERY_WITH_TOO_MANY_WORDS");
    }

    @ParameterizedTest
    @CsvSource({"张三某某 李四,0", "'a b c d e f g h 张三',1"})
    void what_is_wrong_is_said_in_both_languages_and_without_the_words(String typed, int errors) {
        assertThat(TextQuery.parse(typed).issues()).hasSize(errors).allSatisfy(issue -> {
            assertThat(issue.toString()).contains("检索词", "query").doesNotContain("张三");
        });
    }

    private static void assertUnsound(String typed, String code) {
        Checked<TextQuery> checked = TextQuery.parse(typed);

        assertThat(checked.issues()).extracting(Issue::code).containsExactly(code);
    }
}
