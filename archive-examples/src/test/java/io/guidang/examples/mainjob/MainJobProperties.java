package io.guidang.examples.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.examples.generate.ExpectedCounts;
import io.guidang.examples.generate.IntakeGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of the main job on dirt whose counts are known from how it was made. */
class MainJobProperties {

    @Property(tries = 12)
    void every_row_is_accounted_for_as_it_was_made(
            @ForAll("profiles") String profile, @ForAll @IntRange(min = 1, max = 900) int documents, @ForAll long seed)
            throws Exception {
        Path directory = Files.createTempDirectory("guidang");
        try {
            ExpectedCounts expected = IntakeGenerator.write(profile, directory.resolve("in"), documents, seed);
            Job job = Job.of(profile, directory.resolve("in"), directory.resolve("out"));
            job.run();

            assertThat(List.of(
                            job.number("rows"),
                            job.number("filed"),
                            job.number("outOfScope"),
                            job.number("review"),
                            job.number("duplicate"),
                            job.number("rejected"),
                            job.number("items")))
                    .containsExactly(
                            expected.rows(),
                            expected.filed(),
                            expected.outOfScope(),
                            expected.review(),
                            expected.duplicate(),
                            expected.rejected(),
                            expected.items());
            assertThat(rejections(job.text("rejected.csv"))).isEqualTo(expected.rejections());
            assertThat(Job.countBy(job.text("findings.csv"), 4)).containsAllEntriesOf(expected.findings());
            assertThat(expected.rows()).isEqualTo(documents);
        } finally {
            Job.delete(directory);
        }
    }

    @Provide
    Arbitrary<String> profiles() {
        return Arbitraries.of("life", "social");
    }

    private static SortedMap<String, Long> rejections(String rejected) {
        SortedMap<String, Long> found = new TreeMap<>(Job.countBy(rejected, 3));
        found.keySet().removeAll(List.of("DUPLICATE", "REVIEW", "OUT_OF_SCOPE"));
        return found;
    }
}
