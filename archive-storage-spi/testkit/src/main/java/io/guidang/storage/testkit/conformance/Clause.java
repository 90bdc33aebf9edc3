package io.guidang.storage.testkit.conformance;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/** A clause of a contract: a promise, and the test that proves it. */
@Test
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Clause {

    /** Names the clause for ever: letters, a hyphen, two or more digits or letters, as {@code S-24}. */
    String id();

    /** What is promised, in one sentence. */
    String promise();
}
