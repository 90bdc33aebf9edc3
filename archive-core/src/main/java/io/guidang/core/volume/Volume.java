package io.guidang.core.volume;

import static java.util.Objects.requireNonNull;

import io.guidang.core.item.Direction;
import io.guidang.core.item.Item;
import io.guidang.core.item.ItemId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A volume 案卷: items bound together, in the order of the binding. Income and expenditure are never mixed in one.
 *
 * @param number the number inside its catalogue, from 1
 * @param title  the title of the volume, never blank
 * @param items  its items, at least one
 */
public record Volume(int number, String title, List<Item> items) {

    public Volume {
        items = List.copyOf(items);
        if (number < 1) {
            throw new IllegalArgumentException("A volume is numbered from 1, but found " + number);
        }
        if (requireNonNull(title, "title").isBlank()) {
            throw new IllegalArgumentException("Volume %s needs a title, but found none".formatted(number));
        }
        if (items.isEmpty()) {
            throw new IllegalArgumentException("Volume %s holds at least one item, but found none".formatted(number));
        }
        Set<ItemId> seen = new HashSet<>();
        for (Item item : items) {
            if (!seen.add(item.id())) {
                throw new IllegalArgumentException("Volume %s holds item '%s' twice".formatted(number, item.id()));
            }
        }
        boolean income = items.stream().anyMatch(item -> has(item, Direction.INCOME));
        boolean expenditure = items.stream().anyMatch(item -> has(item, Direction.EXPENDITURE));
        if (income && expenditure) {
            throw new IllegalArgumentException(
                    "Volume %s mixes income and expenditure; bind them apart (R16)".formatted(number));
        }
    }

    public long pages() {
        return items.stream().mapToLong(Item::pages).sum();
    }

    private static boolean has(Item item, Direction direction) {
        return item.documents().stream().anyMatch(document -> document.direction() == direction);
    }

    /** Never the title, which may hold personal data. */
    @Override
    public String toString() {
        return "Volume[%s, %s items]".formatted(number, items.size());
    }
}
