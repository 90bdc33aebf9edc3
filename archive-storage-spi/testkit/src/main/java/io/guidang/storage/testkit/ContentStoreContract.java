package io.guidang.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.storage.content.ContentCapabilities;
import io.guidang.storage.content.ContentException;
import io.guidang.storage.content.ContentFailure;
import io.guidang.storage.content.ContentStore;
import io.guidang.storage.content.Destruction;
import io.guidang.storage.content.PutOutcome;
import io.guidang.storage.content.RetainUntil;
import io.guidang.storage.ledger.Digest;
import io.guidang.storage.testkit.conformance.Clause;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assumptions;

/**
 * What every store of contents promises. A store inherits it in a test, hands in a new, empty store for each clause, and says
 * how bytes are changed behind its back. Putting is in clauses {@code C-0x}, checking in {@code C-1x}, destroying and retaining
 * in {@code C-2x}, many at once in {@code C-3x}.
 */
public abstract class ContentStoreContract extends DestroyClauses {

    private static final int THREADS = 8;
    private static final int ROUNDS = 15;

    /** For a store under test. */
    protected ContentStoreContract() {}

    @Clause(
            id = "C-30",
            promise = "of many who put the same bytes at once each is told that they are there, and they are")
    public void many_put_the_same_bytes_at_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            byte[] scan = bytes(round, 50_000);
            List<PutOutcome> outcomes = atOnce(THREADS, thread -> put(scan));

            assertThat(outcomes).hasAtLeastOneElementOfType(PutOutcome.Stored.class);
            assertThat(outcomes).doesNotHaveAnyElementsOfTypes(PutOutcome.Mended.class);
            assertThat(outcomes)
                    .extracting(PutOutcome::content)
                    .containsOnly(outcomes.get(0).content());
            assertThat(read(outcomes.get(0).content().digest())).isEqualTo(scan);
        }
    }

    @Clause(
            id = "C-31",
            promise =
                    "while a content is put and destroyed again and again, a reader has all of it or is told that it is missing")
    public void a_reader_has_all_of_it_or_is_told_that_it_is_missing() throws Exception {
        byte[] scan = bytes(1, 150_000);
        Digest digest = put(scan).content().digest();

        atOnce(3, thread -> {
            for (int round = 0; round < ROUNDS; round++) {
                if (thread == 0) {
                    put(scan);
                } else if (thread == 1) {
                    assertThat(store().destroy(digest))
                            .isInstanceOfAny(Destruction.Destroyed.class, ContentFailure.Missing.class);
                } else {
                    try (InputStream in = store().open(digest)) {
                        assertThat(in.readAllBytes()).isEqualTo(scan);
                    } catch (ContentException missing) {
                        assertThat(missing.failure()).isEqualTo(new ContentFailure.Missing(digest));
                    }
                }
            }
            return thread;
        });

        put(scan);
        assertThat(read(digest)).isEqualTo(scan);
    }

    @Clause(id = "C-32", promise = "of one who retains and one who destroys at once only one has his way")
    public void of_one_who_retains_and_one_who_destroys_only_one_has_his_way() throws Exception {
        Assumptions.assumeTrue(retains(), "this store does not retain: C-28 is for it");
        RetainUntil until = in(Duration.ofMinutes(1));
        for (int round = 0; round < ROUNDS; round++) {
            Digest digest = put(bytes(round, 100)).content().digest();

            List<Boolean> had = atOnce(2, thread -> thread == 0 ? retained(digest, until) : destroyed(digest));

            assertThat(had.get(0)).as("retained, or destroyed").isNotEqualTo(had.get(1));
            assertThat(store().find(digest).isPresent()).isEqualTo(had.get(0));
        }
    }

    @Clause(
            id = "C-33",
            promise = "of one who puts to retain and one who destroys at once, what was put is there and retained")
    public void what_is_put_to_retain_while_another_destroys_is_there_and_retained() throws Exception {
        Assumptions.assumeTrue(retains(), "this store does not retain: C-28 is for it");
        RetainUntil until = in(Duration.ofMinutes(1));
        for (int round = 0; round < ROUNDS; round++) {
            byte[] scan = bytes(round, 100);
            Digest digest = put(scan).content().digest();

            atOnce(2, thread -> thread == 0 ? put(scan, until) : store().destroy(digest));

            assertThat(store().find(digest).orElseThrow().retainedUntil()).contains(until);
            assertThat(read(digest)).isEqualTo(scan);
        }
    }

    @Clause(id = "C-34", promise = "a closed store says what it could do, and does nothing more")
    public void a_closed_store_does_nothing_more() {
        ContentCapabilities capabilities = store().capabilities();
        put(ABC);
        ContentStore closed = store();
        closed.close();
        closed.close();

        assertThat(closed.capabilities()).isEqualTo(capabilities);
        List<Callable<?>> calls = List.of(
                () -> closed.put(new ByteArrayInputStream(ABC)),
                () -> closed.find(OF_ABC),
                () -> closed.open(OF_ABC),
                () -> closed.verify(OF_ABC),
                () -> closed.retain(OF_ABC, in(Duration.ofMinutes(1))),
                () -> closed.destroy(OF_ABC));
        for (Callable<?> call : calls) {
            assertThatThrownBy(call::call)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("closed");
        }
    }

    private boolean retained(Digest digest, RetainUntil until) {
        try {
            store().retain(digest, until);
            return true;
        } catch (ContentException missing) {
            assertThat(missing.failure()).isEqualTo(new ContentFailure.Missing(digest));
            return false;
        }
    }

    private boolean destroyed(Digest digest) {
        return store().destroy(digest) instanceof Destruction.Destroyed;
    }

    /** What a thread does. */
    @FunctionalInterface
    private interface Part<T> {
        T play(int thread) throws Exception;
    }

    private static <T> List<T> atOnce(int threads, Part<T> part) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Future<T>> begun = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int which = thread;
                begun.add(pool.submit(() -> {
                    start.await();
                    return part.play(which);
                }));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> each : begun) {
                done.add(each.get());
            }
            return done;
        } finally {
            pool.shutdownNow();
        }
    }
}
