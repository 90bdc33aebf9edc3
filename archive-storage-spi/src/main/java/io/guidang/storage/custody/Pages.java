package io.guidang.storage.custody;

import io.guidang.storage.store.ArchiveStore;
import io.guidang.storage.store.Cursor;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.Page;
import io.guidang.storage.store.Query;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A stream over the pages of a store: one page in memory at a time. */
final class Pages implements Iterator<FiledItem> {

    private static final int PAGE = 500;

    private final ArchiveStore store;
    private final Query query;
    private final int limit;
    private Iterator<FiledItem> page;
    private Optional<Cursor> next;

    private Pages(ArchiveStore store, Query query) {
        this.store = store;
        this.query = query;
        this.limit = Math.min(PAGE, store.capabilities().largestPage());
        Page first = store.read(query, Optional.empty(), limit);
        this.page = first.items().iterator();
        this.next = first.next();
    }

    static Stream<FiledItem> stream(ArchiveStore store, Query query) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                        new Pages(store, query), Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.DISTINCT),
                false);
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && next.isPresent()) {
            Page more = store.read(query, next, limit);
            page = more.items().iterator();
            next = more.next();
        }
        return page.hasNext();
    }

    @Override
    public FiledItem next() {
        if (!hasNext()) {
            throw new NoSuchElementException("No further items");
        }
        return page.next();
    }
}
