package io.guidang.storage.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;

@PropertyDefaults(tries = 50, edgeCases = EdgeCasesMode.NONE)
class MerkleTreeProperties {

    private static final DigestAlgorithm SHA_256 = DigestAlgorithm.SHA_256;

    @Property(tries = 40)
    void the_stream_gives_root_and_paths_of_the_rfc(@ForAll @IntRange(min = 1, max = 70) int size, @ForAll long seed) {
        List<byte[]> leaves = leaves(size, seed);
        MerkleTree tree = grown(leaves);

        assertThat(tree.root().bytes()).isEqualTo(RecursiveTree.root(leaves));
        for (int index = 0; index < size; index++) {
            assertThat(tree.proof(index).path().stream().map(Digest::bytes).toList())
                    .usingRecursiveComparison()
                    .isEqualTo(RecursiveTree.path(index, leaves));
        }
    }

    @Property
    void the_proof_of_a_leaf_proves_this_leaf_and_no_other(
            @ForAll @IntRange(min = 2, max = 40) int size, @ForAll long seed) {
        List<byte[]> leaves = leaves(size, seed);
        MerkleTree tree = grown(leaves);
        int index = new Random(seed).nextInt(size);
        MembershipProof proof = tree.proof(index);

        for (int other = 0; other < size; other++) {
            assertThat(proof.verify(leaves.get(other), tree.root(), SHA_256)).isEqualTo(other == index);
        }
        assertThat(MembershipProof.parse(proof.toString())).isEqualTo(proof);
    }

    @Property
    void a_proof_that_was_tampered_with_proves_nothing(
            @ForAll @IntRange(min = 2, max = 40) int size, @ForAll long seed) {
        Random random = new Random(seed);
        List<byte[]> leaves = leaves(size, seed);
        MerkleTree tree = grown(leaves);
        int index = random.nextInt(size);
        MembershipProof proof = tree.proof(index);

        List<Digest> flipped = new ArrayList<>(proof.path());
        int at = random.nextInt(flipped.size());
        byte[] bytes = flipped.get(at).bytes();
        bytes[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
        flipped.set(at, Digest.of("SHA-256", bytes));
        assertThat(new MembershipProof(index, size, flipped).verify(leaves.get(index), tree.root(), SHA_256))
                .isFalse();

        for (int other = 0; other < size; other++) {
            int claimed = other;
            if (claimed != index
                    && tree.proof(claimed).path().size() == proof.path().size()) {
                assertThat(new MembershipProof(claimed, size, proof.path())
                                .verify(leaves.get(index), tree.root(), SHA_256))
                        .isFalse();
            } else if (claimed != index) {
                assertThatIllegalArgumentException().isThrownBy(() -> new MembershipProof(claimed, size, proof.path()));
            }
        }

        List<Digest> longer = new ArrayList<>(proof.path());
        longer.add(tree.root());
        assertThatIllegalArgumentException().isThrownBy(() -> new MembershipProof(index, size, longer));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MembershipProof(index, size, longer.subList(0, longer.size() - 2)));
    }

    @Property
    void two_lists_of_leaves_that_differ_have_two_roots(
            @ForAll @IntRange(min = 2, max = 40) int size, @ForAll long seed) {
        Random random = new Random(seed);
        List<byte[]> leaves = leaves(size, seed);
        Digest root = grown(leaves).root();
        int at = random.nextInt(size - 1);

        List<byte[]> swapped = new ArrayList<>(leaves);
        swapped.set(at, leaves.get(at + 1));
        swapped.set(at + 1, leaves.get(at));
        List<byte[]> fewer = new ArrayList<>(leaves);
        fewer.remove(at);
        List<byte[]> more = new ArrayList<>(leaves);
        more.add(leaves.get(size - 1));

        assertThat(grown(swapped).root()).isNotEqualTo(root);
        assertThat(grown(fewer).root()).isNotEqualTo(root);
        assertThat(grown(more).root()).isNotEqualTo(root);
    }

    private static MerkleTree grown(List<byte[]> leaves) {
        Set<Long> all = new LinkedHashSet<>();
        for (long index = 0; index < leaves.size(); index++) {
            all.add(index);
        }
        MerkleTree tree = MerkleTree.proving(SHA_256, all);
        leaves.forEach(tree::add);
        return tree;
    }

    /** Each of them another. */
    private static List<byte[]> leaves(int count, long seed) {
        Random random = new Random(seed);
        List<byte[]> leaves = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            byte[] leaf = new byte[1 + random.nextInt(40)];
            random.nextBytes(leaf);
            leaf[0] = (byte) n;
            leaves.add(leaf);
        }
        return leaves;
    }
}
