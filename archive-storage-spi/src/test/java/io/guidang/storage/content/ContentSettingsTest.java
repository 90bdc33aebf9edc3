package io.guidang.storage.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.storage.ledger.Digest;
import io.guidang.storage.ledger.DigestAlgorithm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentSettingsTest {

    private static final byte[] ABC = "abc".getBytes(StandardCharsets.US_ASCII);

    /** GB/T 32905-2016, annex A. */
    private static final Digest SM3_OF_ABC =
            Digest.parse("SM3:66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");

    @Test
    void a_store_by_sm3_checks_by_it_and_by_those_of_the_java_platform() throws IOException {
        DigestAlgorithm sm3 = DigestAlgorithm.of("SM3", new BouncyCastleProvider());
        ContentSettings settings = ContentSettings.USUAL.by(sm3);

        try (InputStream bytes = settings.checking(new ByteArrayInputStream(ABC), SM3_OF_ABC)) {
            assertThat(bytes.readAllBytes()).isEqualTo(ABC);
        }
        assertThat(settings.reading(SM3_OF_ABC)).isSameAs(sm3);
        for (String name : new String[] {"SHA-256", "SHA-512", "SHA-512/256", "SHA3-256"}) {
            Digest digest = DigestAlgorithm.of(name).digest(ABC);
            assertThat(settings.reading(digest).digest(ABC)).isEqualTo(digest);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SM3", "MD5", "SHA-1", "FORMAT", "AT-WORK", "A/B"})
    void a_digest_that_cannot_be_checked_is_refused_by_the_name_of_its_algorithm(String name) {
        Digest unknown = Digest.of(name, SM3_OF_ABC.bytes());

        assertThatThrownBy(() -> ContentSettings.USUAL.reading(unknown))
                .isInstanceOfSatisfying(
                        ContentException.class,
                        thrown -> assertThat(thrown.failure()).isInstanceOf(ContentFailure.Unsupported.class))
                .hasMessageContaining("'%s'".formatted(name))
                .hasMessageContaining("its provider");
    }
}
