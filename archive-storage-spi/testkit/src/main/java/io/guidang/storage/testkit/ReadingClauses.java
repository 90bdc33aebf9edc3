package io.guidang.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.code.ArchivalCode;
import io.guidang.core.hold.Hold;
import io.guidang.core.item.Direction;
import io.guidang.core.item.ItemId;
import io.guidang.core.medium.Medium;
import io.guidang.core.party.ContractNumber;
import io.guidang.core.party.EmployerNumber;
import io.guidang.core.party.Parties;
import io.guidang.core.party.PersonNumber;
import io.guidang.core.retention.Outcome;
import io.guidang.core.wording.Wording;
import io.guidang.storage.custody.Filing;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.Cursor;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.Page;
import io.guidang.storage.store.Query;
import io.guidang.storage.testkit.conformance.Clause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/** Finding, reading in order, what is due. */
abstract class ReadingClauses extends WritingClauses {

    private static final LocalDate MARCH = LocalDate.of(2012, 3, 1);
    private static final Parties LI = Parties.ofContract("P1").with(PersonNumber.of("C1"));
    private static final Wording IN_FORCE = Wording.of("合同仍有效", "the contract is in force");

    @Clause(id = "S-10", promise = "what was filed is found by code and by id, and is what was filed")
    public void what_was_filed_is_found_by_code_and_by_id() {
        SampleItem sample = SampleItem.of("W1", MARCH)
                .scanned(true)
                .directed(Direction.EXPENDITURE)
                .about(LI.with(EmployerNumber.of("E1")))
                .kept(Outcome.open(IN_FORCE))
                .held(Hold.openSince("（2021）民初 15 号", LocalDate.of(2021, 1, 1)));
        file("b1", sample);

        FiledItem filed =
                store().find(ArchivalCode.of("L001-ZY·CB·2012·D10-00001")).orElseThrow();

        Filing filing = sample.filing();
        assertThat(store().find(ItemId.of("W1"))).contains(filed);
        assertThat(filed.item()).isEqualTo(SampleItem.RULES.documentOrder().order(filing.item()));
        assertThat(filed.decisions()).isEqualTo(filing.decisions());
        assertThat(filed.lowestClass())
                .isEqualTo(SampleItem.RULES
                        .place(filing.item(), filing.decision().retention())
                        .lowestClass());
        assertThat(filed.batch()).isEqualTo(BatchId.of("b1"));
        assertThat(filed.version()).isEqualTo(1);
        assertThat(filed.oversized()).isFalse();
        assertThat(store().find(ArchivalCode.of("L001-ZY·CB·2012·D10-00002"))).isEmpty();
        assertThat(store().find(ItemId.of("W2"))).isEmpty();
    }

    @Clause(
            id = "S-11",
            promise = "items are read by contract, person, employer, category and year, and by all of them together")
    public void items_are_read_by_what_they_are_about() {
        Parties both = LI.with(ContractNumber.of("P2")).with(EmployerNumber.of("E1"));
        file(
                "b1",
                SampleItem.of("W1", MARCH).about(LI),
                SampleItem.of("W2", MARCH).about(both).in("LP"),
                SampleItem.of("W3", MARCH.plusYears(1)).about(both).scanned(true),
                SampleItem.of("W4", MARCH.plusYears(1)));

        assertThat(ids(Query.ALL.about(ContractNumber.of("P1")))).containsExactly("W1", "W2", "W3");
        assertThat(ids(Query.ALL.about(ContractNumber.of("P2")))).containsExactly("W2", "W3");
        assertThat(ids(Query.ALL.about(PersonNumber.of("C1")))).containsExactly("W1", "W2", "W3");
        assertThat(ids(Query.ALL.about(EmployerNumber.of("E1")))).containsExactly("W2", "W3");
        assertThat(ids(Query.ALL.inCategory("CB"))).containsExactly("W1", "W3", "W4");
        assertThat(ids(Query.ALL.ofYear(2013))).containsExactly("W3", "W4");
        assertThat(ids(Query.ALL.ofYear(2012).inCategory("LP"))).containsExactly("W2");
        assertThat(ids(Query.ALL
                        .about(ContractNumber.of("P1"))
                        .about(EmployerNumber.of("E1"))
                        .ofYear(2013)))
                .containsExactly("W3");
        assertThat(ids(Query.ALL.about(ContractNumber.of("C1")))).isEmpty();
        assertThat(ids(Query.ALL.inCategory("C"))).isEmpty();
    }

