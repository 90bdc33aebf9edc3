package io.guidang.examples.generate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code guidang generate}: writes an intake directory of any size. */
@Command(
        name = "generate",
        description = {
            "生成任意规模的示例输入（同样的参数得到同样的文件）",
            "Writes an invented intake of any size; the same options give the same bytes."
        })
public final class GenerateCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--profile", required = true, description = "life 或 social / life or social")
    private String profile = "";

    @Option(names = "--documents", required = true, description = "documents.csv 的行数 / rows of documents.csv, from 1")
    private long documents;

    @Option(names = "--seed", defaultValue = "1", description = "种子 / the seed (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--out", required = true, description = "输出目录 / the directory to write to")
    private Path out = Path.of("");

    /** Made by the command line. */
    public GenerateCommand() {}

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec, "spec");
        if (!profile.equals("life") && !profile.equals("social")) {
            throw new ParameterException(
                    command.commandLine(), "--profile 应为 life 或 social / --profile should be life or social");
        }
        if (documents < 1) {
            throw new ParameterException(
                    command.commandLine(), "--documents 应为从1起的整数 / --documents should be a whole number from 1");
        }
        ExpectedCounts expected = IntakeGenerator.write(profile, out, documents, seed);
        PrintWriter told = command.commandLine().getOut();
        told.println("已写入 " + expected.rows() + " 行 / rows written: " + expected.rows());
        told.flush();
        return 0;
    }
}
