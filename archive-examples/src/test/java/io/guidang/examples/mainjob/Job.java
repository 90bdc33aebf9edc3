package io.guidang.examples.mainjob;

import io.guidang.examples.intake.BadCall;
import io.guidang.examples.intake.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the main job on a directory and reads what it wrote. */
final class Job {

    private final String profile;
    private final Path in;
    private final Path out;
    private LocalDate asOf = LocalDate.of(2026, 11, 21);
    private boolean append;

    private Job(String profile, Path in, Path out) {
        this.profile = profile;
        this.in = in;
        this.out = out;
    }

    static Job of(String profile, Path in, Path out) {
        return new Job(profile, in, out);
    }

    Job asOf(String day) {
        asOf = LocalDate.parse(day);
        return this;
    }

    Job append() {
        append = true;
        return this;
    }

    MainJob.Result run() throws BadCall, IOException {
        return MainJob.run(
                new MainJob.Request(profile, in, out, asOf, Profile.BOX_PAGES, append), (zh, en, done, total) -> {});
    }

    String text(String file) throws IOException {
        return Files.readString(out.resolve(file));
    }

    /** The number of this name in result.json. */
    long number(String name) throws IOException {
        String found = text("result.json").replaceAll("(?s).*\"" + name + "\"\\s*:\\s*(\\d+).*", "$1");
        return Long.parseLong(found);
    }

    /** How many lines of a report have this word in the column of this name; the cells before it are not quoted. */
    static Map<String, Long> countBy(String report, int column) {
        return report.lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells.length > column && cells[0].endsWith(".csv"))
                .collect(Collectors.groupingBy(cells -> cells[column], TreeMap::new, Collectors.counting()));
    }

    /** The bytes of every file and when it was last written. */
    Map<String, List<Object>> state() throws IOException {
        Map<String, List<Object>> state = new TreeMap<>();
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.toList()) {
                FileTime time = Files.getLastModifiedTime(file);
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                state.put(String.valueOf(file.getFileName()), List.of(time, bytes));
            }
        }
        return state;
    }

    /** Copies the shipped sample of one organisation. */
    static Path sample(String profile, Path into) throws IOException {
        Files.createDirectories(into);
        String references = profile.equals("life") ? "contracts.csv" : "parties.csv";
        for (String file : List.of(references, "events.csv", "documents.csv")) {
            try (InputStream bytes =
                    Job.class.getResourceAsStream("/io/guidang/examples/samples/" + profile + "/" + file)) {
                Files.copy(bytes, into.resolve(file));
            }
        }
        return into;
    }

    static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
