package io.guidang.rules.arrangement;

import static io.guidang.rules.arrangement.Filing.CLAIMS;
import static io.guidang.rules.arrangement.Filing.CLASSES;
import static io.guidang.rules.arrangement.Filing.D10;
import static io.guidang.rules.arrangement.Filing.LIFE;
import static io.guidang.rules.arrangement.Filing.SERVICING;
import static io.guidang.rules.arrangement.Filing.SOCIAL;
import static io.guidang.rules.arrangement.Filing.UNDERWRITING;
import static io.guidang.rules.arrangement.Filing.UNTIL_2030;
import static io.guidang.rules.arrangement.Filing.electronicOnly;
import static io.guidang.rules.arrangement.Filing.employer;
import static io.guidang.rules.arrangement.Filing.ids;
import static io.guidang.rules.arrangement.Filing.item;
import static io.guidang.rules.arrangement.Filing.life;
import static io.guidang.rules.arrangement.Filing.of;
import static io.guidang.rules.arrangement.Filing.paper;
import static io.guidang.rules.arrangement.Filing.social;
import static io.guidang.rules.arrangement.Filing.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.box.Box;
import io.guidang.core.category.Category;
import io.guidang.core.category.CategoryNode;
import io.guidang.core.category.Level;
import io.guidang.core.code.ArchivalCode;
import io.guidang.core.code.CodePattern;
import io.guidang.core.item.Direction;
import io.guidang.core.item.Document;
import io.guidang.core.item.Issuer;
import io.guidang.core.item.Role;
import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.wording.Wording;
import io.guidang.rules.arrangement.Arrangement.Decided;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArrangementTest {

    @Test
    void a_life_insurer_files_by_year_then_stage_then_retention_then_time() {
        Arrangement arrangement = Arrangement.of(
                LIFE,
                List.of(
                        life("W9", 1, "2013-01-01"),
                        of(life("W8", 1, "2012-01-01"), CLAIMS, D10),
                        of(life("W7", 1, "2012-01-01"), SERVICING, D10),
                        of(life("W6", 1, "2012-01-01"), UNDERWRITING, RetentionPeriod.ofYears(6)),
                        life("W5", 1, "2012-06-01"),
                        life("W4", 1, "2012-05-31"),
                        life("W3", 1, "2012-05-31"),
                        of(life("W2", 1, "2012-12-31"), UNDERWRITING, RetentionPeriod.PERMANENT),
                        of(life("W1", 1, "2012-12-31"), UNDERWRITING, RetentionPeriod.UNDETERMINED)));

        assertThat(ids(arrangement)).containsExactly("W2", "W1", "W3", "W4", "W5", "W6", "W7", "W8", "W9");
        assertThat(arrangement.items())
                .extracting(item -> item.code().value())
                .containsExactly(
                        "L001-CB·2012·Y-00001",
                        "L001-CB·2012·W-00001",
                        "L001-CB·2012·D10-00001",
                        "L001-CB·2012·D10-00002",
                        "L001-CB·2012·D10-00003",
                        "L001-CB·2012·D6-00001",
                        "L001-BQ·2012·D10-00001",
                        "L001-LP·2012·D10-00001",
                        "L001-CB·2013·D10-00001");
    }

    @Test
    void classes_of_retention_stand_longest_first_whatever_their_unit() {
        List<RetentionPeriod> longestFirst = List.of(
                RetentionPeriod.PERMANENT,
                RetentionPeriod.UNDETERMINED,
                RetentionPeriod.ofYears(9999),
                RetentionPeriod.ofYears(100),
                RetentionPeriod.ofYears(6),
                RetentionPeriod.of(71, RetentionPeriod.Unit.MONTHS),
                RetentionPeriod.ofYears(1),
                RetentionPeriod.of(12, RetentionPeriod.Unit.MONTHS),
                RetentionPeriod.of(365, RetentionPeriod.Unit.DAYS),
                RetentionPeriod.of(1, RetentionPeriod.Unit.DAYS));
        List<Decided> items = new ArrayList<>();
        for (RetentionPeriod period : longestFirst) {
            items.add(of(life("W" + period, 1, "2012-01-01"), UNDERWRITING, period));
        }
        Collections.shuffle(items, new java.util.Random(7));

        assertThat(Arrangement.of(LIFE, items).items())
                .extracting(item -> item.lowestClass().retention())
                .containsExactlyElementsOf(longestFirst)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void an_agency_files_the_classes_of_a_year_in_their_order_then_reports_then_audit() {
        List<Decided> items = new ArrayList<>();
        for (String name : CLASSES) {
            items.add(employer("A" + items.size(), "E1", social(name, "养老"), "2012-01-01"));
        }
        Collections.reverse(items);

        assertThat(Arrangement.of(SOCIAL, items).items())
                .extracting(item ->
                        item.item().category().at(Level.CLASS).orElseThrow().name())
                .containsExactlyElementsOf(CLASSES);
    }

    @Test
    void inside_a_class_an_agency_files_by_employer_then_date_then_case_number() {
        Category category = social("待遇", "");

        Arrangement arrangement = Arrangement.of(
                SOCIAL,
                List.of(
                        employer("A1", "E2", category, "2012-01-01"),
                        employer("A2", "E10", category, "2012-03-01"),
                        employer("A4", "E10", category, "2012-02-01"),
                        employer("A3", "E10", category, "2012-02-01"),
                        employer("A5", "", category, "2012-12-01")));

        assertThat(ids(arrangement)).containsExactly("A5", "A3", "A4", "A2", "A1");
    }

    @Test
    void an_item_stands_with_its_documents_in_order() {
        Decided decided = new Decided(
                item(
                        "A1",
                        social("待遇", "养老"),
                        paper("D1", 1, "2012-01-01").as(Role.ATTACHMENT, Issuer.AGENCY, Direction.NEITHER),
                        paper("D2", 1, "2012-01-02").as(Role.MAIN_FORM, Issuer.AGENCY, Direction.NEITHER)),
                D10,
                UNTIL_2030);

        assertThat(Arrangement.of(SOCIAL, List.of(decided))
                        .items()
                        .get(0)
                        .item()
                        .documents())
                .extracting(document -> document.id().value())
                .containsExactly("D2", "D1");
    }

    @Test
    void boxes_fill_in_order_to_their_capacity_and_never_split_an_item() {
        Arrangement arrangement = Arrangement.of(
                LIFE,
                List.of(
                        life("W1", 60, "2012-01-01"),
                        life("W2", 40, "2012-01-02"),
                        life("W3", 1, "2012-01-03"),
                        life("W4", 99, "2012-01-04"),
                        life("W5", 1, "2012-01-05")));

        assertThat(boxNumbers(arrangement)).containsExactly("H001", "H001", "H002", "H002", "H003");
        assertThat(arrangement.boxes())
                .extracting(
                        Box::items,
                        Box::pages,
                        box -> box.first().value(),
                        box -> box.last().value())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                2, 100L, "L001-CB·2012·D10-00001", "L001-CB·2012·D10-00002"),
                        org.assertj.core.groups.Tuple.tuple(
                                2, 100L, "L001-CB·2012·D10-00003", "L001-CB·2012·D10-00004"),
                        org.assertj.core.groups.Tuple.tuple(1, 1L, "L001-CB·2012·D10-00005", "L001-CB·2012·D10-00005"));
    }

    @Test
    void a_box_never_crosses_a_class() {
        Arrangement arrangement = Arrangement.of(
                LIFE,
                List.of(
                        life("W1", 1, "2012-12-31"),
                        life("W2", 1, "2013-01-01"),
                        of(life("W3", 1, "2012-12-31"), CLAIMS, D10),
                        of(life("W4", 1, "2012-12-31"), UNDERWRITING, RetentionPeriod.ofYears(6))));

        assertThat(arrangement.boxes()).hasSize(4).allMatch(box -> box.items() == 1);
        assertThat(arrangement.items())
                .allMatch(item -> item.code().value().endsWith("-00001"))
                .allMatch(item -> item.box().orElseThrow().value().endsWith("-H001"));
    }

    @Test
    void an_item_larger_than_a_box_has_one_of_its_own_and_is_marked() {
        Arrangement arrangement = Arrangement.of(
                LIFE,
                List.of(
                        life("W1", 1, "2012-01-01"),
                        life("W2", 101, "2012-01-02"),
                        life("W3", 1, "2012-01-03"),
                        life("W4", 100, "2012-01-04")));

        assertThat(boxNumbers(arrangement)).containsExactly("H001", "H002", "H003", "H004");
        assertThat(arrangement.items()).extracting(ArrangedItem::oversized).containsExactly(false, true, false, false);
    }

    @Test
    void an_item_without_paper_has_a_number_and_no_box() {
        Arrangement arrangement = Arrangement.of(
                LIFE,
                List.of(
                        life("W1", 50, "2012-01-01"),
                        electronicOnly("W2", 500, "2012-01-02"),
                        life("W3", 50, "2012-01-03")));

        assertThat(arrangement.items().get(1).code()).isEqualTo(ArchivalCode.of("L001-CB·2012·D10-00002"));
        assertThat(arrangement.items().get(1).box()).isEmpty();
        assertThat(arrangement.items().get(1).oversized()).isFalse();
        assertThat(arrangement.boxes()).singleElement().satisfies(box -> {
            assertThat(box.items()).isEqualTo(2);
            assertThat(box.pages()).isEqualTo(100);
            assertThat(box.last().value()).endsWith("-00003");
        });
    }

    @Test
    void income_and_expenditure_never_share_a_box() {
        Arrangement arrangement = Arrangement.of(
                LIFE,
                List.of(
                        life("W1", 1, "2012-01-01"),
                        life("W2", 1, "2012-01-02", Direction.INCOME),
                        life("W3", 1, "2012-01-03"),
                        life("W4", 1, "2012-01-04", Direction.EXPENDITURE),
                        life("W5", 1, "2012-01-05"),
                        life("W6", 1, "2012-01-06", Direction.INCOME),
                        life("W7", 1, "2012-01-07", Direction.INCOME)));

        assertThat(boxNumbers(arrangement)).containsExactly("H001", "H001", "H001", "H002", "H002", "H003", "H003");
    }

    @Test
    void the_box_of_an_item_does_not_depend_on_the_order_of_its_documents() {
        Document income = paper("D2", 1, "2012-01-02").as(Role.UNSPECIFIED, Issuer.AGENCY, Direction.INCOME);
        Document expenditure = paper("D3", 1, "2012-01-03").as(Role.UNSPECIFIED, Issuer.AGENCY, Direction.EXPENDITURE);
        Decided before = life("W1", 1, "2012-01-01", Direction.EXPENDITURE);
        Category category = Category.of(UNDERWRITING);

        assertThat(Arrangement.of(
                        LIFE, List.of(before, new Decided(item("W2", category, income, expenditure), D10, UNTIL_2030))))
                .isEqualTo(Arrangement.of(
                        LIFE,
                        List.of(before, new Decided(item("W2", category, expenditure, income), D10, UNTIL_2030))));
    }

    @Test
    void a_box_stays_as_long_as_its_longest_item_and_names_it() {
        Outcome later = Outcome.until(LocalDate.of(2031, 1, 1));
        Outcome open = Outcome.open(Wording.of("未知", "unknown"));

        assertThat(box(UNTIL_2030, later, UNTIL_2030)).isEqualTo("W2 " + later);
        assertThat(box(later, later, UNTIL_2030)).isEqualTo("W1 " + later);
        assertThat(box(later, open, Outcome.PERMANENT)).isEqualTo("W3 " + Outcome.PERMANENT);
        assertThat(box(open, later, open)).isEqualTo("W1 " + open);
        assertThat(box(UNTIL_2030, UNTIL_2030, later)).isEqualTo("W3 " + later);
    }

    @Test
    void nothing_to_arrange_is_an_empty_arrangement() {
        assertThat(Arrangement.of(LIFE, List.of())).isEqualTo(new Arrangement(List.of(), List.of()));
    }

    @Test
    void an_item_outside_the_scheme_is_refused_with_what_the_scheme_has() {
        assertThatThrownBy(() -> Arrangement.of(LIFE, List.of(life("W1", 1, "1995-12-31"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Scheme 'life' (1996 to 2050, levels [YEAR, STAGE, RETENTION]) has no place for CB of 1995");
        Decided unknown = of(life("W1", 1, "2012-01-01"), CategoryNode.of(Level.STAGE, "KF", "客户服务"), D10);
        assertThatThrownBy(() -> Arrangement.of(LIFE, List.of(unknown)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no place for KF of 2012");
    }

    @Test
    void rules_that_could_give_two_items_one_place_or_one_code_are_refused() {
        assertThatThrownBy(() -> new ArrangementRules(
                        LIFE.fonds(),
                        LIFE.scheme(),
                        List.of(ItemOrder.DATE),
                        LIFE.documentOrder(),
                        LIFE.itemCode(),
                        LIFE.boxCode(),
                        1))
                .hasMessageContaining("ends with ITEM_ID");
        assertThatThrownBy(() -> new ArrangementRules(
                        LIFE.fonds(),
                        LIFE.scheme(),
                        List.of(ItemOrder.ITEM_ID, ItemOrder.DATE),
                        LIFE.documentOrder(),
                        LIFE.itemCode(),
                        LIFE.boxCode(),
                        1))
                .hasMessageContaining("ends with ITEM_ID");
        CodePattern withoutStage = new CodePattern("item", 1, "{FONDS}-{YEAR}·{RETENTION}-{NUMBER}");
        assertThatThrownBy(() -> rules(withoutStage, LIFE.boxCode())).hasMessageContaining("missing is STAGE");
        assertThatThrownBy(() -> rules(LIFE.itemCode(), withoutStage)).hasMessageContaining("missing is STAGE");
        assertThatThrownBy(() -> LIFE.withBoxPages(0)).hasMessage("A box takes at least one page, but found 0");
        assertThat(LIFE.withBoxPages(1).boxPages()).isEqualTo(1);
    }

    private static ArrangementRules rules(CodePattern itemCode, CodePattern boxCode) {
        return new ArrangementRules(
                LIFE.fonds(), LIFE.scheme(), LIFE.itemOrder(), LIFE.documentOrder(), itemCode, boxCode, 1);
    }

    private static String box(Outcome... outcomes) {
        List<Decided> items = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            int number = items.size() + 1;
            items.add(until(life("W" + number, 1, "2012-01-0" + number), outcome));
        }
        Box only = Arrangement.of(LIFE, items).boxes().get(0);
        return only.blockingItem() + " " + only.keep();
    }

    private static List<String> boxNumbers(Arrangement arrangement) {
        return arrangement.items().stream()
                .map(ArrangedItem::box)
                .flatMap(Optional::stream)
                .map(code -> code.value().substring(code.value().lastIndexOf('-') + 1))
                .toList();
    }
}
