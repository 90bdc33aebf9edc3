package io.guidang.rules.arrangement;

import static java.util.Objects.requireNonNull;

import io.guidang.core.item.Direction;

/**
 * How far a lowest class has been filled: what a store keeps between batches, so that a late item gets the next number
 * and nothing that is printed is ever renumbered.
 *
 * @param lastNumber   the last number given, 0 before the first item
 * @param lastBox      the running number of the last box, 0 before the first box
 * @param boxedPages   the pages in the last box
 * @param boxDirection whether the last box holds income or expenditure, which are never mixed in one
 */
public record ClassState(int lastNumber, int lastBox, long boxedPages, Direction boxDirection) {

    public static final ClassState EMPTY = new ClassState(0, 0, 0, Direction.NEITHER);

    public ClassState {
        requireNonNull(boxDirection, "boxDirection");
        if (lastNumber < 0 || lastBox < 0 || boxedPages < 0) {
            throw new IllegalArgumentException("A class is filled from nothing upwards, but found %s, %s, %s"
                    .formatted(lastNumber, lastBox, boxedPages));
        }
    }

    /**
     * Takes the next item in filing order.
     *
     * @param paperPages the pages that it puts into a box; 0 for an item without paper, which gets no box
     * @param direction  income, expenditure or neither
     * @param boxPages   how many pages a box takes
     * @return the place of the item and the state after it
     */
    public Step next(long paperPages, Direction direction, int boxPages) {
        int number = lastNumber + 1;
        if (paperPages == 0) {
            return new Step(new ClassState(number, lastBox, boxedPages, boxDirection), number, 0, false);
        }
        boolean fits = lastBox > 0 && boxedPages + paperPages <= boxPages && agrees(direction);
        int box = fits ? lastBox : lastBox + 1;
        long pages = fits ? boxedPages + paperPages : paperPages;
        Direction kept = fits && direction == Direction.NEITHER ? boxDirection : direction;
        return new Step(new ClassState(number, box, pages, kept), number, box, paperPages > boxPages);
    }

    private boolean agrees(Direction direction) {
        return direction == Direction.NEITHER || boxDirection == Direction.NEITHER || direction == boxDirection;
    }

    /**
     * The place that an item was given.
     *
     * @param after     the state of the class with the item in it
     * @param number    the item's number in the class, from 1
     * @param box       the running number of its box, from 1; 0 for an item without paper
     * @param oversized whether it is larger than a box and has one of its own
     */
    public record Step(ClassState after, int number, int box, boolean oversized) {
        public Step {
            requireNonNull(after, "after");
        }
    }
}
