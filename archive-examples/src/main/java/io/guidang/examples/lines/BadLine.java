package io.guidang.examples.lines;

import io.guidang.core.wording.Wording;

/** A line that is no record. Its words say where and what was expected, and repeat nothing of what the line says. */
public final class BadLine extends Exception {

    private static final long serialVersionUID = 1L;

    private final LineProblem problem;
    private final transient Wording wording;

    private BadLine(LineProblem problem, Wording wording) {
        super(wording.toString(), null, false, false);
        this.problem = problem;
        this.wording = wording;
    }

    static BadLine of(LineProblem problem, String zh, String en) {
        return new BadLine(problem, Wording.of(zh, en));
    }

    /** What kind of problem it is. */
    public LineProblem problem() {
        return problem;
    }

    /** Where it is, and what was expected. */
    public Wording wording() {
        return wording;
    }
}
