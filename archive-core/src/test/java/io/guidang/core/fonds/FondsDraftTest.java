package io.guidang.core.fonds;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.issue.Issue;
import org.junit.jupiter.api.Test;

class FondsDraftTest {

    @Test
    void a_fonds_that_was_typed_well_becomes_the_fonds() {
        assertThat(new FondsDraft("J019", "四川分公司").check().orThrow()).isEqualTo(Fonds.of("J019", "四川分公司"));
    }

    @Test
    void a_wrong_number_and_a_missing_name_are_both_found() {
        assertThat(new FondsDraft("j019", " ").check().issues())
                .extracting(Issue::code)
                .containsExactly("MALFORMED", "MISSING");
    }
}
