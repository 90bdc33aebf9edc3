package io.guidang.storage.ledger;

import static java.util.Objects.requireNonNull;

import io.guidang.core.fonds.FondsNumber;

/**
 * Names one archive for ever: its fonds, and which archive of that fonds it is. Two archives of one fonds, one in use and
 * one for trials perhaps, need two names, or the ledger of one would pass for that of the other.
 *
 * @param fonds the fonds
 * @param name  1 to 64 letters, digits, dots, underscores and hyphens of ASCII
 */
public record ArchiveId(FondsNumber fonds, String name) {

    public ArchiveId {
        requireNonNull(fonds, "fonds");
        LedgerName.require("an archive", name);
    }

    public static ArchiveId of(String fonds, String name) {
        return new ArchiveId(FondsNumber.of(fonds), name);
    }

    /**
     * Reads what {@link #toString()} wrote: {@code J019/main}.
     *
     * @throws IllegalArgumentException if it is not a fonds number, a slash and a name
     */
    public static ArchiveId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException(
                    "An archive is written as J019/main, but found %d characters without a slash"
                            .formatted(text.length()));
        }
        return of(text.substring(0, slash), text.substring(slash + 1));
    }

    /** The genesis value: what stands for the digest of the entry before the first one of this archive. */
    public Digest genesis(DigestAlgorithm algorithm) {
        CanonicalWriter genesis = new CanonicalWriter("guidang-ledger-genesis", 1).text(algorithm.name());
        write(genesis);
        return algorithm.digest(genesis.written());
    }

    static ArchiveId read(CanonicalReader from) {
        return from.value("the fonds number and the name of an archive", () -> of(from.text(), from.text()));
    }

    void write(CanonicalWriter to) {
        to.text(fonds.value()).text(name);
    }

    @Override
    public String toString() {
        return fonds + "/" + name;
    }
}
