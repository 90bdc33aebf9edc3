package io.guidang.storage.ledger;

import static java.util.Objects.requireNonNull;

import io.guidang.core.code.ArchivalCode;

/**
 * One item of a batch, as a leaf of the {@link MerkleTree} whose root the ledger keeps.
 *
 * @param code        the item's code
 * @param description the digest of its description: of whatever bytes the embedder can show again, when it has to be
 *                    proved what the item was
 */
public record BatchLeaf(ArchivalCode code, Digest description) {

    public BatchLeaf {
        requireNonNull(description, "description");
        Utf8.bytes(code.value());
    }

    /** The bytes of the leaf. */
    public byte[] encode() {
        CanonicalWriter to = new CanonicalWriter("guidang-ledger-leaf", 1).text(code.value());
        description.write(to);
        return to.written();
    }
}
