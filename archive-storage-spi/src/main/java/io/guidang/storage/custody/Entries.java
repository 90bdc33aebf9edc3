package io.guidang.storage.custody;

import io.guidang.core.code.ArchivalCode;
import io.guidang.storage.ledger.LedgerEntry;
import io.guidang.storage.store.ArchiveStore;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Entries of a ledger as they are stored, read page by page: one page in memory at a time. */
final class Entries {

    private static final int PAGE = 500;

    private Entries() {}

    /** All after a place. The places of a ledger have no gap; whether that is so is asked by whoever checks it. */
    static Stream<byte[]> after(ArchiveStore store, long place) {
        int limit = limit(store);
        LongFunction<Pageful> read = from -> new Pageful(from, store.entries(from, limit));
        return stream(
                read.apply(place),
                page -> page.entries().size() < limit
                        ? page.end()
                        : read.apply(page.after() + page.entries().size()).unless(page));
    }

    /** Those that name a code. */
    static Stream<LedgerEntry> about(ArchiveStore store, ArchivalCode code) {
        int limit = limit(store);
        LongFunction<Pageful> read = from -> new Pageful(from, store.entriesAbout(code, from, limit));
        return stream(read.apply(0), page -> read.apply(page.last())).map(LedgerEntry::decode);
    }

    /** The entry, unless these are the bytes of none. */
    static Optional<LedgerEntry> decoded(byte[] encoded) {
        try {
            return Optional.of(LedgerEntry.decode(encoded));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Stream<byte[]> stream(Pageful first, UnaryOperator<Pageful> next) {
        return Stream.iterate(first, page -> !page.entries().isEmpty(), next).flatMap(page -> page.entries().stream());
    }

    private static int limit(ArchiveStore store) {
        return Math.min(PAGE, store.capabilities().largestPage());
    }

    private record Pageful(long after, List<byte[]> entries) {

        Pageful end() {
            return new Pageful(after, List.of());
        }

        /** Nothing, if it begins as the one before: rows that say another place than they stand at would come for ever. */
        Pageful unless(Pageful before) {
            return !entries.isEmpty() && Arrays.equals(entries.get(0), before.entries.get(0)) ? end() : this;
        }

        /** Where its last entry says that it stands; always further on, whatever somebody wrote there. */
        long last() {
            long place = LedgerEntry.decode(entries.get(entries.size() - 1)).sequence();
            return Math.max(place, after + 1);
        }
    }
}
