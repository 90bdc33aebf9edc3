package io.guidang.storage.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guidang.storage.ledger.ArchiveId;
import io.guidang.storage.privacy.Opening.KeyGone;
import io.guidang.storage.privacy.Opening.Opened;
import io.guidang.storage.privacy.Opening.Sign;
import io.guidang.storage.privacy.Opening.Tampered;
import java.nio.charset.StandardCharsets;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SubjectKeyTest {

    private final Keys keys = Keys.of("k1");
    private final FieldCipher cipher = keys.cipher();
    private final SealedKey zhang = cipher.newKey(Keys.ARCHIVE);

    @Test
    void what_is_sealed_under_the_key_of_a_person_opens_under_it_alone() {
        SealedValue sealed = cipher.under(zhang).seal(Keys.NAME, "张三");
        SealedKey li = cipher.newKey(Keys.ARCHIVE);

        assertThat(sealed.key()).isEqualTo(zhang.id()).isNotEqualTo(li.id());
        assertThat(cipher.under(zhang).open(Keys.NAME, sealed)).isEqualTo(new Opened("张三"));
        assertThat(cipher.under(li).open(Keys.NAME, sealed)).isEqualTo(new Tampered(Sign.UNKNOWN_KEY));
        assertThat(cipher.open(Keys.NAME, sealed)).isEqualTo(new Tampered(Sign.UNKNOWN_KEY));
    }

    @Test
    void what_was_sealed_under_a_shredded_key_is_gone_in_every_copy() {
        SealedValue sealed = cipher.under(zhang).seal(Keys.NAME, "张三");
        SealedValue copy = SealedValue.parse(sealed.bytes());
        FieldCipher shredded = cipher.under(zhang.shredded());

        assertThat(shredded.open(Keys.NAME, sealed)).isEqualTo(new KeyGone(zhang.id()));
        assertThat(shredded.open(Keys.NAME, copy)).isEqualTo(new KeyGone(zhang.id()));
        assertThatIllegalStateException()
                .isThrownBy(() -> shredded.seal(Keys.NAME, "张三"))
                .withMessageContaining("destroyed");
    }

    @Test
    void shredding_one_person_leaves_all_others() {
        SealedKey li = cipher.newKey(Keys.ARCHIVE);
        SealedValue sealed = cipher.under(li).seal(Keys.NAME, "李四");

        assertThat(cipher.under(zhang.shredded()).open(Keys.NAME, sealed)).isEqualTo(new Tampered(Sign.UNKNOWN_KEY));
        assertThat(cipher.under(li).open(Keys.NAME, sealed)).isEqualTo(new Opened("李四"));
    }

    @Test
    void when_the_embedders_key_is_destroyed_so_is_every_key_under_it() {
        SealedValue sealed = cipher.under(zhang).seal(Keys.NAME, "张三");
        keys.destroy("k1");

        assertThat(cipher.under(zhang).open(Keys.NAME, sealed)).isEqualTo(new KeyGone(zhang.id()));
    }

    @Test
    void a_key_is_sealed_anew_and_what_is_under_it_stays_as_it_is() {
        SealedValue sealed = cipher.under(zhang).seal(Keys.NAME, "张三");
        keys.rotateTo("k2");
        SealedKey anew = cipher.rewrapped(zhang);
        keys.destroy("k1");

        assertThat(anew.id()).isEqualTo(zhang.id());
        assertThat(anew.wrapped().key()).isEqualTo(KeyId.of("k2"));
        assertThat(cipher.under(anew).open(Keys.NAME, sealed)).isEqualTo(new Opened("张三"));
        assertThatIllegalStateException()
                .isThrownBy(() -> cipher.rewrapped(zhang))
                .withMessageContaining("'k1'")
                .withMessageContaining("KeyGone");
    }

    @Test
    void a_sealed_key_opens_in_its_archive_and_under_its_id_alone() {
        SealedValue sealed = cipher.under(zhang).seal(Keys.NAME, "张三");
        SealedKey elsewhere = new SealedKey(ArchiveId.of("J019", "trial"), zhang.id(), zhang.wrapped());
        SealedKey swapped = new SealedKey(
                Keys.ARCHIVE, zhang.id(), cipher.newKey(Keys.ARCHIVE).wrapped());

        assertThat(cipher.under(elsewhere).open(Keys.NAME, sealed)).isEqualTo(new Tampered(Sign.UNKNOWN_KEY));
        assertThat(cipher.under(swapped).open(Keys.NAME, sealed)).isEqualTo(new Tampered(Sign.UNKNOWN_KEY));
    }

    @Test
    void the_key_of_a_person_is_sealed_as_the_page_tells() {
        byte[] embedder = new byte[32];
        embedder[31] = 1;
        keys.hold("k2", new SecretKeySpec(embedder, "AES"));
        SealedKey li = cipher.newKey(Keys.ARCHIVE);
        byte[] sealed = cipher.under(li).seal(Keys.NAME, "李四").bytes();

        byte[] secret = Page.open(
                li.wrapped().bytes(),
                embedder,
                "guidang-sealed-key",
                "J019",
                "main",
                li.id().value());
        assertThat(secret).hasSize(32);
        assertThat(Page.open(sealed, secret, "guidang-sealed-field", "J019", "main", "insuredName", "item-7"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("李四");
    }

    @Test
    void a_sealed_key_does_not_open_as_a_field() {
        FieldPlace place = FieldPlace.of(Keys.ARCHIVE, "key", zhang.id().value());

        assertThat(cipher.open(place, zhang.wrapped())).isEqualTo(new Tampered(Sign.NOT_AUTHENTIC));
    }
}
