package io.guidang.storage.ledger;

import static io.guidang.storage.ledger.DigestAlgorithm.SHA_256;
import static io.guidang.storage.ledger.Ledgers.ARCHIVE;
import static io.guidang.storage.ledger.Ledgers.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guidang.storage.ledger.LedgerFinding.Broken;
import io.guidang.storage.ledger.LedgerFinding.Sound;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedHeadTest {

    private static final String DIGEST = "SHA-256:6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";

    private final List<LedgerEntry> ledger = Ledgers.filed(ARCHIVE, 4);
    private final LedgerHead head = LedgerHead.of(ledger.get(2), DAY);
    private final KeyPair keys = ed25519();

    @Test
    void a_ledger_that_was_cut_after_its_head_was_signed_is_found() {
        String kept = SignedHead.sign(head, "archive-2036", this::sign).toString();

        LedgerHead known = SignedHead.parse(kept).verified(this::verify).orElseThrow();
        LedgerCheck check = LedgerCheck.of(ARCHIVE).against(known);

        assertThat(check.check(ledger.stream(), DAY)).isInstanceOf(Sound.class);
        assertThat(check.check(ledger.stream().limit(2), DAY))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.fault()).isEqualTo(LedgerFault.TRUNCATED));
    }

    @Test
    void a_ledger_that_was_written_anew_after_its_head_was_signed_is_found() {
        LedgerHead known = SignedHead.sign(head, "archive-2036", this::sign)
                .verified(this::verify)
                .orElseThrow();
        LedgerEntry first = LedgerEntry.first(ARCHIVE, Ledgers.filed("B-1"), SHA_256);
        LedgerEntry second = first.next(Ledgers.filed("A-2"), SHA_256);
        List<LedgerEntry> anew = List.of(first, second, second.next(Ledgers.filed("A-3"), SHA_256));

        assertThat(LedgerCheck.of(ARCHIVE).against(known).check(anew.stream(), DAY))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.fault()).isEqualTo(LedgerFault.REWRITTEN));
    }

    @Test
    void a_head_that_was_changed_after_it_was_signed_is_worth_nothing() {
        SignedHead signed = SignedHead.sign(head, "archive-2036", this::sign);

        for (LedgerHead forged : List.of(
                LedgerHead.of(ledger.get(1), DAY),
                LedgerHead.of(ledger.get(2), DAY.plusDays(1)),
                new LedgerHead(ARCHIVE, 3, ledger.get(1).digest(), DAY),
                new LedgerHead(Ledgers.ANOTHER, 3, head.digest(), DAY))) {
            SignedHead other = SignedHead.of(forged, "archive-2036", signed.signature());
            assertThat(other.verified(this::verify)).isEmpty();
            assertThat(other.claimed()).isEqualTo(forged);
            assertThat(other).isNotEqualTo(signed);
        }
    }

    @Test
    void a_signature_that_was_changed_cut_or_made_with_another_key_is_worth_nothing() {
        SignedHead signed = SignedHead.sign(head, "archive-2036", this::sign);
        byte[] flipped = signed.signature();
        flipped[5] ^= 1;
        KeyPair another = ed25519();

        assertThat(SignedHead.of(head, "archive-2036", flipped).verified(this::verify))
                .isEmpty();
        // Ed25519 throws SignatureException at these.
        assertThat(SignedHead.of(head, "archive-2036", Arrays.copyOf(flipped, 63))
                        .verified(this::verify))
                .isEmpty();
        assertThat(SignedHead.sign(head, "archive-2036", message -> sign(message, another))
                        .verified(this::verify))
                .isEmpty();
    }

    @Test
    void whoever_cannot_sign_or_tell_says_so() {
        SignedHead signed = SignedHead.sign(head, "archive-2036", this::sign);

        assertThatIllegalStateException()
                .isThrownBy(() -> SignedHead.sign(head, "archive-2036", message -> {
                    throw new InvalidKeyException("expired");
                }))
                .withMessageContainingAll("archive-2036", "J019/main", "3")
                .withCauseInstanceOf(GeneralSecurityException.class);
        assertThatIllegalStateException()
                .isThrownBy(() -> signed.verified((message, signature) -> {
                    throw new InvalidKeyException("expired");
                }))
                .withCauseInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void a_signed_head_is_one_line_and_read_again() {
        SignedHead signed = SignedHead.sign(head, "archive-2036", this::sign);

        assertThat(signed.toString()).startsWith(head + " archive-2036 ").matches("[ -~]+");
        assertThat(SignedHead.parse(signed.toString())).isEqualTo(signed).hasSameHashCodeAs(signed);
        assertThat(signed.key()).isEqualTo("archive-2036");
        assertThat(SignedHead.of(head, "archive-2037", signed.signature())).isNotEqualTo(signed);
    }

    @Test
    void a_head_is_one_line_and_read_again() {
        String line = "guidang-ledger-head/1 J019/main 42 " + DIGEST + " 2036-01-31";
        LedgerHead read = LedgerHead.parse(line);

        assertThat(read).isEqualTo(new LedgerHead(ARCHIVE, 42, Digest.parse(DIGEST), LocalDate.of(2036, 1, 31)));
        assertThat(read).hasToString(line);
        LedgerHead farthest = new LedgerHead(ARCHIVE, Long.MAX_VALUE, Digest.parse(DIGEST), LocalDate.of(9999, 12, 31));
        assertThat(LedgerHead.parse(farthest.toString())).isEqualTo(farthest);
        assertThatIllegalArgumentException().isThrownBy(() -> new LedgerHead(ARCHIVE, -1, Digest.parse(DIGEST), DAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LedgerHead(ARCHIVE, 1, Digest.parse(DIGEST), LocalDate.of(10_000, 1, 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "guidang-ledger-head/1",
                "guidang-ledger-head/2 J019/main 42 " + DIGEST + " 2036-01-31",
                "guidang-ledger-head/1 J019/main 042 " + DIGEST + " 2036-01-31",
                "guidang-ledger-head/1 J019/main -1 " + DIGEST + " 2036-01-31",
                "guidang-ledger-head/1 J019/main 9999999999999999999 " + DIGEST + " 2036-01-31",
                "guidang-ledger-head/1 J019/main 42 " + DIGEST + " 2036-02-30",
                "guidang-ledger-head/1 J019/main 42 " + DIGEST + " 2036-1-31",
                "guidang-ledger-head/1 J019/main 42 " + DIGEST + " 2036-01-31\n",
                "guidang-ledger-head/1 J019/main 42 " + DIGEST + " 2036-01-31 ",
                "guidang-ledger-head/1 J019/main  42 " + DIGEST + " 2036-01-31",
                " guidang-ledger-head/1 J019/main 42 " + DIGEST + " 2036-01-31",
                "guidang-ledger-head/1 J019 42 " + DIGEST + " 2036-01-31"
            })
    void what_is_written_otherwise_is_no_head(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> LedgerHead.parse(line));
        assertThatIllegalArgumentException().isThrownBy(() -> SignedHead.parse(line + " key AAAA"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " key",
                " key ",
                " key AAA",
                " key AAB=",
                " key A-_A",
                " key AAAA\n",
                " k:y AAAA",
                "  AAAA"
            })
    void what_has_no_key_or_signature_in_base64_is_no_signed_head(String rest) {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedHead.parse(head + rest));
    }

    @Test
    void a_signature_has_bytes_and_not_too_many() {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedHead.of(head, "k", new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> SignedHead.of(head, "k", new byte[65_537]));
        assertThat(SignedHead.of(head, "k", new byte[65_536]).signature()).hasSize(65_536);
    }

    private byte[] sign(byte[] message) throws GeneralSecurityException {
        return sign(message, keys);
    }

    private static byte[] sign(byte[] message, KeyPair pair) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(message);
        return signature.sign();
    }

    private boolean verify(byte[] message, byte[] signed) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(keys.getPublic());
        signature.update(message);
        return signature.verify(signed);
    }

    private static KeyPair ed25519() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
