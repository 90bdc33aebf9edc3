package io.guidang.storage.testkit;

import static io.guidang.storage.testkit.SampleItem.AS_OF;
import static io.guidang.storage.testkit.SampleItem.CUSTODIAN;
import static io.guidang.storage.testkit.SampleItem.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.storage.custody.Archive;
import io.guidang.storage.custody.ArchiveFinding;
import io.guidang.storage.custody.BatchOutcome;
import io.guidang.storage.custody.DestructionOutcome;
import io.guidang.storage.memory.MemoryStore;
import io.guidang.storage.store.ArchiveStore;
import io.guidang.storage.store.Query;
import io.guidang.storage.store.StaleVersionException;
import io.guidang.storage.store.StoreException;
import io.guidang.storage.testkit.adversary.Adversary;
import io.guidang.storage.testkit.adversary.FailingOnce;
import io.guidang.storage.testkit.adversary.Killed;
import io.guidang.storage.testkit.adversary.Moment;
import io.guidang.storage.testkit.adversary.Slow;
import io.guidang.storage.testkit.adversary.TroubledStore;
import io.guidang.storage.testkit.conformance.Clause;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Trouble at every call: nothing is lost, doubled or half done. Beside the store stands one in memory to which each command is
 * given that was done: in the end they hold the same, their ledgers byte for byte.
 */
abstract class AdversityClauses extends DestructionClauses {

    private static final int MOST = 1_000;

    private final ArchiveStore twin = new MemoryStore();
    private final Archive twinArchive = Archive.over(twin, RULES, CUSTODIAN);

    @Clause(
            id = "S-80",
            promise =
                    "whatever call of a command fails once, it was done or nothing of it was; given again, it is done once")
    public void whatever_call_fails_a_command_was_done_or_not() {
        FailingOnce failing = new FailingOnce();
        Archive troubled = over(failing);
        for (Deed deed : Deed.values()) {
            for (Moment moment : Moment.values()) {
                Optional<String> failed = Optional.of("the first");
                for (int call = 1; failed.isPresent(); call++) {
                    Function<Archive, Object> command = preparedOnBoth(deed, deed + "-" + moment + "-" + call);
                    long before = length(twin);

                    failing.failAt(moment, call);
                    Object answer = given(command, troubled);
                    failed = failing.failed();

                    String at = "%s, call %d, %s %s".formatted(deed, call, moment, failed.orElse("none"));
                    boolean done = failed.map(which -> isDoneAt(which, moment)).orElse(true);
                    assertThat(written(store(), before)).as(at).hasSize(done ? 1 : 0);
                    if (done) {
                        Object expected = given(command, twinArchive);
                        assertThat(failed.isPresent() ? StoreException.class : expected)
                                .as(at)
                                .isEqualTo(answer);
                    }
                    assertThat(given(command, archive())).as(at).isEqualTo(given(command, twinArchive));
                    assertThat(written(store(), before)).as(at).isEqualTo(written(twin, before));
                }
            }
        }
        assertSameAsTwin();
    }

    @Clause(
            id = "S-81",
            promise = "a command that is delivered twice is done once: the second one changes nothing and says so")
    public void a_command_that_is_delivered_twice_is_done_once() {
        for (Deed deed : Deed.values()) {
            Function<Archive, Object> command = preparedOnBoth(deed, "T-" + deed);
            Object first = given(command, archive());
            assertThat(first).isEqualTo(given(command, twinArchive));
            long after = length(twin);

            Object second = given(command, archive());

            Object expected = switch (deed) {
                case FILE -> new BatchOutcome.AlreadyFiled(((BatchOutcome.Filed) first).receipt());
                case DECIDE_ANEW -> StaleVersionException.class;
                case HOLD, LEND -> false;
                case RELEASE, TAKE_BACK -> first;
                case SHELVE -> IllegalStateException.class;
                // Written down each time it is said, and good for one destruction all the same.
                case APPRAISE, APPROVE -> given(command, twinArchive);
                case DESTROY ->
                    new DestructionOutcome.AlreadyDestroyed(((DestructionOutcome.Destroyed) first).receipt());
            };
            assertThat(second).as("%s again", deed).isEqualTo(expected);
            boolean again = deed == Deed.APPRAISE || deed == Deed.APPROVE;
            assertThat(written(store(), after)).as("%s again", deed).hasSize(again ? 1 : 0);
        }
        assertSameAsTwin();
    }

