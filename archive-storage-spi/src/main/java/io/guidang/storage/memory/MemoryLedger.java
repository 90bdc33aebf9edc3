package io.guidang.storage.memory;

import io.guidang.core.code.ArchivalCode;
import io.guidang.storage.ledger.LedgerEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The entries of a ledger, in their order, and which of them name what. */
final class MemoryLedger {

    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Map<ArchivalCode, List<LedgerEntry>> about = new HashMap<>();

    void append(LedgerEntry entry, List<ArchivalCode> codes) {
        if (entry.sequence() != entries.size() + 1L) {
            throw new IllegalStateException(
                    "Entry %d of the ledger comes next, but found %d".formatted(entries.size() + 1, entry.sequence()));
        }
        entries.add(entry);
        codes.forEach(
                code -> about.computeIfAbsent(code, first -> new ArrayList<>()).add(entry));
    }

    Optional<LedgerEntry> last() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }

    List<byte[]> entries(long after, int limit) {
        return page(entries, after, limit);
    }

    List<byte[]> entriesAbout(ArchivalCode code, long after, int limit) {
        return page(about.getOrDefault(code, List.of()), after, limit);
    }

    private static List<byte[]> page(List<LedgerEntry> all, long after, int limit) {
        return all.stream()
                .filter(entry -> entry.sequence() > after)
                .limit(limit)
                .map(LedgerEntry::encode)
                .toList();
    }
}
