package io.guidang.storage.testkit.adversary;

import static java.util.Objects.requireNonNull;

import io.guidang.storage.store.StoreException;
import java.util.Optional;

/**
 * The process is killed: from one call on nothing is answered any more. Whoever opens the store below it is the next process.
 * For one thread.
 */
public final class Killed implements Adversary {

    private Optional<Moment> moment = Optional.empty();
    private boolean killed;
    private int left;

    /** It lives. */
    public Killed() {}

    /**
     * It is killed at a call.
     *
     * @param moment before it is made, or after it was done
     * @param which  which of the calls to come, from 1
     */
    public void killAt(Moment moment, int which) {
        this.moment = Optional.of(requireNonNull(moment, "moment"));
        this.left = which;
    }

    /** Whether the call came. */
    public boolean killed() {
        return killed;
    }

    @Override
    public void before(String call) {
        left--;
        dieAt(Moment.BEFORE);
    }

    @Override
    public void after(String call) {
        dieAt(Moment.AFTER);
    }

    private void dieAt(Moment now) {
        killed |= left == 0 && moment.filter(now::equals).isPresent();
        if (killed) {
            throw new StoreException("This process was killed, on purpose");
        }
    }
}
