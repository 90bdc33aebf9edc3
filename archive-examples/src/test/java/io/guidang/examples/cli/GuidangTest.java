package io.guidang.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuidangTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    @Test
    void help_is_there_in_both_languages() {
        assertThat(run("--help")).isZero();
        assertThat(run("file", "--help")).isZero();

        assertThat(out.toString())
                .contains("归档：业务档案按章归档", "Files business archives by the book")
                .contains("--as-of=DATE", "--box-pages=N", "--append", "一盒至多多少页，默认 500");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void the_version_is_told() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("guidang ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --as-of   | 2026-02-30 | is no date of the calendar
                    --as-of   | 20260101   | is no date of the calendar
                    --as-of   | today      | is no date of the calendar
                    --as-of   | 0000-01-01 | is no date of the calendar
                    --profile | health     | should be life or social
                    --in      | nowhere    | is not a directory that can be read
                    --box-pages | 0        | should be a whole number from 1
                    --box-pages | many     | --box-pages
                    """)
    void a_bad_call_is_told_and_exits_with_2(String option, String value, String words) {
        Path result = directory.resolve("out");
        String[] call = {
            "file",
            "--profile",
            "life",
            "--in",
            directory.toString(),
            "--out",
            result.toString(),
            "--as-of",
            "2026-01-01",
            "--box-pages",
            "500"
        };
        for (int i = 1; i < call.length; i += 2) {
            call[i + 1] = call[i].equals(option) ? value : call[i + 1];
        }

        assertThat(run(call)).isEqualTo(2);

        assertThat(err.toString())
                .contains(words)
                .contains("guidang file --help")
                .doesNotContain("\tat ");
        assertThat(out.toString()).isEmpty();
        assertThat(result).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "file", "demo", "burn", "file --profile life"})
    void a_call_that_lacks_something_exits_with_2(String call) {
        assertThat(run(call.isEmpty() ? new String[0] : call.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains("--help").doesNotContain("\tat ");
    }

    @Test
    void a_file_is_no_place_for_an_archive() throws IOException {
        Path file = Files.writeString(directory.resolve("out"), "mine");

        assertThat(run(
                        "file",
                        "--profile",
                        "life",
                        "--in",
                        directory.toString(),
                        "--out",
                        file.toString(),
                        "--as-of",
                        "2026-01-01"))
                .isEqualTo(2);

        assertThat(file).hasContent("mine");
    }

    private int run(String... arguments) {
        return Guidang.run(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                arguments);
    }
}
