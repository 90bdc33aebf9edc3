package io.guidang.core.fonds;

import static java.util.Objects.requireNonNull;

import io.guidang.core.internal.Shapes;

/**
 * A fonds number 全宗号: four characters, digits or a capital letter with three digits (DA/T 13-2022; DA/T 22-2015,
 * 5.4.3 a).
 *
 * @param value for example {@code J019}
 */
public record FondsNumber(String value) implements Comparable<FondsNumber> {

    static final String SHAPE = "[A-Z0-9][0-9]{3}";
    static final String SHAPE_OR_BLANK = Shapes.BLANK + "|" + SHAPE;

    public FondsNumber {
        if (!isValid(requireNonNull(value, "value"))) {
            throw new IllegalArgumentException(
                    "A fonds number is a capital letter or digit and three digits, as J019, but found '%s'"
                            .formatted(value));
        }
    }

    public static FondsNumber of(String value) {
        return new FondsNumber(value);
    }

    static boolean isValid(String value) {
        return value.matches(SHAPE);
    }

    @Override
    public int compareTo(FondsNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
