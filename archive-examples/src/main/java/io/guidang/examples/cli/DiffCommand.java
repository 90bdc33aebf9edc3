package io.guidang.examples.cli;

import io.guidang.core.issue.Checked;
import io.guidang.core.wording.Wording;
import io.guidang.examples.cli.FileCommand.Day;
import io.guidang.examples.intake.BadCall;
import io.guidang.examples.lines.Acknowledgements;
import io.guidang.examples.lines.BadLine;
import io.guidang.examples.lines.Compared;
import io.guidang.examples.lines.Comparison;
import io.guidang.examples.lines.NotStanding;
import io.guidang.examples.lines.Rulebooks;
import io.guidang.examples.lines.Shelf;
import io.guidang.rules.diff.Acknowledgement;
import io.guidang.rules.diff.Adoptable;
import io.guidang.rules.rulebook.Choice;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code guidang diff}: what other rulebooks would change for the records that are kept. */
@Command(
        name = "diff",
        header = {
            "比较新旧规则集对一批记录的影响；凡缩短的须经确认 / compare two stacks of rulebooks over records",
            "Tells what new rulebooks would change for records, counted by class and year; what they shorten must be acknowledged.",
            ""
        },
        footer = {
            "",
            "记录的字段同 guidang decide --help。 The fields of a record are those of guidang decide --help.",
            "确认文件 The acknowledgement, JSON:",
            "  {\"approval\":{\"zh\",\"en\"},\"reason\":{\"zh\",\"en\"},",
            "   \"covers\":[{\"class\",\"medium\",\"kind\",\"records\",\"becameDue\"}]}",
            "covers 的各项在结果末尾列出，核对后抄入。 What covers has to say stands at the end of the output.",
            "",
            "例 Example:",
            "  guidang diff cn-dat36-2007 cn-dat36-2007,ours.yaml --records records.jsonl --as-of 2026-01-01",
            ""
        },
        exitCodeList = {
            "0:无缩短，或已确认 nothing is shorter, or it was acknowledged",
            "1:有缩短而未确认，或有坏行 something is shorter and not acknowledged, or some lines were bad",
            "2:命令或规则集有误 a bad call or rulebook",
            "3:未能完成 could not finish"
        })
final class DiffCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = {"旧规则集，多个以逗号分隔", "the old rulebooks, with commas between them"})
    private String before = "";

    @Parameters(
            index = "1",
            paramLabel = "NEW",
            description = {"新规则集，多个以逗号分隔", "the new rulebooks, with commas between them"})
    private String after = "";

    @Option(
            names = "--records",
            required = true,
            paramLabel = "FILE",
            description = {"记录，JSON Lines", "the records, JSON Lines"})
    private Path records = Path.of("");

    @Option(
            names = "--as-of",
            required = true,
            paramLabel = "DATE",
            converter = Day.class,
            description = {"截止日期，如 2026-01-01；不看时钟", "the day of the question, as 2026-01-01; no clock is read"})
    private LocalDate asOf = LocalDate.EPOCH;

    @Option(
            names = "--acknowledge",
            paramLabel = "FILE",
            description = {"对缩短的确认", "the acknowledgement of what is shorter"})
    private @Nullable Path acknowledged;

    @Mixin
    private Choices choices = new Choices();

    @Override
    public Integer call() throws BadCall, NotStanding, IOException {
        requireFile("--records", records);
        Optional<Acknowledgement> acknowledgement = acknowledgement();
        Rulebooks oldOnes = Rulebooks.read(Question.names(before));
        Rulebooks newOnes = Rulebooks.read(Question.names(after));
        requireUsed(oldOnes, newOnes);
        Shelf was = oldOnes.shelf(chosenFor(oldOnes));
        Shelf is = newOnes.shelf(chosenFor(newOnes));
        Compared compared;
        try (InputStream in = Files.newInputStream(records)) {
            compared = Comparison.of(was, is, asOf, in);
        }
        Checked<Adoptable> adoptable = acknowledgement.isPresent()
                ? compared.impact().accept(acknowledgement.get())
                : compared.impact().accept();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        ComparedLines.print(compared, out);
        if (acknowledgement.isPresent() || adoptable instanceof Checked.Sound) {
            adoptable.issues().forEach(issue -> err.println("guidang: " + issue));
        } else {
            err.println("guidang: 有缩短而未经确认 / something is shorter and was not acknowledged");
        }
        compared.firstBad().forEach(bad -> err.println("guidang: 第 / line " + bad));
        boolean accepted = adoptable instanceof Checked.Sound && compared.leave() == 0 && compared.bad() == 0;
        return accepted ? Guidang.DONE : Guidang.SOME_BAD;
    }

    private Optional<Acknowledgement> acknowledgement() throws BadCall, IOException {
        Path file = acknowledged;
        if (file == null) {
            return Optional.empty();
        }
        requireFile("--acknowledge", file);
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(Acknowledgements.read(in));
        } catch (BadLine bad) {
            throw new BadCall(Wording.of(
                    "--acknowledge：" + bad.wording().zh(),
                    "--acknowledge: " + bad.wording().en()));
        }
    }

    private List<Choice> chosenFor(Rulebooks read) {
        return choices.all().stream()
                .filter(choice -> read.has(choice.rulebook()))
                .toList();
    }

    private void requireUsed(Rulebooks oldOnes, Rulebooks newOnes) {
        for (Choice choice : choices.all()) {
            if (!oldOnes.has(choice.rulebook()) && !newOnes.has(choice.rulebook())) {
                throw new ParameterException(
                        spec.commandLine(), "--choose：没有规则集 / no rulebook is '" + choice.rulebook() + "'");
            }
        }
    }

    private void requireFile(String option, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(
                    spec.commandLine(), option + " 不是可读的文件 / " + option + " is not a file that can be read");
        }
    }
}
