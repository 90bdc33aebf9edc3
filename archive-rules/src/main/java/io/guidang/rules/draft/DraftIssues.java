package io.guidang.rules.draft;

import io.guidang.core.issue.Checked;
import io.guidang.core.issue.Issue;
import io.guidang.core.issue.Place;
import io.guidang.core.item.ClassCode;
import io.guidang.core.wording.Wording;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** What is wrong with one draft, in its order, with the codes and the paths of the document. */
final class DraftIssues {

    private static final int LONGEST_QUOTE = 40;

    private final String draft;
    private final List<Issue> issues = new ArrayList<>();

    DraftIssues(String draft) {
        this.draft = draft;
    }

    void error(String code, String path, Wording message, Wording remedy) {
        issues.add(Issue.error(code, Place.field(draft, path), message, remedy));
    }

    boolean any() {
        return !issues.isEmpty();
    }

    <T> Checked<T> checked(Supplier<T> value) {
        return Checked.of(issues, value);
    }

    <T> Optional<T> required(String path, String key, Optional<T> value) {
        if (value.isEmpty()) {
            error(
                    "MISSING_KEY",
                    path,
                    Wording.of("缺少键 " + key, "the key " + key + " is missing"),
                    Wording.of("补上 " + key, "add " + key));
        }
        return value;
    }

    /** A text that is not blank. */
    Optional<String> requiredText(String path, String key, Optional<String> text) {
        Optional<String> given = required(path, key, text);
        if (given.filter(String::isBlank).isPresent()) {
            error(
                    "NO_VALUE",
                    path.isEmpty() ? key : path + "." + key,
                    Wording.of("键 " + key + " 没有值", "the key " + key + " has no value"),
                    Wording.of("写出值", "give it one"));
            return Optional.empty();
        }
        return given;
    }

    Optional<Wording> wording(String path, String zh, String en) {
        Optional<String> chinese = requiredText(path, "zh", Optional.of(zh));
        Optional<String> english = requiredText(path, "en", Optional.of(en));
        return chinese.flatMap(one -> english.map(other -> Wording.of(one, other)));
    }

    /** @param read throws {@link IllegalArgumentException} for what it cannot read */
    <V> Optional<V> parsed(String path, String text, Wording expected, Function<String, V> read) {
        try {
            return Optional.of(read.apply(text));
        } catch (IllegalArgumentException unreadable) {
            String found = quoted(text);
            error(
                    "UNREADABLE",
                    path,
                    Wording.of(
                            "应为" + expected.zh() + "，但写的是 " + found,
                            "expected " + expected.en() + ", but found " + found),
                    Wording.of("改为" + expected.zh(), "write " + expected.en()));
            return Optional.empty();
        }
    }

    static Optional<ClassCode> classCode(DraftIssues issues, String path, String text) {
        Wording expected = Wording.of("编号，如 1.12 或 gl-02", "a class code, as 1.12 or gl-02");
        return issues.parsed(path, text, expected, ClassCode::of);
    }

    static Optional<RowKey> rowKey(DraftIssues issues, String path, String text) {
        Wording expected = Wording.of("规则集与编号，如 cn-dat36-2007#1.2", "a row, as cn-dat36-2007#1.2");
        return issues.parsed(path, text, expected, RowKey::parse);
    }

    Optional<Validity> validity(String path, Optional<LocalDate> from, Optional<LocalDate> until) {
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            error(
                    "BACKWARDS",
                    path.isEmpty() ? "effective" : path + ".effective",
                    Wording.of("until 早于 from", "until comes before from"),
                    Wording.of("更正日期", "correct the dates"));
            return Optional.empty();
        }
        return Optional.of(new Validity(from, until));
    }

    /** What can be made of the elements of a list. */
    <D, V> List<V> each(List<D> drafts, String path, BiFunction<D, String, Optional<V>> check) {
        List<V> values = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            check.apply(drafts.get(i), path + "[" + i + "]").ifPresent(values::add);
        }
        return values;
    }

    /** A value whose parts are sound one by one, and may still not fit together. */
    <V> Optional<V> fitting(String path, Supplier<V> value) {
        try {
            return Optional.of(value.get());
        } catch (IllegalArgumentException broken) {
            String why = String.valueOf(broken.getMessage());
            error(
                    "BROKEN",
                    path,
                    Wording.of("各部分不相符：" + why, "its parts do not fit together: " + why),
                    Wording.of("按所述更正", "correct what is named"));
            return Optional.empty();
        }
    }

    static String quoted(String found) {
        String line = found.replaceAll("\\p{Cntrl}", " ");
        int end = line.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, line.codePointCount(0, line.length())));
        return "'" + line.substring(0, end) + (end < line.length() ? "…" : "") + "'";
    }
}
