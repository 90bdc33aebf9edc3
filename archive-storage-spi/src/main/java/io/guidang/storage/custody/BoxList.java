package io.guidang.storage.custody;

import io.guidang.core.box.Box;
import io.guidang.rules.arrangement.BoxTally;
import io.guidang.storage.store.FiledItem;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The boxes of items that come in filing order. */
final class BoxList {

    private BoxList() {}

    static void read(Stream<FiledItem> items, Consumer<Box> each) {
        BoxTally tally = new BoxTally();
        for (Iterator<FiledItem> all = items.iterator(); all.hasNext(); ) {
            FiledItem filed = all.next();
            filed.box()
                    .ifPresent(box -> tally.add(
                            filed.lowestClass(),
                            box,
                            filed.code(),
                            filed.item().id(),
                            filed.item().paperPages(),
                            filed.decision().outcome()));
            tally.take().forEach(each);
        }
        tally.finish().forEach(each);
    }
}
