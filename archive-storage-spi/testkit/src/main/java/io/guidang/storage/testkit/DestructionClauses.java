package io.guidang.storage.testkit;

import static io.guidang.storage.testkit.SampleItem.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.code.ArchivalCode;
import io.guidang.core.hold.Hold;
import io.guidang.core.item.ItemId;
import io.guidang.core.party.ContractNumber;
import io.guidang.core.party.Parties;
import io.guidang.core.party.PersonNumber;
import io.guidang.core.retention.Outcome;
import io.guidang.core.wording.Wording;
import io.guidang.storage.custody.Appraisal;
import io.guidang.storage.custody.AppraisalOutcome;
import io.guidang.storage.custody.Approval;
import io.guidang.storage.custody.BatchOutcome;
import io.guidang.storage.custody.DestructionOutcome;
import io.guidang.storage.custody.DestructionPermit;
import io.guidang.storage.custody.Obstacle;
import io.guidang.storage.ledger.CommandKind;
import io.guidang.storage.ledger.LedgerEntry;
import io.guidang.storage.ledger.LedgerHead;
import io.guidang.storage.store.DestroyedItem;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.HoldId;
import io.guidang.storage.store.HoldScope;
import io.guidang.storage.store.Query;
import io.guidang.storage.store.RegisterNumber;
import io.guidang.storage.store.StoreTurn;
import io.guidang.storage.testkit.conformance.Clause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Appraisal, approval, two witnesses, destruction; and everything that stands against it. */
abstract class DestructionClauses extends LoanClauses {

    private static final LocalDate MARCH = LocalDate.of(2012, 3, 1);
    private static final RegisterNumber REGISTER = RegisterNumber.of("XH-2025-01");

    @Clause(
            id = "S-70",
            promise = "what was appraised, approved and witnessed is destroyed; its line in the register stays")
    public void what_was_approved_is_destroyed_and_its_line_stays() {
        Parties li = Parties.ofContract("P1").with(PersonNumber.of("C1"));
        file(
                "b1",
                SampleItem.of("W1", MARCH).about(li).scanned(true),
                SampleItem.of("W2", MARCH).about(li),
                SampleItem.of("W3", MARCH).about(li));
        FiledItem gone = found("W1");
        FiledItem stays = found("W2");
        long entries = archive().head(AS_OF).sequence();

        DestructionOutcome outcome = destroy("W3", "W1");

        assertThat(outcome).isInstanceOfSatisfying(DestructionOutcome.Destroyed.class, destroyed -> {
            assertThat(destroyed.receipt().items()).isEqualTo(2);
            assertThat(destroyed.receipt().entry()).isEqualTo(entries + 3);
            assertThat(store().destruction(REGISTER)).contains(destroyed.receipt());
        });
        assertThat(ids(Query.ALL)).containsExactly("W2");
        assertThat(ids(Query.ALL.dueOn(AS_OF))).containsExactly("W2");
        assertThat(ids(Query.ALL.about(PersonNumber.of("C1")))).containsExactly("W2");
        assertThat(ids(Query.ALL.about(ContractNumber.of("P1")))).containsExactly("W2");
        assertThat(store().find(gone.code())).isEmpty();
        assertThat(store().find(ItemId.of("W1"))).isEmpty();
        assertThat(store().find(stays.code())).contains(stays);
        DestroyedItem line = archive().destroyed(gone.code()).orElseThrow();
        assertThat(line.register()).isEqualTo(REGISTER);
        assertThat(line.box()).isEqualTo(gone.box());
        assertThat(line.description()).isEqualTo(gone.description());
        assertThat(line.id().toString()).doesNotContain("W1");
        assertThat(archive().destroyed(stays.code())).isEmpty();
        assertThat(store().register(Optional.empty(), 10).lines())
                .extracting(each -> each.code().value())
                .containsExactly("L001-ZY·CB·2012·D10-00001", "L001-ZY·CB·2012·D10-00002", "L001-ZY·CB·2012·D10-00003");
        assertThat(archive().changes(entries).map(entry -> entry.command().kind()))
                .containsExactly(CommandKind.APPRAISED, CommandKind.APPROVED, CommandKind.DESTROYED);
        assertThat(archive().history(gone.code()).map(entry -> entry.command().kind()))
                .containsExactly(CommandKind.DESTROYED);
        requireSound(3);
    }

    @Clause(
            id = "S-71",
            promise = "a code and a number are never given again, and what was destroyed does not come back unnoticed")
    public void what_was_destroyed_does_not_come_back() {
        file("b1", SampleItem.of("W1", MARCH), SampleItem.of("W2", MARCH));
        destroy("W2");

        BatchOutcome late = file("b2", SampleItem.of("W2", MARCH), SampleItem.of("W3", MARCH));

        assertThat(late).isInstanceOfSatisfying(BatchOutcome.Filed.class, filed -> {
            assertThat(filed.destroyed()).containsExactly(ItemId.of("W2"));
            assertThat(filed.refused()).isEmpty();
            assertThat(filed.receipt().items()).isEqualTo(1);
        });
        assertThat(found("W3").number()).isEqualTo(3);
        assertThat(store().find(ItemId.of("W2"))).isEmpty();
        requireSound(3);
    }

