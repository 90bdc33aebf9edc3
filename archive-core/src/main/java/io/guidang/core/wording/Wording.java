package io.guidang.core.wording;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Locale;

/**
 * One statement in Chinese and in English. Both say the same; neither carries personal data unless its maker put it
 * there.
 *
 * @param zh the Chinese words, never blank
 * @param en the English words, never blank
 */
public record Wording(String zh, String en) implements Serializable {

    public Wording {
        if (requireNonNull(zh, "zh").isBlank() || requireNonNull(en, "en").isBlank()) {
            throw new IllegalArgumentException("A wording needs its words in both languages, but found none in "
                    + (zh.isBlank() ? "Chinese" : "English"));
        }
    }

    public static Wording of(String zh, String en) {
        return new Wording(zh, en);
    }

    /** Fills the same arguments into both languages, each a {@link String#format} pattern; digits are always 0 to 9. */
    public static Wording format(String zh, String en, Object... arguments) {
        return new Wording(String.format(Locale.ROOT, zh, arguments), String.format(Locale.ROOT, en, arguments));
    }

    @Override
    public String toString() {
        return zh + " / " + en;
    }
}
