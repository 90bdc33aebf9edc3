package io.guidang.storage.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.storage.ledger.ArchiveId;
import io.guidang.storage.privacy.Opening.Opened;
import io.guidang.storage.privacy.Opening.Tampered;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is done to a sealed value is found. */
class SealingProperties {

    private final Keys keys = Keys.of("k1");
    private final FieldCipher cipher = keys.cipher();

    @Property
    void what_was_sealed_opens_to_the_same(@ForAll("texts") String text, @ForAll("places") FieldPlace place) {
        assertThat(cipher.open(place, cipher.seal(place, text).bytes())).isEqualTo(new Opened(text));
    }

    @Property(tries = 100)
    void every_single_bit_that_is_changed_is_found(@ForAll("texts") String text, @ForAll("places") FieldPlace place) {
        byte[] stored = cipher.seal(place, text).bytes();

        for (int bit = 0; bit < stored.length * Byte.SIZE; bit++) {
            byte[] changed = stored.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(cipher.open(place, changed)).isInstanceOf(Tampered.class);
        }
    }

    @Property
    void a_value_that_is_cut_or_lengthened_is_found(@ForAll("texts") String text, @ForAll Random random) {
        byte[] stored = cipher.seal(Keys.NAME, text).bytes();

        assertThat(cipher.open(Keys.NAME, Arrays.copyOf(stored, random.nextInt(stored.length))))
                .isInstanceOf(Tampered.class);
        assertThat(cipher.open(Keys.NAME, Arrays.copyOf(stored, stored.length + 1 + random.nextInt(40))))
                .isInstanceOf(Tampered.class);
    }

    @Property
    void a_value_in_another_place_is_found(
            @ForAll("texts") String text, @ForAll("places") FieldPlace place, @ForAll("places") FieldPlace other) {
        Assume.that(!place.equals(other));

        assertThat(cipher.open(other, cipher.seal(place, text).bytes())).isInstanceOf(Tampered.class);
    }

    @Property
    void what_is_not_sealed_does_not_open(@ForAll byte[] stored) {
        assertThat(cipher.open(Keys.NAME, stored)).isInstanceOf(Tampered.class);
    }

    /** Form and key are right, the rest is noise. */
    @Property
    void noise_under_the_right_key_does_not_open(@ForAll byte[] noise) {
        byte[] stored = ByteBuffer.allocate(4 + noise.length)
                .put(new byte[] {1, 2, 'k', '1'})
                .put(noise)
                .array();

        assertThat(cipher.open(Keys.NAME, stored)).isInstanceOf(Tampered.class);
    }

    @Property
    void the_text_does_not_stand_in_the_sealed_bytes(@ForAll("texts") String text) {
        byte[] clear = (text + "一个不会偶然出现的句子").getBytes(StandardCharsets.UTF_8);
        byte[] stored = cipher.seal(Keys.NAME, new String(clear, StandardCharsets.UTF_8))
                .bytes();

        assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(clear, clear.length - 20, 20, StandardCharsets.ISO_8859_1));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("张", "三", "𠮷", "·", "1", "X", "a", "\0")
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(characters -> String.join("", characters));
    }

    /** Near each other, so that a form that joined the parts without their lengths would be found out. */
    @Provide
    Arbitrary<FieldPlace> places() {
        return Combinators.combine(
                        Arbitraries.of("J019", "J018"),
                        Arbitraries.of("main", "mainn"),
                        Arbitraries.of("n", "na", "name"),
                        Arbitraries.of("a", "ma", "name", "e1", "1", "me1"))
                .as((fonds, archive, field, record) -> FieldPlace.of(ArchiveId.of(fonds, archive), field, record));
    }
}
