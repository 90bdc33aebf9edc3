package io.guidang.storage.testkit;

import static java.util.Objects.requireNonNull;

import io.guidang.storage.content.RetainUntil;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. Safe to share between threads. */
public final class SettableClock implements InstantSource {

    private volatile Instant now;

    public SettableClock(Instant now) {
        this.now = requireNonNull(now, "now");
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Moves it to the moment at which this is over. */
    public void moveTo(RetainUntil until) {
        now = until.moment();
    }
}
