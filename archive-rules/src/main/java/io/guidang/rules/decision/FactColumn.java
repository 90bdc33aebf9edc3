package io.guidang.rules.decision;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A column of a named fact: each different value once, and for each record which of them it has. The array is not copied:
 * leave it alone while it is decided.
 */
public final class FactColumn {

    /** In place of the number of a value: the record lacks the fact. */
    public static final int MISSING = -1;

    private final String fact;
    private final List<String> values;
    private final int[] numbers;

    private FactColumn(String fact, List<String> values, int[] numbers) {
        this.fact = requireNonNull(fact, "fact");
        this.values = List.copyOf(values);
        this.numbers = requireNonNull(numbers, "numbers");
    }

    /**
     * A column of this fact.
     *
     * @param fact    its name
     * @param values  the different values
     * @param numbers for each record the index of its value, or {@link #MISSING}
     */
    public static FactColumn of(String fact, List<String> values, int[] numbers) {
        return new FactColumn(fact, values, numbers);
    }

    String fact() {
        return fact;
    }

    List<String> values() {
        return values;
    }

    int number(int record) {
        return numbers[record];
    }

    int size() {
        return numbers.length;
    }
}