    @Clause(id = "S-12", promise = "an item is due from the day after the last day on which it must be kept")
    public void an_item_is_due_from_the_day_after_its_last_day() {
        LocalDate last = LocalDate.of(2022, 12, 31);
        file(
                "b1",
                SampleItem.of("W1", MARCH).kept(Outcome.until(last)).about(LI),
                SampleItem.of("W2", MARCH).kept(Outcome.until(last.plusDays(1))));

        assertThat(ids(Query.ALL.dueOn(last))).isEmpty();
        assertThat(ids(Query.ALL.dueOn(last.plusDays(1)))).containsExactly("W1");
        assertThat(ids(Query.ALL.dueOn(last.plusDays(2)))).containsExactly("W1", "W2");
        assertThat(ids(Query.ALL.dueOn(last.plusDays(2)).about(PersonNumber.of("C1"))))
                .containsExactly("W1");
        assertThat(ids(Query.ALL.dueOn(last.plusDays(2)).inCategory("CB").ofYear(2012)))
                .containsExactly("W1", "W2");
        assertThat(ids(Query.ALL.dueOn(last.plusDays(2)).ofYear(2013))).isEmpty();
    }

    @Clause(id = "S-13", promise = "what is open, in conflict or permanent is never due")
    public void what_is_open_in_conflict_or_permanent_is_never_due() {
        file(
                "b1",
                SampleItem.of("W1", MARCH).kept(Outcome.open(IN_FORCE)),
                SampleItem.of("W2", MARCH).kept(Outcome.PERMANENT),
                SampleItem.of("W3", MARCH)
                        .kept(new Outcome.Conflict(
                                List.of(Wording.of("甲法", "one law"), Wording.of("乙法", "another law")))));

        assertThat(ids(Query.ALL.dueOn(LocalDate.of(9999, 12, 31)))).isEmpty();
        assertThat(found("W3").decision().outcome().kind()).isEqualTo(Outcome.Kind.CONFLICT);
    }

    @Clause(id = "S-14", promise = "nothing is due on a day on which one of its holds is active")
    public void nothing_is_due_under_a_hold() {
        LocalDate from = LocalDate.of(2025, 1, 1);
        LocalDate until = LocalDate.of(2025, 12, 31);
        Hold bounded = new Hold("甲案", Optional.of(from), Optional.of(until));
        Hold later = new Hold("乙案", Optional.of(LocalDate.of(2025, 6, 1)), Optional.of(LocalDate.of(2026, 6, 30)));
        file(
                "b1",
                SampleItem.of("W1", MARCH).held(bounded),
                SampleItem.of("W2", MARCH).held(bounded, later).scanned(true),
                SampleItem.of("W3", MARCH).held(new Hold("丙案", Optional.empty(), Optional.of(until))),
                SampleItem.of("W4", MARCH).held(Hold.openSince("丁案", from)));

        assertThat(ids(Query.ALL.dueOn(from.minusDays(1)))).containsExactly("W1", "W2", "W4");
        assertThat(ids(Query.ALL.dueOn(from))).isEmpty();
        assertThat(ids(Query.ALL.dueOn(until))).isEmpty();
        assertThat(ids(Query.ALL.dueOn(until.plusDays(1)))).containsExactly("W1", "W3");
        assertThat(ids(Query.ALL.dueOn(LocalDate.of(2026, 7, 1)))).containsExactly("W1", "W2", "W3");
        assertThat(found("W4").decision().outcome().keepThrough())
                .as("a hold moves no date")
                .contains(LocalDate.of(2023, 12, 31));
    }

