package io.guidang.storage.testkit.conformance;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGenerator;

/** A clause is shown by its id and its promise. */
final class ClauseNames extends DisplayNameGenerator.Standard {

    ClauseNames() {}

    @Override
    public String generateDisplayNameForMethod(
            List<Class<?>> enclosingInstanceTypes, Class<?> testClass, Method testMethod) {
        Clause clause = testMethod.getAnnotation(Clause.class);
        return clause == null
                ? super.generateDisplayNameForMethod(enclosingInstanceTypes, testClass, testMethod)
                : clause.id() + " " + clause.promise();
    }
}
