package io.guidang.examples.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped samples. The numbers come from an independent implementation of the same text. */
class SampleTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    profile, rows,  filed, outOfScope, review, duplicate, rejected, items, boxes, due
                    life,    37322, 36487, 0,          278,    93,        464,      4243,  262,   1074
                    social,  23828, 22450, 0,          557,    703,       118,      5200,  846,   676
                    """)
    void every_row_of_the_sample_is_accounted_for(
            String profile,
            long rows,
            long filed,
            long outOfScope,
            long review,
            long duplicate,
            long rejected,
            long items,
            long boxes,
            long due)
            throws Exception {
        Job job = Job.of(profile, Job.sample(profile, directory.resolve("in")), directory.resolve("out"));
        job.run();

        assertThat(new long[] {
                    job.number("rows"),
                    job.number("filed"),
                    job.number("outOfScope"),
                    job.number("review"),
                    job.number("duplicate"),
                    job.number("rejected"),
                    job.number("items"),
                    job.number("boxes"),
                    job.text("due.csv").lines().count() - 1
                })
                .containsExactly(rows, filed, outOfScope, review, duplicate, rejected, items, boxes, due);
        assertThat(job.text("items.csv").lines().count() - 1).isEqualTo(items);
        assertThat(job.text("boxes.csv").lines().count() - 1).isEqualTo(boxes);
        assertThat(documents(job.text("items.csv"))).isEqualTo(filed);
    }

    /** The sum of the column documents, the last but one. */
    private static long documents(String items) {
        return items.lines()
                .skip(1)
                .map(line -> line.split(","))
                .mapToLong(cells -> Long.parseLong(cells[cells.length - 2]))
                .sum();
    }
}
