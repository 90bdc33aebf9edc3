package io.guidang.storage.testkit;

import static io.guidang.storage.testkit.SampleItem.AS_OF;
import static io.guidang.storage.testkit.SampleItem.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.code.ArchivalCode;
import io.guidang.core.item.ItemId;
import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.rules.arrangement.ArrangementRules;
import io.guidang.rules.arrangement.ArrangementRules.Numbered;
import io.guidang.rules.arrangement.ClassState;
import io.guidang.storage.custody.Archive;
import io.guidang.storage.custody.BatchOutcome;
import io.guidang.storage.custody.Filing;
import io.guidang.storage.ledger.DigestAlgorithm;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.Numbering;
import io.guidang.storage.store.Query;
import io.guidang.storage.store.StagedItem;
import io.guidang.storage.store.StoreException;
import io.guidang.storage.store.StoredBatch;
import io.guidang.storage.testkit.conformance.Clause;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Filing a batch. */
abstract class WritingClauses extends StoreClauses {

    private static final LocalDate MARCH = LocalDate.of(2012, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2012, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2012, 5, 1);

    @Clause(id = "S-01", promise = "a batch is filed wholly or not at all")
    public void a_batch_is_filed_wholly_or_not_at_all() {
        Iterable<Filing> broken =
                () -> Stream.concat(Stream.of(SampleItem.of("W1", MARCH).filing()), Stream.<Filing>generate(() -> {
                            throw new IllegalStateException("the intake ends here");
                        }))
                        .iterator();

        assertThatThrownBy(() -> file("b1", broken)).hasMessage("the intake ends here");

        assertThat(store().batches()).isEmpty();
        assertThat(store().find(ItemId.of("W1"))).isEmpty();
        assertThat(codes()).isEmpty();
        file("b1", SampleItem.of("W2", APRIL));
        assertThat(codes()).containsExactly("L001-ZY·CB·2012·D10-00001");
        assertThat(found("W2").box().orElseThrow()).hasToString("L001-ZY·CB·2012·D10-H0001");
    }

    @Clause(id = "S-02", promise = "nothing of a batch is seen before it is committed")
    public void nothing_of_a_batch_is_seen_before_it_is_committed() {
        file("b1", SampleItem.of("W1", MARCH));

        try (StoredBatch batch = store().begin(BatchId.of("b2"), RULES.fingerprint())) {
            batch.stage(staged(SampleItem.of("W2", APRIL)));

            assertThat(store().find(ItemId.of("W2"))).isEmpty();
            assertThat(ids(Query.ALL)).containsExactly("W1");
            assertThat(store().batch(BatchId.of("b2"))).isEmpty();
            assertThat(batch.holds(ItemId.of("W2"))).isTrue();
            assertThat(batch.holds(ItemId.of("W1"))).isTrue();
            assertThat(batch.holds(ItemId.of("W3"))).isFalse();
        }

        assertThat(ids(Query.ALL)).containsExactly("W1");
        assertThat(store().batches()).hasSize(1);
    }

    @Clause(id = "S-03", promise = "a batch that is filed again changes nothing")
    public void a_batch_that_is_filed_again_changes_nothing() {
        BatchOutcome first = file("b1", SampleItem.of("W1", MARCH));

        BatchOutcome second = file("b1", SampleItem.of("W1", MARCH), SampleItem.of("W2", APRIL));

        assertThat(second).isEqualTo(new BatchOutcome.AlreadyFiled(first.receipt()));
        assertThat(ids(Query.ALL)).containsExactly("W1");
        assertThatThrownBy(() ->
                        store().begin(BatchId.of("b1"), RULES.fingerprint()).close())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("b1");
    }

