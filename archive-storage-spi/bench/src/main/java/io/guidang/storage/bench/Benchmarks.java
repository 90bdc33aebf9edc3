package io.guidang.storage.bench;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks with the options of JMH and prints one table. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(args))
                        .build())
                .run();
        StringBuilder table =
                new StringBuilder("\n| | where | items a second | ms, median | ms, fastest |\n|---|---|--:|--:|--:|\n");
        for (RunResult result : results) {
            String benchmark = result.getParams().getBenchmark();
            double median = result.getPrimaryResult().getStatistics().getPercentile(50);
            long items = Long.parseLong(result.getParams().getParam("items"));
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %.0f | %.0f | %.0f |%n",
                    benchmark.substring(benchmark.lastIndexOf('.') + 1),
                    result.getParams().getParam("database"),
                    items / median * 1000,
                    median,
                    result.getPrimaryResult().getStatistics().getMin()));
        }
        System.out.print(table);
    }
}
