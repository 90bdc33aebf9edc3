package io.guidang.rules.arrangement;

import static java.util.Objects.requireNonNull;

import io.guidang.core.category.CategoryNode;
import io.guidang.core.category.ClassificationScheme;
import io.guidang.core.category.Level;
import io.guidang.core.category.LowestClass;
import io.guidang.core.code.ArchivalCode;
import io.guidang.core.code.CodeParts;
import io.guidang.core.code.CodePattern;
import io.guidang.core.fonds.Fonds;
import io.guidang.core.item.Direction;
import io.guidang.core.item.Item;
import io.guidang.core.retention.RetentionPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the items of one fonds are arranged: the scheme, the orders, the codes, the boxes.
 *
 * @param fonds         whose items they are
 * @param scheme        the classification scheme
 * @param itemOrder     the order inside the lowest class, first what counts most, last {@link ItemOrder#ITEM_ID}
 * @param documentOrder the order inside an item
 * @param itemCode      prints the archival code of an item
 * @param boxCode       prints the number of a box
 * @param boxPages      how many pages of paper a box takes, from 1
 */
public record ArrangementRules(
        Fonds fonds,
        ClassificationScheme scheme,
        List<ItemOrder> itemOrder,
        DocumentOrder documentOrder,
        CodePattern itemCode,
        CodePattern boxCode,
        int boxPages) {

    public ArrangementRules {
        requireNonNull(fonds, "fonds");
        requireNonNull(scheme, "scheme");
        requireNonNull(documentOrder, "documentOrder");
        requireNonNull(itemCode, "itemCode");
        requireNonNull(boxCode, "boxCode");
        itemOrder = List.copyOf(itemOrder);
        if (itemOrder.isEmpty() || itemOrder.get(itemOrder.size() - 1) != ItemOrder.ITEM_ID) {
            throw new IllegalArgumentException(
                    "The order of items ends with ITEM_ID, or two items could change places, but found " + itemOrder);
        }
        if (boxPages < 1) {
            throw new IllegalArgumentException("A box takes at least one page, but found " + boxPages);
        }
        for (Level level : scheme.levels()) {
            if (!itemCode.template().contains("{" + level + "}")
                    || !boxCode.template().contains("{" + level + "}")) {
                throw new IllegalArgumentException(
                        "Codes of scheme '%s' print every level, or two items could get one code; missing is %s"
                                .formatted(scheme.id(), level));
            }
        }
    }

    public ArrangementRules withBoxPages(int boxPages) {
        return new ArrangementRules(fonds, scheme, itemOrder, documentOrder, itemCode, boxCode, boxPages);
    }

    /**
     * Where an item stands: its lowest class and its place in filing order.
     *
     * @param item      with its documents in any order
     * @param retention the period that its class is labelled with
     * @throws IllegalArgumentException if the scheme does not hold the item's category or year
     */
    public Placed place(Item item, RetentionPeriod retention) {
        if (!scheme.holds(item.category()) || !scheme.coversYear(item.year())) {
            throw new IllegalArgumentException("Scheme '%s' (%s to %s, levels %s) has no place for %s of %s"
                    .formatted(
                            scheme.id(),
                            scheme.firstYear(),
                            scheme.lastYear(),
                            scheme.levels(),
                            item.category().code(),
                            item.year()));
        }
        LowestClass lowest = new LowestClass(item.year(), item.category(), retention);
        List<String> classKey = new ArrayList<>(scheme.levels().size());
        for (Level level : scheme.levels()) {
            classKey.add(keyOf(level, lowest));
        }
        List<String> itemKey = new ArrayList<>(itemOrder.size());
        for (ItemOrder order : itemOrder) {
            itemKey.add(order.keyOf(item));
        }
        return new Placed(lowest, SortKey.of(classKey), SortKey.of(itemKey));
    }

    /** What codes and filing order depend on: holdings filed by rules of one fingerprint are filed on by no other. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(this);
    }

    /**
     * Gives the next item of a class, in filing order, its number, code and box.
     *
     * @param lowestClass the class of the item
     * @param before      how far the class has been filled
     * @param paperPages  the pages that the item puts into a box; 0 for an item without paper, which gets no box
     * @param direction   income, expenditure or neither
     */
    public Numbered number(LowestClass lowestClass, ClassState before, long paperPages, Direction direction) {
        ClassState.Step step = before.next(paperPages, direction, boxPages);
        Optional<ArchivalCode> box = step.box() == 0 ? Optional.empty() : Optional.of(boxCode(lowestClass, step.box()));
        return new Numbered(step.after(), step.number(), itemCode(lowestClass, step.number()), box, step.oversized());
    }

    /** The archival code of the item with this number in its class. */
    public ArchivalCode itemCode(LowestClass lowestClass, int number) {
        return itemCode.compose(CodeParts.of(fonds.number(), lowestClass, number));
    }

    /** The number of the box with this running number in its class. */
    public ArchivalCode boxCode(LowestClass lowestClass, int number) {
        return boxCode.compose(CodeParts.of(fonds.number(), lowestClass, number));
    }

    /**
     * Where an item stands. Filing order is by class key, then by item key.
     *
     * @param lowestClass its class
     * @param classKey    the place of its class among the classes of the scheme
     * @param itemKey     its place inside the class, among items that are numbered together
     */
    public record Placed(LowestClass lowestClass, SortKey classKey, SortKey itemKey) implements Comparable<Placed> {
        public Placed {
            requireNonNull(lowestClass, "lowestClass");
            requireNonNull(classKey, "classKey");
            requireNonNull(itemKey, "itemKey");
        }

        @Override
        public int compareTo(Placed other) {
            int byClass = classKey.compareTo(other.classKey);
            return byClass != 0 ? byClass : itemKey.compareTo(other.itemKey);
        }
    }

    /**
     * The place that an item was given.
     *
     * @param after     how far the class is filled with the item in it
     * @param number    the item's number in the class, from 1
     * @param code      its archival code
     * @param box       its box; none for an item without paper
     * @param oversized whether it is larger than a box and has one of its own
     */
    public record Numbered(
            ClassState after, int number, ArchivalCode code, Optional<ArchivalCode> box, boolean oversized) {
        public Numbered {
            requireNonNull(after, "after");
            requireNonNull(code, "code");
            requireNonNull(box, "box");
            if (number < 1) {
                throw new IllegalArgumentException("Items are numbered from 1, but found " + number);
            }
        }
    }

    private String keyOf(Level level, LowestClass lowest) {
        return switch (level) {
            case YEAR -> padded(lowest.year(), 4);
            case RETENTION -> longestFirst(lowest.retention());
            default -> {
                CategoryNode node = lowest.category().at(level).orElseThrow();
                yield padded(scheme.rankOf(node), 4);
            }
        };
    }

    /**
     * Permanent, then undetermined, then the longest: the reverse of the order of periods. Lengths are in 4800ths of a
     * day: 4800 months of the calendar are 146,097 days.
     */
    private static String longestFirst(RetentionPeriod period) {
        if (period instanceof RetentionPeriod.Fixed fixed) {
            return switch (fixed.unit()) {
                case YEARS -> shortenedBy(fixed.amount() * 12L * 146_097L) + "0";
                case MONTHS -> shortenedBy(fixed.amount() * 146_097L) + "1";
                case DAYS -> shortenedBy(fixed.amount() * 4_800L) + "2";
            };
        }
        return padded(period instanceof RetentionPeriod.Permanent ? 0 : 1, 11);
    }

    private static String shortenedBy(long length) {
        return padded(20_000_000_000L - length, 11);
    }

    private static String padded(long number, int width) {
        String digits = Long.toString(number);
        return digits.length() >= width ? digits : "0".repeat(width - digits.length()) + digits;
    }
}
