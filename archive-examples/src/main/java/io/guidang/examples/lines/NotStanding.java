package io.guidang.examples.lines;

import io.guidang.core.issue.Issue;
import java.util.List;

/** Rulebooks that cannot be decided by, with everything that is wrong with them. */
public final class NotStanding extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Issue> issues;

    private NotStanding(List<Issue> issues) {
        super(issues.size() + " issues");
        this.issues = issues;
    }

    static void throwIfAny(List<Issue> issues) throws NotStanding {
        if (issues.stream().anyMatch(Issue::isError)) {
            throw new NotStanding(List.copyOf(issues));
        }
    }

    /** What is wrong, each with its place. */
    public List<Issue> issues() {
        return issues;
    }
}
