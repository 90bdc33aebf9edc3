package io.guidang.examples.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class IntakeGeneratorTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"life, contracts.csv", "social, parties.csv"})
    void the_same_arguments_give_the_same_bytes_and_another_seed_others(String profile, String references)
            throws Exception {
        Path one = directory.resolve("one");
        Path two = directory.resolve("two");
        Path other = directory.resolve("other");
        IntakeGenerator.write(profile, one, 500, 1);
        IntakeGenerator.write(profile, two, 500, 1);
        IntakeGenerator.write(profile, other, 500, 2);

        for (String file : List.of(references, "events.csv", "documents.csv", IntakeGenerator.EXPECTED)) {
            assertThat(two.resolve(file)).hasSameBinaryContentAs(one.resolve(file));
            assertThat(Files.mismatch(one.resolve(file), other.resolve(file)))
                    .as(file)
                    .isNotNegative();
        }
    }

    @ParameterizedTest
    @CsvSource({"life, 1", "life, 2", "life, 37", "life, 20000", "social, 1", "social, 2", "social, 37", "social, 20000"
    })
    void documents_has_exactly_as_many_rows_as_were_asked_for(String profile, int documents) throws Exception {
        ExpectedCounts expected = IntakeGenerator.write(profile, directory, documents, 5);

        assertThat(rows("documents.csv")).hasSize(documents);
        assertThat(expected.rows()).isEqualTo(documents);
        assertThat(expected.filed()
                        + expected.outOfScope()
                        + expected.review()
                        + expected.duplicate()
                        + expected.rejected())
                .isEqualTo(documents);
        assertThat(Files.readString(directory.resolve(IntakeGenerator.EXPECTED)))
                .contains("\"rows\": " + documents + ",");
    }

    /** The shares of the shipped samples, in rows of a hundred thousand. */
    @ParameterizedTest
    @CsvSource({"life, 97763, 745, 249, 1243, 11369", "social, 94217, 2338, 2950, 495, 21823"})
    void the_dirt_is_about_that_of_the_samples(
            String profile, long filed, long review, long duplicate, long rejected, long items) throws Exception {
        ExpectedCounts expected = IntakeGenerator.write(profile, directory, 100_000, 11);

        assertThat(expected.filed()).isCloseTo(filed, within(1_000L));
        assertThat(expected.review()).isCloseTo(review, within(200L));
        assertThat(expected.duplicate()).isCloseTo(duplicate, within(400L));
        assertThat(expected.rejected()).isCloseTo(rejected, within(200L));
        assertThat(expected.items()).isCloseTo(items, within(1_200L));
    }

    @Test
    void every_kind_of_dirt_occurs() throws Exception {
        IntakeGenerator.write("life", directory.resolve("life"), 20_000, 3);
        String life = Files.readString(directory.resolve("life/documents.csv"));
        assertThat(life)
                .contains("-02-30,", "２０", "2031-05-01", "1999XXP999999", "未命名扫描件", ",磁盘?,", ",三,", ",1.5,", "@SUM(A1)")
                .contains("\"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"", "\"补充说明:\n\"\"见附件\"\"，另行,保管\"", "\r\n");
        assertThat(Files.readString(directory.resolve("life/contracts.csv"))).contains("𬭚", "𠅤", "终身", "团险");
        assertThat(Files.readString(directory.resolve("life/events.csv"))).contains("拒保", "争议开始", "争议结束", "满期终止");

        IntakeGenerator.write("social", directory.resolve("social"), 20_000, 3);
        assertThat(Files.readString(directory.resolve("social/documents.csv")))
                .contains("gl-99", "zz-99", "GL02", "R999999", "2013-13-01", "2011/02/29", "20100230", ",1/3", ",3/3");
        assertThat(Files.readString(directory.resolve("social/parties.csv"))).startsWith("\uFEFFparty_id");
    }

    @Test
    void the_rows_of_an_item_are_scattered() throws Exception {
        IntakeGenerator.write("life", directory, 20_000, 4);
        Map<String, List<Integer>> lines = new HashMap<>();
        List<String> rows = rows("documents.csv");
        for (int i = 0; i < rows.size(); i++) {
            lines.computeIfAbsent(rows.get(i).split(",")[1], item -> new ArrayList<>())
                    .add(i);
        }

        double spread = lines.values().stream()
                .filter(each -> each.size() > 3)
                .mapToInt(each -> each.get(each.size() - 1) - each.get(0))
                .average()
                .orElseThrow();
        assertThat(spread).isGreaterThan(5_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void an_intake_has_at_least_one_document(long documents) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IntakeGenerator.write("life", directory, documents, 1))
                .withMessageContaining(String.valueOf(documents));
    }

    @Test
    void the_command_writes_the_files_and_tells_how_many_rows() {
        StringWriter out = new StringWriter();
        int code = new CommandLine(new GenerateCommand())
                .setOut(new PrintWriter(out))
                .execute("--profile", "social", "--documents", "50", "--seed", "9", "--out", directory.toString());

        assertThat(code).isZero();
        assertThat(out.toString()).contains("50");
        assertThat(directory.resolve("parties.csv")).exists();
    }

    @ParameterizedTest
    @CsvSource({"health, 50", "life, 0", "life, many"})
    void a_bad_call_of_the_command_writes_nothing(String profile, String documents) {
        Path out = directory.resolve("out");
        int code = new CommandLine(new GenerateCommand())
                .setErr(new PrintWriter(new StringWriter()))
                .execute("--profile", profile, "--documents", documents, "--out", out.toString());

        assertThat(code).isEqualTo(2);
        assertThat(out).doesNotExist();
    }

    /** The rows below the header. Rows end in CR LF; a line break inside a cell is a mere LF. */
    private List<String> rows(String file) throws Exception {
        List<String> rows =
                Arrays.asList(Files.readString(directory.resolve(file)).split("\r\n"));
        return rows.subList(1, rows.size());
    }
}
