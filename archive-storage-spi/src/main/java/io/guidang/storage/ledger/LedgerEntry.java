package io.guidang.storage.ledger;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/**
 * One entry of a ledger: one command, at its place. It holds the digest of the entry before it, and a digest of its own
 * over everything in it. An entry that is read may have been tampered with: only its shape is certain,
 * {@link #fits} says whether its digest is that of its content, and {@link LedgerCheck} whether it stands where it was
 * written.
 *
 * @param archive  whose ledger it stands in
 * @param sequence its place, from 1 without a gap
 * @param previous the digest of the entry before it; in the first one the {@link ArchiveId#genesis} value
 * @param command  what was done
 * @param digest   the digest of its {@link #content()}
 */
public record LedgerEntry(ArchiveId archive, long sequence, Digest previous, RecordedCommand command, Digest digest) {

    /** The bytes of an entry are never more: anything longer is refused unread. */
    public static final int LARGEST = 1 << 18;

    private static final String WHAT = "guidang-ledger-entry";
    private static final int VERSION = 1;

    public LedgerEntry {
        requireNonNull(archive, "archive");
        requireNonNull(previous, "previous");
        requireNonNull(command, "command");
        requireNonNull(digest, "digest");
        requireSequence(sequence);
    }

    /** The first entry of an archive's ledger. */
    public static LedgerEntry first(ArchiveId archive, RecordedCommand command, DigestAlgorithm algorithm) {
        return of(archive, 1, archive.genesis(algorithm), command, algorithm);
    }

    /** The entry after this one. The algorithm may be another one. */
    public LedgerEntry next(RecordedCommand nextCommand, DigestAlgorithm algorithm) {
        return of(archive, Math.addExact(sequence, 1), digest, nextCommand, algorithm);
    }

    static LedgerEntry of(
            ArchiveId archive, long sequence, Digest previous, RecordedCommand command, DigestAlgorithm algorithm) {
        byte[] content = content(archive, sequence, previous, command, algorithm.name());
        return new LedgerEntry(archive, sequence, previous, command, algorithm.digest(content));
    }

    /**
     * Reads what {@link #encode()} wrote, and nothing else: every entry has one form. Whether its digest fits is not asked.
     *
     * @throws IllegalArgumentException if the bytes are none of an entry, saying at which byte and what was expected there
     */
    public static LedgerEntry decode(byte[] encoded) {
        if (encoded.length > LARGEST) {
            throw new IllegalArgumentException(
                    "An entry has up to %d bytes, but found %d".formatted(LARGEST, encoded.length));
        }
        CanonicalReader from = new CanonicalReader(encoded, WHAT, VERSION);
        String algorithm = from.text();
        ArchiveId archive = ArchiveId.read(from);
        long sequence = from.value("a sequence from 1", () -> requireSequence(from.i64()));
        Digest previous = Digest.read(from);
        RecordedCommand command = CommandForm.read(from);
        Digest digest = from.value("a digest", () -> Digest.of(algorithm, from.bytes()));
        from.requireEnd();
        LedgerEntry entry = new LedgerEntry(archive, sequence, previous, command, digest);
        if (!Arrays.equals(entry.encode(), encoded)) {
            throw new IllegalArgumentException(
                    "Not the bytes of an entry: its codes or details are out of order, or stand there twice");
        }
        return entry;
    }

    /** Everything in it but its digest, as the bytes that the digest is taken over. */
    public byte[] content() {
        return content(archive, sequence, previous, command, digest.algorithm());
    }

    /** All of it as bytes: its content, then the bytes of its digest. */
    public byte[] encode() {
        return write(archive, sequence, previous, command, digest.algorithm())
                .bytes(digest.bytes())
                .written();
    }

    /**
     * Whether its digest is that of its content.
     *
     * @throws IllegalArgumentException if its digest was taken by another algorithm
     */
    public boolean fits(DigestAlgorithm algorithm) {
        if (!algorithm.name().equals(digest.algorithm())) {
            throw new IllegalArgumentException(
                    "Entry %d of '%s' is digested by %s and not by %s; ask with its algorithm"
                            .formatted(sequence, archive, digest.algorithm(), algorithm));
        }
        return algorithm.digest(content()).equals(digest);
    }

    private static byte[] content(
            ArchiveId archive, long sequence, Digest previous, RecordedCommand command, String algorithm) {
        return write(archive, sequence, previous, command, algorithm).written();
    }

    private static CanonicalWriter write(
            ArchiveId archive, long sequence, Digest previous, RecordedCommand command, String algorithm) {
        CanonicalWriter to = new CanonicalWriter(WHAT, VERSION).text(algorithm);
        archive.write(to);
        to.i64(sequence);
        previous.write(to);
        CommandForm.write(command, to);
        return to;
    }

    private static long requireSequence(long sequence) {
        if (sequence < 1) {
            throw new IllegalArgumentException("Entries are counted from 1, but found " + sequence);
        }
        return sequence;
    }

    /** Where it stands, what was done and when, and its digest; not who, to what, or with which details. */
    @Override
    public String toString() {
        return "LedgerEntry[%s %d, %s as of %s, %s]"
                .formatted(archive, sequence, command.kind(), command.day(), digest);
    }
}
