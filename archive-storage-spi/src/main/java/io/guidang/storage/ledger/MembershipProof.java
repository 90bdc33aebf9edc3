package io.guidang.storage.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The proof that a leaf is in a Merkle tree (RFC 9162, 2.1.3), without the other leaves: that an item was destroyed with a
 * batch, by a few digests, when nothing else is left of the batch.
 *
 * @param index which leaf, from 0
 * @param size  how many leaves the tree has
 * @param path  the siblings on the way up, from the leaf; as many as the place of the leaf in such a tree needs, up to 63
 */
public record MembershipProof(long index, long size, List<Digest> path) {

    private static final String MARK = "guidang-membership-proof/1";
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,18}");

    public MembershipProof {
        path = List.copyOf(path);
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException(
                    "A leaf is counted from 0 and below the size of its tree, but found %d of %d"
                            .formatted(index, size));
        }
        int height = height(index, size);
        if (path.size() != height) {
            throw new IllegalArgumentException("Leaf %d of %d has %d siblings on its way up, but found %d"
                    .formatted(index, size, height, path.size()));
        }
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static MembershipProof parse(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length < 3
                || !parts[0].equals(MARK)
                || !NUMBER.matcher(parts[1]).matches()
                || !NUMBER.matcher(parts[2]).matches()) {
            throw new IllegalArgumentException(
                    "A proof is written as '%s 2 5 SHA-256:6e34… …', but found %d characters in %d parts"
                            .formatted(MARK, line.length(), parts.length));
        }
        List<Digest> path = new ArrayList<>();
        for (String digest : List.of(parts).subList(3, parts.length)) {
            path.add(Digest.parse(digest));
        }
        return new MembershipProof(Long.parseLong(parts[1]), Long.parseLong(parts[2]), path);
    }

    private static int height(long index, long size) {
        int height = 0;
        long node = index;
        for (long last = size - 1; last > 0; last >>= 1) {
            // The last node of a level that has no sibling goes up as it is.
            if ((node & 1) == 1 || node < last) {
                height++;
            }
            node >>= 1;
        }
        return height;
    }

    /**
     * Whether an item was in a batch that a ledger names, which has as many items as this proof says.
     *
     * @param algorithm that of the batch's root
     * @throws IllegalArgumentException if the root was taken by another algorithm
     */
    public boolean verify(BatchLeaf leaf, LedgerSubject.Batch batch, DigestAlgorithm algorithm) {
        return size == batch.count() && verify(leaf.encode(), batch.root(), algorithm);
    }

    /**
     * Whether a leaf is in the tree of this root. That the tree has as many leaves as the proof says is not proved: compare
     * it with a size that you trust.
     *
     * @param algorithm that of the root
     * @throws IllegalArgumentException if the root was taken by another algorithm
     */
    public boolean verify(byte[] leaf, Digest root, DigestAlgorithm algorithm) {
        if (!root.algorithm().equals(algorithm.name())) {
            throw new IllegalArgumentException("The root was taken by %s and not by %s; ask with its algorithm"
                    .formatted(root.algorithm(), algorithm));
        }
        TreeHash hash = new TreeHash(algorithm);
        byte[] reached = hash.ofLeaf(leaf);
        long node = index;
        long last = size - 1;
        for (Digest sibling : path) {
            if (!sibling.algorithm().equals(algorithm.name())) {
                return false;
            }
            while ((node & 1) == 0 && node == last) {
                node >>= 1;
                last >>= 1;
            }
            reached = (node & 1) == 1 ? hash.ofNode(sibling.bytes(), reached) : hash.ofNode(reached, sibling.bytes());
            node >>= 1;
            last >>= 1;
        }
        return Digest.of(algorithm.name(), reached).equals(root);
    }

    /** As {@code guidang-membership-proof/1 2 5 SHA-256:6e34… …}, in one line. */
    @Override
    public String toString() {
        return MARK + " " + index + " " + size
                + path.stream().map(digest -> " " + digest).collect(Collectors.joining());
    }
}