    @Clause(id = "S-72", promise = "a permit is good once")
    public void a_permit_is_good_once() {
        file("b1", SampleItem.of("W1", MARCH), SampleItem.of("W2", MARCH));
        DestructionPermit permit = permit(REGISTER, "W1");
        DestructionPermit other = permit(REGISTER, "W2");
        DestructionOutcome first = archive().destroy(permit, AS_OF, FiledItem::decisions);
        assertThatThrownBy(() -> archive().destroy(other, AS_OF, FiledItem::decisions))
                .as("another approval under the same number")
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another approval");
        LedgerHead before = archive().head(AS_OF);

        DestructionOutcome second = archive().destroy(permit, AS_OF, FiledItem::decisions);

        assertThat(first).isInstanceOf(DestructionOutcome.Destroyed.class);
        assertThat(second)
                .isEqualTo(new DestructionOutcome.AlreadyDestroyed(((DestructionOutcome.Destroyed) first).receipt()));
        assertThatThrownBy(() -> archive().approve(permit.approval().appraisal(), AS_OF))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(REGISTER.value());
        assertThatThrownBy(() -> archive().appraise(REGISTER, AS_OF, List.of(found("W2"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(REGISTER.value());
        assertThat(archive().head(AS_OF)).isEqualTo(before);
        assertThat(ids(Query.ALL)).containsExactly("W2");
    }

    @Clause(
            id = "S-73",
            promise = "nothing is appraised for destruction that is not due, is held, or was decided on another day")
    public void what_is_not_due_is_not_appraised() {
        file(
                "b1",
                SampleItem.of("DUE", MARCH),
                SampleItem.of("LATER", MARCH).kept(Outcome.until(AS_OF)),
                SampleItem.of("EVER", MARCH).kept(Outcome.PERMANENT),
                SampleItem.of("OPEN", MARCH).kept(Outcome.open(Wording.of("未终止", "not ended"))),
                SampleItem.of("HELD", MARCH).held(Hold.openSince("甲案", MARCH)));

        assertThat(reason("LATER")).isEqualTo(Obstacle.Reason.NOT_DUE);
        assertThat(reason("EVER")).isEqualTo(Obstacle.Reason.NOT_DUE);
        assertThat(reason("OPEN")).isEqualTo(Obstacle.Reason.NOT_DUE);
        assertThat(reason("HELD")).isEqualTo(Obstacle.Reason.HELD);
        assertThat(archive().appraise(REGISTER, AS_OF.plusDays(1), List.of(found("DUE"))))
                .isEqualTo(refusedAppraisal("DUE", Obstacle.Reason.DECIDED_ON_ANOTHER_DAY));
        assertThat(archive().appraise(REGISTER, AS_OF, List.of(found("DUE"), found("LATER"))))
                .as("all or nothing")
                .isInstanceOf(AppraisalOutcome.Refused.class);
        assertThat(archive().head(AS_OF).sequence()).as("only the batch").isEqualTo(1);
    }

    @Clause(
            id = "S-74",
            promise =
                    "whatever came up since the appraisal stands against the destruction, of all that the register names")
    public void whatever_came_up_since_stands_against_it() {
        Parties li = Parties.ofContract("P1").with(PersonNumber.of("C1"));
        List<String> names = List.of("HELD", "NEXT", "LENT", "CHANGED", "DECIDED", "ENDED");
        file(
                "b1",
                names.stream().map(name -> SampleItem.of(name, MARCH).about(li)).toArray(SampleItem[]::new));
        FiledItem held = found("HELD");
        List<DestructionPermit> permits = new ArrayList<>();
        for (String name : names) {
            permits.add(permit(RegisterNumber.of("XH-" + name), name));
        }
        place(placed("h1", HoldScope.of(held.code()), Hold.openSince("甲案", AS_OF)));
        place(placed("h2", HoldScope.of(found("NEXT").code()), Hold.openSince("下周开庭", AS_OF.plusDays(7))));
        place(placed(
                "h3",
                HoldScope.of(found("ENDED").code()),
                new Hold("已结", Optional.empty(), Optional.of(AS_OF.minusDays(1)))));
        archive().lend(loan("l1", found("LENT")));
        archive().redecide(found("CHANGED"), SampleItem.of("CHANGED", MARCH).decisions());

        assertThat(destroyed(permits.get(0))).isEqualTo(refused(held, Obstacle.Reason.HELD));
        assertThat(destroyed(permits.get(1)))
                .as("whoever knows of a hold that begins next week does not destroy today")
                .isEqualTo(refused(found("NEXT"), Obstacle.Reason.HELD));
        assertThat(destroyed(permits.get(2))).isEqualTo(refused(found("LENT"), Obstacle.Reason.LENT));
        assertThat(destroyed(permits.get(3))).isEqualTo(refused(found("CHANGED"), Obstacle.Reason.CHANGED));
        SampleItem longer = SampleItem.of("DECIDED", MARCH).kept(Outcome.until(AS_OF.plusYears(1)));
        assertThat(archive().destroy(permits.get(4), AS_OF, item -> longer.decisions()))
                .as("decided once more, it is kept longer")
                .isEqualTo(refused(found("DECIDED"), Obstacle.Reason.NOT_DUE));
        assertThat(archive().destroy(permits.get(4), AS_OF.plusDays(1), FiledItem::decisions))
                .isEqualTo(refused(found("DECIDED"), Obstacle.Reason.DECIDED_ON_ANOTHER_DAY));
        assertThat(destroyed(permits.get(5))).isInstanceOf(DestructionOutcome.Destroyed.class);
        assertThat(ids(Query.ALL)).containsExactlyInAnyOrder("HELD", "NEXT", "LENT", "CHANGED", "DECIDED");
        requireSound(6);
    }

    @Clause(id = "S-75", promise = "one item that may not be destroyed keeps everything of its register")
    public void one_item_keeps_all_of_its_register() {
        file("b1", SampleItem.of("W1", MARCH), SampleItem.of("W2", MARCH), SampleItem.of("W3", MARCH));
        DestructionPermit permit = permit(REGISTER, "W1", "W2", "W3");
        place(placed("h1", HoldScope.of(found("W2").code()), Hold.openSince("甲案", AS_OF)));

        assertThat(destroyed(permit)).isEqualTo(refused(found("W2"), Obstacle.Reason.HELD));

        assertThat(ids(Query.ALL)).containsExactly("W1", "W2", "W3");
        release(archive().hold(HoldId.of("h1")).orElseThrow(), AS_OF);
        assertThat(destroyed(permit))
                .as("the last day of a hold still holds")
                .isInstanceOf(DestructionOutcome.Refused.class);
        requireSound(3);
    }

    @Clause(id = "S-76", promise = "an appraisal or an approval that the ledger does not have is none")
    public void what_the_ledger_does_not_have_is_no_approval() {
        file("b1", SampleItem.of("W1", MARCH), SampleItem.of("W2", MARCH));
        Approval true1 = permit(REGISTER, "W1").approval();
        Appraisal appraisal = true1.appraisal();
        Appraisal.Line more = new Appraisal.Line(found("W2").code(), 1);
        List<Appraisal.Line> two = List.of(appraisal.lines().get(0), more);

        for (Appraisal forged : List.of(
                new Appraisal(REGISTER, AS_OF, two, appraisal.entry()),
                new Appraisal(REGISTER, AS_OF, List.of(more), appraisal.entry()),
                new Appraisal(RegisterNumber.of("XH-9"), AS_OF, appraisal.lines(), appraisal.entry()),
                new Appraisal(REGISTER, AS_OF.minusDays(1), appraisal.lines(), appraisal.entry()),
                new Appraisal(REGISTER, AS_OF, appraisal.lines(), 1),
                new Appraisal(REGISTER, AS_OF, appraisal.lines(), 99))) {
            assertThatThrownBy(() -> archive().approve(forged, AS_OF)).isInstanceOf(IllegalArgumentException.class);
        }
        for (Approval forged : List.of(
                new Approval(new Appraisal(REGISTER, AS_OF, two, appraisal.entry()), AS_OF, true1.entry()),
                new Approval(appraisal, AS_OF.plusDays(1), true1.entry()),
                new Approval(appraisal, AS_OF, true1.entry() + 1))) {
            assertThatThrownBy(() ->
                            archive().destroy(forged.witnessedBy("赵", "钱"), AS_OF.plusDays(1), FiledItem::decisions))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(
                        () -> archive().destroy(true1.witnessedBy("赵", "钱"), AS_OF.minusDays(1), FiledItem::decisions))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> true1.witnessedBy("赵", " 赵 ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> true1.witnessedBy("Zhao A", "ｚｈａｏ　Ａ"))
                .as("one name, typed in two ways")
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ids(Query.ALL)).containsExactly("W1", "W2");
    }

    @Clause(
            id = "S-77",
            promise = "a hold that is placed while a destruction runs waits until it is over, and covers nothing then")
    public void a_hold_waits_for_a_destruction_that_runs() throws InterruptedException, ExecutionException {
        file("b1", SampleItem.of("W1", MARCH));
        ArchivalCode code = found("W1").code();
        DestructionPermit permit = permit(REGISTER, "W1");
        List<CompletableFuture<Boolean>> placing = new ArrayList<>();

        DestructionOutcome outcome = archive().destroy(permit, AS_OF, item -> {
            placing.add(CompletableFuture.supplyAsync(
                    () -> place(placed("h1", HoldScope.EVERYTHING, Hold.openSince("甲案", AS_OF)))));
            assertThat(placing.get(0).isDone()).isFalse();
            return item.decisions();
        });

        assertThat(outcome).isInstanceOf(DestructionOutcome.Destroyed.class);
        assertThat(placing.get(0).get()).isTrue();
        assertThat(kinds()).endsWith("DESTROYED", "HELD");
        assertThat(archive().destroyed(code)).isPresent();
    }

    @Clause(id = "S-78", promise = "a destruction that begins while a hold is being placed waits, and finds it")
    public void a_destruction_waits_for_a_hold_that_is_being_placed() throws InterruptedException, ExecutionException {
        file("b1", SampleItem.of("W1", MARCH));
        DestructionPermit permit = permit(REGISTER, "W1");
        CompletableFuture<DestructionOutcome> destroying;
        try (StoreTurn turn = store().turn("place a hold, slowly")) {
            turn.put(placed("h1", HoldScope.EVERYTHING, Hold.openSince("甲案", AS_OF)));
            destroying = CompletableFuture.supplyAsync(() -> destroyed(permit));
            TimeUnit.MILLISECONDS.sleep(50);
            assertThat(destroying.isDone()).isFalse();
            turn.commit();
        }

        assertThat(destroying.get()).isEqualTo(refused(found("W1"), Obstacle.Reason.HELD));
        assertThat(ids(Query.ALL)).containsExactly("W1");
    }

    @Clause(id = "S-79", promise = "holds, loans and destructions at once: what was first stands, and never both")
    public void holds_and_loans_and_destructions_at_once() throws InterruptedException, ExecutionException {
        int rounds = 6;
        for (int round = 0; round < rounds; round++) {
            String name = "W" + round;
            file("b" + round, SampleItem.of(name, MARCH.plusDays(round)));
            FiledItem filed = found(name);
            DestructionPermit permit = permit(RegisterNumber.of("XH-" + round), name);
            String id = "h" + round;
            long before = archive().head(AS_OF).sequence();

            atOnce(writer -> {
                try {
                    switch (writer % 3) {
                        case 0 -> archive().destroy(permit, AS_OF, FiledItem::decisions);
                        case 1 -> place(placed(id, HoldScope.of(filed.code()), Hold.openSince("甲案", AS_OF)));
                        default -> archive().lend(loan("l" + filed.number() + "-" + writer, filed));
                    }
                } catch (NoSuchElementException | IllegalStateException first) {
                    // Somebody else was.
                }
                return List.of(true);
            });

            List<String> done = archive()
                    .changes(before)
                    .map(entry -> entry.command().kind().name())
                    .toList();
            if (archive().destroyed(filed.code()).isPresent()) {
                assertThat(done.get(0)).isEqualTo("DESTROYED");
                assertThat(done).doesNotContain("LENT");
            } else {
                assertThat(done).doesNotContain("DESTROYED").containsAnyOf("HELD", "LENT");
                assertThat(archive().find(filed.code())).contains(filed);
            }
        }
        requireSound(rounds);
    }

    private DestructionOutcome destroy(String... items) {
        return destroyed(permit(REGISTER, items));
    }

    private DestructionOutcome destroyed(DestructionPermit permit) {
        return archive().destroy(permit, AS_OF, FiledItem::decisions);
    }

    final DestructionPermit permit(RegisterNumber register, String... items) {
        AppraisalOutcome outcome = archive()
                .appraise(register, AS_OF, Stream.of(items).map(this::found).toList());
        Appraisal appraisal = ((AppraisalOutcome.Appraised) outcome).appraisal();
        return archive().as("馆长").approve(appraisal, AS_OF).witnessedBy("赵", "钱");
    }

    private Obstacle.Reason reason(String item) {
        AppraisalOutcome outcome = archive().appraise(REGISTER, AS_OF, List.of(found(item)));
        return ((AppraisalOutcome.Refused) outcome).obstacles().get(0).reason();
    }

    private AppraisalOutcome refusedAppraisal(String item, Obstacle.Reason reason) {
        return new AppraisalOutcome.Refused(List.of(new Obstacle(found(item).code(), reason)));
    }

    private static DestructionOutcome refused(FiledItem item, Obstacle.Reason reason) {
        return new DestructionOutcome.Refused(List.of(new Obstacle(item.code(), reason)));
    }

    private List<String> kinds() {
        return archive()
                .changes(0)
                .map(LedgerEntry::command)
                .map(command -> command.kind().name())
                .toList();
    }
}
