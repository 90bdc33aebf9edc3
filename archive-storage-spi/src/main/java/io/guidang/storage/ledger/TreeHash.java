package io.guidang.storage.ledger;

import java.security.MessageDigest;

/** How leaves and nodes are hashed (RFC 6962, 2.1): the prefixes keep one from passing for the other. */
final class TreeHash {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest;

    TreeHash(DigestAlgorithm algorithm) {
        this.digest = algorithm.begin();
    }

    byte[] ofNothing() {
        return digest.digest();
    }

    byte[] ofLeaf(byte[] leaf) {
        digest.update(LEAF);
        return digest.digest(leaf);
    }

    byte[] ofNode(byte[] left, byte[] right) {
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }
}
