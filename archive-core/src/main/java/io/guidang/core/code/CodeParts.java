package io.guidang.core.code;

import static java.util.Objects.requireNonNull;

import io.guidang.core.category.CategoryNode;
import io.guidang.core.category.Level;
import io.guidang.core.category.LowestClass;
import io.guidang.core.fonds.FondsNumber;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a code says: the fonds, the code of each level, and the running number inside the lowest class.
 *
 * @param fonds  the fonds number
 * @param levels the code at each level, for example {@code YEAR -> 2012, STAGE -> CB, RETENTION -> D10}: 1 to 20 capital
 *               letters, digits or Chinese characters
 * @param number the running number, from 1 to {@value #HIGHEST}
 */
public record CodeParts(FondsNumber fonds, Map<Level, String> levels, int number) {

    private static final int LONGEST_LEVEL = 20;

    /** The highest running number that a code can carry: nine digits. */
    public static final int HIGHEST = 999_999_999;

    public CodeParts {
        requireNonNull(fonds, "fonds");
        Map<Level, String> own = new EnumMap<>(Level.class);
        own.putAll(levels);
        levels = Collections.unmodifiableMap(own);
        levels.forEach((level, code) -> {
            if (!isLevelCode(requireNonNull(code, "code"))) {
                throw new IllegalArgumentException(
                        "The code at level %s has 1 to 20 capital letters, digits or Chinese characters, but found '%s'"
                                .formatted(level, code));
            }
        });
        if (number < 1 || number > HIGHEST) {
            throw new IllegalArgumentException(
                    "Items and boxes are numbered from 1 to %s, but found %s".formatted(HIGHEST, number));
        }
    }

    public static CodeParts of(FondsNumber fonds, LowestClass lowestClass, int number) {
        Map<Level, String> levels = new EnumMap<>(Level.class);
        levels.put(Level.YEAR, fourDigits(lowestClass.year()));
        levels.put(Level.RETENTION, lowestClass.retention().code());
        for (CategoryNode node : lowestClass.category().path()) {
            levels.put(node.level(), node.code());
        }
        return new CodeParts(fonds, levels, number);
    }

    private static boolean isLevelCode(String code) {
        int characters = 0;
        for (int i = 0; i < code.length(); characters++) {
            int character = code.codePointAt(i);
            boolean known = (character >= 'A' && character <= 'Z')
                    || (character >= '0' && character <= '9')
                    || (character > 0x7f && Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN);
            if (!known) {
                return false;
            }
            i += Character.charCount(character);
        }
        return characters >= 1 && characters <= LONGEST_LEVEL;
    }

    private static String fourDigits(int year) {
        String digits = Integer.toString(year);
        return "0".repeat(4 - digits.length()) + digits;
    }
}
