package io.guidang.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SearchSampleTest {

    static List<SearchSample> samples() {
        return SearchSample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_query_finds_what_the_samples_say(SearchSample sample) {
        assertThat(sample.asked().matches(sample.searched())).isEqualTo(sample.found());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void no_index_loses_what_is_found(SearchSample sample) {
        if (sample.found()) {
            assertThat(sample.searched().tokens()).containsAll(sample.asked().tokens());
        }
    }

    /** Tokens alone would find some of these; that is why candidates are confirmed. */
    @Test
    void the_samples_hold_texts_that_tokens_alone_would_find() {
        assertThat(samples())
                .filteredOn(sample -> !sample.found())
                .anyMatch(sample ->
                        sample.searched().tokens().containsAll(sample.asked().tokens()));
    }

    @Test
    void the_words_of_the_field_are_among_them() {
        assertThat(samples())
                .hasSizeGreaterThan(100)
                .extracting(SearchSample::query)
                .contains("投保", "理赔", "退保", "保全");
    }
}
