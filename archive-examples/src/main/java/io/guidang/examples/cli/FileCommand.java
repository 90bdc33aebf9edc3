package io.guidang.examples.cli;

import io.guidang.examples.intake.BadCall;
import io.guidang.examples.intake.Profile;
import io.guidang.examples.mainjob.MainJob;
import io.guidang.examples.report.Summary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code guidang file}: one export becomes an archive with its lists, its catalogue and its page. */
@Command(
        name = "file",
        header = {
            "归档一批业务文件，写出清单、目录与总览 / file one export",
            "Files one export of a business system and writes lists, catalogue and an overview page.",
            ""
        },
        footer = {
            "",
            "例 Example:",
            "  guidang file --profile life --in export --out archive --as-of 2026-01-01",
            "",
            "重跑同一批不改动任何文件；另一批须加 --append。",
            "A rerun of the same batch changes nothing; another batch needs --append.",
            ""
        })
final class FileCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--profile",
            required = true,
            paramLabel = "life|social",
            description = {"机构类型：人身保险公司或社保经办机构", "the kind of organisation: a life insurer or a social-insurance agency"
            })
    private String profile = "";

    @Option(
            names = "--in",
            required = true,
            paramLabel = "DIR",
            description = {"该机构 CSV 文件所在目录", "the directory with that organisation's CSV files"})
    private Path in = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = {"档案与清单写入的目录，没有则新建", "where the archive and its lists go; made if it is not there"})
    private Path out = Path.of("");

    @Option(
            names = "--as-of",
            required = true,
            paramLabel = "DATE",
            converter = Day.class,
            description = {"截止日期，如 2026-01-01；不看时钟", "the day of the question, as 2026-01-01; no clock is read"})
    private LocalDate asOf = LocalDate.EPOCH;

    @Option(
            names = "--box-pages",
            paramLabel = "N",
            defaultValue = "" + Profile.BOX_PAGES,
            description = {"一盒至多多少页，默认 ${DEFAULT-VALUE}", "how many pages a box takes, default ${DEFAULT-VALUE}"})
    private int boxPages = Profile.BOX_PAGES;

    @Option(
            names = "--append",
            description = {"允许在已有档案之后追加另一批", "file another batch after what the archive holds"})
    private boolean append;

    @Override
    public Integer call() throws BadCall, IOException {
        if (!profile.equals("life") && !profile.equals("social")) {
            throw wrong("--profile", "应为 life 或 social", "should be life or social");
        }
        if (boxPages < 1) {
            throw wrong("--box-pages", "应为不小于 1 的整数", "should be a whole number from 1");
        }
        if (!Files.isDirectory(in)) {
            throw wrong("--in", "不是可读的目录", "is not a directory that can be read");
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw wrong("--out", "已有同名文件，不是目录", "is a file, not a directory");
        }
        return run(
                new MainJob.Request(profile, in, out, asOf, boxPages, append),
                spec.commandLine().getOut());
    }

    /** Runs the job and prints the summary. */
    static int run(MainJob.Request request, PrintWriter out) throws BadCall, IOException {
        MainJob.Result result;
        try (ProgressLine progress = ProgressLine.ifWatched()) {
            result = MainJob.run(request, progress);
        }
        out.print(Summary.of(result.report()));
        if (result.alreadyFiled()) {
            out.println("    （此批此前已归档，未重复归档 / this batch was filed before and was not filed again）");
        }
        out.println();
        out.flush();
        return result.report().balances() ? Guidang.DONE : Guidang.NOT_BALANCED;
    }

    private ParameterException wrong(String option, String zh, String en) {
        CommandLine command = spec.commandLine();
        return new ParameterException(command, option + " " + zh + " / " + option + " " + en);
    }

    /** A day of the calendar, written year-month-day, in the years 1 to 9999. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                LocalDate day = LocalDate.parse(text);
                if (day.getYear() >= 1 && day.getYear() <= 9999) {
                    return day;
                }
            } catch (DateTimeException e) {
                // told below, in the words of the option
            }
            throw new TypeConversionException(
                    "'" + text + "' 不是日历上的日期，应如 2026-01-01 / is no date of the calendar, write it as 2026-01-01");
        }
    }
}
