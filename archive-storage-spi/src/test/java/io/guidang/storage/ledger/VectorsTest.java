package io.guidang.storage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.code.ArchivalCode;
import io.guidang.storage.ledger.LedgerFinding.Sound;
import io.guidang.storage.ledger.Vectors.Block;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;

/** The library says byte for byte what an implementation in another language says. */
class VectorsTest {

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();
    private static final DigestAlgorithm SM3 = DigestAlgorithm.of("SM3", BOUNCY_CASTLE);
    private static final List<DigestAlgorithm> BOTH = List.of(DigestAlgorithm.SHA_256, SM3);
    private static final LocalDate DAY = LocalDate.of(2037, 1, 1);

    @Test
    void keyed_hashes() {
        for (Block block : Vectors.named("keyed-hash")) {
            HashingKey key = block.get("algorithm").equals("HmacSHA256")
                    ? HashingKey.of(block.get("name"), hex(block.get("key")))
                    : HashingKey.of(
                            block.get("name"),
                            new SecretKeySpec(hex(block.get("key")), "HmacSM3"),
                            "HmacSM3",
                            BOUNCY_CASTLE);

            KeyedHash hash = key.hash(IdentityKind.of(block.get("kind")), block.get("value"));

            assertThat(hash).hasToString(block.get("text"));
            assertThat(KeyedHash.parse(block.get("text"))).isEqualTo(hash);
        }
    }

    @Test
    void genesis_values() {
        for (Block block : Vectors.named("genesis")) {
            Digest expected = Digest.parse(block.get("digest"));

            assertThat(ArchiveId.parse(block.get("archive")).genesis(algorithm(expected)))
                    .isEqualTo(expected);
        }
    }

    @Test
    void batches_and_the_proof_of_the_leaf_in_their_middle() {
        for (Block block : Vectors.named("batch")) {
            DigestAlgorithm algorithm = algorithm(Digest.parse(block.get("root")));
            long count = Long.parseLong(block.get("count"));
            MerkleTree tree = MerkleTree.proving(algorithm, Set.of(count / 2));
            for (int n = 0; n < count; n++) {
                tree.add(leaf(algorithm, n));
            }

            assertThat(leaf(algorithm, 0).encode()).isEqualTo(hex(block.get("first leaf")));
            assertThat(tree.root()).hasToString(block.get("root"));
            assertThat(tree.proof(count / 2)).hasToString(block.get("proof"));
            assertThat(MembershipProof.parse(block.get("proof"))
                            .verify(leaf(algorithm, (int) (count / 2)), tree.batch(), algorithm))
                    .isTrue();
        }
    }

    @Test
    void entries_as_bytes_and_back() {
        for (Block block : Vectors.named("entry")) {
            LedgerEntry entry = LedgerEntry.of(
                    ArchiveId.parse(block.get("archive")),
                    Long.parseLong(block.get("sequence")),
                    Digest.parse(block.get("previous")),
                    command(block),
                    algorithm(Digest.parse(block.get("digest"))));

            assertThat(entry.content()).isEqualTo(hex(block.get("content")));
            assertThat(entry.digest()).hasToString(block.get("digest"));
            assertThat(entry.encode()).isEqualTo(hex(block.get("entry")));
            assertThat(LedgerEntry.decode(hex(block.get("entry")))).isEqualTo(entry);
        }
    }

    @Test
    void the_entries_are_a_sound_ledger_that_goes_from_one_algorithm_to_another_and_back() {
        List<byte[]> entries = Vectors.named("entry").stream()
                .map(block -> hex(block.get("entry")))
                .toList();
        LedgerCheck check = LedgerCheck.of(ArchiveId.of("J019", "main"), BOTH);
        for (Block block : Vectors.named("head")) {
            check = check.against(LedgerHead.parse(block.get("line")));
        }

        assertThat(check.checkEncoded(entries.stream(), DAY))
                .isInstanceOfSatisfying(
                        Sound.class,
                        sound -> assertThat(sound.head().sequence()).isEqualTo(7));
    }

    @Test
    void signed_heads() throws GeneralSecurityException {
        KeyFactory keys = KeyFactory.getInstance("Ed25519");
        for (Block block : Vectors.named("head")) {
            PrivateKey key = keys.generatePrivate(
                    new EdECPrivateKeySpec(NamedParameterSpec.ED25519, hex(block.get("ed25519 seed"))));
            X509EncodedKeySpec known =
                    new X509EncodedKeySpec(Base64.getDecoder().decode(block.get("ed25519 public key")));
            LedgerHead head = LedgerHead.parse(block.get("line"));

            SignedHead signed = SignedHead.sign(head, "archive-2026", message -> {
                Signature signature = Signature.getInstance("Ed25519");
                signature.initSign(key);
                signature.update(message);
                return signature.sign();
            });

            assertThat(head).hasToString(block.get("line"));
            assertThat(signed).hasToString(block.get("signed"));
            assertThat(SignedHead.parse(block.get("signed")).verified((message, bytes) -> {
                        Signature signature = Signature.getInstance("Ed25519");
                        signature.initVerify(keys.generatePublic(known));
                        signature.update(message);
                        return signature.verify(bytes);
                    }))
                    .contains(head);
        }
    }

    private static RecordedCommand command(Block block) {
        RecordedCommand command = RecordedCommand.of(
                CommandKind.of(block.get("command")),
                LocalDate.parse(block.get("day")),
                KeyedHash.parse(block.get("actor")),
                subject(block));
        for (String at : block.all("at")) {
            String[] parts = at.split(" ");
            command = command.at(Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
        }
        for (String detail : block.all("detail")) {
            String[] parts = detail.split("=", 2);
            command = command.with(parts[0], parts[1]);
        }
        return command;
    }

    private static LedgerSubject subject(Block block) {
        if (!block.all("about").isEmpty()) {
            return LedgerSubject.whole();
        }
        if (!block.all("batch").isEmpty()) {
            String[] parts = block.get("batch").split(" ");
            return LedgerSubject.batch(Digest.parse(parts[1]), Long.parseLong(parts[0]));
        }
        List<ArchivalCode> codes = new ArrayList<>();
        block.all("item").forEach(code -> codes.add(ArchivalCode.of(code)));
        Collections.reverse(codes);
        return LedgerSubject.of(codes);
    }

    private static BatchLeaf leaf(DigestAlgorithm algorithm, int n) {
        String code = "L001-ZY·CB·2012·D10-%05d".formatted(n + 1);
        return new BatchLeaf(
                ArchivalCode.of(code), algorithm.digest(("description of " + code).getBytes(StandardCharsets.UTF_8)));
    }

    private static DigestAlgorithm algorithm(Digest digest) {
        return digest.algorithm().equals("SM3") ? SM3 : DigestAlgorithm.of(digest.algorithm());
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
