package io.guidang.storage.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The Merkle tree of RFC 6962 over leaves that come one after the other: of a million leaves it holds twenty digests, and
 * the paths of those leaves that a proof is wanted of. It grows as leaves are added, and answers at every size. For one
 * thread.
 */
public final class MerkleTree {

    private final DigestAlgorithm algorithm;
    private final TreeHash hash;

    /** At k, if the bit k of the size is set: the root of 2^k leaves; those of greater k stand to the left. */
    private final byte[] @Nullable [] whole = new byte[Long.SIZE][];

    private final NavigableMap<Long, List<byte[]>> paths = new TreeMap<>();
    private long size;

    private MerkleTree(DigestAlgorithm algorithm, Set<Long> proving) {
        this.algorithm = algorithm;
        this.hash = new TreeHash(algorithm);
        for (long index : proving) {
            if (index < 0) {
                throw new IllegalArgumentException("Leaves are counted from 0, but found " + index);
            }
            paths.put(index, new ArrayList<>());
        }
    }

    /** A tree without leaves, which will prove nothing of single ones. */
    public static MerkleTree by(DigestAlgorithm algorithm) {
        return new MerkleTree(algorithm, Set.of());
    }

    /**
     * A tree without leaves, which will have proofs of some of those to come.
     *
     * @param proving which leaves, counted from 0
     */
    public static MerkleTree proving(DigestAlgorithm algorithm, Set<Long> proving) {
        return new MerkleTree(algorithm, proving);
    }

    /** Adds the next item of a batch. */
    public void add(BatchLeaf leaf) {
        add(leaf.encode());
    }

    /** Adds the next leaf. */
    public void add(byte[] leaf) {
        byte[] right = hash.ofLeaf(leaf);
        long start = size;
        int level = 0;
        for (byte[] left = whole[0]; left != null; left = whole[level]) {
            long width = 1L << level;
            tell(start, width, left);
            tell(start - width, width, right);
            right = hash.ofNode(left, right);
            whole[level] = null;
            start -= width;
            level++;
        }
        whole[level] = right;
        size++;
    }

    /** Leaves from here on have this sibling. */
    private void tell(long start, long width, byte[] sibling) {
        if (!paths.isEmpty()) {
            for (List<byte[]> path : paths.subMap(start, start + width).values()) {
                path.add(sibling);
            }
        }
    }

    /** How many leaves it has. */
    public long size() {
        return size;
    }

    /** The root over the leaves so far; over none, the digest of nothing. */
    public Digest root() {
        byte[] right = null;
        for (byte[] left : whole) {
            if (left != null) {
                right = right == null ? left : hash.ofNode(left, right);
            }
        }
        return digest(right == null ? hash.ofNothing() : right);
    }

    /**
     * What a ledger keeps of the batch whose items were added.
     *
     * @throws IllegalArgumentException if there are none
     */
    public LedgerSubject.Batch batch() {
        return new LedgerSubject.Batch(root(), size);
    }

    /**
     * The proof that a leaf is among those so far.
     *
     * @param index which one, from 0; one of those that the tree was made to prove
     * @throws IllegalArgumentException if it was not made to prove this one, or has not come so far
     */
    public MembershipProof proof(long index) {
        List<byte[]> inside = paths.get(index);
        if (inside == null || index >= size) {
            throw new IllegalArgumentException(
                    "No proof of leaf %d: the tree has %d leaves and proves %d of them; name the leaf when it is made"
                            .formatted(index, size, paths.headMap(size).size()));
        }
        List<Digest> path = new ArrayList<>();
        inside.forEach(sibling -> path.add(digest(sibling)));
        byte[] right = null;
        long start = size;
        for (int level = 0; level < whole.length; level++) {
            byte[] left = whole[level];
            if (left != null) {
                long end = start;
                start -= 1L << level;
                if (right != null && index >= end) {
                    path.add(digest(left));
                } else if (right != null && index >= start) {
                    path.add(digest(right));
                }
                right = right == null ? left : hash.ofNode(left, right);
            }
        }
        return new MembershipProof(index, size, path);
    }

    /** How many digests it holds, beside paths. */
    int held() {
        int held = 0;
        for (byte[] one : whole) {
            held += one == null ? 0 : 1;
        }
        return held;
    }

    private Digest digest(byte[] bytes) {
        return Digest.of(algorithm.name(), bytes);
    }
}
