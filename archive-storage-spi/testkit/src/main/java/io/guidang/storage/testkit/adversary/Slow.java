package io.guidang.storage.testkit.adversary;

import static java.util.Objects.requireNonNull;

/** A store that takes its time: something passes before each call, and after it. */
public final class Slow implements Adversary {

    private final Runnable sleeper;

    private Slow(Runnable sleeper) {
        this.sleeper = requireNonNull(sleeper, "sleeper");
    }

    /**
     * A slow store.
     *
     * @param sleeper what passes meanwhile: a sleep, or what somebody else does in that time
     */
    public static Slow by(Runnable sleeper) {
        return new Slow(sleeper);
    }

    @Override
    public void before(String call) {
        sleeper.run();
    }

    @Override
    public void after(String call) {
        sleeper.run();
    }
}
