package io.guidang.storage.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MembershipProofTest {

    private static final String SIBLING = "SHA-256:6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";

    @Test
    void the_only_leaf_needs_no_siblings() {
        MembershipProof alone = MembershipProof.parse("guidang-membership-proof/1 0 1");

        assertThat(alone).isEqualTo(new MembershipProof(0, 1, List.of())).hasToString("guidang-membership-proof/1 0 1");
    }

    @ParameterizedTest
    @CsvSource({
        "0,2,1",
        "1,2,1",
        "2,3,1",
        "0,3,2",
        "4,5,1",
        "0,5,3",
        "6,7,2",
        "9223372036854775806,9223372036854775807,62"
    })
    void the_place_of_a_leaf_says_how_many_siblings_it_has(long index, long size, int siblings) {
        Digest sibling = Digest.parse(SIBLING);

        assertThat(new MembershipProof(index, size, Collections.nCopies(siblings, sibling)).path())
                .hasSize(siblings);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MembershipProof(index, size, Collections.nCopies(siblings + 1, sibling)))
                .withMessageContaining("has %d siblings on its way up, but found %d".formatted(siblings, siblings + 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MembershipProof(index, size, Collections.nCopies(siblings - 1, sibling)));
    }

    @ParameterizedTest
    @CsvSource({"-1,1", "0,0", "1,1", "5,3", "0,-1"})
    void a_leaf_stands_inside_its_tree(long index, long size) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MembershipProof(index, size, List.of()))
                .withMessageContaining("counted from 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "guidang-membership-proof/1",
                "guidang-membership-proof/1 0",
                "guidang-membership-proof/2 0 1",
                "guidang-membership-proof/1 00 1",
                "guidang-membership-proof/1 +0 1",
                "guidang-membership-proof/1 0 1 ",
                "guidang-membership-proof/1  0 1",
                "guidang-membership-proof/1 0 99999999999999999999",
                "guidang-membership-proof/1 0 2",
                "guidang-membership-proof/1 0 1\n",
                "guidang-membership-proof/1 0 1 " + SIBLING
            })
    void what_is_written_otherwise_is_no_proof(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> MembershipProof.parse(line));
    }
}
