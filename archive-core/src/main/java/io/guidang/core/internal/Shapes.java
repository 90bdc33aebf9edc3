package io.guidang.core.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The shapes of what people type into a form, as regular expressions, and how what has the shape is read. */
public final class Shapes {

    /** Nothing but blanks, as {@link String#isBlank()} sees them. */
    public static final String BLANK = "\\p{javaWhitespace}*";

    private static final String VISIBLE = "[^\\x00-\\x20\\p{javaISOControl}\\p{javaWhitespace}\\p{javaSpaceChar}]";

    /** What {@link Identifiers} accepts, or nothing. */
    public static final String IDENTIFIER_OR_BLANK = BLANK + "|" + VISIBLE + "{1,64}";

    /** What {@link io.guidang.core.code.ArchivalCode} accepts, or nothing. */
    public static final String CODE_OR_BLANK = BLANK + "|" + VISIBLE + "{1,128}";

    private static final String DAY_OF_ANY_YEAR = "(?!0000)[0-9]{4}-(?:"
            + "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
            + "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
            + "|02-(?:0[1-9]|1[0-9]|2[0-8]))";

    private static final String LEAP_DAY =
            "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?!0000)(?:[02468][048]|[13579][26])00)-02-29";

    /** A day that the calendar has, 0001-01-01 to 9999-12-31. */
    public static final String DATE = DAY_OF_ANY_YEAR + "|" + LEAP_DAY;

    /** A {@link #DATE}, or nothing. */
    public static final String DATE_OR_BLANK = BLANK + "|" + DATE;

    private Shapes() {}

    public static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /**
     * The day that the text names.
     *
     * @throws IllegalArgumentException if the text is no {@link #DATE}
     */
    static LocalDate date(String text) {
        if (!text.matches(DATE)) {
            throw new IllegalArgumentException("A date is written as 2012-05-01");
        }
        return LocalDate.parse(text);
    }

    /**
     * The constant that has this name or this Chinese word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static <E extends Enum<E>> E word(E[] constants, Function<E, String> zh, String text) {
        return Arrays.stream(constants)
                .filter(constant ->
                        constant.name().equals(text) || zh.apply(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No constant and no word"));
    }
}
