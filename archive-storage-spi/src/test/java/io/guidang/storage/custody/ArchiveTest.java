package io.guidang.storage.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.box.Box;
import io.guidang.core.category.Category;
import io.guidang.core.category.CategoryNode;
import io.guidang.core.category.ClassificationScheme;
import io.guidang.core.category.Level;
import io.guidang.core.code.ArchivalCode;
import io.guidang.core.code.CodePattern;
import io.guidang.core.fonds.Fonds;
import io.guidang.core.item.Document;
import io.guidang.core.item.DocumentId;
import io.guidang.core.item.Item;
import io.guidang.core.item.ItemId;
import io.guidang.core.medium.Medium;
import io.guidang.core.party.ContractNumber;
import io.guidang.core.party.Parties;
import io.guidang.core.party.PersonNumber;
import io.guidang.core.retention.Outcome;
import io.guidang.core.wording.Wording;
import io.guidang.rules.arrangement.ArrangementRules;
import io.guidang.rules.arrangement.DocumentOrder;
import io.guidang.rules.arrangement.ItemOrder;
import io.guidang.rules.decision.Decision;
import io.guidang.storage.ledger.ArchiveId;
import io.guidang.storage.ledger.HashingKey;
import io.guidang.storage.memory.MemoryStore;
import io.guidang.storage.store.ArchiveStore;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.BatchReceipt;
import io.guidang.storage.store.Capabilities;
import io.guidang.storage.store.FiledItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchiveTest {

    private static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);
    private static final LocalDate MARCH = LocalDate.of(2012, 3, 1);
    private static final Outcome OPEN = Outcome.open(Wording.of("合同仍有效", "the contract is in force"));
    private static final Category UNDERWRITING = Category.of(CategoryNode.of(Level.STAGE, "CB", "承保"));
    private static final ArrangementRules RULES = new ArrangementRules(
            Fonds.of("L001", "寿险公司"),
            new ClassificationScheme(
                    "life", List.of(Level.YEAR, Level.STAGE, Level.RETENTION), UNDERWRITING.path(), 2000, 9999),
            List.of(ItemOrder.DATE, ItemOrder.ITEM_ID),
            DocumentOrder.BY_TIME,
            new CodePattern("item", 1, "{FONDS}-ZY·{STAGE}·{YEAR}·{RETENTION}-{NUMBER:5}"),
            new CodePattern("box", 1, "{FONDS}-ZY·{STAGE}·{YEAR}·{RETENTION}-H{NUMBER:4}"),
            100);

    private static final Custodian CUSTODIAN =
            Custodian.of(ArchiveId.of("L001", "test"), HashingKey.of("k1", new byte[32]), "甲");

    private final ArchiveStore store = new MemoryStore();
    private final Archive archive = Archive.over(store, RULES, CUSTODIAN);

    @Test
    void what_is_filed_is_ordered_numbered_and_boxed() {
        BatchOutcome outcome = file("b1", filing("W2", MARCH.plusDays(1), 60), filing("W1", MARCH, 50));

        assertThat(outcome)
                .isEqualTo(new BatchOutcome.Filed(
                        new BatchReceipt(BatchId.of("b1"), 1, AS_OF, 2, 2), List.of(), List.of()));
        assertThat(archive.all()
                        .map(filed -> filed.item().id() + " " + filed.code() + " "
                                + filed.box().orElseThrow()))
                .containsExactly(
                        "W1 L001-ZY·CB·2012·W-00001 L001-ZY·CB·2012·W-H0001",
                        "W2 L001-ZY·CB·2012·W-00002 L001-ZY·CB·2012·W-H0002");
        assertThat(archive.find(ArchivalCode.of("L001-ZY·CB·2012·W-00002"))).isEqualTo(archive.find(ItemId.of("W2")));
        List<Box> boxes = new ArrayList<>();
        archive.boxes(boxes::add);
        assertThat(boxes).extracting(Box::pages).containsExactly(50L, 60L);
        assertThat(boxes).extracting(Box::blockingItem).containsExactly(ItemId.of("W1"), ItemId.of("W2"));
    }

    @Test
    void the_documents_of_an_item_are_put_in_order() {
        Document late = Document.of("D1", "批单", "1.1", Medium.PAPER, 1, MARCH.plusDays(9));
        Document early = Document.of("D2", "投保单", "1.1", Medium.PAPER, 1, MARCH);
        file("b1", filing(item("W1", late, early), OPEN));

        assertThat(archive.find(ItemId.of("W1")).orElseThrow().item().documents())
                .extracting(Document::id)
                .containsExactly(DocumentId.of("D2"), DocumentId.of("D1"));
    }

    @Test
    void an_item_that_no_scheme_has_a_place_for_undoes_the_batch() {
        assertThatThrownBy(() -> file("b1", filing("W1", MARCH, 1), filing("W2", MARCH.withYear(1999), 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("life")
                .hasMessageContaining("1999");

        assertThat(archive.batches()).isEmpty();
        assertThat(archive.all()).isEmpty();
        assertThat(file("b1", filing("W1", MARCH, 1))).isInstanceOf(BatchOutcome.Filed.class);
    }

    @Test
    void filings_are_read_once_and_not_at_all_for_a_batch_that_was_filed() {
        int[] read = {0};
        Iterable<Filing> counted =
                () -> Stream.of(filing("W1", MARCH, 1)).peek(each -> read[0]++).iterator();

        archive.file(BatchId.of("b1"), AS_OF, counted);
        BatchOutcome again = archive.file(BatchId.of("b1"), AS_OF, counted);

        assertThat(again).isInstanceOf(BatchOutcome.AlreadyFiled.class);
        assertThat(again.receipt()).isEqualTo(archive.batches().get(0));
        assertThat(read[0]).isEqualTo(1);
    }

    @Test
    void everything_about_a_person_or_a_contract_is_found() {
        Parties li = Parties.ofContract("P1").with(PersonNumber.of("C1"));
        Document paper = Document.of("D1", "投保单", "1.1", Medium.PAPER, 1, MARCH);
        file("b1", filing(item("W1", paper.about(li)), OPEN), filing("W2", MARCH, 1));

        assertThat(archive.about(PersonNumber.of("C1"))
                        .map(filed -> filed.item().id()))
                .containsExactly(ItemId.of("W1"));
        assertThat(archive.about(ContractNumber.of("P1"))
                        .map(filed -> filed.item().id()))
                .containsExactly(ItemId.of("W1"));
        assertThat(archive.about(ContractNumber.of("P2"))).isEmpty();
    }

    @Test
    void what_is_due_is_asked_for_a_day_of_its_own() {
        LocalDate last = LocalDate.of(2022, 12, 31);
        file("b1", filing(item("W1", paper("D1", MARCH, 1)), Outcome.until(last)), filing("W2", MARCH, 1));

        assertThat(archive.dueOn(last)).isEmpty();
        assertThat(archive.dueOn(last.plusDays(1)).map(filed -> filed.item().id()))
                .containsExactly(ItemId.of("W1"));
    }

    @Test
    void reading_takes_one_page_at_a_time_however_much_there_is() {
        List<Filing> filings = IntStream.range(0, 1_234)
                .mapToObj(i -> filing("W%05d".formatted(i), MARCH, 1))
                .toList();
        archive.file(BatchId.of("b1"), AS_OF, filings);
        CountingStore counting = new CountingStore(store);

        Iterator<FiledItem> reading =
                Archive.over(counting, RULES, CUSTODIAN).all().iterator();

        assertThat(reading.next().number()).isEqualTo(1);
        assertThat(counting.pages).isEqualTo(1);
        int read = 1;
        while (reading.hasNext()) {
            assertThat(reading.next().number()).isEqualTo(++read);
        }
        assertThat(read).isEqualTo(1_234);
        assertThat(counting.pages).isEqualTo(3);
    }

    @Test
    void a_store_that_cannot_file_wholly_or_not_at_all_is_refused() {
        ArchiveStore careless = new CountingStore(store) {
            @Override
            public Capabilities capabilities() {
                return new Capabilities("careless", true, false, false, 10);
            }
        };

        assertThatThrownBy(() -> Archive.over(careless, RULES, CUSTODIAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("careless");
    }

    @Test
    void a_store_that_was_filed_by_other_rules_is_refused_with_what_differs() {
        file("b1", filing("W1", MARCH, 1));
        ArrangementRules other = new ArrangementRules(
                Fonds.of("L002", "寿险公司"),
                RULES.scheme(),
                RULES.itemOrder(),
                DocumentOrder.BY_ROLE,
                RULES.itemCode(),
                RULES.boxCode(),
                RULES.boxPages());

        assertThatThrownBy(() -> Archive.over(store, other, CUSTODIAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Store 'memory' was filed by another arrangement: document order is 'BY_ROLE' and not"
                        + " 'BY_TIME'; fonds is 'L002' and not 'L001'; open it with the rules it was filed by, and take"
                        + " a new store for a new scheme");
    }

    @Test
    void other_rules_that_came_first_keep_an_archive_from_filing() {
        ArrangementRules other = new ArrangementRules(
                RULES.fonds(),
                RULES.scheme(),
                List.of(ItemOrder.ITEM_ID),
                RULES.documentOrder(),
                RULES.itemCode(),
                RULES.boxCode(),
                RULES.boxPages());
        Archive.over(store, other, CUSTODIAN).file(BatchId.of("b1"), AS_OF, List.of(filing("W1", MARCH, 1)));

        assertThatThrownBy(() -> file("b2", filing("W2", MARCH, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("item order is '[DATE, ITEM_ID]' and not '[ITEM_ID]'");

        assertThat(archive.all().map(filed -> filed.item().id())).containsExactly(ItemId.of("W1"));
    }

    @Test
    void a_filing_that_was_decided_as_of_another_day_undoes_the_batch() {
        assertThatThrownBy(() -> archive.file(
                        BatchId.of("b1"), AS_OF.plusDays(1), List.of(filing("W1", MARCH, 1), filing("W2", MARCH, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'W1'")
                .hasMessageContaining("2025-06-30")
                .hasMessageContaining("2025-07-01");

        assertThat(archive.batches()).isEmpty();
        assertThat(archive.all()).isEmpty();
    }

    @Test
    void the_media_of_a_filing_are_decided_as_of_one_day() {
        Item both = item("W1", paper("D1", MARCH, 1), Document.of("D2", "影像", "1.1", Medium.ELECTRONIC, 1, MARCH));
        Map<Medium, Decision> decisions = new EnumMap<>(Medium.class);
        decisions.put(Medium.PAPER, decision(OPEN));
        decisions.put(Medium.ELECTRONIC, new Decision(AS_OF.plusDays(1), OPEN, Optional.empty(), List.of(), List.of()));

        assertThatThrownBy(() -> new Filing(both, decisions))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("as of one day")
                .hasMessageContaining("2025-07-01");
    }

    @Test
    void a_filing_has_a_decision_for_each_of_its_media_and_no_other() {
        Item paper = item("W1", paper("D1", MARCH, 1));
        Map<Medium, Decision> decisions = new EnumMap<>(Medium.class);
        assertThatThrownBy(() -> new Filing(paper, decisions)).isInstanceOf(IllegalArgumentException.class);
        decisions.put(Medium.ELECTRONIC, decision(OPEN));
        assertThatThrownBy(() -> new Filing(paper, decisions)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_item_is_kept_as_long_as_the_longest_of_its_media() {
        Item both = item("W1", paper("D1", MARCH, 1), Document.of("D2", "影像", "1.1", Medium.ELECTRONIC, 1, MARCH));
        Map<Medium, Decision> decisions = new EnumMap<>(Medium.class);
        decisions.put(Medium.PAPER, decision(Outcome.until(LocalDate.of(2022, 12, 31))));
        decisions.put(Medium.ELECTRONIC, decision(Outcome.PERMANENT));
        file("b1", new Filing(both, decisions));

        FiledItem filed = archive.find(ItemId.of("W1")).orElseThrow();
        assertThat(filed.decision().outcome()).isEqualTo(Outcome.PERMANENT);
        assertThat(filed.decisions()).isEqualTo(decisions);
        assertThat(archive.dueOn(LocalDate.of(2099, 1, 1))).isEmpty();
    }

    @Test
    void closing_the_archive_closes_its_store() {
        archive.close();

        assertThatThrownBy(store::batches).isInstanceOf(IllegalStateException.class);
    }

    private BatchOutcome file(String batch, Filing... filings) {
        return archive.file(BatchId.of(batch), AS_OF, List.of(filings));
    }

    private static Filing filing(String id, LocalDate formedOn, int pages) {
        return filing(item(id, paper("D" + id, formedOn, pages)), OPEN);
    }

    private static Filing filing(Item item, Outcome outcome) {
        Map<Medium, Decision> decisions = new EnumMap<>(Medium.class);
        item.media().forEach(medium -> decisions.put(medium, decision(outcome)));
        return new Filing(item, decisions);
    }

    private static Item item(String id, Document... documents) {
        return new Item(ItemId.of(id), "投保申请", "", "", UNDERWRITING, List.of(documents));
    }

    private static Document paper(String id, LocalDate formedOn, int pages) {
        return Document.of(id, "投保单", "1.1", Medium.PAPER, pages, formedOn);
    }

    private static Decision decision(Outcome outcome) {
        return new Decision(AS_OF, outcome, Optional.empty(), List.of(), List.of());
    }
}
