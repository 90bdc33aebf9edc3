package io.guidang.core.internal;

import io.guidang.core.issue.Checked;
import io.guidang.core.issue.Issue;
import io.guidang.core.issue.Place;
import io.guidang.core.wording.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one draft and gathers what is wrong with them, at most one issue a field. Its words say what the
 * field should hold and never repeat the text that was found, which may name a person.
 */
public final class Findings {

    private static final String MISSING = "MISSING";
    private static final String MALFORMED = "MALFORMED";
    private static final String OUT_OF_RANGE = "OUT_OF_RANGE";
    private static final String CONTRADICTION = "CONTRADICTION";

    private final String draft;
    private final List<Issue> issues = new ArrayList<>();

    /**
     * Nothing found yet.
     *
     * @param draft the simple name of the draft
     */
    public Findings(String draft) {
        this.draft = draft;
    }

    /**
     * Nothing, and an issue, for a text that is blank or cannot be read.
     *
     * @param read throws {@link IllegalArgumentException} if the text cannot be read
     */
    public <T> Optional<T> required(Field field, @Nullable String text, Function<String, T> read) {
        if (text == null || text.isBlank()) {
            missing(field);
            return Optional.empty();
        }
        return optional(field, text, read);
    }

    /** Nothing for a blank text, and nothing with an issue for a text that cannot be read. */
    public <T> Optional<T> optional(Field field, @Nullable String text, Function<String, T> read) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(read.apply(text));
        } catch (IllegalArgumentException unreadable) {
            add(MALFORMED, field, "，但填写的不符", ", but something else was given");
            return Optional.empty();
        }
    }

    public Optional<String> required(Field field, @Nullable String text) {
        return required(field, text, Function.identity());
    }

    public Optional<LocalDate> requiredDate(Field field, @Nullable String text) {
        return required(field, text, Shapes::date);
    }

    public Optional<LocalDate> optionalDate(Field field, @Nullable String text) {
        return optional(field, text, Shapes::date);
    }

    /** A count from 1 to {@code most}. */
    public Optional<Long> count(Field field, @Nullable Number count, long most) {
        if (count == null) {
            missing(field);
            return Optional.empty();
        }
        long value = count.longValue();
        if (value < 1 || value > most) {
            add(OUT_OF_RANGE, field, "，但填写的是 " + value, ", but " + value + " was given");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    public void missing(Field field) {
        add(MISSING, field, "，但未填写", ", but nothing was given");
    }

    /** The field can be read but does not agree with itself or another field. */
    public void contradiction(Field field) {
        add(CONTRADICTION, field, "，但填写的内容自相矛盾", ", but what was given contradicts this");
    }

    /** Takes over what was found in a draft inside this one; the paths say where it stands. */
    public <T> Optional<T> nested(String path, Checked<T> checked) {
        for (Issue issue : checked.issues()) {
            Place place = Place.field(draft, path + "." + issue.place().path());
            issues.add(new Issue(issue.severity(), issue.code(), place, issue.message(), issue.remedy()));
        }
        return checked instanceof Checked.Sound<T> sound ? Optional.of(sound.value()) : Optional.empty();
    }

    public <T> Checked<T> checked(Supplier<T> value) {
        return Checked.of(issues, value);
    }

    private void add(String code, Field field, String zh, String en) {
        issues.add(Issue.error(
                code,
                Place.field(draft, field.name()),
                Wording.of(field.expected().zh() + zh, field.expected().en() + en),
                Wording.of("请填写，例如：" + field.example(), "Give it, for example: " + field.example())));
    }
}
