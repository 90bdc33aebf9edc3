package io.guidang.rules.arrangement;

import static io.guidang.rules.arrangement.Filing.D10;
import static io.guidang.rules.arrangement.Filing.LIFE;
import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.category.LowestClass;
import io.guidang.core.item.Direction;
import io.guidang.core.item.Item;
import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.wording.Wording;
import io.guidang.rules.arrangement.Arrangement.Decided;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class ArrangementProperties {

    @Property
    void items_in_any_order_give_the_same_arrangement(@ForAll("items") List<Decided> items, @ForAll long order) {
        List<Decided> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, new Random(order));

        assertThat(Arrangement.of(LIFE, shuffled)).isEqualTo(Arrangement.of(LIFE, items));
    }

    @Property
    void every_item_has_its_place_and_numbers_run_without_a_gap(@ForAll("items") List<Decided> items) {
        Arrangement arrangement = Arrangement.of(LIFE, items);
        Map<LowestClass, Integer> last = new LinkedHashMap<>();

        assertThat(Filing.ids(arrangement))
                .containsExactlyInAnyOrderElementsOf(
                        items.stream().map(each -> each.item().id().value()).toList());
        for (ArrangedItem item : arrangement.items()) {
            int expected = last.merge(item.lowestClass(), 1, Integer::sum);
            assertThat(LIFE.itemCode().parse(item.code()).orElseThrow().number())
                    .isEqualTo(expected);
        }
    }

    @Property
    void boxes_are_filled_as_a_person_fills_them(
            @ForAll("items") List<Decided> items, @ForAll @IntRange(min = 1, max = 300) int boxPages) {
        Arrangement arrangement = Arrangement.of(LIFE.withBoxPages(boxPages), items);

        List<List<String>> filled = new ArrayList<>();
        for (var box : arrangement.boxes()) {
            filled.add(arrangement.items().stream()
                    .filter(item -> item.box().filter(box.code()::equals).isPresent())
                    .map(item -> item.item().id().value())
                    .toList());
        }

        assertThat(filled).isEqualTo(byHand(arrangement.items(), boxPages));
    }

    @Property
    void a_box_tells_what_is_in_it(@ForAll("items") List<Decided> items) {
        Arrangement arrangement = Arrangement.of(LIFE, items);

        for (var box : arrangement.boxes()) {
            List<ArrangedItem> inside = arrangement.items().stream()
                    .filter(item -> item.box().filter(box.code()::equals).isPresent())
                    .toList();
            assertThat(box.items()).isEqualTo(inside.size());
            assertThat(box.pages())
                    .isEqualTo(inside.stream()
                            .mapToLong(item -> item.item().paperPages())
                            .sum());
            assertThat(box.first()).isEqualTo(inside.get(0).code());
            assertThat(box.last()).isEqualTo(inside.get(inside.size() - 1).code());
            assertThat(inside).allMatch(item -> item.outcome().compareTo(box.keep()) <= 0);
            assertThat(inside)
                    .anyMatch(item -> item.item().id().equals(box.blockingItem())
                            && item.outcome().equals(box.keep()));
            assertThat(inside).extracting(ArrangedItem::lowestClass).containsOnly(box.lowestClass());
        }
    }

    @Property
    void late_items_continue_the_class_and_nothing_that_is_printed_changes(
            @ForAll("pages") List<Integer> pages, @ForAll @IntRange(min = 0, max = 30) int first) {
        List<ClassState.Step> atOnce = file(ClassState.EMPTY, pages);
        int early = Math.min(first, pages.size());
        List<ClassState.Step> inTwoGoes = new ArrayList<>(file(ClassState.EMPTY, pages.subList(0, early)));
        ClassState kept = inTwoGoes.isEmpty()
                ? ClassState.EMPTY
                : inTwoGoes.get(inTwoGoes.size() - 1).after();
        inTwoGoes.addAll(file(kept, pages.subList(early, pages.size())));

        assertThat(inTwoGoes).isEqualTo(atOnce);
    }

    private static List<ClassState.Step> file(ClassState from, List<Integer> pages) {
        List<ClassState.Step> steps = new ArrayList<>();
        ClassState state = from;
        for (int each : pages) {
            ClassState.Step step = state.next(each, Direction.values()[each % 3], 100);
            steps.add(step);
            state = step.after();
        }
        return steps;
    }

    /** The naive way: keep the box in hand, put the item in if it fits and may stand there, else take a new box. */
    private static List<List<String>> byHand(List<ArrangedItem> items, int capacity) {
        List<List<Item>> boxes = new ArrayList<>();
        LowestClass shelf = null;
        for (ArrangedItem arranged : items) {
            Item item = arranged.item();
            if (item.paperPages() == 0) {
                continue;
            }
            boolean sameShelf = arranged.lowestClass().equals(shelf);
            List<Item> hand = sameShelf ? new ArrayList<>(boxes.get(boxes.size() - 1)) : new ArrayList<>();
            hand.add(item);
            boolean fits = hand.stream().mapToLong(Item::paperPages).sum() <= capacity;
            boolean mixed = hand.stream().anyMatch(each -> each.direction() == Direction.INCOME)
                    && hand.stream().anyMatch(each -> each.direction() == Direction.EXPENDITURE);
            if (sameShelf && fits && !mixed) {
                boxes.set(boxes.size() - 1, hand);
            } else {
                boxes.add(List.of(item));
            }
            shelf = arranged.lowestClass();
        }
        return boxes.stream()
                .map(box -> box.stream().map(item -> item.id().value()).toList())
                .toList();
    }

    @Provide
    Arbitrary<List<Integer>> pages() {
        return Arbitraries.integers().between(0, 130).list().ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<Decided>> items() {
        Arbitrary<Outcome> outcomes = Arbitraries.of(
                Outcome.PERMANENT,
                Outcome.open(Wording.of("未知", "unknown")),
                Filing.UNTIL_2030,
                Outcome.until(LocalDate.of(2031, 12, 31)));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 120),
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.of(Direction.class),
                        Arbitraries.of(Filing.UNDERWRITING, Filing.CLAIMS),
                        Arbitraries.of(D10, RetentionPeriod.PERMANENT),
                        outcomes)
                .as((pages, day, direction, stage, retention, outcome) -> {
                    String formedOn = LocalDate.of(2012, 12, 1).plusDays(day).toString();
                    Decided plain = pages == 0
                            ? Filing.electronicOnly("W", 9, formedOn)
                            : Filing.life("W", pages, formedOn, direction);
                    return Filing.until(Filing.of(plain, stage, retention), outcome);
                })
                .list()
                .ofMaxSize(25)
                .map(ArrangementProperties::numbered);
    }

    private static List<Decided> numbered(List<Decided> items) {
        List<Decided> numbered = new ArrayList<>();
        for (Decided each : items) {
            Item item = each.item();
            numbered.add(new Decided(
                    Filing.item(
                            "W" + numbered.size() * 7 % 26,
                            item.category(),
                            item.documents().get(0)),
                    each.retention(),
                    each.outcome()));
        }
        return numbered;
    }
}
