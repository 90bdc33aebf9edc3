package io.guidang.examples.cli;

import io.guidang.examples.intake.BadCall;
import io.guidang.examples.intake.Profile;
import io.guidang.examples.mainjob.MainJob;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code guidang demo}: the main job on the sample data that come along, for both organisations. */
@Command(
        name = "demo",
        header = {
            "用自带的样例（全为虚构）跑一遍 / run on the samples that come along",
            "Runs on the samples that come along, all of them invented: a life insurer and a social-insurance agency.",
            ""
        })
final class DemoCommand implements Callable<Integer> {

    /** The day for which the samples were made; the demo reads no clock. */
    static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);

    private static final Map<String, List<String>> SAMPLES = new TreeMap<>(Map.of(
            "life", List.of("contracts.csv", "documents.csv", "events.csv"),
            "social", List.of("documents.csv", "events.csv", "parties.csv")));

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = {"写入的目录，没有则新建", "where everything goes; made if it is not there"})
    private Path out = Path.of("");

    @Override
    public Integer call() throws BadCall, IOException {
        PrintWriter told = spec.commandLine().getOut();
        int worst = Guidang.DONE;
        for (Map.Entry<String, List<String>> sample : SAMPLES.entrySet()) {
            String profile = sample.getKey();
            Path in = out.resolve("intake").resolve(profile);
            copy(profile, sample.getValue(), in);
            MainJob.Request request =
                    new MainJob.Request(profile, in, out.resolve(profile), AS_OF, Profile.BOX_PAGES, false);
            worst = Math.max(worst, FileCommand.run(request, told));
        }
        return worst;
    }

    private static void copy(String profile, List<String> names, Path in) throws IOException {
        Files.createDirectories(in);
        for (String name : names) {
            String resource = "/io/guidang/examples/samples/" + profile + "/" + name;
            try (InputStream sample = DemoCommand.class.getResourceAsStream(resource)) {
                if (sample == null) {
                    throw new FileNotFoundException("样例不在程序包内 / the sample is not in the jar: " + resource);
                }
                Files.copy(sample, in.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
