package io.guidang.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainTest {

    private static final String RECORD = """
            {"id": "7", "class": "2.2", "medium": "PAPER", "formed": "2012-05-01",
             "facts": {"contractTakenBack": true},
             "events": [{"type": "CONTRACT_TERMINATED", "on": "2020-03-15"}]}
            """;

    @TempDir
    Path directory;

    @Test
    void the_whole_account_is_told_in_both_languages() {
        Call call = explain(RECORD);

        assertThat(call.code()).isZero();
        assertThat(call.out())
                .contains("归档，2.2 保险合同原件", "截至2026-01-01", "至2030-03-15", "保险法")
                .contains("Filed, 2.2", "As of 2026-01-01", "through 2030-03-15");
        assertThat(call.lines()).isEmpty();
    }

    @Test
    void one_language_is_enough() throws IOException {
        String file =
                Files.writeString(directory.resolve("record.json"), RECORD).toString();

        assertThat(explain("", "--record", file, "--lang", "zh").out())
                .contains("归档")
                .doesNotContain("Filed", "As of");
        assertThat(explain("", "--record", file, "--lang", "en").out()).startsWith("Filed, 2.2");
    }

    @Test
    void what_is_not_filed_has_a_reason_and_no_period() {
        assertThat(explain(RECORD.replace("true", "false")).out())
                .contains("Not filed, 2.2", "it is filed only where contractTakenBack is true")
                .doesNotContain("2030");
        assertThat(explain(RECORD.replace("2.2", "9.9")).out()).contains("For review, of no known class");
    }

    @Test
    void a_misspelt_fact_is_told() {
        Call call = explain(RECORD.replace("contractTakenBack", "contractTakeBack"));

        assertThat(call.code()).isZero();
        assertThat(call.err()).contains("是否为 contractTakenBack？", "is contractTakenBack meant?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"id\":\"7\"", "{} {}"})
    void a_bad_record_exits_with_1(String record) {
        Call call = explain(record);

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).startsWith("guidang: ");
    }

    @Test
    void a_bad_call_exits_with_2() {
        assertThat(explain(RECORD, "--lang", "fr").code()).isEqualTo(2);
        assertThat(explain(RECORD, "--record", "nowhere").code()).isEqualTo(2);
    }

    private static Call explain(String record, String... more) {
        String[] call = new String[5 + more.length];
        System.arraycopy(
                new String[] {"explain", "--rulebook", "cn-dat36-2007,cn-legal-floors", "--as-of", "2026-01-01"},
                0,
                call,
                0,
                5);
        System.arraycopy(more, 0, call, 5, more.length);
        return Call.with(record, call);
    }
}
