package io.guidang.examples.intake;

import io.guidang.core.wording.Wording;

/** The job cannot be done as it was asked for, and nothing was filed. */
public final class BadCall extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Wording wording;

    public BadCall(Wording wording) {
        super(wording.toString());
        this.wording = wording;
    }

    static BadCall of(String zh, String en) {
        return new BadCall(Wording.of(zh, en));
    }

    public Wording wording() {
        return wording;
    }
}
