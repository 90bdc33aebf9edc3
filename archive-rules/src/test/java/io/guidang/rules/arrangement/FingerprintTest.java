package io.guidang.rules.arrangement;

import static io.guidang.rules.arrangement.Filing.LIFE;
import static io.guidang.rules.arrangement.Filing.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.category.CategoryNode;
import io.guidang.core.category.ClassificationScheme;
import io.guidang.core.category.Level;
import io.guidang.core.code.CodePattern;
import io.guidang.core.fonds.Fonds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FingerprintTest {

    @Test
    void a_fingerprint_says_what_codes_and_filing_order_depend_on() {
        assertThat(LIFE.fingerprint().value()).isEqualTo("""
                fonds: L001
                scheme: life
                levels: [YEAR, STAGE, RETENTION]
                nodes: STAGE CB '承保', STAGE BQ '保全', STAGE LP '理赔'
                item order: [DATE, ITEM_ID]
                document order: BY_TIME
                item code: item/1 {FONDS}-{STAGE}·{YEAR}·{RETENTION}-{NUMBER:5}
                box code: box/1 {FONDS}-{STAGE}·{YEAR}·{RETENTION}-H{NUMBER:3}""");
    }

    static List<Arguments> otherRules() {
        CategoryNode reception = CategoryNode.of(Level.STAGE, "KF", "客服");
        CategoryNode renamed = CategoryNode.of(Level.STAGE, "CB", "承保类");
        List<CategoryNode> nodes = LIFE.scheme().nodes();
        List<CategoryNode> reversed = new ArrayList<>(nodes);
        Collections.reverse(reversed);
        String differ = "the nodes of the scheme, their names or their order differ";
        CodePattern second = new CodePattern("item", 2, LIFE.itemCode().template());
        return List.of(
                Arguments.of(rules(Fonds.of("L002", "某人寿保险公司"), LIFE.scheme(), LIFE), "fonds is 'L002' and not 'L001'"),
                Arguments.of(rules(LIFE.fonds(), scheme("new", nodes), LIFE), "scheme is 'new' and not 'life'"),
                Arguments.of(
                        rules(
                                LIFE.fonds(),
                                scheme("life", List.of(reception, nodes.get(0), nodes.get(1), nodes.get(2))),
                                LIFE),
                        differ),
                Arguments.of(
                        rules(LIFE.fonds(), scheme("life", List.of(renamed, nodes.get(1), nodes.get(2))), LIFE),
                        differ),
                Arguments.of(rules(LIFE.fonds(), scheme("life", reversed), LIFE), differ),
                Arguments.of(
                        new ArrangementRules(
                                LIFE.fonds(),
                                LIFE.scheme(),
                                List.of(ItemOrder.ITEM_ID),
                                LIFE.documentOrder(),
                                LIFE.itemCode(),
                                LIFE.boxCode(),
                                LIFE.boxPages()),
                        "item order is '[ITEM_ID]' and not '[DATE, ITEM_ID]'"),
                Arguments.of(
                        new ArrangementRules(
                                LIFE.fonds(),
                                LIFE.scheme(),
                                LIFE.itemOrder(),
                                DocumentOrder.BY_ROLE,
                                LIFE.itemCode(),
                                LIFE.boxCode(),
                                LIFE.boxPages()),
                        "document order is 'BY_ROLE' and not 'BY_TIME'"),
                Arguments.of(
                        new ArrangementRules(
                                LIFE.fonds(),
                                LIFE.scheme(),
                                LIFE.itemOrder(),
                                LIFE.documentOrder(),
                                second,
                                LIFE.boxCode(),
                                LIFE.boxPages()),
                        "item code is '%s' and not '%s'".formatted(second, LIFE.itemCode())));
    }

    @ParameterizedTest
    @MethodSource("otherRules")
    void what_was_filed_by_other_rules_is_refused_with_what_differs(ArrangementRules other, String difference) {
        assertThat(other.fingerprint().differencesFrom(LIFE.fingerprint())).containsExactly(difference);
        assertThatThrownBy(() -> other.fingerprint().requireSameAs(LIFE.fingerprint(), "The holdings"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The holdings was filed by another arrangement: " + difference + ";");
    }

    @Test
    void boxes_of_another_size_and_the_name_of_the_fonds_change_nothing() {
        ArrangementRules renamed = rules(Fonds.of("L001", "更名后的公司"), LIFE.scheme(), LIFE);

        assertThat(LIFE.withBoxPages(7).fingerprint()).isEqualTo(LIFE.fingerprint());
        assertThat(renamed.fingerprint()).isEqualTo(LIFE.fingerprint());
        assertThatCode(() -> renamed.fingerprint().requireSameAs(LIFE.fingerprint(), "The holdings"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_scheme_may_be_closed_after_a_year() {
        ClassificationScheme closed = new ClassificationScheme(
                "life",
                LIFE.scheme().levels(),
                LIFE.scheme().nodes(),
                LIFE.scheme().firstYear(),
                2030);

        assertThat(rules(LIFE.fonds(), closed, LIFE).fingerprint()).isEqualTo(LIFE.fingerprint());
    }

    @Test
    void names_cannot_be_made_to_look_like_other_nodes_or_lines() {
        CategoryNode sly = CategoryNode.of(Level.STAGE, "CB", "承保', STAGE BQ '保全");
        CategoryNode broken = CategoryNode.of(Level.STAGE, "CB", "承保'\nscheme: other");
        List<CategoryNode> two = LIFE.scheme().nodes().subList(0, 2);

        assertThat(rules(LIFE.fonds(), scheme("life", List.of(sly)), LIFE).fingerprint())
                .isNotEqualTo(rules(LIFE.fonds(), scheme("life", two), LIFE).fingerprint());
        assertThat(rules(LIFE.fonds(), scheme("life", List.of(broken)), LIFE)
                        .fingerprint()
                        .value()
                        .lines())
                .hasSize(8);
    }

    @Test
    void nodes_are_shown_in_no_message() {
        assertThat(SOCIAL.fingerprint()).hasToString("Fingerprint[social]");
        assertThat(String.join("", SOCIAL.fingerprint().differencesFrom(LIFE.fingerprint())))
                .doesNotContain("养老", "承保");
        assertThatThrownBy(() -> new Fingerprint(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    private static ClassificationScheme scheme(String id, List<CategoryNode> nodes) {
        return new ClassificationScheme(
                id,
                LIFE.scheme().levels(),
                nodes,
                LIFE.scheme().firstYear(),
                LIFE.scheme().lastYear());
    }

    private static ArrangementRules rules(Fonds fonds, ClassificationScheme scheme, ArrangementRules rest) {
        return new ArrangementRules(
                fonds,
                scheme,
                rest.itemOrder(),
                rest.documentOrder(),
                rest.itemCode(),
                rest.boxCode(),
                rest.boxPages());
    }
}
