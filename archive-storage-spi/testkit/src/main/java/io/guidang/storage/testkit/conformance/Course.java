package io.guidang.storage.testkit.conformance;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What came of the clauses of a class of tests so far.
 *
 * @param tests    the class
 * @param promises what its contract promises, by id
 * @param excluded the reasons for what it leaves out, by id
 * @param results  what came of a clause, by id
 */
record Course(
        Class<?> tests,
        SortedMap<String, Promised> promises,
        Map<String, String> excluded,
        Map<String, Result> results) {

    static Course of(Class<?> tests) {
        SortedMap<String, Promised> promises = Promised.by(tests);
        return new Course(tests, promises, Promised.excluded(tests, promises), new ConcurrentHashMap<>());
    }

    /** Why this test is left out, if it is. */
    Optional<String> exclusion(ExtensionContext test) {
        return clause(test).map(Clause::id).map(excluded::get);
    }

    void note(ExtensionContext test, Result result) {
        clause(test).ifPresent(clause -> results.put(clause.id(), result));
    }

    private static Optional<Clause> clause(ExtensionContext test) {
        return test.getTestMethod().map(method -> method.getAnnotation(Clause.class));
    }
}
