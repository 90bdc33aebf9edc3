package io.guidang.core.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartiesTest {

    @Test
    void the_numbers_are_sorted_however_they_were_given() {
        SortedSet<ContractNumber> backwards = new TreeSet<>(Comparator.reverseOrder());
        backwards.addAll(List.of(ContractNumber.of("P1"), ContractNumber.of("P2")));

        Parties parties = new Parties(backwards, new TreeSet<>(), new TreeSet<>());

        assertThat(parties.contracts()).containsExactly(ContractNumber.of("P1"), ContractNumber.of("P2"));
    }

    @Test
    void a_union_names_everybody_once() {
        Parties one = Parties.ofContract("P1").with(PersonNumber.of("R1"));
        Parties two = Parties.ofContract("P1").with(EmployerNumber.of("E1"));

        assertThat(Parties.union(List.of(two, one)))
                .isEqualTo(Parties.ofContract("P1").with(PersonNumber.of("R1")).with(EmployerNumber.of("E1")));
        assertThat(Parties.union(List.of())).isEqualTo(Parties.NONE);
    }

    @Test
    void adding_to_one_leaves_nobody_in_none() {
        Parties.NONE.with(PersonNumber.of("R1"));

        assertThat(Parties.NONE.persons()).isEmpty();
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(strings = {"", " ", "R 1", "R1\n", "R1\u3000", "R1\u00a0", "\u0000"})
    void a_number_has_no_blanks(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PersonNumber.of(text));
        assertThatIllegalArgumentException().isThrownBy(() -> ContractNumber.of(text));
        assertThatIllegalArgumentException().isThrownBy(() -> EmployerNumber.of(text));
    }

    @Test
    void a_refused_number_is_not_repeated_in_the_message() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonNumber.of("990410 198105098906"))
                .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContain("990410"));
    }
}
