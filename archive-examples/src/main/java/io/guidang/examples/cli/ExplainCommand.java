package io.guidang.examples.cli;

import io.guidang.core.wording.Wording;
import io.guidang.examples.intake.BadCall;
import io.guidang.examples.lines.Answer;
import io.guidang.examples.lines.BadLine;
import io.guidang.examples.lines.Decisions;
import io.guidang.examples.lines.NotStanding;
import io.guidang.examples.lines.Shelf;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code guidang explain}: the whole account of one record. */
@Command(
        name = "explain",
        header = {
            "说明一条记录的保管期限：所考虑的每一条及其推算 / explain one record",
            "Tells everything that was considered for one record, with its arithmetic and its sources.",
            ""
        },
        footer = {
            "",
            "记录的字段同 guidang decide --help；可写成多行。 The fields of a record are those of guidang decide --help; it may",
            "stand on several lines.",
            "",
            "例 Example:",
            "  guidang explain --rulebook cn-order3-2009 --as-of 2026-01-01 --record record.json",
            ""
        },
        exitCodeList = {
            "0:已说明 explained",
            "1:记录有误 the record is bad",
            "2:命令或规则集有误 a bad call or rulebook",
            "3:未能完成 could not finish"
        })
final class ExplainCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Guidang guidang;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private Question question = new Question();

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = {"记录所在文件；不写则读标准输入", "the file of the record; without it standard input is read"})
    private @Nullable Path record;

    @Option(
            names = "--lang",
            paramLabel = "zh|en|both",
            defaultValue = "both",
            description = {"语言，默认 ${DEFAULT-VALUE}", "the language, default ${DEFAULT-VALUE}"})
    private String lang = "both";

    @Override
    public Integer call() throws BadCall, NotStanding, IOException {
        if (!lang.equals("zh") && !lang.equals("en") && !lang.equals("both")) {
            throw new ParameterException(
                    spec.commandLine(), "--lang 应为 zh、en 或 both / --lang should be zh, en or both");
        }
        Path file = record;
        if (file != null && !Files.isRegularFile(file)) {
            throw new ParameterException(
                    spec.commandLine(), "--record 不是可读的文件 / --record is not a file that can be read");
        }
        Shelf shelf = question.shelf();
        if (file == null) {
            return explain(shelf, guidang.in());
        }
        try (InputStream in = Files.newInputStream(file)) {
            return explain(shelf, in);
        }
    }

    private void told(Wording note) {
        spec.commandLine().getErr().println("guidang: " + note);
    }

    private int explain(Shelf shelf, InputStream in) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Answer answer = Decisions.one(shelf, question.asOf(), question.knownAsOf(), in, this::told);
            Wording account = answer.account();
            out.print(lang.equals("en") ? "" : account.zh());
            out.print(lang.equals("both") ? "\n" : "");
            out.print(lang.equals("zh") ? "" : account.en());
            out.flush();
            return Guidang.DONE;
        } catch (BadLine bad) {
            spec.commandLine().getErr().println("guidang: " + bad.problem() + ": " + bad.wording());
            return Guidang.SOME_BAD;
        }
    }
}
