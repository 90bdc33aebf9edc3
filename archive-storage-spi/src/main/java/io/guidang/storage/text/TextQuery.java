package io.guidang.storage.text;

import io.guidang.core.issue.Checked;
import io.guidang.core.issue.Issue;
import io.guidang.core.issue.Place;
import io.guidang.core.wording.Wording;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody looks for: words with blanks between, all of which a text must have. Nothing in it is an operator.
 *
 * <p>A word is found where it stands in the text, after both were normalised and with whatever stands between two runs
 * taken as one blank. Han may begin and end anywhere: 保全 is found in 申请保全变更, and so is 全. A run of other letters, or
 * of digits, is found whole: P2019-000123 by {@code P2019-000123}, {@code p2019}, {@code 2019} and {@code 000123}, not by
 * {@code 123}. A word without any letter or digit looks for nothing and is left out.
 *
 * <p>Immutable; two are equal if they look for the same words in the same order.
 */
public final class TextQuery {

    /** As many characters may be typed. */
    public static final int LONGEST = 100;

    /** As many words, none counted twice. */
    public static final int MOST_WORDS = 8;

    /** No query has more tokens. */
    public static final int MOST_TOKENS = 64;

    private final List<String> words;

    private TextQuery(List<String> words) {
        this.words = words;
    }

    /**
     * Reads what somebody typed.
     *
     * @throws IllegalArgumentException with the words of {@link #parse}
     */
    public static TextQuery of(String typed) {
        return parse(typed).orThrow();
    }

    /** Reads what somebody typed, of 1 to {@value #LONGEST} characters and 1 to {@value #MOST_WORDS} words. */
    public static Checked<TextQuery> parse(String typed) {
        int characters = typed.codePointCount(0, typed.length());
        if (characters > LONGEST) {
            return unsound(
                    "QUERY_TOO_LONG",
                    Wording.format(
                            "检索词最多%d个字符，实际为%d个",
                            "A query has at most %d characters, but found %d", LONGEST, characters),
                    Wording.of("请只输入几个关键词", "Type a few key words only"));
        }
        List<String> words = Arrays.stream(split(typed))
                .map(NormalForm::of)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.isEmpty()) {
            return unsound(
                    "QUERY_WITHOUT_WORDS",
                    Wording.of("检索词中没有任何文字或数字", "A query looks for a letter or a digit at least, but found none"),
                    Wording.of("请输入题名或备注中的词，如“理赔”", "Type a word of the title or the remark, such as 理赔"));
        }
        if (words.size() > MOST_WORDS) {
            return unsound(
                    "QUERY_WITH_TOO_MANY_WORDS",
                    Wording.format(
                            "检索词最多%d个，实际为%d个", "A query has at most %d words, but found %d", MOST_WORDS, words.size()),
                    Wording.of("请去掉不重要的词", "Leave out what matters least"));
        }
        return Checked.sound(new TextQuery(words));
    }

    private static Checked<TextQuery> unsound(String code, Wording message, Wording remedy) {
        return new Checked.Unsound<>(List.of(Issue.error(code, Place.field("TextQuery", "typed"), message, remedy)));
    }

    private static String[] split(String typed) {
        return typed.codePoints()
                .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .split(" ", -1);
    }

    /** Whether the text has every word. */
    public boolean matches(SearchText text) {
        return words.stream().allMatch(word -> stands(word, text.normal()));
    }

    private static boolean stands(String word, String text) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean begins = at == 0 || !halves(text.codePointBefore(at), text.codePointAt(at));
            if (begins && (end == text.length() || !halves(text.codePointBefore(end), text.codePointAt(end)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cut between the two would halve a run that is only found whole. */
    private static boolean halves(int before, int after) {
        RunKind kind = RunKind.of(before);
        return kind != RunKind.HAN && kind == RunKind.of(after);
    }

    /**
     * Tokens that every text has which {@link #matches}: 1 to {@value #MOST_TOKENS}, in the order of the words. Other
     * texts may have them too.
     */
    public Set<String> tokens() {
        Set<String> tokens = new LinkedHashSet<>();
        words.forEach(word -> Tokens.ofWord(word, tokens));
        return tokens.stream()
                .limit(MOST_TOKENS)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextQuery that && words.equals(that.words);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }

    /** How many words; never the words, which may name a person. */
    @Override
    public String toString() {
        return "TextQuery[%d words]".formatted(words.size());
    }
}
