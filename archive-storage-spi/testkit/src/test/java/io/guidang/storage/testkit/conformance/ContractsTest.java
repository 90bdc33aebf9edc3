package io.guidang.storage.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.storage.testkit.ArchiveStoreContract;
import io.guidang.storage.testkit.ContentStoreContract;
import io.guidang.storage.testkit.DurableContentStoreContract;
import io.guidang.storage.testkit.DurableStoreContract;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.commons.support.AnnotationSupport;

/** The contracts of the kit, read as they are declared. */
class ContractsTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                ArchiveStoreContract.class,
                DurableStoreContract.class,
                ContentStoreContract.class,
                DurableContentStoreContract.class
            })
    void whatever_a_contract_tests_is_a_clause(Class<?> contract) {
        assertThat(declared(contract).filter(method -> Modifier.isPublic(method.getModifiers())))
                .filteredOn(method -> !AnnotationSupport.isAnnotated(method, BeforeEach.class))
                .filteredOn(method -> !AnnotationSupport.isAnnotated(method, AfterEach.class))
                .isNotEmpty()
                .allMatch(method -> method.isAnnotationPresent(Clause.class), "is a clause");
        assertThat(declared(contract)
                        .filter(method -> AnnotationSupport.isAnnotated(
                                method, org.junit.platform.commons.annotation.Testable.class)))
                .hasSameSizeAs(Promised.by(contract).values());
    }

    @ParameterizedTest
    @ValueSource(classes = {DurableStoreContract.class, DurableContentStoreContract.class})
    void no_two_clauses_have_one_id_and_each_promises_something_else(Class<?> contract) {
        assertThat(Promised.by(contract).values())
                .extracting(Promised::sentence)
                .doesNotHaveDuplicates();
        assertThat(Promised.by(contract)).containsAllEntriesOf(Promised.by(contract.getSuperclass()));
    }

    private static Stream<Method> declared(Class<?> contract) {
        return Stream.<Class<?>>iterate(contract, type -> type != Object.class, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> !method.isBridge() && !method.isSynthetic());
    }
}