    @Clause(
            id = "S-82",
            promise =
                    "while a slow command is on its way everybody reads what was before it, and then all of it at once")
    public void a_slow_command_is_seen_all_at_once() {
        for (Deed deed : List.of(Deed.FILE, Deed.DECIDE_ANEW, Deed.HOLD, Deed.LEND, Deed.DESTROY)) {
            List<List<?>> seen = new ArrayList<>();
            Archive slow = over(Slow.by(() -> {
                List<?> now = everything(store());
                if (seen.isEmpty() || !seen.get(seen.size() - 1).equals(now)) {
                    seen.add(now);
                }
            }));
            Function<Archive, Object> command = preparedOnBoth(deed, "S-" + deed);
            List<?> before = everything(store());
            seen.clear();

            assertThat(given(command, slow)).isEqualTo(given(command, twinArchive));

            List<?> after = everything(store());
            assertThat(seen).as("%s", deed).isEqualTo(List.of(before, after));
        }
        assertSameAsTwin();
    }

    @Clause(
            id = "S-83",
            promise =
                    "a process that is killed at any call has done its command or nothing of it, and the next one goes on")
    public void a_process_may_be_killed_at_any_call() {
        for (Deed deed : List.of(Deed.FILE, Deed.HOLD, Deed.DESTROY)) {
            boolean killed = true;
            for (int call = 1; killed; call++) {
                Function<Archive, Object> command = preparedOnBoth(deed, "K-" + deed + "-" + call);
                long before = length(twin);
                Killed killing = new Killed();
                Archive process = over(killing);

                killing.killAt(Moment.AFTER, call);
                Object answer = given(command, process);
                killed = killing.killed();

                nextProcess();
                if (!written(store(), before).isEmpty()) {
                    given(command, twinArchive);
                } else {
                    assertThat(answer).as("%s, killed at call %s", deed, call).isEqualTo(StoreException.class);
                }
                assertThat(given(command, archive())).isEqualTo(given(command, twinArchive));
                assertThat(written(store(), before)).isEqualTo(written(twin, before));
                assertThat(call).as("it ends").isLessThan(MOST);
            }
        }
        assertSameAsTwin();
    }

    /** Opens the archive as the process does that comes after one that was killed. */
    void nextProcess() {
        use(store());
    }

    private Archive over(Adversary adversary) {
        return Archive.over(TroubledStore.over(store(), adversary), RULES, CUSTODIAN);
    }

    /** A commit that was done is done, and so is all that was committed before its turn is let go of. */
    private static boolean isDoneAt(String call, Moment moment) {
        return call.endsWith(".close") || (call.endsWith(".commit") && moment == Moment.AFTER);
    }

    private Function<Archive, Object> preparedOnBoth(Deed deed, String name) {
        String shaped = name.replace('_', '.');
        deed.prepared(twinArchive, shaped);
        return deed.prepared(archive(), shaped);
    }

    /** The answer, or what was thrown instead. */
    static Object given(Function<Archive, Object> command, Archive archive) {
        try {
            return command.apply(archive);
        } catch (StoreException | IllegalStateException | NoSuchElementException refused) {
            return refused.getClass();
        }
    }

    /** What a command has written into the ledger. */
    private static List<String> written(ArchiveStore of, long before) {
        return of.entries(before, 10).stream().map(HexFormat.of()::formatHex).toList();
    }

    private static long length(ArchiveStore of) {
        return Archive.over(of, RULES, CUSTODIAN).head(AS_OF).sequence();
    }

    private void assertSameAsTwin() {
        assertThat(everything(store())).isEqualTo(everything(twin));
        assertThat(archive().verify(AS_OF))
                .isInstanceOf(ArchiveFinding.Sound.class)
                .isEqualTo(twinArchive.verify(AS_OF));
    }

    /** All that a store shows: batches, items, the register, holds, loans, the ledger. */
    static List<?> everything(ArchiveStore of) {
        int most = Math.min(500, of.capabilities().largestPage());
        Archive all = Archive.over(of, RULES, CUSTODIAN);
        return List.of(
                of.batches(),
                all.read(Query.ALL).toList(),
                all.read(Query.ALL.dueOn(AS_OF)).toList(),
                of.register(Optional.empty(), most).lines(),
                of.holds(Optional.empty(), most),
                of.loans(Optional.empty(), most),
                all.changes(0)
                        .map(entry -> HexFormat.of().formatHex(entry.encode()))
                        .toList());
    }
}
