package io.guidang.storage.content.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.storage.ledger.Digest;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LayoutProperties {

    private static final Path ROOT = Path.of("contents").toAbsolutePath();

    private final Layout layout = new Layout(ROOT, new Disk(ROOT));

    @Property
    void no_digest_leads_out_of_the_folder_or_deeper_into_it(@ForAll("written") String text) {
        Digest digest;
        try {
            digest = Digest.parse(text);
        } catch (IllegalArgumentException refused) {
            return;
        }
        Place place = layout.of(digest);

        assertThat(place.file()).isEqualTo(place.file().normalize()).startsWithRaw(ROOT);
        assertThat(ROOT.relativize(place.file()).getNameCount()).isEqualTo(3);
        assertThat(place.until()).hasParentRaw(place.byDigits()).isNotEqualTo(place.file());
    }

    @Property
    void two_digests_never_share_a_place(@ForAll("digests") Digest one, @ForAll("digests") Digest other) {
        assertThat(layout.of(one).equals(layout.of(other))).isEqualTo(one.equals(other));
    }

    @Provide
    Arbitrary<String> written() {
        Arbitrary<String> algorithm = Arbitraries.strings()
                .withChars("ABS25/-._\\\u0000")
                .ofMinLength(1)
                .ofMaxLength(6);
        Arbitrary<String> hex = Arbitraries.strings()
                .withChars("0123456789abcdef")
                .ofMinLength(64)
                .ofMaxLength(66);
        return Combinators.combine(algorithm, hex).as((name, digits) -> name + ":" + digits);
    }

    /** Few, so that some are equal in their algorithm, in their bytes, or in both. */
    @Provide
    Arbitrary<Digest> digests() {
        Arbitrary<String> algorithm = Arbitraries.of("SHA-512", "SHA-512/256", "SHA-512-256", "SHA-256");
        Arbitrary<Byte> first = Arbitraries.of((byte) 0x25, (byte) 0x26);
        Arbitrary<Integer> length = Arbitraries.of(32, 64);
        return Combinators.combine(algorithm, first, length).as((name, begin, bytes) -> {
            byte[] digest = new byte[bytes];
            digest[0] = begin;
            return Digest.of(name, digest);
        });
    }
}