    @Clause(id = "S-04", promise = "no two items get one code")
    public void no_two_items_get_one_code() {
        file("b1", SampleItem.of("W1", MARCH));
        Numbering always = (lowestClass, before, pages, direction, described) -> new Numbered(
                new ClassState(before.lastNumber() + 1, 0, 0, direction),
                before.lastNumber() + 1,
                ArchivalCode.of("L001-ZY·CB·2012·D10-00001"),
                Optional.empty(),
                false);

        try (StoredBatch batch = store().begin(BatchId.of("b2"), RULES.fingerprint())) {
            batch.stage(staged(SampleItem.of("W2", APRIL)));
            assertThatThrownBy(() -> batch.commit(AS_OF, always, recorded()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("code 'L001-ZY·CB·2012·D10-00001'")
                    .hasMessageContaining("given already");
        }

        Numbering twice = (lowestClass, before, pages, direction, described) -> new Numbered(
                new ClassState(before.lastNumber() + 1, 0, 0, direction),
                before.lastNumber() + 1,
                ArchivalCode.of("L001-ZY·CB·2012·D10-00002"),
                Optional.empty(),
                false);
        try (StoredBatch batch = store().begin(BatchId.of("b2"), RULES.fingerprint())) {
            batch.stage(staged(SampleItem.of("W2", APRIL)));
            batch.stage(staged(SampleItem.of("W3", APRIL)));
            assertThatThrownBy(() -> batch.commit(AS_OF, twice, recorded()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("code 'L001-ZY·CB·2012·D10-00002'");
        }

        assertThat(ids(Query.ALL)).containsExactly("W1");
        assertThat(store().batches()).hasSize(1);
        file("b3", SampleItem.of("W3", MAY));
        assertThat(found("W3").number()).isEqualTo(2);
    }

    @Clause(id = "S-05", promise = "a late item gets the next number, and nothing is renumbered")
    public void a_late_item_gets_the_next_number_and_nothing_is_renumbered() {
        file("b1", SampleItem.of("W3", MAY), SampleItem.of("W2", APRIL));
        file("b2", SampleItem.of("W1", MARCH), SampleItem.of("V1", MARCH).in("LP"));
        file("b3", SampleItem.of("W0", MARCH));

        assertThat(ids(Query.ALL)).containsExactly("W2", "W3", "W1", "W0", "V1");
        assertThat(codes())
                .containsExactly(
                        "L001-ZY·CB·2012·D10-00001",
                        "L001-ZY·CB·2012·D10-00002",
                        "L001-ZY·CB·2012·D10-00003",
                        "L001-ZY·CB·2012·D10-00004",
                        "L001-ZY·LP·2012·D10-00001");
    }

    @Clause(id = "S-06", promise = "items come in filing order, whatever order they were staged in")
    public void items_come_in_filing_order_whatever_order_they_were_staged_in() {
        file(
                "b1",
                SampleItem.of("W6", LocalDate.of(2013, 1, 5)),
                SampleItem.of("W5", MARCH).in("LP"),
                SampleItem.of("W4", MARCH).kept(Outcome.PERMANENT),
                SampleItem.of("W\uD840\uDC00", MARCH),
                SampleItem.of("W\uFF21", MARCH),
                SampleItem.of("W2", MAY),
                SampleItem.of("W10", APRIL),
                SampleItem.of("W1", APRIL),
                SampleItem.of("W0", LocalDate.of(2011, 12, 31)).in("LP"));

        assertThat(ids(Query.ALL))
                .as("by year, stage, retention from permanent down, date, number; U+FF21 stands before U+20000")
                .containsExactly("W0", "W4", "W\uFF21", "W\uD840\uDC00", "W1", "W10", "W2", "W5", "W6");
    }

    @Clause(id = "S-07", promise = "an item is held once: a second one of its id is refused, and the rest is filed")
    public void an_item_is_held_once() {
        file("b1", SampleItem.of("W1", MARCH));

        BatchOutcome outcome =
                file("b2", SampleItem.of("W1", APRIL), SampleItem.of("W2", APRIL), SampleItem.of("W2", MAY));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        BatchOutcome.Filed.class,
                        filed -> assertThat(filed.refused()).containsExactly(ItemId.of("W1"), ItemId.of("W2")));
        assertThat(outcome.receipt().items()).isEqualTo(1);
        assertThat(found("W1").item().formedOn()).isEqualTo(MARCH);
        assertThat(found("W2").item().formedOn()).isEqualTo(APRIL);
        try (StoredBatch batch = store().begin(BatchId.of("b3"), RULES.fingerprint())) {
            assertThatThrownBy(() -> batch.stage(staged(SampleItem.of("W2", MAY))))
                    .isInstanceOf(IllegalArgumentException.class);
            batch.stage(staged(SampleItem.of("W3", MAY)));
            assertThat(batch.commit(AS_OF, numbering(), recorded()).items()).isEqualTo(1);
        }
    }

    @Clause(id = "S-08", promise = "a receipt counts items and documents, and receipts come in their sequence")
    public void receipts_count_and_come_in_their_sequence() {
        BatchOutcome second = file("z", SampleItem.of("W1", MARCH).scanned(true), SampleItem.of("W2", MARCH));
        BatchOutcome first = file("a", List.of());

        assertThat(store().batches()).containsExactly(second.receipt(), first.receipt());
        assertThat(second.receipt().sequence()).isEqualTo(1);
        assertThat(second.receipt().items()).isEqualTo(2);
        assertThat(second.receipt().documents()).isEqualTo(3);
        assertThat(second.receipt().asOf()).isEqualTo(AS_OF);
        assertThat(first.receipt().items()).isZero();
        assertThat(store().batch(BatchId.of("z"))).contains(second.receipt());
        assertThat(store().batch(BatchId.of("b"))).isEmpty();
    }

    @Clause(id = "S-09", promise = "a batch is over once it is committed or closed")
    public void a_batch_is_over_once_it_is_committed_or_closed() {
        StoredBatch closed = store().begin(BatchId.of("b1"), RULES.fingerprint());
        closed.close();
        closed.close();
        assertThatThrownBy(() -> closed.stage(staged(SampleItem.of("W1", MARCH))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> closed.commit(AS_OF, numbering(), recorded()))
                .isInstanceOf(IllegalStateException.class);

        StoredBatch committed = store().begin(BatchId.of("b1"), RULES.fingerprint());
        committed.stage(staged(SampleItem.of("W1", MARCH)));
        committed.commit(AS_OF, numbering(), recorded());
        assertThatThrownBy(() -> committed.holds(ItemId.of("W1"))).isInstanceOf(IllegalStateException.class);
        committed.close();
        assertThat(ids(Query.ALL)).containsExactly("W1");
    }

    @Clause(id = "S-0A", promise = "the arrangement is recorded with the first batch, and no batch of another is begun")
    public void no_batch_of_another_arrangement_is_begun() {
        ArrangementRules other = SampleItem.rulesOfAnotherScheme();
        store().begin(BatchId.of("b1"), other.fingerprint()).close();
        assertThat(store().arrangement()).as("nothing was committed").isEmpty();

        file("b1", SampleItem.of("W1", MARCH));

        assertThat(store().arrangement()).contains(RULES.fingerprint());
        assertThatThrownBy(() -> store().begin(BatchId.of("b2"), other.fingerprint()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the nodes of the scheme")
                .hasMessageContaining("the rules it was filed by");
        assertThatThrownBy(() -> Archive.over(store(), other, SampleItem.CUSTODIAN))
                .isInstanceOf(IllegalArgumentException.class);
        Archive.over(store(), RULES.withBoxPages(5), SampleItem.CUSTODIAN)
                .file(
                        BatchId.of("b2"),
                        AS_OF,
                        List.of(SampleItem.of("W2", APRIL).filing()));
        assertThat(store().arrangement()).contains(RULES.fingerprint());
        assertThat(codes()).containsExactly("L001-ZY·CB·2012·D10-00001", "L001-ZY·CB·2012·D10-00002");
        assertThat(found("W2").oversized()).isTrue();
    }

    private static Numbering numbering() {
        return (lowestClass, before, pages, direction, described) ->
                RULES.number(lowestClass, before, pages, direction);
    }

    private static StagedItem staged(SampleItem sample) {
        Filing filing = sample.filing();
        RetentionPeriod retention = filing.decision().retention();
        return new StagedItem(
                filing.item(),
                RULES.place(filing.item(), retention),
                filing.decisions(),
                DigestAlgorithm.SHA_256.digest(sample.id().getBytes(StandardCharsets.UTF_8)));
    }
}
