package io.guidang.core.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guidang.core.Examples;
import io.guidang.core.item.Direction;
import io.guidang.core.item.Issuer;
import io.guidang.core.item.Item;
import io.guidang.core.item.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class VolumeTest {

    private static final Item INCOME = item("W1", Direction.INCOME);
    private static final Item EXPENDITURE = item("W2", Direction.EXPENDITURE);
    private static final Item NEITHER = item("W3", Direction.NEITHER);

    @Test
    void a_volume_binds_items_in_the_given_order_and_sums_their_pages() {
        Volume volume = new Volume(1, "征缴凭证", List.of(NEITHER, INCOME));

        assertThat(volume.items()).containsExactly(NEITHER, INCOME);
        assertThat(volume.pages()).isEqualTo(6);
    }

    /** R16: income and expenditure are never mixed in one volume. */
    @Test
    void income_and_expenditure_are_never_bound_together() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Volume(1, "凭证", List.of(INCOME, NEITHER, EXPENDITURE)))
                .withMessageContaining("R16");
        assertThat(new Volume(1, "凭证", List.of(EXPENDITURE, NEITHER)).items()).hasSize(2);
    }

    @Test
    void an_item_that_mixes_both_in_itself_is_not_bound_either() {
        Item mixed = Examples.item(
                "W4", INCOME.documents().get(0), EXPENDITURE.documents().get(0));

        assertThatIllegalArgumentException().isThrownBy(() -> new Volume(1, "凭证", List.of(mixed)));
    }

    @Test
    void a_volume_is_numbered_and_titled_and_holds_each_item_once() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Volume(0, "凭证", List.of(INCOME)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Volume(1, " ", List.of(INCOME)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Volume(1, "凭证", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Volume(1, "凭证", List.of(INCOME, INCOME)))
                .withMessageContaining("W1");
    }

    @Test
    void two_versions_of_one_item_are_that_item_twice() {
        Item other = Examples.item("W1", Examples.paper("D9", 9, "2013-01-01"));

        assertThatIllegalArgumentException().isThrownBy(() -> new Volume(1, "凭证", List.of(INCOME, other)));
    }

    private static Item item(String id, Direction direction) {
        return Examples.item(
                id, Examples.paper("D" + id, 3, "2012-05-01").as(Role.UNSPECIFIED, Issuer.UNSPECIFIED, direction));
    }
}
