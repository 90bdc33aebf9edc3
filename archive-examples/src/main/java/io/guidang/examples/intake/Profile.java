package io.guidang.examples.intake;

import io.guidang.core.category.CategoryNode;
import io.guidang.core.category.ClassificationScheme;
import io.guidang.core.category.Level;
import io.guidang.core.code.CodePattern;
import io.guidang.core.fonds.Fonds;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rulebooks.ShippedRulebooks;
import io.guidang.rules.arrangement.ArrangementRules;
import io.guidang.rules.arrangement.DocumentOrder;
import io.guidang.rules.arrangement.ItemOrder;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Choice;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.StandIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an adopter decides for one kind of organisation: under which rulebooks, with which choices, in which arrangement.
 *
 * @param name        as the command line writes it
 * @param title       what kind of organisation it is for
 * @param scopeBook   the rulebook whose rows are the classes of documents
 * @param stack       the rulebooks with the choices
 * @param arrangement how items are arranged
 */
public record Profile(
        String name, Wording title, Rulebook scopeBook, RulebookStack stack, ArrangementRules arrangement) {

    /** How many pages of paper a box takes unless somebody says otherwise. */
    public static final int BOX_PAGES = 500;

    private static final int BOX_DIGITS = 4;

    /** The profile of this name. */
    public static Optional<Profile> named(String name) {
        return switch (name) {
            case "life" -> Optional.of(life());
            case "social" -> Optional.of(social());
            default -> Optional.empty();
        };
    }

    /** A life insurer: DA/T 36-2007 under the laws; year – stage – retention. */
    public static Profile life() {
        Wording by = Wording.of("寿险配置", "the life profile");
        Rulebook scope = ShippedRulebooks.read("cn-dat36-2007");
        RulebookStack stack = RulebookStack.check(
                        List.of(ShippedRulebooks.read("cn-legal-floors"), scope),
                        List.of(),
                        List.of(
                                new StandIn(TriggerType.RELATIONSHIP_ENDED, TriggerType.CONTRACT_TERMINATED, by),
                                new StandIn(TriggerType.TRANSACTION_COMPLETED, TriggerType.FORMED, by)))
                .orThrow();
        ClassificationScheme scheme = new ClassificationScheme(
                "life-year-stage-retention",
                List.of(Level.YEAR, Level.STAGE, Level.RETENTION),
                nodes(Level.STAGE, "CB", "承保", "BQ", "保全", "LP", "理赔").toList(),
                1,
                9999);
        ArrangementRules arrangement = new ArrangementRules(
                Fonds.of("L001", "示例人寿保险公司"),
                scheme,
                List.of(ItemOrder.DATE, ItemOrder.ITEM_ID),
                DocumentOrder.BY_TIME,
                new CodePattern(
                        "dat13-2022-item-year-stage-retention", 1, "{FONDS}-ZY·{STAGE}·{YEAR}·{RETENTION}-{NUMBER:5}"),
                box("{FONDS}-ZY·{STAGE}·{YEAR}·{RETENTION}"),
                BOX_PAGES);
        return new Profile("life", Wording.of("人身保险公司", "life insurer"), scope, stack, arrangement);
    }

    /** A social-insurance agency: order no. 3 of 2009 with the accounting rules; year – class – retention – line. */
    public static Profile social() {
        Wording by = Wording.of("社保配置", "the social profile");
        Rulebook scope = ShippedRulebooks.read("cn-order3-2009");
        Rulebook accounting = ShippedRulebooks.read("cn-accounting-2016");
        RulebookStack stack = RulebookStack.check(
                        List.of(scope, accounting),
                        List.of(new Choice(accounting.id(), Applicability.ALL_HOLDINGS, by)),
                        List.of())
                .orThrow();
        List<CategoryNode> nodes = new ArrayList<>();
        nodes(
                        Level.CLASS,
                        "DJ",
                        "社保登记类",
                        "CB",
                        "参保人员类",
                        "SB",
                        "申报结算类",
                        "ZT",
                        "保险关系转停类",
                        "DY",
                        "待遇类",
                        "TJ",
                        "统计报表类",
                        "JH",
                        "稽核监管类")
                .forEach(nodes::add);
        nodes(Level.LINE, "YL", "养老", "YB", "医疗", "SY", "失业", "GS", "工伤", "SH", "生育", "ZH", "")
                .forEach(nodes::add);
        ClassificationScheme scheme = new ClassificationScheme(
                "social-year-class-retention-line",
                List.of(Level.YEAR, Level.CLASS, Level.RETENTION, Level.LINE),
                nodes,
                1,
                9999);
        String lowest = "{FONDS}-ZY·{CLASS}·{YEAR}·{RETENTION}·{LINE}";
        ArrangementRules arrangement = new ArrangementRules(
                Fonds.of("S001", "示例县社会保险经办机构"),
                scheme,
                List.of(ItemOrder.EMPLOYER, ItemOrder.DATE, ItemOrder.ITEM_ID),
                DocumentOrder.BY_ROLE,
                new CodePattern("dat13-2022-item-year-class-retention-line", 1, lowest + "-{NUMBER:5}"),
                box(lowest),
                BOX_PAGES);
        return new Profile("social", Wording.of("社会保险经办机构", "social-insurance agency"), scope, stack, arrangement);
    }

    /** The same with boxes of another size. */
    public Profile withBoxPages(int boxPages) {
        return new Profile(name, title, scopeBook, stack, arrangement.withBoxPages(boxPages));
    }

    private static CodePattern box(String lowest) {
        return new CodePattern("box", 1, lowest + "-H{NUMBER:" + BOX_DIGITS + "}");
    }

    private static Stream<CategoryNode> nodes(Level level, String... codesAndNames) {
        List<CategoryNode> nodes = new ArrayList<>();
        for (int i = 0; i < codesAndNames.length; i += 2) {
            nodes.add(CategoryNode.of(level, codesAndNames[i], codesAndNames[i + 1]));
        }
        return nodes.stream();
    }
}
