package io.guidang.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.code.ArchivalCode;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ShapesTest {

    private static final Pattern DATE = Pattern.compile(Shapes.DATE);
    private static final Pattern IDENTIFIER_OR_BLANK = Pattern.compile(Shapes.IDENTIFIER_OR_BLANK);
    private static final Pattern CODE_OR_BLANK = Pattern.compile(Shapes.CODE_OR_BLANK);

    /** The oracle is the calendar of the JDK, day by day, over four hundred years and the edges of the range. */
    @Test
    void the_shape_of_a_date_accepts_just_the_days_that_the_calendar_has() {
        int[] years = {0, 1, 4, 100, 400, 9996, 9999};
        for (int i = 0; i < years.length + 400; i++) {
            int year = i < years.length ? years[i] : 1700 + i;
            Set<String> accepted = new TreeSet<>();
            for (int month = 0; month <= 13; month++) {
                for (int day = 0; day <= 32; day++) {
                    String text = "%04d-%02d-%02d".formatted(year, month, day);
                    if (DATE.matcher(text).matches()) {
                        accepted.add(text);
                    }
                }
            }
            Set<String> days = new TreeSet<>();
            if (year > 0) {
                LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year, 12, 31).plusDays(1))
                        .forEach(day -> days.add(day.toString()));
            }
            assertThat(accepted).as("year %s", year).isEqualTo(days);
        }
    }

    /** One character at a time, all of Unicode: the expression and the value agree on what is a blank. */
    @Test
    void the_shapes_of_identifiers_and_codes_accept_just_what_the_values_accept() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String text = "a" + Character.toString(c) + "b";
            boolean valid = Identifiers.isValid(text);
            if (valid != IDENTIFIER_OR_BLANK.matcher(text).matches()
                    || valid != CODE_OR_BLANK.matcher(text).matches()
                    || valid != isCode(text)) {
                assertThat(Integer.toHexString(c))
                        .as("disagreement at this character")
                        .isEmpty();
            }
        }
    }

    @Test
    void lengths_count_characters_and_not_halves_of_them() {
        String rare = "\ud842\udfb7";

        assertThat(Identifiers.isValid(rare.repeat(64))).isTrue();
        assertThat(Identifiers.isValid(rare.repeat(65))).isFalse();
        assertThat(IDENTIFIER_OR_BLANK.matcher(rare.repeat(64)).matches()).isTrue();
        assertThat(IDENTIFIER_OR_BLANK.matcher(rare.repeat(65)).matches()).isFalse();
        assertThat(Identifiers.isValid("")).isFalse();
    }

    private static boolean isCode(String text) {
        if (!Identifiers.isValid(text)) {
            return false;
        }
        return ArchivalCode.of(text).value().equals(text);
    }
}
