package io.guidang.storage.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guidang.core.party.ContractNumber;
import io.guidang.core.party.EmployerNumber;
import io.guidang.core.party.PersonNumber;
import java.security.Provider;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashingKeyTest {

    private static final byte[] SECRET = new byte[32];

    static {
        IntStream.range(0, 32).forEach(at -> SECRET[at] = (byte) (0xa0 + at));
    }

    private final HashingKey key = HashingKey.of("k1", SECRET);

    @Test
    void the_same_name_under_the_same_key_is_the_same_hash() {
        KeyedHash once = key.actor("clerk 7");

        assertThat(HashingKey.of("k1", SECRET).actor("clerk 7"))
                .isEqualTo(once)
                .hasSameHashCodeAs(once)
                .hasToString(once.toString());
        assertThat(once.kind()).isEqualTo(IdentityKind.ACTOR);
        assertThat(once.key()).isEqualTo("k1").isEqualTo(key.name());
        assertThat(once.algorithm()).isEqualTo("HmacSHA256");
        assertThat(once.bytes()).hasSize(32);
    }

    @Test
    void another_name_and_another_key_are_other_hashes() {
        byte[] another = SECRET.clone();
        another[31] ^= 1;

        assertThat(key.actor("clerk 8").bytes())
                .isNotEqualTo(key.actor("clerk 7").bytes());
        assertThat(HashingKey.of("k1", another).actor("clerk 7").bytes())
                .isNotEqualTo(key.actor("clerk 7").bytes());
    }

    @Test
    void one_number_of_a_person_an_employer_a_contract_and_an_actor_cannot_be_linked() {
        List<KeyedHash> hashes = List.of(
                key.actor("100"),
                key.person(PersonNumber.of("100")),
                key.employer(EmployerNumber.of("100")),
                key.contract(ContractNumber.of("100")));

        assertThat(hashes.stream().map(hash -> HexFormat.of().formatHex(hash.bytes())))
                .doesNotHaveDuplicates();
        assertThat(hashes)
                .extracting(hash -> hash.kind().name())
                .containsExactly("ACTOR", "PERSON", "EMPLOYER", "CONTRACT");
        assertThat(key.hash(IdentityKind.PERSON, "100")).isEqualTo(hashes.get(1));
    }

    /** Kind and value are told apart by their lengths and not by what stands between them. */
    @Test
    void no_kind_and_name_pass_for_another_kind_and_name() {
        assertThat(key.hash(IdentityKind.of("A"), "BC").bytes())
                .isNotEqualTo(key.hash(IdentityKind.of("AB"), "C").bytes());
    }

    @Test
    void each_part_of_a_keyed_hash_makes_it_another() {
        KeyedHash one = key.actor("clerk 7");
        byte[] flipped = one.bytes();
        flipped[31] ^= 1;

        assertThat(KeyedHash.of(IdentityKind.PERSON, "k1", "HmacSHA256", one.bytes()))
                .isNotEqualTo(one);
        assertThat(KeyedHash.of(IdentityKind.ACTOR, "k2", "HmacSHA256", one.bytes()))
                .isNotEqualTo(one);
        assertThat(KeyedHash.of(IdentityKind.ACTOR, "k1", "HmacSM3", one.bytes()))
                .isNotEqualTo(one);
        assertThat(KeyedHash.of(IdentityKind.ACTOR, "k1", "HmacSHA256", flipped))
                .isNotEqualTo(one);
        assertThat(KeyedHash.parse(one.toString())).isEqualTo(one);
    }

    @Test
    void neither_the_key_nor_the_name_is_printed_anywhere() {
        String secret = HexFormat.of().formatHex(SECRET);
        KeyedHash hash = key.actor("Zhang San");

        assertThat(key).hasToString("HashingKey[k1, HmacSHA256]");
        assertThat(key.toString() + hash).doesNotContain(secret, "Zhang", Arrays.toString(SECRET));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> key.actor("Zhang San".repeat(200)))
                .satisfies(e -> assertThat(e.getMessage()).contains("1800").doesNotContain("Zhang", secret));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> key.actor("Zhang \ud842"))
                .satisfies(e -> assertThat(e.getMessage()).contains("surrogate").doesNotContain("Zhang", secret));
    }

    @Test
    void a_key_that_is_changed_afterwards_by_its_owner_stays_what_it_was() {
        byte[] given = SECRET.clone();
        HashingKey copied = HashingKey.of("k1", given);

        Arrays.fill(given, (byte) 0);

        assertThat(copied.actor("clerk 7")).isEqualTo(key.actor("clerk 7"));
    }

    @Test
    void short_keys_are_refused_without_being_shown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HashingKey.of("k1", Arrays.copyOf(SECRET, 31)))
                .withMessage("Key 'k1' needs at least 32 random bytes, but found 31");
    }

    @Test
    void a_provider_without_the_keyed_hash_is_refused() {
        Provider empty = new Provider("Empty", "1", "has nothing") {};

        assertThatIllegalArgumentException()
                .isThrownBy(() -> HashingKey.of("k1", new SecretKeySpec(SECRET, "HmacSM3"), "HmacSM3", empty))
                .withMessageContainingAll("HmacSM3", "Empty", "pass a provider");
    }

    @Test
    void nothing_is_nobody() {
        assertThatIllegalArgumentException().isThrownBy(() -> key.actor(""));
        assertThat(key.actor("x".repeat(1024))).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> key.actor("x".repeat(1025)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "key one", "k:1", "k/1", "密钥"})
    void the_name_of_a_key_stands_in_lines_of_ascii(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> HashingKey.of(name, SECRET));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ACTOR:k1:HmacSHA256",
                "ACTOR:k1:HmacSHA256:00",
                "actor:k1:HmacSHA256:6685f7a1358ec5ed2ffd4d591eab8d3793b334f8547b5bfee4a324f55b3cc4e9",
                "ACTOR:k1:Hmac SHA256:6685f7a1358ec5ed2ffd4d591eab8d3793b334f8547b5bfee4a324f55b3cc4e9",
                "ACTOR::HmacSHA256:6685f7a1358ec5ed2ffd4d591eab8d3793b334f8547b5bfee4a324f55b3cc4e9",
                "ACTOR:k1:HmacSHA256:6685f7a1358ec5ed2ffd4d591eab8d3793b334f8547b5bfee4a324f55b3cc4e9:"
            })
    void what_is_written_otherwise_is_no_keyed_hash(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> KeyedHash.parse(text));
    }
}
