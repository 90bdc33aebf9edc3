package io.guidang.storage.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Provider;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Published vectors for AES-256-GCM with a nonce of 96 bits: test cases 13 to 16 of McGrew and Viega, "The Galois/Counter
 * Mode of Operation (GCM)", as submitted to NIST; and two of NIST's CAVP, file gcmEncryptExtIV256.rsp: text and bound
 * bytes empty, count 0, and both of 128 bits, count 0.
 */
class GcmVectorsTest {

    private static final String VECTORS = """
            # key | nonce | bound | clear | sealed | tag
            case 13 | 0000000000000000000000000000000000000000000000000000000000000000 | 000000000000000000000000 | '' | '' | '' | 530f8afbc74536b9a963b4f1c4cb738b
            case 14 | 0000000000000000000000000000000000000000000000000000000000000000 | 000000000000000000000000 | '' | 00000000000000000000000000000000 | cea7403d4d606b6e074ec5d3baf39d18 | d0d1c8a799996bf0265b98b5d48ab919
            case 15 | feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308 | cafebabefacedbaddecaf888 | '' | d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255 | 522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad | b094dac5d93471bdec1a502270e3cc6c
            case 16 | feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308 | cafebabefacedbaddecaf888 | feedfacedeadbeeffeedfacedeadbeefabaddad2 | d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39 | 522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662 | 76fc6ece0f4e1768cddf8853bb2d551b
            CAVP 0 0 | b52c505a37d78eda5dd34f20c22540ea1b58963cf8e5bf8ffa85f9f2492505b4 | 516c33929df5a3284ff463d7 | '' | '' | '' | bdc1ac884d332457a1d2664f168c76f0
            CAVP 128 128 | 92e11dcdaa866f5ce790fd24501f92509aacf4cb8b1339d50c9c1240935dd08b | ac93a1a6145299bde902f21a | 1e0889016f67601c8ebea4943bc23ad6 | 2d71bcfa914e4ac045b2aa60955fad24 | 8995ae2e6df3dbf96fac7b7137bae67f | eca5aa77d51d4a0a14d9c51e1da474ab
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = VECTORS, delimiter = '|')
    void the_cipher_is_the_one_that_is_published(
            String vector, String key, String nonce, String bound, String clear, String sealed, String tag) {
        assertSealsAndOpens(gcm(key, Optional.empty()), nonce, bound, clear, sealed + tag);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = VECTORS, delimiter = '|')
    void a_provider_of_the_embedder_computes_the_same(
            String vector, String key, String nonce, String bound, String clear, String sealed, String tag) {
        assertSealsAndOpens(gcm(key, Optional.of(new BouncyCastleProvider())), nonce, bound, clear, sealed + tag);
    }

    private static Gcm gcm(String key, Optional<Provider> provider) {
        return new Gcm(Keys.key(key), KeyId.of("k1"), provider);
    }

    private static void assertSealsAndOpens(Gcm gcm, String nonce, String bound, String clear, String sealed) {
        assertThat(gcm.seal(hex(nonce), hex(bound), hex(clear))).isEqualTo(hex(sealed));
        assertThat(gcm.open(hex(nonce), hex(bound), hex(sealed)))
                .hasValueSatisfying(opened -> assertThat(opened).isEqualTo(hex(clear)));
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
