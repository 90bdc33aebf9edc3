package io.guidang.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.hold.Hold;
import io.guidang.core.party.ContractNumber;
import io.guidang.core.party.EmployerNumber;
import io.guidang.core.party.Parties;
import io.guidang.core.party.PersonNumber;
import io.guidang.core.retention.Outcome;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.HoldId;
import io.guidang.storage.store.HoldScope;
import io.guidang.storage.store.PlacedHold;
import io.guidang.storage.store.Query;
import io.guidang.storage.testkit.conformance.Clause;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Holds on a part of the archive, on what is filed later too. */
abstract class HoldClauses extends ChangingClauses {

    private static final LocalDate MARCH = LocalDate.of(2012, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final Parties LI = Parties.ofContract("P1").with(PersonNumber.of("C1"));

    @Clause(
            id = "S-40",
            promise =
                    "a hold lies on what its scope covers and on nothing else; nothing under it is due, and no date moves")
    public void a_hold_lies_on_what_its_scope_covers() {
        file(
                "b1",
                SampleItem.of("W1", MARCH).about(LI),
                SampleItem.of("W2", MARCH.plusYears(1)).about(LI.with(EmployerNumber.of("E1"))),
                SampleItem.of("W3", MARCH.plusYears(1)).in("LP"));
        Map<HoldScope, List<String>> free = new LinkedHashMap<>();
        free.put(HoldScope.of(found("W2").code()), List.of("W1", "W3"));
        free.put(HoldScope.about(ContractNumber.of("P1")), List.of("W3"));
        free.put(HoldScope.about(PersonNumber.of("C1")), List.of("W3"));
        free.put(HoldScope.about(EmployerNumber.of("E1")), List.of("W1", "W3"));
        free.put(HoldScope.inCategory("LP"), List.of("W1", "W2"));
        free.put(HoldScope.ofYear(2012), List.of("W3", "W2"));
        free.put(HoldScope.EVERYTHING, List.of());
        free.put(HoldScope.about(ContractNumber.of("C1")), List.of("W1", "W3", "W2"));
        free.put(HoldScope.about(PersonNumber.of("P1")), List.of("W1", "W3", "W2"));
        free.put(HoldScope.inCategory("B"), List.of("W1", "W3", "W2"));

        int number = 0;
        for (Map.Entry<HoldScope, List<String>> each : free.entrySet()) {
            LocalDate day = MAY.plusDays(number);
            PlacedHold hold = placed("h" + number++, each.getKey(), Hold.openSince("甲案", day));
            place(hold);

            assertThat(ids(Query.ALL.dueOn(day))).as("%s", hold).containsExactlyInAnyOrderElementsOf(each.getValue());
            assertThat(archive()
                            .all()
                            .filter(filed -> !archive().holdsOn(filed, day).isEmpty()))
                    .as("under %s", hold)
                    .hasSize(3 - each.getValue().size());
            assertThat(archive().all().map(filed -> filed.decision().outcome()))
                    .containsOnly(Outcome.until(LocalDate.of(2023, 12, 31)));
            release(hold, day);
            assertThat(ids(Query.ALL.dueOn(day.plusDays(1)))).hasSize(3);
        }
    }

    @Clause(id = "S-41", promise = "a hold lies on what is filed later, and on what is decided anew")
    public void a_hold_lies_on_what_is_filed_later() {
        place(placed("h1", HoldScope.about(PersonNumber.of("C1")), Hold.openSince("甲案", MAY)));
        place(placed("h2", HoldScope.inCategory("LP"), Hold.openSince("乙案", MAY)));
        SampleItem ofLi = SampleItem.of("W1", MARCH).about(LI);

        file("b1", ofLi, SampleItem.of("W2", MARCH).in("LP"), SampleItem.of("W3", MARCH));
        archive()
                .redecide(
                        found("W1"),
                        ofLi.kept(Outcome.until(LocalDate.of(2024, 1, 1))).decisions());

        assertThat(ids(Query.ALL.dueOn(MAY))).containsExactly("W3");
        assertThat(archive().holdsOn(found("W1"), MAY))
                .extracting(PlacedHold::id)
                .containsExactly(HoldId.of("h1"));
        assertThat(archive().holdsOn(found("W2"), MAY))
                .extracting(PlacedHold::id)
                .containsExactly(HoldId.of("h2"));
    }

    @Clause(id = "S-42", promise = "a hold is placed once; another of its id is refused, and the first stays")
    public void a_hold_is_placed_once() {
        PlacedHold hold = placed("h1", HoldScope.about(PersonNumber.of("C1")), Hold.openSince("甲案", MAY));

        assertThat(place(hold)).isTrue();
        assertThat(place(hold)).as("the same again").isFalse();
        assertThatThrownBy(() -> place(placed("h1", HoldScope.EVERYTHING, Hold.openSince("甲案", MAY))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("h1");
        assertThat(archive().hold(HoldId.of("h1"))).contains(hold);
        assertThat(archive().hold(HoldId.of("h2"))).isEmpty();
    }

    @Clause(id = "S-43", promise = "a hold binds to its last day; it is released as it was read, or not at all")
    public void a_hold_is_released_as_it_was_read() {
        file("b1", SampleItem.of("W1", MARCH));
        PlacedHold hold = placed("h1", HoldScope.EVERYTHING, Hold.openSince("甲案", MAY));
        place(hold);

        PlacedHold released = release(hold, MAY.plusDays(10));

        assertThat(released.hold().until()).contains(MAY.plusDays(10));
        assertThat(archive().hold(HoldId.of("h1"))).contains(released);
        assertThat(ids(Query.ALL.dueOn(MAY.minusDays(1))))
                .as("before its first day")
                .containsExactly("W1");
        assertThat(ids(Query.ALL.dueOn(MAY))).isEmpty();
        assertThat(ids(Query.ALL.dueOn(MAY.plusDays(10)))).isEmpty();
        assertThat(ids(Query.ALL.dueOn(MAY.plusDays(11)))).containsExactly("W1");
        assertThat(release(hold, MAY.plusDays(10))).as("the same again").isEqualTo(released);
        assertThatThrownBy(() -> release(hold, MAY.plusDays(5)))
                .as("read before somebody else released it")
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> release(released, MAY.minusDays(1)))
                .as("a day before its first")
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> release(placed("h2", HoldScope.EVERYTHING, Hold.openSince("甲案", MAY)), MAY))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(archive().hold(HoldId.of("h1"))).contains(released);
        assertThat(release(released, MAY.plusYears(1)).hold().until())
                .as("it may be made longer")
                .contains(MAY.plusYears(1));
        assertThat(ids(Query.ALL.dueOn(MAY.plusDays(11)))).isEmpty();
    }

    @Clause(id = "S-44", promise = "a hold of which nobody knows the first day has always bound")
    public void a_hold_without_a_first_day_has_always_bound() {
        file("b1", SampleItem.of("W1", MARCH));
        LocalDate due = LocalDate.of(2024, 1, 1);
        assertThat(ids(Query.ALL.dueOn(due))).containsExactly("W1");

        place(placed("h1", HoldScope.EVERYTHING, new Hold("甲案", Optional.empty(), Optional.of(MAY))));

        assertThat(ids(Query.ALL.dueOn(due))).isEmpty();
        assertThat(ids(Query.ALL.dueOn(MAY.plusDays(1)))).containsExactly("W1");
    }

    @Clause(id = "S-45", promise = "holds are listed by their ids, page by page, those that have ended too")
    public void holds_are_listed_by_their_ids() {
        for (String id : List.of("h3", "h1", "h5", "h2", "h4")) {
            place(placed(id, HoldScope.ofYear(2012), Hold.openSince("甲案", MAY)));
        }
        release(archive().hold(HoldId.of("h2")).orElseThrow(), MAY);

        List<PlacedHold> first = store().holds(Optional.empty(), 3);
        List<PlacedHold> rest = store().holds(Optional.of(first.get(2).id()), 3);

        assertThat(first).extracting(hold -> hold.id().value()).containsExactly("h1", "h2", "h3");
        assertThat(rest).extracting(hold -> hold.id().value()).containsExactly("h4", "h5");
        assertThatThrownBy(() -> store().holds(Optional.empty(), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Clause(
            id = "S-46",
            promise = "a person with many holds and items: each item is under all of them until the last has ended")
    public void an_item_is_free_when_the_last_of_its_holds_has_ended() {
        file(
                "b1",
                SampleItem.of("W1", MARCH).about(LI),
                SampleItem.of("W2", MARCH).about(LI));
        PlacedHold person = placed("h1", HoldScope.about(PersonNumber.of("C1")), Hold.openSince("甲案", MAY));
        PlacedHold contract = placed("h2", HoldScope.about(ContractNumber.of("P1")), Hold.openSince("乙案", MAY));
        place(person);
        place(contract);
        FiledItem filed = found("W1");

        release(person, MAY);
        assertThat(archive().holdsOn(filed, MAY.plusDays(1)))
                .extracting(PlacedHold::id)
                .containsExactly(HoldId.of("h2"));
        assertThat(ids(Query.ALL.dueOn(MAY.plusDays(1)))).isEmpty();
        release(contract, MAY.plusDays(1));
        assertThat(ids(Query.ALL.dueOn(MAY.plusDays(2)))).containsExactly("W1", "W2");
    }

    static PlacedHold placed(String id, HoldScope scope, Hold hold) {
        return new PlacedHold(HoldId.of(id), scope, hold);
    }
}
