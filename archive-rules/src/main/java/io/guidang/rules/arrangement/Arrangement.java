package io.guidang.rules.arrangement;

import static java.util.Objects.requireNonNull;

import io.guidang.core.box.Box;
import io.guidang.core.category.LowestClass;
import io.guidang.core.item.Item;
import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Items arranged: ordered, numbered, boxed. The same items in any order give the same arrangement.
 *
 * @param items in filing order
 * @param boxes in filing order
 */
public record Arrangement(List<ArrangedItem> items, List<Box> boxes) {

    public Arrangement {
        items = List.copyOf(items);
        boxes = List.copyOf(boxes);
    }

    /** Arranges items of which none has been numbered before. */
    public static Arrangement of(ArrangementRules rules, Collection<Decided> decided) {
        record Standing(Decided decided, ArrangementRules.Placed placed) {}
        List<Standing> inOrder = decided.stream()
                .map(each -> new Standing(each, rules.place(each.item(), each.retention())))
                .sorted(Comparator.comparing(Standing::placed))
                .toList();
        Map<LowestClass, ClassState> states = new HashMap<>();
        List<ArrangedItem> items = new ArrayList<>(inOrder.size());
        BoxTally tally = new BoxTally();
        for (Standing standing : inOrder) {
            LowestClass lowest = standing.placed().lowestClass();
            Item item = rules.documentOrder().order(standing.decided().item());
            ArrangementRules.Numbered numbered = rules.number(
                    lowest, states.getOrDefault(lowest, ClassState.EMPTY), item.paperPages(), item.direction());
            states.put(lowest, numbered.after());
            ArrangedItem arranged = new ArrangedItem(
                    item, standing.decided().outcome(), lowest, numbered.code(), numbered.box(), numbered.oversized());
            items.add(arranged);
            tally.add(arranged);
        }
        return new Arrangement(items, tally.finish());
    }

    /**
     * An item with what was decided of it.
     *
     * @param item      the item
     * @param retention the period that labels its class
     * @param outcome   until when it is kept
     */
    public record Decided(Item item, RetentionPeriod retention, Outcome outcome) {
        public Decided {
            requireNonNull(item, "item");
            requireNonNull(retention, "retention");
            requireNonNull(outcome, "outcome");
        }
    }
}
