package io.guidang.rules.arrangement;

import io.guidang.core.box.Box;
import io.guidang.core.category.LowestClass;
import io.guidang.core.code.ArchivalCode;
import io.guidang.core.item.ItemId;
import io.guidang.core.retention.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the boxes out of items that come in filing order: first and last number, count, pages, until when the box must
 * stay and which item determines that. Of several that keep it equally long the first one is named.
 *
 * <p>Not safe to share; {@link #take} hands out each box as soon as the next one begins, so that memory stays bounded.
 */
public final class BoxTally {

    private static final class Filling {
        private final LowestClass lowestClass;
        private final ArchivalCode code;
        private final ArchivalCode first;
        private ArchivalCode last;
        private int items;
        private long pages;
        private Outcome keep;
        private ItemId blocking;

        Filling(LowestClass lowestClass, ArchivalCode code, ArchivalCode first, Outcome keep, ItemId blocking) {
            this.lowestClass = lowestClass;
            this.code = code;
            this.first = first;
            this.last = first;
            this.keep = keep;
            this.blocking = blocking;
        }

        Box close() {
            return new Box(code, lowestClass, first, last, items, pages, keep, blocking);
        }
    }

    private Optional<Filling> open = Optional.empty();
    private final List<Box> full = new ArrayList<>();

    /** A tally of nothing yet. */
    public BoxTally() {}

    /** Adds the next item; one without a box is passed over. */
    public void add(ArrangedItem item) {
        item.box()
                .ifPresent(box -> add(
                        item.lowestClass(),
                        box,
                        item.code(),
                        item.item().id(),
                        item.item().paperPages(),
                        item.outcome()));
    }

    /** Adds the next boxed item by what a box needs of it. */
    public void add(
            LowestClass lowestClass, ArchivalCode box, ArchivalCode code, ItemId id, long paperPages, Outcome outcome) {
        Filling filling = open.filter(current -> current.code.equals(box)).orElse(null);
        if (filling == null) {
            open.ifPresent(current -> full.add(current.close()));
            filling = new Filling(lowestClass, box, code, outcome, id);
            open = Optional.of(filling);
        } else if (outcome.compareTo(filling.keep) > 0) {
            filling.keep = outcome;
            filling.blocking = id;
        }
        filling.last = code;
        filling.items++;
        filling.pages += paperPages;
    }

    /** The boxes that are complete so far; they are handed out once. */
    public List<Box> take() {
        List<Box> taken = List.copyOf(full);
        full.clear();
        return taken;
    }

    /** The rest of the boxes, with the last one. */
    public List<Box> finish() {
        open.ifPresent(current -> full.add(current.close()));
        open = Optional.empty();
        return take();
    }
}
