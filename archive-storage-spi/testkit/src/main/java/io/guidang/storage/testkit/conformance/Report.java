package io.guidang.storage.testkit.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a store keeps of its contract, clause by clause. Without a date: two runs that found the same are byte-equal.
 *
 * @param store what it is called: the class of tests without {@code ContractTest}
 * @param tests the class of tests
 * @param lines one for each clause, by id
 */
record Report(String store, String tests, List<Line> lines) {

    /** One clause. */
    record Line(Promised promised, Result result) {

        String test() {
            return promised.test().getDeclaringClass().getSimpleName() + "."
                    + promised.test().getName();
        }
    }

    static Report of(Course course) {
        List<Line> lines = new ArrayList<>();
        course.promises()
                .forEach((id, promised) ->
                        lines.add(new Line(promised, course.results().getOrDefault(id, Result.NOT_RUN))));
        return new Report(storeOf(course.tests()), course.tests().getName(), lines);
    }

    static String storeOf(Class<?> tests) {
        return tests.getSimpleName().replaceFirst("(?<=.)(Contract)?Test$", "");
    }

    String toMarkdown() {
        StringBuilder page =
                new StringBuilder("# Conformance of %s\n\n%s, by `%s`.\n\n| clause | promise | result | test |\n"
                        .formatted(store, counted(), tests));
        page.append("|---|---|---|---|\n");
        for (Line line : lines) {
            Result result = line.result();
            page.append("| %s | %s | %s | `%s` |\n"
                    .formatted(
                            line.promised().id(),
                            cell(line.promised().sentence()),
                            result.kind().word() + (result.reason().isEmpty() ? "" : ": " + cell(result.reason())),
                            line.test()));
        }
        return page.toString();
    }

    String toJson() {
        return lines.stream()
                .map(line -> """
                        {"clause": %s, "promise": %s, "result": %s, "reason": %s, "test": %s}""".formatted(
                                quoted(line.promised().id()),
                                quoted(line.promised().sentence()),
                                quoted(line.result().kind().word()),
                                quoted(line.result().reason()),
                                quoted(line.test())))
                .collect(Collectors.joining(
                        ",\n    ",
                        "{\n  \"store\": %s,\n  \"tests\": %s,\n  \"clauses\": [\n    "
                                .formatted(quoted(store), quoted(tests)),
                        "\n  ]\n}\n"));
    }

    /** As "57 clauses: 56 passed, 1 excluded". */
    private String counted() {
        Map<Result.Kind, Long> counts = lines.stream()
                .collect(Collectors.groupingBy(line -> line.result().kind(), Collectors.counting()));
        return lines.size() + " clauses: "
                + counts.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> each.getValue() + " " + each.getKey().word())
                        .collect(Collectors.joining(", "));
    }

    private static String cell(String text) {
        return text.replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\R", " ");
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(each -> {
            if (each == '"' || each == '\\') {
                quoted.append('\\').append((char) each);
            } else if (each < ' ') {
                quoted.append("\\u%04x".formatted(each));
            } else {
                quoted.append((char) each);
            }
        });
        return quoted.append('"').toString();
    }
}
