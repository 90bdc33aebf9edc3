package io.guidang.storage.ledger;

import static java.util.Objects.requireNonNull;

import io.guidang.core.code.ArchivalCode;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** What a command was about. */
public sealed interface LedgerSubject {

    /** The archive as a whole: an inspection, a report. */
    record Whole() implements LedgerSubject {}

    /**
     * A few items, boxes or volumes by their codes.
     *
     * @param codes 1 to 256; a set, in the order of their characters in Unicode whatever order they are given in
     */
    record Items(List<ArchivalCode> codes) implements LedgerSubject {

        /** More than these are a {@link Batch}. */
        public static final int MOST = 256;

        public Items {
            TreeSet<ArchivalCode> sorted = new TreeSet<>((one, other) -> Utf8.compare(one.value(), other.value()));
            sorted.addAll(codes);
            if (sorted.isEmpty() || sorted.size() > MOST) {
                throw new IllegalArgumentException(
                        "An entry names 1 to %d codes, but found %d; make a batch of more with a MerkleTree"
                                .formatted(MOST, sorted.size()));
            }
            Utf8.bytes(sorted.first().value());
            codes = List.copyOf(sorted);
        }
    }

    /**
     * Any number of items, by what proves of each one that it was among them.
     *
     * @param root  the root of the {@link MerkleTree} of their {@link BatchLeaf}s
     * @param count how many, from 1
     */
    record Batch(Digest root, long count) implements LedgerSubject {
        public Batch {
            requireNonNull(root, "root");
            if (count < 1) {
                throw new IllegalArgumentException("A batch has at least one item, but found " + count);
            }
        }
    }

    static LedgerSubject whole() {
        return new Whole();
    }

    static LedgerSubject of(ArchivalCode... codes) {
        return new Items(List.of(codes));
    }

    static LedgerSubject of(Collection<ArchivalCode> codes) {
        return new Items(List.copyOf(codes));
    }

    static LedgerSubject batch(Digest root, long count) {
        return new Batch(root, count);
    }

    /** How many items it names; nothing is counted for the archive as a whole. */
    default long count() {
        if (this instanceof Items items) {
            return items.codes().size();
        }
        return this instanceof Batch batch ? batch.count() : 0;
    }
}
