package io.guidang.storage.jdbc;

import static io.guidang.storage.testkit.SampleItem.AS_OF;
import static io.guidang.storage.testkit.SampleItem.CUSTODIAN;
import static io.guidang.storage.testkit.SampleItem.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.category.CategoryNode;
import io.guidang.core.category.ClassificationScheme;
import io.guidang.core.category.Level;
import io.guidang.core.code.CodePattern;
import io.guidang.core.hold.Hold;
import io.guidang.core.item.Item;
import io.guidang.core.item.ItemId;
import io.guidang.core.medium.Medium;
import io.guidang.core.retention.Outcome;
import io.guidang.rules.arrangement.ArrangementRules;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.obligation.Obligation;
import io.guidang.storage.custody.AppraisalOutcome;
import io.guidang.storage.custody.Archive;
import io.guidang.storage.custody.ArchiveFinding;
import io.guidang.storage.custody.BatchOutcome;
import io.guidang.storage.custody.Custodian;
import io.guidang.storage.custody.DestructionOutcome;
import io.guidang.storage.custody.DestructionPermit;
import io.guidang.storage.custody.Filing;
import io.guidang.storage.custody.Obstacle;
import io.guidang.storage.ledger.HashingKey;
import io.guidang.storage.memory.MemoryStore;
import io.guidang.storage.store.ArchiveStore;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.HoldId;
import io.guidang.storage.store.HoldScope;
import io.guidang.storage.store.PlacedHold;
import io.guidang.storage.store.RegisterNumber;
import io.guidang.storage.testkit.SampleItem;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody tries to have destroyed what must be kept, by the door and not behind it. */
class UnlawfulDestructionTest {

