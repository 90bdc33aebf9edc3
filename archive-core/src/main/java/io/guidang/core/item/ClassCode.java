package io.guidang.core.item;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * The row of a rulebook that a document belongs to, for example {@code 1.2} of DA/T 36-2007 or {@code gl-02} of order
 * no. 3. Codes are text: {@code 1.10} is not {@code 1.1}.
 *
 * @param value letters, digits, dots and hyphens
 */
public record ClassCode(String value) implements Serializable, Comparable<ClassCode> {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,63}");

    public ClassCode {
        if (!CODE.matcher(requireNonNull(value, "value")).matches()) {
            throw new IllegalArgumentException(
                    "A class code has letters, digits, dots and hyphens, as 1.12 or gl-02, but found '%s'"
                            .formatted(value));
        }
    }

    public static ClassCode of(String value) {
        return new ClassCode(value);
    }

    @Override
    public int compareTo(ClassCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
