package io.guidang.storage.testkit.conformance;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One promise of a contract, as it is declared by a {@link Clause}.
 *
 * @param id       of the clause, as {@code S-24}
 * @param sentence what is promised
 * @param test     the test that proves it
 */
public record Promised(String id, String sentence, Method test) {

    private static final Pattern ID = Pattern.compile("[A-Z]{1,8}-[0-9A-Z]{2,4}");

    public Promised {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "The id of a clause is letters, a hyphen and two to four digits or letters, as S-24, but %s has '%s'"
                            .formatted(test, id));
        }
        if (sentence.isBlank()) {
            throw new IllegalArgumentException("Clause %s promises something, but found no sentence".formatted(id));
        }
    }

    /**
     * All that a contract promises, by id.
     *
     * @param contract a contract, or a class of tests that inherits one
     * @throws IllegalArgumentException if two clauses have one id, a class overrides the test of a clause, or an id has another
     *                                  shape
     */
    public static SortedMap<String, Promised> by(Class<?> contract) {
        SortedMap<String, Promised> promises = new TreeMap<>();
        for (Class<?> type = contract; type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                Clause clause = method.getAnnotation(Clause.class);
                if (clause == null || method.isBridge()) {
                    continue;
                }
                requireNotOverridden(clause, method, contract);
                Promised promised = new Promised(clause.id(), clause.promise(), method);
                Promised other = promises.put(clause.id(), promised);
                if (other != null) {
                    throw new IllegalArgumentException("Clause %s stands twice: in %s and %s; give one another id"
                            .formatted(clause.id(), other.where(), promised.where()));
                }
            }
        }
        return promises;
    }

    private static void requireNotOverridden(Clause clause, Method test, Class<?> contract) {
        for (Class<?> type = contract; type != null && type != test.getDeclaringClass(); type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (!method.isBridge()
                        && method.getName().equals(test.getName())
                        && Arrays.equals(method.getParameterTypes(), test.getParameterTypes())) {
                    throw new IllegalArgumentException(
                            "Clause %s is overridden in %s; leave its test as it is, or exclude it with a reason"
                                    .formatted(clause.id(), type.getName()));
                }
            }
        }
    }

    /** The reasons for the clauses that a class of tests leaves out, by id. */
    static Map<String, String> excluded(Class<?> tests, Map<String, Promised> promises) {
        Map<String, String> reasons = new TreeMap<>();
        for (Excluded each : tests.getAnnotationsByType(Excluded.class)) {
            if (!promises.containsKey(each.clause())) {
                throw new IllegalArgumentException(
                        "%s excludes clause '%s', which its contract does not have; it has %s"
                                .formatted(tests.getName(), each.clause(), promises.keySet()));
            }
            if (each.because().isBlank()) {
                throw new IllegalArgumentException(
                        "%s excludes clause %s without a reason; say why".formatted(tests.getName(), each.clause()));
            }
            if (reasons.put(each.clause(), each.because()) != null) {
                throw new IllegalArgumentException(
                        "%s excludes clause %s twice; one reason is enough".formatted(tests.getName(), each.clause()));
            }
        }
        return reasons;
    }

    private String where() {
        return test.getDeclaringClass().getSimpleName() + "." + test.getName();
    }
}