    @Clause(
            id = "S-15",
            promise = "pages follow each other in filing order and end; a page is as long as it was asked to be")
    public void pages_follow_each_other_in_filing_order_and_end() {
        file("b1", many(7));

        List<String> read = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        Optional<Cursor> cursor = Optional.empty();
        do {
            Page page = store().read(Query.ALL, cursor, 3);
            page.items().forEach(filed -> read.add(filed.item().id().value()));
            sizes.add(page.items().size());
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(read).isEqualTo(ids(Query.ALL)).hasSize(7).doesNotHaveDuplicates();
        assertThat(sizes).containsExactly(3, 3, 1);
        assertThat(store().read(Query.ALL, Optional.empty(), 7).next()).isEmpty();
        int largest = store().capabilities().largestPage();
        assertThat(store().read(Query.ALL, Optional.empty(), largest).items()).hasSize(7);
        assertThatThrownBy(() -> store().read(Query.ALL, Optional.empty(), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().read(Query.ALL, Optional.empty(), largest + 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().read(Query.ALL, Optional.of(new Cursor("page 2")), 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Clause(id = "S-16", promise = "a cursor stays good while items are added: no item is skipped, none comes twice")
    public void a_cursor_stays_good_while_items_are_added() {
        file("b1", many(6));
        Page first = store().read(Query.ALL, Optional.empty(), 4);
        List<String> before =
                first.items().stream().map(filed -> filed.item().id().value()).toList();

        file(
                "b2",
                SampleItem.of("A0", MARCH.minusYears(1)),
                SampleItem.of("A1", MARCH),
                SampleItem.of("A2", MARCH.plusYears(9)));
        Page rest = store().read(Query.ALL, first.next(), 100);

        assertThat(before).containsExactly("W0", "W3", "W1", "W4");
        assertThat(rest.items())
                .extracting(filed -> filed.item().id().value())
                .as("the new items of later places, and not that of an earlier one")
                .containsExactly("W2", "W5", "A2");
    }

    @Clause(
            id = "S-18",
            promise = "a cursor is good for a query in the order that it was made in, and is refused to another")
    public void a_cursor_is_good_for_its_order() {
        LocalDate march = LocalDate.of(2012, 3, 1);
        file("b1", SampleItem.of("W1", march), SampleItem.of("W2", march));
        Cursor filing = store().read(Query.ALL, Optional.empty(), 1).next().orElseThrow();
        Cursor due = store().read(Query.ALL.dueOn(SampleItem.AS_OF), Optional.empty(), 1)
                .next()
                .orElseThrow();

        assertThat(store().read(Query.ALL, Optional.of(filing), 1).items()).hasSize(1);
        assertThat(store().read(Query.ALL.dueOn(SampleItem.AS_OF), Optional.of(due), 1)
                        .items())
                .hasSize(1);
        assertThatThrownBy(() -> store().read(Query.ALL, Optional.of(due), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().read(Query.ALL.dueOn(SampleItem.AS_OF), Optional.of(filing), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Clause(
            id = "S-17",
            promise = "the decision of an item is that of the longest of its media, and each medium keeps its own")
    public void each_medium_keeps_its_own_decision() {
        SampleItem until = SampleItem.of("W1", MARCH).scanned(true);
        SampleItem permanent = until.kept(Outcome.PERMANENT);
        var decisions = new EnumMap<>(until.decisions());
        decisions.put(Medium.ELECTRONIC, permanent.decisions().get(Medium.ELECTRONIC));
        file("b1", List.of(new Filing(until.item(), decisions)));

        FiledItem filed = found("W1");

        assertThat(filed.decisions()).isEqualTo(decisions);
        assertThat(filed.decision().outcome()).isEqualTo(Outcome.PERMANENT);
        assertThat(filed.code()).hasToString("L001-ZY·CB·2012·Y-00001");
        assertThat(ids(Query.ALL.dueOn(LocalDate.of(2100, 1, 1)))).isEmpty();
    }

    private static List<Filing> many(int count) {
        List<Filing> filings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            filings.add(SampleItem.of("W" + i, MARCH.plusDays(i))
                    .in(SampleItem.STAGES.get(i % 3).code())
                    .filing());
        }
        return filings;
    }
}
