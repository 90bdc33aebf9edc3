package io.guidang.storage.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * How far a ledger had come on a day: its last entry. One line of ASCII, to be exported, signed and kept where whoever
 * writes the ledger cannot write; a {@link LedgerCheck} against it finds what was cut off or written anew since.
 *
 * @param archive  whose ledger
 * @param sequence the last entry; 0 while there is none
 * @param digest   the digest of the last entry; the {@link ArchiveId#genesis} value while there is none
 * @param day      the day, as whoever exports it gives it, in the years 1 to 9999
 */
public record LedgerHead(ArchiveId archive, long sequence, Digest digest, LocalDate day) {

    private static final String MARK = "guidang-ledger-head/1";
    private static final Pattern SEQUENCE = Pattern.compile("0|[1-9][0-9]{0,18}");

    public LedgerHead {
        requireNonNull(archive, "archive");
        requireNonNull(digest, "digest");
        if (sequence < 0) {
            throw new IllegalArgumentException("Entries are counted from 1, but found " + sequence);
        }
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new IllegalArgumentException("A head is of a day in the years 1 to 9999, but found " + day.getYear());
        }
    }

    /** The head of a ledger whose last entry this is. */
    public static LedgerHead of(LedgerEntry last, LocalDate day) {
        return new LedgerHead(last.archive(), last.sequence(), last.digest(), day);
    }

    /** The head of a ledger without an entry. */
    public static LedgerHead genesis(ArchiveId archive, DigestAlgorithm algorithm, LocalDate day) {
        return new LedgerHead(archive, 0, archive.genesis(algorithm), day);
    }

    /**
     * Reads what {@link #toString()} wrote, without the end of the line.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static LedgerHead parse(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 5
                || !parts[0].equals(MARK)
                || !SEQUENCE.matcher(parts[2]).matches()) {
            throw new IllegalArgumentException(
                    "The head of a ledger is written as '%s J019/main 42 SHA-256:6e34… 2026-01-31', but found %d characters in %d parts"
                            .formatted(MARK, line.length(), parts.length));
        }
        return new LedgerHead(
                ArchiveId.parse(parts[1]), Long.parseLong(parts[2]), Digest.parse(parts[3]), day(parts[4]));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "The day of a head is written as 2026-01-31, but found %d characters".formatted(text.length()), e);
        }
    }

    /** The entry after it. */
    public LedgerEntry next(RecordedCommand command, DigestAlgorithm algorithm) {
        return LedgerEntry.of(archive, Math.addExact(sequence, 1), digest, command, algorithm);
    }

    /** As {@code guidang-ledger-head/1 J019/main 42 SHA-256:6e34… 2026-01-31}. */
    @Override
    public String toString() {
        return "%s %s %s %s %s".formatted(MARK, archive, Long.toString(sequence), digest, day);
    }
}
