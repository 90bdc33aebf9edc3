package io.guidang.storage.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.util.Arrays;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTest {

    private static final String ABC = "SHA-256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void sha_256_is_that_of_fips_180() {
        assertThat(DigestAlgorithm.SHA_256.digest(ascii("abc"))).hasToString(ABC);
        assertThat(DigestAlgorithm.SHA_256.digest(ascii("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")))
                .hasToString("SHA-256:248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    }

    /** GB/T 32905-2016, annex A. */
    @Test
    void sm3_comes_from_a_provider_that_is_passed_in() {
        DigestAlgorithm sm3 = DigestAlgorithm.of("SM3", new BouncyCastleProvider());

        assertThat(sm3.digest(ascii("abc")))
                .hasToString("SM3:66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(sm3.digest(ascii("abcd".repeat(16))))
                .hasToString("SM3:debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
        assertThat(sm3.name()).isEqualTo("SM3").isEqualTo(sm3.toString());
    }

    @Test
    void an_algorithm_that_the_provider_does_not_have_is_refused_by_name() {
        Provider other = new Provider("Empty", "1", "has nothing") {};

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DigestAlgorithm.of("SM3", other))
                .withMessageContainingAll("SM3", "Empty", "pass a provider");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DigestAlgorithm.of("SM3"))
                .withMessageContaining("this Java platform");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD5", "SHA-1", "SHA-224"})
    void short_digests_are_refused(String algorithm) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DigestAlgorithm.of(algorithm))
                .withMessageContainingAll(algorithm, "32 to 64");
    }

    @Test
    void the_longest_digest_is_that_of_sha_512() {
        assertThat(DigestAlgorithm.of("SHA-512").digest(new byte[0]).bytes()).hasSize(64);
    }

    @Test
    void a_digest_is_written_with_its_algorithm_and_read_again() {
        Digest read = Digest.parse(ABC);

        assertThat(read).isEqualTo(DigestAlgorithm.SHA_256.digest(ascii("abc"))).hasToString(ABC);
        assertThat(read.algorithm()).isEqualTo("SHA-256");
        assertThat(read).hasSameHashCodeAs(Digest.of("SHA-256", read.bytes()));
    }

    @Test
    void the_same_bytes_of_another_algorithm_are_another_digest() {
        Digest one = Digest.parse(ABC);

        assertThat(Digest.of("SM3", one.bytes())).isNotEqualTo(one);
    }

    @Test
    void digests_that_differ_in_one_bit_anywhere_differ() {
        Digest one = Digest.parse(ABC);
        for (int at = 0; at < 32; at++) {
            byte[] other = one.bytes();
            other[at] ^= 1;

            assertThat(Digest.of("SHA-256", other)).isNotEqualTo(one);
        }
    }

    @Test
    void nobody_changes_a_digest_through_its_bytes() {
        byte[] given = new byte[32];
        Digest digest = Digest.of("SHA-256", given);

        Arrays.fill(given, (byte) 1);
        Arrays.fill(digest.bytes(), (byte) 2);

        assertThat(digest.bytes()).containsOnly(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SHA-256",
                "SHA-256:",
                "sha-256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                "SHA-256:BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
                "SHA-256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a",
                "SHA-256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015",
                "SHA-256: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                "SHA-256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad ",
                "SHA-256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015g0",
                "SHA 256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                ":ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
            })
    void what_is_written_otherwise_is_no_digest(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Digest.parse(text));
    }

    @Test
    void a_digest_of_more_than_64_bytes_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> Digest.of("SHA-512", new byte[65]));
        assertThatIllegalArgumentException().isThrownBy(() -> Digest.parse("SHA-512:" + "0".repeat(1_000_000)));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
