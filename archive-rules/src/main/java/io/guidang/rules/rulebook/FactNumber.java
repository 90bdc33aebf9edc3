package io.guidang.rules.rulebook;

import java.util.regex.Pattern;

/** What counts as a number in a fact: digits, perhaps with a point. */
final class FactNumber {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

    private FactNumber() {}

    static boolean isNumber(String value) {
        return SHAPE.matcher(value).matches();
    }
}
