package io.guidang.storage.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.storage.ledger.ArchiveId;
import io.guidang.storage.privacy.Opening.KeyGone;
import io.guidang.storage.privacy.Opening.Opened;
import io.guidang.storage.privacy.Opening.Sign;
import io.guidang.storage.privacy.Opening.Tampered;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class FieldCipherTest {

    private final Keys keys = Keys.of("k1");
    private final FieldCipher cipher = keys.cipher();

    @Test
    void a_name_is_sealed_and_opens_in_its_place() {
        SealedValue sealed = cipher.seal(Keys.NAME, "张三");

        assertThat(cipher.open(Keys.NAME, sealed.bytes())).isEqualTo(new Opened("张三"));
        assertThat(SealedValue.parse(sealed.bytes())).isEqualTo(sealed).hasSameHashCodeAs(sealed);
        assertThat(sealed.bytes()).hasSize(2 + 2 + 12 + 6 + 16);
    }

    @Test
    void the_same_name_never_looks_the_same() {
        assertThat(cipher.seal(Keys.NAME, "张三")).isNotEqualTo(cipher.seal(Keys.NAME, "张三"));
    }

    /** What a reader in another language has to find; the key, the nonce and the bound bytes as docs/privacy.md tells. */
    @Test
    void the_bytes_are_those_of_the_page() {
        keys.hold("k1", Keys.key("00".repeat(31) + "01"));
        SealedValue sealed =
                FieldCipher.of(keys, bytes -> Arrays.fill(bytes, (byte) 7)).seal(Keys.NAME, "张三");

        assertThat(HexFormat.of().formatHex(sealed.bytes())).startsWith("01026b31" + "07".repeat(12));
        byte[] secret = HexFormat.of().parseHex("00".repeat(31) + "01");
        assertThat(Page.open(sealed.bytes(), secret, "guidang-sealed-field", "J019", "main", "insuredName", "item-7"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("张三");
    }

    @Test
    void a_value_opens_in_no_other_place() {
        byte[] stored = cipher.seal(Keys.NAME, "张三").bytes();
        Opening moved = new Tampered(Sign.NOT_AUTHENTIC);

        assertThat(cipher.open(FieldPlace.of(Keys.ARCHIVE, "insuredName", "item-8"), stored))
                .isEqualTo(moved);
        assertThat(cipher.open(FieldPlace.of(Keys.ARCHIVE, "applicantName", "item-7"), stored))
                .isEqualTo(moved);
        assertThat(cipher.open(FieldPlace.of(ArchiveId.of("J019", "trial"), "insuredName", "item-7"), stored))
                .isEqualTo(moved);
        assertThat(cipher.open(FieldPlace.of(ArchiveId.of("J018", "main"), "insuredName", "item-7"), stored))
                .isEqualTo(moved);
    }

    @Test
    void keys_rotate_and_former_values_still_open() {
        SealedValue former = cipher.seal(Keys.NAME, "张三");
        keys.rotateTo("k2");

        assertThat(cipher.seal(Keys.NAME, "张三").key()).isEqualTo(KeyId.of("k2"));
        assertThat(former.key()).isEqualTo(KeyId.of("k1"));
        assertThat(cipher.open(Keys.NAME, former)).isEqualTo(new Opened("张三"));
    }

    @Test
    void a_destroyed_key_and_an_unknown_one_are_told_apart() {
        byte[] stored = cipher.seal(Keys.NAME, "张三").bytes();
        keys.destroy("k1");

        assertThat(cipher.open(Keys.NAME, stored)).isEqualTo(new KeyGone(KeyId.of("k1")));
        assertThat(Keys.of("other").cipher().open(Keys.NAME, stored)).isEqualTo(new Tampered(Sign.UNKNOWN_KEY));
    }

    @Test
    void another_key_of_the_same_id_does_not_vouch() {
        byte[] stored = cipher.seal(Keys.NAME, "张三").bytes();
        keys.hold("k1", Keys.key("00".repeat(32)));

        assertThat(cipher.open(Keys.NAME, stored)).isEqualTo(new Tampered(Sign.NOT_AUTHENTIC));
    }

    @Test
    void keys_that_cannot_be_reached_are_neither_gone_nor_is_anything_tampered() {
        SealedValue sealed = cipher.seal(Keys.NAME, "张三");
        KeyProvider unreachable = new KeyProvider() {
            @Override
            public KeyId current() {
                return KeyId.of("k1");
            }

            @Override
            public KeyState key(KeyId id) {
                throw new IllegalStateException("The key store does not answer");
            }
        };

        assertThatThrownBy(() -> FieldCipher.of(unreachable, bytes -> {}).open(Keys.NAME, sealed))
                .hasMessage("The key store does not answer");
    }

    @Test
    void nothing_is_sealed_under_a_key_that_is_not_there() {
        keys.destroy("k1");

        assertThatIllegalStateException()
                .isThrownBy(() -> cipher.seal(Keys.NAME, "张三"))
                .withMessageContaining("'k1'")
                .withMessageContaining("destroyed")
                .withMessageNotContaining("张三");
    }

    @Test
    void a_key_is_for_aes_256() {
        keys.hold("k1", Keys.key("00".repeat(16)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> cipher.seal(Keys.NAME, "张三"))
                .withMessageContaining("32 bytes, but found 16");
    }

    @Test
    void a_text_has_bytes_and_not_too_many() {
        String longest = "a".repeat(4_096);

        assertThat(cipher.open(Keys.NAME, cipher.seal(Keys.NAME, longest))).isEqualTo(new Opened(longest));
        assertThatIllegalArgumentException().isThrownBy(() -> cipher.seal(Keys.NAME, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> cipher.seal(Keys.NAME, longest + "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> cipher.seal(Keys.NAME, "张\ud842"));
        assertThatIllegalArgumentException().isThrownBy(() -> FieldPlace.of(Keys.ARCHIVE, "name", "\ud842"));
        assertThatIllegalArgumentException().isThrownBy(() -> FieldPlace.of(Keys.ARCHIVE, "name", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> FieldPlace.of(Keys.ARCHIVE, "name", "a".repeat(257)));
        assertThatIllegalArgumentException().isThrownBy(() -> FieldPlace.of(Keys.ARCHIVE, "Name", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> KeyId.of("k 1"));
    }

    @Test
    void the_longest_of_everything_fits_a_sealed_value() {
        keys.rotateTo("k".repeat(64));

        assertThat(cipher.seal(Keys.NAME, "a".repeat(4_096)).bytes()).hasSize(SealedValue.LONGEST);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SealedValue.parse(new byte[SealedValue.LONGEST + 1]))
                .withMessageContaining("found " + (SealedValue.LONGEST + 1));
    }

    @Test
    void what_is_printed_tells_neither_text_nor_key() {
        SealedKey key = cipher.newKey(Keys.ARCHIVE);

        assertThat(cipher.seal(Keys.NAME, "张三")).hasToString("SealedValue[k1]");
        assertThat(new Opened("张三")).hasToString("Opened[]");
        assertThat(keys.key(KeyId.of("k1"))).hasToString("Held[]");
        assertThat(cipher).hasToString("FieldCipher[]");
        assertThat(Keys.NAME).hasToString("J019/main insuredName");
        assertThat(key).asString().contains("J019/main", "SealedValue[k1]").hasSizeLessThan(100);
    }
}
