package io.guidang.examples.report;

import io.guidang.core.box.Box;
import io.guidang.core.code.ArchivalCode;
import io.guidang.rules.arrangement.BoxTally;
import io.guidang.storage.store.FiledItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Makes the boxes while the items pass in filing order, each with the numbers of its first and last item. */
final class BoxLines {

    private final BoxTally tally = new BoxTally();
    private final Map<ArchivalCode, Ends> ends = new HashMap<>();
    private final Consumer<BoxLine> each;

    BoxLines(Consumer<BoxLine> each) {
        this.each = each;
    }

    void add(ItemLine line) {
        FiledItem filed = line.filed();
        if (filed.box().isEmpty()) {
            return;
        }
        ArchivalCode box = filed.box().get();
        String item = filed.item().id().value();
        tally.add(
                filed.lowestClass(),
                box,
                filed.code(),
                filed.item().id(),
                filed.item().paperPages(),
                line.decision().outcome());
        ends.merge(box, new Ends(item, item), (before, now) -> new Ends(before.first, now.last));
        hand(tally.take());
    }

    void finish() {
        hand(tally.finish());
    }

    private void hand(List<Box> boxes) {
        for (Box box : boxes) {
            Ends of = ends.remove(box.code());
            if (of == null) {
                throw new IllegalStateException("Box '%s' was never begun".formatted(box.code()));
            }
            each.accept(new BoxLine(box, of.first, of.last));
        }
    }

    private record Ends(String first, String last) {}
}
