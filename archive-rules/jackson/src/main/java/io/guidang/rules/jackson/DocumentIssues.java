package io.guidang.rules.jackson;

import io.guidang.core.issue.Issue;
import io.guidang.core.issue.Place;
import io.guidang.core.issue.Severity;
import io.guidang.core.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with one document, in its order, up to a bound. */
final class DocumentIssues {

    /** Somebody who sees so many reads the document from its beginning. */
    static final int MOST = 200;

    private static final int LONGEST_QUOTE = 40;
    private static final int LONGEST_LINE = 200;

    private final String document;
    private final List<Issue> issues = new ArrayList<>();
    private int left;

    DocumentIssues(String document) {
        this.document = document;
    }

    void error(String code, Node at, String path, Wording message, Wording remedy) {
        error(code, at.line(), at.column(), path, message, remedy);
    }

    void error(String code, int line, int column, String path, Wording message, Wording remedy) {
        if (issues.size() >= MOST) {
            left++;
            return;
        }
        issues.add(
                Issue.error(code, new Place(document, Math.max(line, 0), Math.max(column, 0), path), message, remedy));
    }

    boolean any() {
        return !issues.isEmpty();
    }

    /** In the order of the document. */
    List<Issue> all() {
        List<Issue> all = new ArrayList<>(issues);
        all.sort(Comparator.comparing((Issue issue) -> issue.place().line())
                .thenComparing(issue -> issue.place().column()));
        if (left > 0) {
            all.add(new Issue(
                    Severity.NOTE,
                    "MORE_ISSUES",
                    new Place(document, 0, 0, ""),
                    Wording.of("另有 " + left + " 处问题未列出", left + " more issues are not listed"),
                    Wording.of("先改正已列出的，再读一次", "correct those that are listed and read it again")));
        }
        return all;
    }

    /** The first line of what a parser says. */
    static String line(String message) {
        String line = message.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " ");
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line;
    }

    /** What was found, short enough for a message and in quotes. */
    static String quoted(String found) {
        String line = found.replaceAll("\\p{Cntrl}", " ");
        int end = line.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, line.codePointCount(0, line.length())));
        return "'" + line.substring(0, end) + (end < line.length() ? "…" : "") + "'";
    }
}
