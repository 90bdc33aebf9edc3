package io.guidang.examples.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.examples.generate.IntakeGenerator;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same rows, told in another way, are the same archive. */
class SameRowsTest {

    private static final List<String> THE_SAME =
            List.of("items.csv", "boxes.csv", "decisions.jsonl", "due.csv", "result.json");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"life", "social"})
    void shuffled_rows_give_the_same_archive(String profile) throws Exception {
        Path in = directory.resolve("in");
        IntakeGenerator.write(profile, in, 1_500, 7);

        assertSame(profile, in, told(in, StandardCharsets.UTF_8, new Random(3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"life", "social"})
    void rows_in_gb18030_give_the_same_archive(String profile) throws Exception {
        Path in = directory.resolve("in");
        IntakeGenerator.write(profile, in, 1_500, 8);

        assertSame(profile, in, told(in, Charset.forName("GB18030"), new Random(4)));
    }

    private void assertSame(String profile, Path in, Path otherwise) throws Exception {
        Job one = Job.of(profile, in, directory.resolve("one"));
        Job other = Job.of(profile, otherwise, directory.resolve("other"));
        one.run();
        other.run();
        for (String file : THE_SAME) {
            assertThat(other.text(file)).as(file).isEqualTo(one.text(file));
        }
    }

    /** The files with their rows shuffled. Rows end in CR LF; a line break inside a cell is a mere LF. */
    private Path told(Path in, Charset charset, Random random) throws IOException {
        Path otherwise = Files.createDirectories(directory.resolve("otherwise"));
        try (Stream<Path> files = Files.list(in)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                String text = Files.readString(file).replace("\uFEFF", "");
                List<String> rows = new ArrayList<>(List.of(text.split("\r\n")));
                Collections.shuffle(rows.subList(1, rows.size()), random);
                Files.writeString(otherwise.resolve(file.getFileName()), String.join("\r\n", rows) + "\r\n", charset);
            }
        }
        return otherwise;
    }
}
