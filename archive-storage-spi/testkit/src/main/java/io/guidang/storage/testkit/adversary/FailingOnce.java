package io.guidang.storage.testkit.adversary;

import static java.util.Objects.requireNonNull;

import io.guidang.storage.store.StoreException;
import java.util.Optional;

/** One call fails, and no other. For one thread. */
public final class FailingOnce implements Adversary {

    private Optional<Moment> moment = Optional.empty();
    private Optional<String> failed = Optional.empty();
    private int left;

    /** Nothing fails yet. */
    public FailingOnce() {}

    /**
     * From now on a call fails.
     *
     * @param moment before it is made, or after it was done
     * @param which  which of the calls to come, from 1
     */
    public void failAt(Moment moment, int which) {
        this.moment = Optional.of(requireNonNull(moment, "moment"));
        this.failed = Optional.empty();
        this.left = which;
    }

    /** The call that failed; nothing if it never came. */
    public Optional<String> failed() {
        return failed;
    }

    @Override
    public void before(String call) {
        left--;
        fail(Moment.BEFORE, call, "was not made");
    }

    @Override
    public void after(String call) {
        fail(Moment.AFTER, call, "may have been done");
    }

    private void fail(Moment now, String call, String what) {
        if (left == 0 && failed.isEmpty() && moment.filter(now::equals).isPresent()) {
            failed = Optional.of(call);
            throw new StoreException("%s %s: trouble on purpose".formatted(call, what));
        }
    }
}
