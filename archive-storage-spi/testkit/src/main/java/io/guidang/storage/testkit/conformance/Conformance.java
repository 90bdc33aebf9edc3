package io.guidang.storage.testkit.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestWatcher;

/** Skips the clauses that a class of tests excludes, and writes down what came of each. */
final class Conformance implements BeforeAllCallback, AfterAllCallback, ExecutionCondition, TestWatcher {

    private static final Namespace OURS = Namespace.create(Conformance.class);

    Conformance() {}

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Class<?> tests = context.getRequiredTestClass();
        Path folder = folder(context);
        String store = Report.storeOf(tests);
        Files.deleteIfExists(folder.resolve(store + ".md"));
        Files.deleteIfExists(folder.resolve(store + ".json"));
        context.getStore(OURS).put(Course.class, Course.of(tests));
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return course(context)
                .flatMap(course -> course.exclusion(context))
                .map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("not excluded"));
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        note(context, Result.PASSED);
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        note(context, Result.of(Result.Kind.FAILED, cause));
    }

    @Override
    public void testAborted(ExtensionContext context, Throwable cause) {
        note(context, Result.of(Result.Kind.SKIPPED, cause));
    }

    @Override
    public void testDisabled(ExtensionContext context, Optional<String> reason) {
        with(context, course -> {
            Result.Kind kind = course.exclusion(context).isPresent() ? Result.Kind.EXCLUDED : Result.Kind.SKIPPED;
            course.note(context, new Result(kind, reason.orElse("no reason given")));
        });
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        Optional<Course> course = course(context).filter(run -> !run.promises().isEmpty());
        if (course.isPresent()) {
            Report report = Report.of(course.get());
            Path folder = Files.createDirectories(folder(context));
            Files.writeString(folder.resolve(report.store() + ".md"), report.toMarkdown());
            Files.writeString(folder.resolve(report.store() + ".json"), report.toJson());
        }
    }

    private static Path folder(ExtensionContext context) {
        return Path.of(context.getConfigurationParameter(ByClause.FOLDER).orElse("target/conformance"));
    }

    private static void note(ExtensionContext context, Result result) {
        with(context, course -> course.note(context, result));
    }

    private static void with(ExtensionContext context, Consumer<Course> what) {
        course(context).ifPresent(what);
    }

    private static Optional<Course> course(ExtensionContext context) {
        return Optional.ofNullable(context.getStore(OURS).get(Course.class, Course.class));
    }
}
