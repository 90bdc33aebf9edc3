package io.guidang.rules.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class SortKeyProperties {

    @Property
    void keys_compare_as_their_utf_8_bytes_do(@ForAll("parts") List<String> one, @ForAll("parts") List<String> other) {
        SortKey key = SortKey.of(one);
        SortKey otherKey = SortKey.of(other);

        assertThat(Integer.signum(key.compareTo(otherKey)))
                .isEqualTo(Integer.signum(Arrays.compareUnsigned(
                        key.value().getBytes(StandardCharsets.UTF_8),
                        otherKey.value().getBytes(StandardCharsets.UTF_8))));
        assertThat(key.compareTo(otherKey) == 0).isEqualTo(one.equals(other));
    }

    @Property
    void the_first_part_that_differs_decides_whatever_follows(
            @ForAll("text") String one, @ForAll("text") String other, @ForAll("text") String rest) {
        int first = SortKey.of(List.of(one)).compareTo(SortKey.of(List.of(other)));
        int whole = SortKey.of(List.of(one, rest)).compareTo(SortKey.of(List.of(other, "")));

        if (first != 0) {
            assertThat(Integer.signum(whole)).isEqualTo(Integer.signum(first));
        }
    }

    @Provide
    Arbitrary<List<String>> parts() {
        return text().list().ofMinSize(2).ofMaxSize(2);
    }

    /** Few letters, so that words often begin alike; some above U+FFFF and some between the surrogates and U+FFFF. */
    @Provide
    Arbitrary<String> text() {
        return Arbitraries.of(
                        "0", "A", "B", "\u0002", "é", "李", "\uE000", "\uFFFD", "\uD840\uDC00", "\uD840\uDC01", "😀")
                .list()
                .ofMaxSize(4)
                .map(letters -> String.join("", letters));
    }
}
