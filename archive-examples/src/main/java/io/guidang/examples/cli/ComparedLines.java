package io.guidang.examples.cli;

import io.guidang.core.medium.Medium;
import io.guidang.examples.lines.Acknowledgements;
import io.guidang.examples.lines.Compared;
import io.guidang.rules.diff.Change;
import io.guidang.rules.diff.Counts;
import io.guidang.rules.diff.Example;
import io.guidang.rules.diff.Impact;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** A comparison for a person: the counts, and of the examples only what their owner calls them. */
final class ComparedLines {

    private ComparedLines() {}

    static void print(Compared compared, PrintWriter out) {
        Impact impact = compared.impact();
        impact.lines().forEach(line -> out.println(line.zh() + " / " + line.en()));
        if (compared.notFiled() > 0) {
            out.println("新旧均不归档：" + compared.notFiled() + "条 / filed by neither: " + compared.notFiled());
        }
        if (compared.leave() > 0) {
            out.println("新规则集不再归档：" + compared.leave() + "条 / no longer filed: " + compared.leave() + ": "
                    + String.join(", ", compared.leaving()));
        }
        table("按类目 / by class:", impact.byClass(), out);
        table("按形成年度 / by year of formation:", impact.byYear(), out);
        out.println("例 / examples:");
        for (Change.Kind kind : Change.Kind.values()) {
            ids(kind.name(), impact.examples(kind), out);
        }
        ids("BECAME_DUE", impact.examplesOfBecomingDue(), out);
        if (!impact.shorter().isEmpty()) {
            out.println("须确认 / to acknowledge:");
            impact.shorter().forEach(part -> out.println("  " + Acknowledgements.written(part)));
        }
        out.flush();
    }

    private static <K> void table(String head, SortedMap<K, Map<Medium, Counts>> counted, PrintWriter out) {
        out.println(head);
        counted.forEach((key, media) -> media.forEach((medium, counts) -> out.println("  " + key + " " + medium.name()
                + ": "
                + counts.byKind().entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue().records())
                        .collect(Collectors.joining(", ")))));
    }

    private static void ids(String name, List<Example> examples, PrintWriter out) {
        if (!examples.isEmpty()) {
            out.println("  " + name + ": "
                    + examples.stream().map(Example::reference).collect(Collectors.joining(", ")));
        }
    }
}
