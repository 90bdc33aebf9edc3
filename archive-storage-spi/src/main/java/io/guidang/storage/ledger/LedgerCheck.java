package io.guidang.storage.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads a ledger from its first entry to its last and names the first place at which it breaks, and why. It holds no more
 * than one entry at a time. When an entry is missing it reads on to the end, to tell whether it was moved or removed.
 *
 * <p>It finds every change, removal and exchange of entries by whoever cannot take all later digests anew. Whoever writes
 * the store can: against that, and against a cut at the end, it takes heads that were exported before
 * ({@link #against}), verified by their signature ({@link SignedHead#verified}).
 */
public final class LedgerCheck {

    private final ArchiveId archive;
    private final Map<String, DigestAlgorithm> algorithms;
    private final DigestAlgorithm first;
    private final List<LedgerHead> heads;

    private LedgerCheck(
            ArchiveId archive, Map<String, DigestAlgorithm> algorithms, DigestAlgorithm first, List<LedgerHead> heads) {
        this.archive = archive;
        this.algorithms = algorithms;
        this.first = first;
        this.heads = heads;
    }

    /** The check of an archive's ledger whose digests are SHA-256. */
    public static LedgerCheck of(ArchiveId archive) {
        return of(archive, List.of(DigestAlgorithm.SHA_256));
    }

    /**
     * The check of an archive's ledger.
     *
     * @param algorithms those that digests may be of, at least one; a ledger may have gone from one to another
     */
    public static LedgerCheck of(ArchiveId archive, List<DigestAlgorithm> algorithms) {
        if (algorithms.isEmpty()) {
            throw new IllegalArgumentException("A check needs an algorithm, but found none; give it SHA-256");
        }
        Map<String, DigestAlgorithm> byName = new TreeMap<>();
        algorithms.forEach(algorithm -> byName.put(algorithm.name(), algorithm));
        return new LedgerCheck(requireNonNull(archive, "archive"), byName, algorithms.get(0), List.of());
    }

    /**
     * The same check, held against one head more.
     *
     * @param head one whose signature has been verified
     * @throws IllegalArgumentException if it is of another archive or of an algorithm that this check was not given, or is
     *                                  of no entry and not the genesis value of this archive
     */
    public LedgerCheck against(LedgerHead head) {
        if (!head.archive().equals(archive)) {
            throw new IllegalArgumentException(
                    "A head of '%s' says nothing of '%s'; take one of its own".formatted(head.archive(), archive));
        }
        DigestAlgorithm algorithm = algorithms.get(head.digest().algorithm());
        if (algorithm == null) {
            throw new IllegalArgumentException("The head of '%s' is digested by %s; give the check that algorithm"
                    .formatted(archive, head.digest().algorithm()));
        }
        if (head.sequence() == 0 && !head.digest().equals(archive.genesis(algorithm))) {
            throw new IllegalArgumentException(
                    "The head of '%s' before its first entry is its genesis value, but found another digest"
                            .formatted(archive));
        }
        List<LedgerHead> more = new ArrayList<>(heads);
        more.add(head);
        more.sort(Comparator.comparingLong(LedgerHead::sequence));
        return new LedgerCheck(archive, algorithms, first, List.copyOf(more));
    }

    /**
     * Checks entries.
     *
     * @param entries all of the ledger, in its order; read once and left to its owner to close
     * @param day     of what day the head is that a sound ledger gives
     */
    public LedgerFinding check(Stream<LedgerEntry> entries, LocalDate day) {
        return check(entries.iterator(), Optional::of, day);
    }

    /**
     * Checks entries as they are stored; bytes that are none of an entry break the ledger.
     *
     * @param entries all of the ledger, in its order, each as {@link LedgerEntry#encode()} wrote it; read once and left to
     *                its owner to close
     * @param day     of what day the head is that a sound ledger gives
     */
    public LedgerFinding checkEncoded(Stream<byte[]> entries, LocalDate day) {
        return check(entries.iterator(), LedgerCheck::decoded, day);
    }

    private static Optional<LedgerEntry> decoded(byte[] bytes) {
        try {
            return Optional.of(LedgerEntry.decode(bytes));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private <T> LedgerFinding check(Iterator<T> entries, Function<T, Optional<LedgerEntry>> reader, LocalDate day) {
        LedgerHead end = LedgerHead.genesis(archive, first, day);
        Iterator<LedgerHead> exported =
                heads.stream().filter(head -> head.sequence() > 0).iterator();
        Optional<LedgerHead> awaited = next(exported);
        while (entries.hasNext()) {
            Optional<LedgerEntry> read = reader.apply(entries.next());
            Break at = new Break(end.sequence() + 1);
            if (read.isEmpty()) {
                return at.unreadable();
            }
            LedgerEntry entry = read.get();
            Optional<LedgerFinding.Broken> broken = brokenAt(at, end, entry);
            if (broken.isPresent()) {
                return broken.get();
            }
            if (entry.sequence() > at.sequence()) {
                return isFurtherOn(end, entries, reader) ? at.reordered(entry) : at.removed(entry);
            }
            for (; awaited.isPresent() && awaited.get().sequence() == entry.sequence(); awaited = next(exported)) {
                if (!awaited.get().digest().equals(entry.digest())) {
                    return at.rewritten(awaited.get());
                }
            }
            end = LedgerHead.of(entry, day);
        }
        return awaited.isPresent()
                ? new Break(end.sequence() + 1).truncated(awaited.get())
                : new LedgerFinding.Sound(end);
    }

    /** What is wrong with an entry that is to follow this end; nothing said yet if its sequence is too high. */
    private Optional<LedgerFinding.Broken> brokenAt(Break at, LedgerHead end, LedgerEntry entry) {
        DigestAlgorithm algorithm = algorithms.get(entry.digest().algorithm());
        if (algorithm == null) {
            return Optional.of(at.unknownAlgorithm(entry));
        }
        if (!entry.fits(algorithm)) {
            return Optional.of(at.changed());
        }
        if (!entry.archive().equals(archive)) {
            return Optional.of(at.foreign(entry, archive));
        }
        if (entry.sequence() < at.sequence()) {
            return Optional.of(at.repeated(entry));
        }
        if (entry.sequence() == at.sequence() && !follows(end, entry)) {
            return Optional.of(end.sequence() == 0 ? at.withoutGenesis(archive) : at.replaced());
        }
        return Optional.empty();
    }

    /** The first entry begins with the genesis value by whichever algorithm it says that it is by. */
    private boolean follows(LedgerHead end, LedgerEntry entry) {
        if (end.sequence() > 0) {
            return entry.previous().equals(end.digest());
        }
        DigestAlgorithm algorithm = algorithms.get(entry.previous().algorithm());
        return algorithm != null && entry.previous().equals(archive.genesis(algorithm));
    }

    private <T> boolean isFurtherOn(LedgerHead end, Iterator<T> rest, Function<T, Optional<LedgerEntry>> reader) {
        Break missing = new Break(end.sequence() + 1);
        while (rest.hasNext()) {
            Optional<LedgerEntry> read = reader.apply(rest.next());
            if (read.isPresent()
                    && read.get().sequence() == missing.sequence()
                    && brokenAt(missing, end, read.get()).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<LedgerHead> next(Iterator<LedgerHead> heads) {
        return heads.hasNext() ? Optional.of(heads.next()) : Optional.empty();
    }
}
