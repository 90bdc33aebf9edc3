package io.guidang.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guidang.core.fonds.FondsDraft;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

/** An embedder without Jakarta Validation on the class path loses nothing but the validation provider's answers. */
class WithoutValidationTest {

    @Test
    void a_draft_is_read_checked_and_looked_into_where_the_annotations_are_not_there() throws Exception {
        Class<?> draft = new Without("jakarta.validation.").loadClass(FondsDraft.class.getName());
        Object wrong = draft.getDeclaredConstructor(String.class, String.class).newInstance("x", null);
        Method check = draft.getMethod("check");

        assertThat(draft).isNotSameAs(FondsDraft.class);
        assertThat(draft.getDeclaredFields()[0].getAnnotations()).isEmpty();
        assertThat(draft.getRecordComponents()[0].getAnnotations()).isEmpty();
        assertThat(check.invoke(wrong)).asString().contains("FondsDraft number", "FondsDraft name");
    }

    @Test
    void the_class_path_of_the_test_has_no_such_annotations() {
        assertThatExceptionOfType(ClassNotFoundException.class)
                .isThrownBy(
                        () -> new Without("jakarta.validation.").loadClass("jakarta.validation.constraints.NotBlank"));
    }

    /** Loads the core anew and hides one package. */
    private static final class Without extends ClassLoader {

        private final String hidden;

        Without(String hidden) {
            super(WithoutValidationTest.class.getClassLoader());
            this.hidden = hidden;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith(hidden)) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("io.guidang.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream bytes = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] code = bytes.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