    private static final LocalDate MARCH = LocalDate.of(2012, 3, 1);
    private static final RegisterNumber REGISTER = RegisterNumber.of("XH-1");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"memory", "sqlite"})
    void nobody_decided_it(String kind) {
        try (Archive archive = filed(kind, SampleItem.of("W1", MARCH))) {
            Outcome over = Outcome.until(LocalDate.of(2023, 12, 31));
            archive.redecide(found(archive), paper(new Decision(AS_OF, over, Optional.empty(), List.of(), List.of())));

            assertThat(archive.appraise(REGISTER, AS_OF, List.of(found(archive))))
                    .isEqualTo(refusedAppraisal(archive, Obstacle.Reason.NOT_DUE));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "sqlite"})
    void its_decision_ends_before_what_it_names_as_binding(String kind) {
        try (Archive archive = filed(kind, SampleItem.of("W1", MARCH))) {
            Decision over = found(archive).decision();
            Decision permanent = SampleItem.of("W1", MARCH)
                    .kept(Outcome.PERMANENT)
                    .decisions()
                    .get(Medium.PAPER);
            List<Obligation> both =
                    List.of(over.obligations().get(0), permanent.obligations().get(0));
            Map<Medium, Decision> forged =
                    paper(new Decision(AS_OF, over.outcome(), over.decidedBy(), both, List.of()));
            DestructionPermit permit = permit(archive, AS_OF);

            assertThat(archive.destroy(permit, AS_OF, item -> forged))
                    .isEqualTo(refused(archive, Obstacle.Reason.NOT_DUE));
            archive.redecide(found(archive), forged);
            assertThat(archive.appraise(REGISTER, AS_OF, List.of(found(archive))))
                    .isEqualTo(refusedAppraisal(archive, Obstacle.Reason.NOT_DUE));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "sqlite"})
    void one_of_its_media_has_to_be_kept(String kind) {
        SampleItem both = SampleItem.of("W1", MARCH).scanned(true);
        try (Archive archive = filed(kind, both)) {
            DestructionPermit permit = permit(archive, AS_OF);
            Map<Medium, Decision> decisions = new EnumMap<>(both.decisions());
            decisions.put(
                    Medium.ELECTRONIC, both.kept(Outcome.PERMANENT).decisions().get(Medium.ELECTRONIC));

            assertThat(archive.destroy(permit, AS_OF, item -> decisions))
                    .isEqualTo(refused(archive, Obstacle.Reason.NOT_DUE));
            decisions.put(
                    Medium.ELECTRONIC,
                    both.held(Hold.openSince("甲案", AS_OF)).decisions().get(Medium.ELECTRONIC));
            assertThat(archive.destroy(permit, AS_OF, item -> decisions))
                    .isEqualTo(refused(archive, Obstacle.Reason.HELD));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "sqlite"})
    void the_day_given_has_not_come_yet(String kind) {
        SampleItem later = SampleItem.of("W1", MARCH).kept(Outcome.until(LocalDate.of(2090, 1, 1)));
        LocalDate day = LocalDate.of(2099, 1, 1);
        try (Archive archive =
                Archive.over(store(kind), RULES, CUSTODIAN.at(() -> Instant.parse("2025-06-30T08:00:00Z")))) {
            archive.file(BatchId.of("b1"), AS_OF, List.of(later.filing()));
            archive.redecide(found(archive), asOf(later.decisions(), day));

            assertThatThrownBy(() -> archive.appraise(REGISTER, day, List.of(found(archive))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("2099-01-01");
            assertThatThrownBy(() -> archive.appraise(REGISTER, AS_OF.plusDays(2), List.of(found(archive))))
                    .isInstanceOf(IllegalArgumentException.class);
            archive.redecide(found(archive), SampleItem.of("W1", MARCH).decisions());
            DestructionPermit permit = permit(archive, AS_OF);
            archive.hold(
                    new PlacedHold(
                            HoldId.of("h1"),
                            HoldScope.EVERYTHING,
                            new Hold("甲案", Optional.empty(), Optional.of(AS_OF.plusYears(5)))),
                    AS_OF);
            assertThatThrownBy(() -> archive.approve(permit.approval().appraisal(), day))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> archive.destroy(permit, day, item -> asOf(item.decisions(), day)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("2099-01-01");
            assertThat(archive.all()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "sqlite"})
    void a_hold_on_its_category_names_a_node_above(String kind) {
        ArrangementRules rules = rulesOfTwoLevels();
        Item item = SampleItem.of("W1", MARCH).item();
        Item pension = new Item(item.id(), item.title(), item.matter(), "", rulesPath(rules), item.documents());
        try (Archive archive = Archive.over(store(kind), rules, CUSTODIAN)) {
            archive.file(
                    BatchId.of("b1"),
                    AS_OF,
                    List.of(new Filing(pension, SampleItem.of("W1", MARCH).decisions())));
            DestructionPermit permit = permit(archive, AS_OF);
            archive.hold(
                    new PlacedHold(HoldId.of("h1"), HoldScope.inCategory("DY"), Hold.openSince("审计", AS_OF)), AS_OF);

            assertThat(archive.destroy(permit, AS_OF, FiledItem::decisions))
                    .isEqualTo(refused(archive, Obstacle.Reason.HELD));
            assertThat(archive.dueOn(AS_OF)).isEmpty();
            assertThat(HoldScope.inCategory("D").covers(found(archive))).isFalse();
            archive.release(archive.hold(HoldId.of("h1")).orElseThrow(), AS_OF, AS_OF);
            archive.hold(
                    new PlacedHold(HoldId.of("h2"), HoldScope.inCategory("D"), Hold.openSince("审计", AS_OF)), AS_OF);
            assertThat(archive.holdsOn(found(archive), AS_OF.plusDays(1))).isEmpty();
            assertThat(archive.dueOn(AS_OF.plusDays(1))).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "sqlite"})
    void what_is_decided_anew_stays_the_item_that_was_filed(String kind) {
        try (Archive archive = filed(kind, SampleItem.of("W1", MARCH))) {
            FiledItem read = found(archive);
            Item was = read.item();
            Item other = new Item(was.id(), "另一件", was.matter(), "", was.category(), was.documents());
            FiledItem forged = new FiledItem(
                    read.code(),
                    7,
                    Optional.empty(),
                    read.oversized(),
                    read.lowestClass(),
                    other,
                    read.decisions(),
                    read.batch(),
                    read.version(),
                    Optional.empty());

            archive.redecide(forged, read.decisions());

            assertThat(found(archive)).isEqualTo(read.redecided(read.decisions()));
            assertThat(archive.verify(AS_OF)).isEqualTo(new ArchiveFinding.Sound(archive.head(AS_OF), 1, 0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "sqlite"})
    void the_function_that_decides_throws_or_comes_back_through_the_door(String kind) {
        try (Archive archive = filed(kind, SampleItem.of("W1", MARCH))) {
            DestructionPermit permit = permit(archive, AS_OF);

            assertThatThrownBy(() -> archive.destroy(permit, AS_OF, item -> {
                        throw new IllegalStateException("no decision today");
                    }))
                    .hasMessage("no decision today");
            assertThatThrownBy(() -> archive.destroy(permit, AS_OF, item -> Map.of()))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(archive.all()).hasSize(1);
            assertThat(archive.destroy(permit, AS_OF, item -> {
                        assertThat(archive.find(item.code())).isPresent();
                        assertThat(archive.verify(AS_OF)).isInstanceOf(ArchiveFinding.Sound.class);
                        return item.decisions();
                    }))
                    .isInstanceOf(DestructionOutcome.Destroyed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "sqlite"})
    void what_was_destroyed_comes_back_under_another_key(String kind) {
        ArchiveStore store = store(kind);
        Archive archive = Archive.over(store, RULES, CUSTODIAN);
        archive.file(BatchId.of("b1"), AS_OF, List.of(SampleItem.of("W1", MARCH).filing()));
        assertThat(archive.destroy(permit(archive, AS_OF), AS_OF, FiledItem::decisions))
                .isInstanceOf(DestructionOutcome.Destroyed.class);
        assertThat(archive.file(
                        BatchId.of("b2"),
                        AS_OF,
                        List.of(SampleItem.of("W1", MARCH).filing())))
                .isInstanceOfSatisfying(
                        BatchOutcome.Filed.class,
                        filed -> assertThat(filed.destroyed()).containsExactly(ItemId.of("W1")));

        for (HashingKey other : List.of(HashingKey.of("k2", new byte[32]), HashingKey.of("sample", new byte[32]))) {
            assertThatThrownBy(() -> Archive.over(store, RULES, Custodian.of(CUSTODIAN.archive(), other, "甲")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("key");
        }
        Archive.over(store, RULES, CUSTODIAN.as("乙")).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "sqlite"})
    void two_registers_name_it(String kind) {
        try (Archive archive = filed(kind, SampleItem.of("W1", MARCH), SampleItem.of("W2", MARCH))) {
            DestructionPermit first = permit(archive, AS_OF);
            DestructionPermit second = permit(archive, RegisterNumber.of("XH-2"), AS_OF);
            assertThat(archive.destroy(first, AS_OF, FiledItem::decisions))
                    .isInstanceOf(DestructionOutcome.Destroyed.class);

            assertThat(archive.destroy(second, AS_OF, FiledItem::decisions))
                    .isInstanceOf(DestructionOutcome.Refused.class);
            assertThat(archive.destroy(first, AS_OF, FiledItem::decisions))
                    .isInstanceOf(DestructionOutcome.AlreadyDestroyed.class);
            assertThat(archive.destruction(RegisterNumber.of("XH-2"))).isEmpty();
        }
    }

    private Archive filed(String kind, SampleItem... items) {
        Archive archive = Archive.over(store(kind), RULES, CUSTODIAN);
        archive.file(
                BatchId.of("b1"),
                AS_OF,
                List.of(items).stream().map(SampleItem::filing).toList());
        return archive;
    }

    private ArchiveStore store(String kind) {
        return kind.equals("memory") ? new MemoryStore() : SqliteStore.open(folder.resolve("a.db"));
    }

    private static FiledItem found(Archive archive) {
        return archive.find(ItemId.of("W1")).orElseThrow();
    }

    private static DestructionPermit permit(Archive archive, LocalDate day) {
        return permit(archive, REGISTER, day);
    }

    private static DestructionPermit permit(Archive archive, RegisterNumber register, LocalDate day) {
        AppraisalOutcome outcome = archive.appraise(register, day, List.of(found(archive)));
        assertThat(outcome).isInstanceOf(AppraisalOutcome.Appraised.class);
        return archive.as("馆长")
                .approve(((AppraisalOutcome.Appraised) outcome).appraisal(), day)
                .witnessedBy("赵", "钱");
    }

    private static AppraisalOutcome refusedAppraisal(Archive archive, Obstacle.Reason reason) {
        return new AppraisalOutcome.Refused(List.of(new Obstacle(found(archive).code(), reason)));
    }

    private static DestructionOutcome refused(Archive archive, Obstacle.Reason reason) {
        return new DestructionOutcome.Refused(
                List.of(new Obstacle(found(archive).code(), reason)));
    }

    private static Map<Medium, Decision> paper(Decision decision) {
        return Map.of(Medium.PAPER, decision);
    }

    private static Map<Medium, Decision> asOf(Map<Medium, Decision> decisions, LocalDate day) {
        Map<Medium, Decision> anew = new EnumMap<>(Medium.class);
        Function<Decision, Decision> moved =
                each -> new Decision(day, each.outcome(), each.decidedBy(), each.obligations(), each.activeHolds());
        decisions.forEach((medium, decision) -> anew.put(medium, moved.apply(decision)));
        return anew;
    }

    private static io.guidang.core.category.Category rulesPath(ArrangementRules rules) {
        return new io.guidang.core.category.Category(rules.scheme().nodes());
    }

    private static ArrangementRules rulesOfTwoLevels() {
        List<CategoryNode> nodes =
                List.of(CategoryNode.of(Level.CLASS, "DY", "待遇类"), CategoryNode.of(Level.LINE, "YL", "养老"));
        return new ArrangementRules(
                RULES.fonds(),
                new ClassificationScheme(
                        "agency", List.of(Level.CLASS, Level.LINE, Level.YEAR, Level.RETENTION), nodes, 1990, 9999),
                RULES.itemOrder(),
                RULES.documentOrder(),
                new CodePattern("agency-item", 1, "{FONDS}-{CLASS}·{LINE}·{YEAR}·{RETENTION}-{NUMBER:5}"),
                new CodePattern("agency-box", 1, "{FONDS}-{CLASS}·{LINE}·{YEAR}·{RETENTION}-H{NUMBER:4}"),
                100);
    }
}
