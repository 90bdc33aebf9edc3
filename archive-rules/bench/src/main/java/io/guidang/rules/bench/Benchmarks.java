package io.guidang.rules.bench;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks with the options of JMH and prints one table, each beside the look-up by hand. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(args))
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        System.out.print(table(results));
    }

    private static String table(Collection<RunResult> results) {
        double byHand = results.stream()
                .filter(result -> name(result).equals("HashMap.hashMap"))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .findFirst()
                .orElse(Double.NaN);
        StringBuilder table =
                new StringBuilder("\n| | ns a decision | ± | B a decision | × hash map |\n|---|--:|--:|--:|--:|\n");
        for (RunResult result : results) {
            Result<?> time = result.getPrimaryResult();
            Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.1f | %.2f |%n",
                    name(result),
                    time.getScore(),
                    time.getScoreError(),
                    allocated == null ? Double.NaN : allocated.getScore(),
                    time.getScore() / byHand));
        }
        return table.toString();
    }

    private static String name(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        return benchmark
                .substring(benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1) + 1)
                .replace("Benchmark.", ".");
    }
}
