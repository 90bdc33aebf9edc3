package io.guidang.storage.testkit.adversary;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** One call with an adversary around it. */
final class Trouble {

    private final Adversary adversary;

    Trouble(Adversary adversary) {
        this.adversary = adversary;
    }

    <T> T around(String call, Supplier<T> made) {
        adversary.before(call);
        T answer = made.get();
        adversary.after(call);
        return answer;
    }

    void around(String call, Runnable made) {
        adversary.before(call);
        made.run();
        adversary.after(call);
    }

    /** What was begun is let go of if nobody hears of it. */
    <T> T begun(String call, Supplier<T> made, Consumer<T> letGo) {
        adversary.before(call);
        T begun = made.get();
        boolean heard = false;
        try {
            adversary.after(call);
            heard = true;
            return begun;
        } finally {
            if (!heard) {
                letGo.accept(begun);
            }
        }
    }

    void closing(String call, Runnable close) {
        try {
            adversary.before(call);
        } finally {
            close.run();
        }
        adversary.after(call);
    }
}
