package io.guidang.rules.verify;

import io.guidang.rules.rulebook.Condition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The values of a fact that conditions can tell apart, one or more for each region: every value that is named, numbers
 * below, at, between and above the limits, without end, and one that is none of these.
 */
final class FactRegions {

    private static final String WITHOUT_END = "终身";
    private static final BigDecimal LARGEST = new BigDecimal("999999999.999999999");
    private static final int DECIMALS = 9;

    private final Set<String> named = new TreeSet<>();
    private final Set<BigDecimal> limits = new TreeSet<>();

    private FactRegions() {}

    /** The facts that these conditions ask for, each with the values to try; that it is missing is not among them. */
    static Map<String, List<String>> of(Collection<Condition> conditions) {
        Map<String, FactRegions> regions = new TreeMap<>();
        leaves(conditions).forEach(condition -> collect(condition, regions));
        Map<String, List<String>> values = new TreeMap<>();
        regions.forEach((fact, region) -> values.put(fact, region.values()));
        return values;
    }

    /** The single questions of which conditions are made. */
    static List<Condition> leaves(Collection<Condition> conditions) {
        List<Condition> leaves = new ArrayList<>();
        for (Condition condition : conditions) {
            if (condition instanceof Condition.All all) {
                leaves.addAll(leaves(all.conditions()));
            } else {
                leaves.add(condition);
            }
        }
        return leaves;
    }

    private static void collect(Condition condition, Map<String, FactRegions> into) {
        if (condition instanceof Condition.FactIs is) {
            region(is.fact(), into).named.add(is.value());
        } else if (condition instanceof Condition.AtMost atMost) {
            region(atMost.fact(), into).limits.add(atMost.limit());
        } else if (condition instanceof Condition.MoreThan moreThan) {
            region(moreThan.fact(), into).limits.add(moreThan.limit());
        }
    }

    private static FactRegions region(String fact, Map<String, FactRegions> into) {
        return into.computeIfAbsent(fact, name -> new FactRegions());
    }

    private List<String> values() {
        Set<String> values = new java.util.LinkedHashSet<>(named);
        values.add(other());
        if (!limits.isEmpty()) {
            values.addAll(numbers());
            values.add(WITHOUT_END);
        }
        return List.copyOf(values);
    }

    /** A value that nobody names and that is no number. */
    private String other() {
        return Stream.iterate("其他", value -> value + "·")
                .filter(value -> !named.contains(value))
                .findFirst()
                .orElseThrow();
    }

    private List<String> numbers() {
        List<String> numbers = new ArrayList<>();
        BigDecimal below = BigDecimal.ONE.negate();
        for (BigDecimal limit : limits) {
            between(below, limit, numbers);
            boolean canBeSaid = limit.signum() >= 0 && limit.scale() <= DECIMALS && limit.compareTo(LARGEST) <= 0;
            if (canBeSaid) {
                unnamed(limit, numbers);
            }
            below = limit.max(below);
        }
        between(below, LARGEST.add(BigDecimal.ONE), numbers);
        return numbers;
    }

    /** A number strictly between, if one can be said: a whole one where there is one, and if it is named the next. */
    private void between(BigDecimal low, BigDecimal high, List<String> into) {
        BigDecimal whole = low.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
        for (int i = 0; i <= named.size(); i++) {
            BigDecimal next = whole.add(BigDecimal.valueOf(i));
            boolean fits = next.signum() >= 0 && next.compareTo(high) < 0 && next.compareTo(LARGEST) <= 0;
            if (fits && !named.contains(next.toPlainString())) {
                into.add(next.toPlainString());
                return;
            }
        }
        BigDecimal finest = BigDecimal.ONE.movePointLeft(DECIMALS);
        BigDecimal next = low.setScale(DECIMALS, RoundingMode.FLOOR).add(finest);
        if (next.signum() >= 0 && next.compareTo(high) < 0 && next.compareTo(LARGEST) <= 0) {
            unnamed(next, into);
        }
    }

    /** The number in a spelling that no condition names, if there is one. */
    private void unnamed(BigDecimal number, List<String> into) {
        for (int scale = Math.max(0, number.scale()); scale <= DECIMALS; scale++) {
            String spelt = number.setScale(scale, RoundingMode.UNNECESSARY).toPlainString();
            if (!named.contains(spelt)) {
                into.add(spelt);
                return;
            }
        }
    }
}
