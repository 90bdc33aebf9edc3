package io.guidang.storage.testkit;

import static io.guidang.storage.testkit.SampleItem.AS_OF;
import static io.guidang.storage.testkit.SampleItem.CUSTODIAN;
import static io.guidang.storage.testkit.SampleItem.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.code.ArchivalCode;
import io.guidang.core.hold.Hold;
import io.guidang.core.item.ItemId;
import io.guidang.core.retention.Outcome;
import io.guidang.storage.custody.Archive;
import io.guidang.storage.custody.ArchiveFinding;
import io.guidang.storage.custody.BatchOutcome;
import io.guidang.storage.custody.DestructionOutcome;
import io.guidang.storage.custody.DestructionPermit;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.HoldScope;
import io.guidang.storage.store.Loan;
import io.guidang.storage.store.LoanId;
import io.guidang.storage.store.RegisterNumber;
import io.guidang.storage.store.StaleVersionException;
import io.guidang.storage.testkit.adversary.Interleaving;
import io.guidang.storage.testkit.adversary.TroubledStore;
import io.guidang.storage.testkit.conformance.Clause;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/** Two at once, in every order of their calls that a scheduler can force. */
abstract class OrderClauses extends AdversityClauses {

    private static final LocalDate MARCH = LocalDate.of(2012, 3, 1);
    private static final int MOST = 100;

    private int trials;

    @Clause(id = "S-85", promise = "two who file one batch, in every order of their calls: one files it, once")
    public void two_file_one_batch_in_every_order() {
        int orders = inEveryOrder((name, choice) -> {
            Function<Archive, Object> filing = archive -> archive.file(
                    BatchId.of(name), AS_OF, List.of(SampleItem.of(name, MARCH).filing()));

            List<Object> both = both(choice, filing, filing);

            assertThat(both).hasAtLeastOneElementOfType(BatchOutcome.Filed.class);
            assertThat(both).hasAtLeastOneElementOfType(BatchOutcome.AlreadyFiled.class);
            assertThat(found(name).number()).isEqualTo(trials);
        });
        assertThat(orders).isGreaterThan(3);
        assertSound();
    }

    @Clause(
            id = "S-86",
            promise =
                    "a hold and a destruction, in every order: the hold wins or the item was destroyed before, never both")
    public void a_hold_and_a_destruction_in_every_order() {
        int orders = inEveryOrder((name, choice) -> {
            file(name, SampleItem.of(name, MARCH));
            ArchivalCode code = found(name).code();
            DestructionPermit permit = permit(RegisterNumber.of(name), name);

            List<Object> both = both(
                    choice,
                    archive -> {
                        boolean there = archive.find(code).isPresent();
                        archive.hold(HoldClauses.placed(name, HoldScope.of(code), Hold.openSince("甲案", AS_OF)), AS_OF);
                        return there;
                    },
                    archive -> archive.destroy(permit, AS_OF, FiledItem::decisions));

            boolean held = both.get(1) instanceof DestructionOutcome.Refused;
            assertThat(held).isEqualTo(archive().find(code).isPresent());
            assertThat(held).isEqualTo(archive().destroyed(code).isEmpty());
            if (held) {
                assertThat(both.get(0)).isEqualTo(true);
                assertThat(archive().holdsOn(found(name), AS_OF)).hasSize(1);
            }
        });
        assertThat(orders).isGreaterThan(2);
        assertSound();
    }

    @Clause(
            id = "S-87",
            promise = "a loan and a destruction, in every order: what is out is there, what is gone is not lent")
    public void a_loan_and_a_destruction_in_every_order() {
        int orders = inEveryOrder((name, choice) -> {
            file(name, SampleItem.of(name, MARCH));
            ArchivalCode code = found(name).code();
            DestructionPermit permit = permit(RegisterNumber.of(name), name);

            List<Object> both = both(
                    choice,
                    archive -> archive.lend(Loan.of(LoanId.of(name), code, "李四", "核对", AS_OF, AS_OF.plusDays(7))),
                    archive -> archive.destroy(permit, AS_OF, FiledItem::decisions));

            boolean lent = both.get(0).equals(true);
            assertThat(both.get(1) instanceof DestructionOutcome.Destroyed).isNotEqualTo(lent);
            assertThat(archive().find(code).isPresent()).isEqualTo(lent);
            assertThat(archive().openLoan(code).isPresent()).isEqualTo(lent);
        });
        assertThat(orders).isEqualTo(2);
        assertSound();
    }

    @Clause(
            id = "S-88",
            promise = "two who read an item and decide it anew, in every order: who read too early is told")
    public void two_who_decide_one_item_anew_in_every_order() {
        int orders = inEveryOrder((name, choice) -> {
            SampleItem sample = SampleItem.of(name, MARCH);
            file(name, sample);
            Function<Archive, Object> deciding = archive -> archive.redecide(
                    archive.find(ItemId.of(name)).orElseThrow(),
                    sample.kept(Outcome.PERMANENT).decisions());

            List<Object> both = both(choice, deciding, deciding);

            assertThat(both).contains(2L).containsAnyOf(3L, StaleVersionException.class);
            assertThat(found(name).version()).isEqualTo(both.contains(3L) ? 3 : 2);
        });
        assertThat(orders).isGreaterThan(5);
        assertSound();
    }

    @Clause(id = "S-89", promise = "two who put one box somewhere, in every order: who looked too early is told")
    public void two_who_shelve_one_box_in_every_order() {
        int orders = inEveryOrder((name, choice) -> {
            file(name, SampleItem.of(name, MARCH).pages(100));
            ArchivalCode box = found(name).box().orElseThrow();
            Function<Archive, Object> shelving = archive ->
                    archive.shelve(box, archive.boxPlace(box), "1-03-05", AS_OF).version();

            List<Object> both = both(choice, shelving, shelving);

            assertThat(both).contains(1L).containsAnyOf(2L, IllegalStateException.class);
            assertThat(archive().boxPlace(box).orElseThrow().version()).isEqualTo(both.contains(2L) ? 2 : 1);
        });
        assertThat(orders).isGreaterThan(5);
        assertSound();
    }

    /** What is tried in each order, under a name of its own. */
    @FunctionalInterface
    private interface Trial {
        void in(String name, IntUnaryOperator choice);
    }

    private int inEveryOrder(Trial trial) {
        return Interleaving.inEveryOrder(MOST, choice -> trial.in("O" + ++trials, choice));
    }

    private List<Object> both(
            IntUnaryOperator choice, Function<Archive, Object> first, Function<Archive, Object> second) {
        Interleaving order = Interleaving.of(2, choice);
        Archive ordered = Archive.over(TroubledStore.over(store(), order), RULES, CUSTODIAN);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<CompletableFuture<Object>> begun = List.of(
                    CompletableFuture.supplyAsync(() -> order.run(0, () -> given(first, ordered)), threads),
                    CompletableFuture.supplyAsync(() -> order.run(1, () -> given(second, ordered)), threads));
            return begun.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private void assertSound() {
        assertThat(archive().verify(AS_OF)).isInstanceOf(ArchiveFinding.Sound.class);
    }
}
