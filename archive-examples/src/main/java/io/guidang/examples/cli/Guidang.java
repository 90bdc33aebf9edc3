package io.guidang.examples.cli;

import io.guidang.examples.generate.GenerateCommand;
import io.guidang.examples.intake.BadCall;
import io.guidang.examples.lines.NotStanding;
import io.guidang.storage.store.StoreException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/**
 * The command {@code guidang}. It exits with 0 when it is done, 1 when the counts do not balance, 2 when it was called
 * wrongly (then nothing was filed), and 3 when it could not finish; running it again finishes what was begun.
 */
@Command(
        name = "guidang",
        header = {
            "",
            "归档：业务档案按章归档、整理、编号、装盒、定期限。",
            "Files business archives by the book: arranged, numbered, boxed, dated.",
            ""
        },
        synopsisHeading = "用法 Usage: ",
        commandListHeading = "%n命令 Commands:%n",
        optionListHeading = "%n选项 Options:%n",
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {
            "0:完成 done",
            "1:数目不平 the counts do not balance",
            "2:命令有误，未归档任何文件 a bad call, nothing was filed",
            "3:未能完成，可原样重跑 could not finish, run it again as it was"
        },
        footer = {"", "先看看 To have a look: guidang demo --out demo", ""},
        versionProvider = Version.class,
        subcommands = {
            FileCommand.class,
            DemoCommand.class,
            GenerateCommand.class,
            DecideCommand.class,
            ExplainCommand.class,
            VerifyCommand.class,
            DiffCommand.class
        })
public final class Guidang {

    static final int DONE = 0;
    static final int NOT_BALANCED = 1;
    static final int SOME_BAD = 1;
    static final int BAD_CALL = 2;
    static final int FAILED = 3;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "显示用法后退出 show this help and exit")
    @SuppressWarnings("UnusedVariable") // picocli reads the annotation
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            scope = ScopeType.INHERIT,
            description = "显示版本后退出 show the version and exit")
    @SuppressWarnings("UnusedVariable") // picocli reads the annotation
    private boolean version;

    private final InputStream in;
    private final OutputStream lines;

    private Guidang(InputStream in, OutputStream lines) {
        this.in = in;
        this.lines = lines;
    }

    public static void main(String[] arguments) {
        OutputStream lines = new FileOutputStream(FileDescriptor.out);
        int code = run(System.in, lines, Terminal.out(), Terminal.err(), arguments);
        System.exit(code);
    }

    /**
     * Runs a command.
     *
     * @param in    what a command reads that decides lines
     * @param lines where it writes them, in UTF-8 whatever a person reads
     * @param out   what else is told, for a person
     * @param err   what went wrong, for a person
     */
    static int run(InputStream in, OutputStream lines, PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Guidang(in, lines))
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((wrong, given) -> told(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> told(failure, command.getErr()))
                .execute(arguments);
    }

    InputStream in() {
        return in;
    }

    OutputStream lines() {
        return lines;
    }

    private static int told(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        String help = command.getCommandSpec().qualifiedName() + " --help";
        command.getErr().println("guidang: " + wrong.getMessage());
        command.getErr().println("guidang: 用法见 / for the usage see: " + help);
        return BAD_CALL;
    }

    private static int told(Exception failure, PrintWriter err) {
        if (failure instanceof BadCall bad) {
            err.println("guidang: " + bad.wording().zh());
            err.println("guidang: " + bad.wording().en());
            return BAD_CALL;
        }
        if (failure instanceof NotStanding broken) {
            broken.issues().forEach(issue -> err.println("guidang: " + issue));
            return BAD_CALL;
        }
        if (failure instanceof UncheckedIOException && failure.getCause() instanceof IOException cause) {
            return told(cause, err);
        }
        if (failure instanceof FileSystemException file) {
            err.println("guidang: 无法读写，可原样重跑 / cannot read or write, run it again as it was: " + file.getFile() + " ("
                    + file.getClass().getSimpleName() + ")");
            return FAILED;
        }
        if (failure instanceof IOException || failure instanceof StoreException) {
            err.println("guidang: 未能完成，可原样重跑 / could not finish, run it again as it was: " + failure.getMessage());
            return FAILED;
        }
        err.println("guidang: 程序出错，请附上下面各行报告 / a defect of this program, please report these lines:");
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            err.println("  " + cause.getClass().getName());
            StackTraceElement[] trace = cause.getStackTrace();
            for (int i = 0; i < Math.min(4, trace.length); i++) {
                err.println("    " + trace[i]);
            }
        }
        return FAILED;
    }
}
