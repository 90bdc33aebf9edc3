package io.guidang.storage.testkit.conformance;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a class of tests: a clause that its store does not keep. It is skipped, and listed in the report with the reason. A clause
 * that the contract does not have, a second reason for the same clause, or none, fails the class.
 */
@Documented
@Inherited
@Repeatable(Excluded.Clauses.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Excluded {

    /** The id of the clause. */
    String clause();

    /** Why, in one sentence. */
    String because();

    /** More clauses than one. */
    @Documented
    @Inherited
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Clauses {

        /** The clauses. */
        Excluded[] value();
    }
}
