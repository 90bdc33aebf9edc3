package io.guidang.rules.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.guidang.rules.check.DerivationCheck;
import io.guidang.rules.decision.Derivation;
import io.guidang.rules.diff.Change;
import java.io.IOException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DerivationJsonProperties {

    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new GuidangModule());

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void a_derivation_that_was_written_is_read_back_and_proved_as_before(@ForAll("derivations") Derivation derivation)
            throws IOException {
        String json = MAPPER.writeValueAsString(derivation);

        Derivation read = MAPPER.readValue(json, Derivation.class);

        assertThat(read).isEqualTo(derivation);
        assertThat(DerivationCheck.steps(read)).isEqualTo(DerivationCheck.steps(derivation));
        assertThat(MAPPER.writeValueAsString(read)).isEqualTo(json);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_change_is_read_back_with_its_kind(@ForAll("derivations") Derivation derivation) throws IOException {
        Change change = Change.of(derivation, derivation);

        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(change), Change.class))
                .isEqualTo(change);
    }

    @Provide
    Arbitrary<Derivation> derivations() {
        return Derivations.any();
    }
}
