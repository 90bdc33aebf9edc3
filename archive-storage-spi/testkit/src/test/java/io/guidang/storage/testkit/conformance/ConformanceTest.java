package io.guidang.storage.testkit.conformance;

import static java.nio.file.Files.readString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherFactory;

/** Contracts made up for the purpose are run as an embedder's would be. */
class ConformanceTest {

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();

    @ByClause
    abstract static class TrialContract {

        abstract int answer();

        @Clause(id = "T-01", promise = "it answers | \"at all\"")
        public void it_answers() {
            assertThat(answer()).isNotZero();
        }

        @Clause(id = "T-02", promise = "it answers the question")
        public void it_answers_the_question() {
            if (answer() != 42) {
                throw new IllegalStateException("it says " + answer() + "\nand more");
            }
        }

        @Clause(id = "T-0A", promise = "it counts")
        public void it_counts() {
            Assumptions.assumeTrue(answer() > 100, "this one does not count");
        }
    }

    static class GoodContractTest extends TrialContract {
        @Override
        int answer() {
            return 42;
        }

        @Test
        void something_of_its_own() {}
    }

    static class PoorTest extends TrialContract {
        @Override
        int answer() {
            return 7;
        }
    }

    @Excluded(clause = "T-02", because = "it was never told the question")
    static class HonestTest extends PoorTest {}

    @Excluded(clause = "T-99", because = "there is none")
    static class StrangeTest extends PoorTest {}

    @Excluded(clause = "T-02", because = " ")
    static class SilentTest extends PoorTest {}

    @Excluded(clause = "T-02", because = "one reason")
    @Excluded(clause = "T-02", because = "and another")
    static class WordyTest extends PoorTest {}

    static class TwiceTest extends GoodContractTest {
        @Clause(id = "T-01", promise = "it answers twice")
        public void it_answers_twice() {}
    }

    static class CheatingTest extends PoorTest {
        @Override
        public void it_answers_the_question() {}
    }

    static class MisnamedTest extends GoodContractTest {
        @Clause(id = "first", promise = "it has a name")
        public void it_has_a_name() {}
    }

    @Test
    void a_clause_is_shown_by_its_id_and_its_promise() {
        run(GoodContractTest.class);

        assertThat(told)
                .contains("T-02 it answers the question: SUCCESSFUL")
                .contains("something_of_its_own(): SUCCESSFUL");
    }

    @Test
    void the_report_has_each_clause_with_its_result_and_nothing_else() throws IOException {
        run(GoodContractTest.class);

        assertThat(readString(folder.resolve("Good.md"))).isEqualTo("""
                        # Conformance of Good

                        3 clauses: 2 passed, 1 skipped, by `%s`.

                        | clause | promise | result | test |
                        |---|---|---|---|
                        | T-01 | it answers \\| "at all" | passed | `TrialContract.it_answers` |
                        | T-02 | it answers the question | passed | `TrialContract.it_answers_the_question` |
                        | T-0A | it counts | skipped: TestAbortedException: Assumption failed: this one does not count | `TrialContract.it_counts` |
                        """.formatted(GoodContractTest.class.getName()));
    }

    @Test
    void the_report_says_what_failed_in_json_too() throws IOException {
        run(PoorTest.class);

        assertThat(told).contains("T-02 it answers the question: FAILED");
        assertThat(readString(folder.resolve("Poor.json")))
                .startsWith("{\n  \"store\": \"Poor\",\n")
                .contains("""
                        {"clause": "T-01", "promise": "it answers | \\"at all\\"", "result": "passed", "reason": "", "test": "TrialContract.it_answers"},
                        """)
                .contains(
                        "\"result\": \"failed\", \"reason\": \"IllegalStateException: it says 7\", \"test\": \"TrialContract.it_answers_the_question\"}");
    }

    @Test
    void an_excluded_clause_is_skipped_and_listed_with_its_reason() throws IOException {
        run(HonestTest.class);

        assertThat(told).contains("T-02 it answers the question: it was never told the question");
        assertThat(readString(folder.resolve("Honest.md")))
                .contains("1 passed, 1 excluded, 1 skipped")
                .contains("| excluded: it was never told the question |");
    }

    @Test
    void an_exclusion_of_what_the_contract_does_not_have_fails_and_leaves_no_report() {
        assertRefused(StrangeTest.class, "excludes clause 'T-99', which its contract does not have");
    }

    @Test
    void an_exclusion_without_a_reason_fails() {
        assertRefused(SilentTest.class, "excludes clause T-02 without a reason");
    }

    @Test
    void an_exclusion_for_two_reasons_fails() {
        assertRefused(WordyTest.class, "excludes clause T-02 twice");
    }

    @Test
    void a_clause_id_twice_fails() {
        assertRefused(TwiceTest.class, "Clause T-01 stands twice");
    }

    @Test
    void a_store_does_not_write_a_clause_anew() {
        assertRefused(CheatingTest.class, "Clause T-02 is overridden in " + CheatingTest.class.getName());
    }

    @Test
    void a_clause_has_an_id_of_the_usual_shape() {
        assertRefused(MisnamedTest.class, "has 'first'");
    }

    private void assertRefused(Class<?> tests, String message) {
        run(tests);

        assertThat(told).singleElement().asString().contains(message);
        assertThat(folder).isEmptyDirectory();
    }

    private void run(Class<?> tests) {
        LauncherFactory.create()
                .execute(
                        request()
                                .selectors(selectClass(tests))
                                .filters(EngineFilter.includeEngines("junit-jupiter"))
                                .configurationParameter(ByClause.FOLDER, folder.toString())
                                .build(),
                        new TestExecutionListener() {
                            @Override
                            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                if (test.isTest()) {
                                    told.add(test.getDisplayName() + ": " + result.getStatus());
                                }
                                result.getThrowable()
                                        .filter(thrown -> test.isContainer())
                                        .ifPresent(thrown -> told.add(String.valueOf(thrown.getMessage())));
                            }

                            @Override
                            public void executionSkipped(TestIdentifier test, String reason) {
                                told.add(test.getDisplayName() + ": " + reason);
                            }
                        });
    }
}
