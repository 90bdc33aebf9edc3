package io.guidang.core.issue;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A value that was checked: {@link Sound} with the value and perhaps warnings, or {@link Unsound} with everything that
 * is wrong, at once.
 *
 * @param <T> the value
 */
public sealed interface Checked<T> {

    /** All that was found, errors first only if they came first: the order is that of the document. */
    List<Issue> issues();

    /** The value, or an {@link UnsoundException} that lists every error. */
    T orThrow();

    <R> Checked<R> map(Function<? super T, ? extends R> step);

    static <T> Checked<T> sound(T value) {
        return new Sound<>(value, List.of());
    }

    /** Sound if none of the issues is an error; then, and only then, the value is asked for. */
    static <T> Checked<T> of(List<Issue> issues, java.util.function.Supplier<T> value) {
        return issues.stream().anyMatch(Issue::isError) ? new Unsound<>(issues) : new Sound<>(value.get(), issues);
    }

    /**
     * A value that can be used.
     *
     * @param value  the value
     * @param issues warnings and notes; no error among them
     */
    record Sound<T>(T value, List<Issue> issues) implements Checked<T> {
        public Sound {
            requireNonNull(value, "value");
            issues = List.copyOf(issues);
            if (issues.stream().anyMatch(Issue::isError)) {
                throw new IllegalArgumentException("A sound value carries no errors, but found " + issues);
            }
        }

        @Override
        public T orThrow() {
            return value;
        }

        @Override
        public <R> Checked<R> map(Function<? super T, ? extends R> step) {
            return new Sound<>(step.apply(value), issues);
        }
    }

    /**
     * No value, and why.
     *
     * @param issues everything that was found, with at least one error
     */
    record Unsound<T>(List<Issue> issues) implements Checked<T> {
        public Unsound {
            issues = List.copyOf(issues);
            if (issues.stream().noneMatch(Issue::isError)) {
                throw new IllegalArgumentException("An unsound value names at least one error, but found " + issues);
            }
        }

        @Override
        public T orThrow() {
            throw new UnsoundException(issues);
        }

        @Override
        public <R> Checked<R> map(Function<? super T, ? extends R> step) {
            return new Unsound<>(issues);
        }
    }

    /** Thrown where somebody asked an {@link Unsound} for its value. */
    final class UnsoundException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        /** What was found; not carried through Java serialization. */
        private final transient List<Issue> issues;

        UnsoundException(List<Issue> issues) {
            super(issues.stream().map(Issue::toString).collect(Collectors.joining("\n")));
            this.issues = issues;
        }

        public List<Issue> issues() {
            return issues;
        }
    }
}
