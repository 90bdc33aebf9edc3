package io.guidang.examples.cli;

import io.guidang.core.wording.Wording;
import io.guidang.examples.cli.FileCommand.Day;
import io.guidang.examples.intake.BadCall;
import io.guidang.examples.lines.NotStanding;
import io.guidang.examples.lines.Rulebooks;
import io.guidang.examples.lines.Shelf;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** By which rulebooks, and as of which day: the options of whoever decides a record. */
final class Question {

    @Option(
            names = "--rulebook",
            required = true,
            paramLabel = "NAME_OR_FILE[,OVERLAY…]",
            description = {
                "规则集：自带规则集的名称，或 YAML、JSON 文件；多个以逗号分隔，次序无关；任一规则集归档的即归档",
                "rulebooks: the name of a shipped one or the file of your own, YAML or JSON; several with commas between them, "
                        + "in any order. What one of them files is filed"
            })
    private String rulebook = "";

    @Option(
            names = "--as-of",
            required = true,
            paramLabel = "DATE",
            converter = Day.class,
            description = {"截止日期，如 2026-01-01；不看时钟", "the day of the question, as 2026-01-01; no clock is read"})
    private LocalDate asOf = LocalDate.EPOCH;

    @Option(
            names = "--known-as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description = {
                "只用该日已知的事实：其后才发生、才获知(events 的 known)、才规定(terms 的 givenOn)的不算；默认同 --as-of",
                "only what was known on this day: without what happened, became known (known of an event) or was given "
                        + "(givenOn of a term) later; the day of the question unless given"
            })
    private @Nullable LocalDate knownAsOf;

    @Mixin
    private Choices choices = new Choices();

    LocalDate asOf() {
        return asOf;
    }

    Optional<LocalDate> knownAsOf() {
        return Optional.ofNullable(knownAsOf);
    }

    Shelf shelf() throws BadCall, NotStanding, IOException {
        return Rulebooks.read(names(rulebook)).shelf(choices.all());
    }

    /** The names and files between the commas. */
    static List<String> names(String written) throws BadCall {
        List<String> names =
                Arrays.stream(written.split(",", -1)).map(String::strip).toList();
        if (names.contains("")) {
            throw new BadCall(Wording.of("规则集的名称不应为空", "the name of a rulebook should not be empty"));
        }
        return names;
    }
}
