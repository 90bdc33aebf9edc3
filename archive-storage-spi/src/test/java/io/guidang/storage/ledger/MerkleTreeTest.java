package io.guidang.storage.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guidang.core.code.ArchivalCode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The roots and proofs are those that implementations of Certificate Transparency publish for RFC 6962. */
class MerkleTreeTest {

    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void the_published_roots(int size, String root) {
        assertThat(tree(size, Set.of()).root()).hasToString("SHA-256:" + root);
    }

    @Test
    void the_tree_answers_at_every_size_while_it_grows() {
        MerkleTree growing = MerkleTree.by(DigestAlgorithm.SHA_256);
        for (int size = 0; size <= LEAVES.size(); size++) {
            assertThat(growing.size()).isEqualTo(size);
            assertThat(growing.root()).isEqualTo(tree(size, Set.of()).root()).isEqualTo(growing.root());
            if (size < LEAVES.size()) {
                growing.add(hex(LEAVES.get(size)));
            }
        }
    }

    /** Leaves are counted from 0 here, and from 1 where these were published. */
    @ParameterizedTest
    @CsvSource({
        "0, 1, ''",
        "0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "1, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void the_published_proofs(int index, int size, String path) {
        List<String> siblings = path.isEmpty() ? List.of() : List.of(path.split(" "));
        MerkleTree tree = tree(size, Set.of((long) index));

        MembershipProof proof = tree.proof(index);

        assertThat(proof.path())
                .extracting(Digest::toString)
                .isEqualTo(siblings.stream().map(one -> "SHA-256:" + one).toList());
        assertThat(proof.verify(hex(LEAVES.get(index)), tree.root(), DigestAlgorithm.SHA_256))
                .isTrue();
    }

    /** Where the last leaf of an odd row is doubled, these two batches would have one root. */
    @Test
    void no_leaf_is_doubled() {
        MerkleTree four = tree(3, Set.of());
        four.add(hex(LEAVES.get(2)));

        assertThat(four.root()).isNotEqualTo(tree(3, Set.of()).root());
    }

    /** Without their prefixes a node would pass for a leaf. */
    @Test
    void two_digests_of_a_node_are_no_leaf() {
        ByteBuffer node = ByteBuffer.allocate(64);
        for (int at = 0; at < 2; at++) {
            MerkleTree one = MerkleTree.by(DigestAlgorithm.SHA_256);
            one.add(hex(LEAVES.get(at)));
            node.put(one.root().bytes());
        }
        MerkleTree forged = MerkleTree.by(DigestAlgorithm.SHA_256);
        forged.add(node.array());

        assertThat(forged.root()).isNotEqualTo(tree(2, Set.of()).root());
    }

    @Test
    void a_million_leaves_are_held_in_twenty_digests_and_each_of_them_can_be_proved() {
        Set<Long> wanted = Set.of(0L, 1L, 524_287L, 524_288L, 777_777L, 999_998L, 999_999L);
        MerkleTree tree = MerkleTree.proving(DigestAlgorithm.SHA_256, wanted);
        int most = 0;
        for (int n = 0; n < 1_000_000; n++) {
            tree.add(leaf(n));
            most = Math.max(most, tree.held());
        }

        assertThat(most).isLessThanOrEqualTo(20);
        assertThat(tree.batch().count()).isEqualTo(1_000_000);
        for (long index : wanted) {
            MembershipProof proof = tree.proof(index);
            assertThat(proof.path()).hasSizeLessThanOrEqualTo(20);
            assertThat(proof.verify(leaf((int) index), tree.root(), DigestAlgorithm.SHA_256))
                    .isTrue();
            assertThat(proof.verify(leaf((int) index + 1), tree.root(), DigestAlgorithm.SHA_256))
                    .isFalse();
        }
        assertThat(tree.root()).isEqualTo(Digest.of("SHA-256", RecursiveTree.root(leaves(1_000_000))));
    }

    @Test
    void only_leaves_that_were_named_before_can_be_proved() {
        MerkleTree tree = tree(5, Set.of(2L, 7L));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tree.proof(3))
                .withMessageContainingAll("leaf 3", "5 leaves", "1 of them");
        assertThatIllegalArgumentException().isThrownBy(() -> tree.proof(7));
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.proving(DigestAlgorithm.SHA_256, Set.of(-1L)));
    }

    @Test
    void a_batch_of_nothing_is_no_batch() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MerkleTree.by(DigestAlgorithm.SHA_256).batch());
    }

    @Test
    void an_item_is_proved_against_root_and_count_of_the_batch() {
        DigestAlgorithm sha256 = DigestAlgorithm.SHA_256;
        MerkleTree tree = MerkleTree.proving(sha256, Set.of(0L));
        List<BatchLeaf> leaves = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            leaves.add(new BatchLeaf(ArchivalCode.of("A-" + n), sha256.digest(new byte[] {(byte) n})));
            tree.add(leaves.get(n));
        }
        MembershipProof proof = tree.proof(0);
        LedgerSubject.Batch batch = tree.batch();

        assertThat(proof.verify(leaves.get(0), batch, sha256)).isTrue();
        assertThat(proof.verify(leaves.get(1), batch, sha256)).isFalse();
        // The path of leaf 0 has three siblings in a tree of five leaves too; only the entry knows that there are
        // eight.
        MembershipProof claimed = new MembershipProof(0, 5, proof.path());
        assertThat(claimed.verify(leaves.get(0).encode(), batch.root(), sha256)).isTrue();
        assertThat(claimed.verify(leaves.get(0), batch, sha256)).isFalse();
    }

    @Test
    void another_description_of_the_same_item_is_another_leaf() {
        DigestAlgorithm sha256 = DigestAlgorithm.SHA_256;
        BatchLeaf one = new BatchLeaf(ArchivalCode.of("A-1"), sha256.digest(new byte[] {1}));

        assertThat(new BatchLeaf(ArchivalCode.of("A-1"), sha256.digest(new byte[] {2})).encode())
                .isNotEqualTo(one.encode());
        assertThat(new BatchLeaf(ArchivalCode.of("A-2"), one.description()).encode())
                .isNotEqualTo(one.encode());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BatchLeaf(ArchivalCode.of("A-\udc00"), one.description()));
    }

    @Test
    void a_proof_by_another_algorithm_proves_nothing() {
        MerkleTree tree = tree(2, Set.of(0L));
        MembershipProof proof = tree.proof(0);
        MembershipProof other = new MembershipProof(
                0, 2, List.of(Digest.of("SM3", proof.path().get(0).bytes())));

        assertThat(other.verify(new byte[0], tree.root(), DigestAlgorithm.SHA_256))
                .isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> proof.verify(new byte[0], tree.root(), DigestAlgorithm.of("SHA-512")))
                .withMessageContainingAll("SHA-256", "SHA-512");
    }

    private static MerkleTree tree(int size, Set<Long> proving) {
        MerkleTree tree = MerkleTree.proving(DigestAlgorithm.SHA_256, proving);
        LEAVES.stream().limit(size).forEach(leaf -> tree.add(hex(leaf)));
        return tree;
    }

    private static List<byte[]> leaves(int count) {
        List<byte[]> leaves = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            leaves.add(leaf(n));
        }
        return leaves;
    }

    private static byte[] leaf(int n) {
        return ByteBuffer.allocate(4).putInt(n).array();
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
