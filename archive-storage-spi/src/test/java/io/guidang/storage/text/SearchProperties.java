package io.guidang.storage.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.issue.Checked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a store builds on: the index loses nothing, and what matches is what the second reading here says. */
class SearchProperties {

    private static final Pattern RUN = Pattern.compile("(?<han>[一-鿿\\x{20000}-\\x{2ffff}]+)|[a-z]+|[0-9]+");

    /** One run, and whether it follows the one before without anything between. */
    private record Run(String characters, boolean han, boolean joined) {}

    @Property(tries = 3_000)
    void whatever_matches_has_all_tokens_of_the_query(@ForAll("texts") String text, @ForAll Random random) {
        Optional<TextQuery> query = TextQuery.parse(part(text, random)) instanceof Checked.Sound<TextQuery> sound
                ? Optional.of(sound.value())
                : Optional.empty();
        SearchText searched = SearchText.of(text);
        Assume.that(query.isPresent() && query.get().matches(searched));

        assertThat(searched.tokens()).containsAll(query.orElseThrow().tokens());
    }

    @Property(tries = 3_000)
    void what_matches_is_what_a_reading_run_by_run_says(
            @ForAll("texts") String text, @ForAll("queries") String typed, @ForAll Random random) {
        String part = part(text, random) + "-保";

        assertThat(TextQuery.of(typed).matches(SearchText.of(text))).isEqualTo(byRuns(typed, text));
        assertThat(TextQuery.of(part).matches(SearchText.of(text + "-保全"))).isEqualTo(byRuns(part, text + "-保全"));
        assertThat(TextQuery.of(part).matches(SearchText.of(text))).isEqualTo(byRuns(part, text));
    }

    private static String part(String text, Random random) {
        int[] characters = text.codePoints().toArray();
        int begin = random.nextInt(characters.length + 1);
        return new String(characters, begin, random.nextInt(characters.length - begin + 1));
    }

    @Property
    void every_part_of_a_han_run_is_found(@ForAll("texts") String before, @ForAll("han") String run) {
        SearchText searched = SearchText.of(before + run);
        int[] characters = run.codePoints().toArray();

        for (int begin = 0; begin < characters.length; begin++) {
            for (int end = begin + 1; end <= characters.length; end++) {
                TextQuery part = TextQuery.of(new String(characters, begin, end - begin));
                assertThat(part.matches(searched)).isTrue();
                assertThat(searched.tokens()).containsAll(part.tokens());
            }
        }
    }

    @Property
    void any_characters_at_all_can_be_searched_and_give_plain_tokens(@ForAll String text) {
        SearchText searched = SearchText.of(text);

        assertThat(searched.tokens())
                .hasSizeLessThanOrEqualTo(SearchText.MOST_TOKENS)
                .allMatch(token -> token.matches("[a-z0-9]{1,280}"));
        assertThat(searched.normal()).doesNotStartWith(" ").doesNotEndWith(" ").doesNotContain("  ");
    }

    @Property
    void a_text_is_found_by_itself(@ForAll("texts") String text) {
        String[] words = NormalForm.of(text).split(" ");
        Assume.that(!words[0].isEmpty());

        for (String word : words) {
            assertThat(TextQuery.of(word).matches(SearchText.of(text))).isTrue();
        }
    }

    @Property
    void what_is_normalised_stays_as_it_is(@ForAll String text) {
        String normal = NormalForm.of(text);

        assertThat(NormalForm.of(normal)).isEqualTo(normal);
    }

    @Example
    void each_character_of_unicode_is_normalised_once_and_for_all() {
        List<Integer> moving = new ArrayList<>();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String normal = NormalForm.of(Character.toString(c));
            if (!NormalForm.of(normal).equals(normal)) {
                moving.add(c);
            }
        }

        assertThat(moving).isEmpty();
    }

    private static boolean byRuns(String typed, String text) {
        List<Run> there = runs(text);
        for (String word : typed.split(" ")) {
            List<Run> wanted = runs(word);
            boolean found = wanted.isEmpty();
            for (int at = 0; at + wanted.size() <= there.size() && !found; at++) {
                found = standsAt(there.subList(at, at + wanted.size()), wanted);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private static boolean standsAt(List<Run> there, List<Run> wanted) {
        int last = wanted.size() - 1;
        for (int at = 0; at <= last; at++) {
            String run = there.get(at).characters();
            String want = wanted.get(at).characters();
            boolean fits = !wanted.get(at).han() || last > 0 && at > 0 && at < last
                    ? run.equals(want)
                    : last == 0 ? run.contains(want) : at == 0 ? run.endsWith(want) : run.startsWith(want);
            if (!fits || at > 0 && wanted.get(at).joined() != there.get(at).joined()) {
                return false;
            }
        }
        return true;
    }

    private static List<Run> runs(String plain) {
        List<Run> runs = new ArrayList<>();
        Matcher run = RUN.matcher(plain);
        int end = 0;
        while (run.find()) {
            runs.add(new Run(run.group(), run.group("han") != null, run.start() == end));
            end = run.end();
        }
        return runs;
    }

    /** Of few different characters, so that queries are found now and then. */
    @Provide
    Arbitrary<String> texts() {
        return characters().list().ofMaxSize(14).map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> queries() {
        Arbitrary<String> word = characters().list().ofMinSize(1).ofMaxSize(4).map(parts -> String.join("", parts));
        return Combinators.combine(word, Arbitraries.of("", " 保", " a", " 1投"), Arbitraries.of("投", "保", "a", "1"))
                .as((first, more, sure) -> first.replace(" ", "-") + sure + more);
    }

    @Provide
    Arbitrary<String> han() {
        return Arbitraries.of("投", "保", "全", "𠮷")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    private static Arbitrary<String> characters() {
        return Arbitraries.of("投", "保", "𠮷", "a", "b", "1", "2", "-", " ", "、");
    }
}
