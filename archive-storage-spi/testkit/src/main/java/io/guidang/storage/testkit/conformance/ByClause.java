package io.guidang.storage.testkit.conformance;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * On a contract: the classes of tests that inherit it are judged clause by clause. Each writes {@code <store>.md} and
 * {@code <store>.json} into {@code target/conformance}, or the folder that the configuration parameter
 * {@value #FOLDER} of JUnit names; the store is the name of the class without {@code ContractTest}. A contract with an id twice,
 * and a class of tests that overrides a clause, fail.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SuppressWarnings("exports") // JUnit makes them; nobody else needs to
@ExtendWith(Conformance.class)
@DisplayNameGeneration(ClauseNames.class)
public @interface ByClause {

    /** The configuration parameter of JUnit that names the folder of the reports. */
    String FOLDER = "guidang.conformance.folder";
}
