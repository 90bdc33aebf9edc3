package io.guidang.examples.readme;

import static io.guidang.core.trigger.TriggerType.CONTRACT_TERMINATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.medium.Medium;
import io.guidang.rulebooks.ShippedRulebooks;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.explain.Sentences;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.RulebookStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EmbeddingTest {

    @Test
    void ten_lines_decide_one_application() {
        // [decide]
        RulebookStack rules =
                RulebookStack.of(ShippedRulebooks.read("cn-legal-floors"), ShippedRulebooks.read("cn-dat36-2007"));
        Decider decider = Decider.of(rules);
        Facts application = Facts.of("1.2", Medium.PAPER, LocalDate.of(2012, 5, 1)) // 投保单
                .with("insuranceTermYears", "20")
                .happened(CONTRACT_TERMINATED, LocalDate.of(2020, 3, 15));
        Decision decision = decider.decide(application, LocalDate.of(2026, 1, 1));
        decision.outcome().keepThrough(); // 2030-03-15
        decision.isDue(); // false: nothing may be appraised before 2030-03-16
        Sentences.of(decision).en(); // says why
        // [decide]

        assertThat(decision.outcome().keepThrough()).contains(LocalDate.of(2030, 3, 15));
        assertThat(decision.isDue()).isFalse();
        assertThat(Sentences.of(decision).en()).isEqualTo(lineOfTheReadme("Keep through 2030-03-15"));
        assertThat(Sentences.of(decision).zh()).isEqualTo(lineOfTheReadme("保管至2030-03-15"));
    }

    @Test
    void the_readme_shows_the_code_that_runs_here() {
        String code = read("src/test/java/io/guidang/examples/readme/EmbeddingTest.java")
                .split("// \\[decide]\\R")[1];

        assertThat(read("../README.md").replaceAll("\\s+", "")).contains(code.replaceAll("\\s+", ""));
    }

    private static String lineOfTheReadme(String start) {
        return read("../README.md")
                .lines()
                .map(line -> line.replaceFirst("^> ?", "").strip())
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static String read(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
