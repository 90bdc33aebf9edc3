package io.guidang.rules.arrangement;

import io.guidang.core.category.Category;
import io.guidang.core.category.CategoryNode;
import io.guidang.core.category.ClassificationScheme;
import io.guidang.core.category.Level;
import io.guidang.core.code.CodePattern;
import io.guidang.core.fonds.Fonds;
import io.guidang.core.item.Direction;
import io.guidang.core.item.Document;
import io.guidang.core.item.Issuer;
import io.guidang.core.item.Item;
import io.guidang.core.item.ItemId;
import io.guidang.core.item.Role;
import io.guidang.core.medium.Medium;
import io.guidang.core.party.EmployerNumber;
import io.guidang.core.party.Parties;
import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.rules.arrangement.Arrangement.Decided;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A life insurer's scheme and a social-insurance agency's, with items to arrange by them. */
final class Filing {

    static final CategoryNode UNDERWRITING = CategoryNode.of(Level.STAGE, "CB", "承保");
    static final CategoryNode SERVICING = CategoryNode.of(Level.STAGE, "BQ", "保全");
    static final CategoryNode CLAIMS = CategoryNode.of(Level.STAGE, "LP", "理赔");

    /** R14, then reports, then audit. */
    static final List<String> CLASSES = List.of("社保登记", "参保人员", "申报结算", "关系转停", "待遇", "统计报表", "稽核监管");

    static final RetentionPeriod D10 = RetentionPeriod.ofYears(10);
    static final Outcome UNTIL_2030 = Outcome.until(LocalDate.of(2030, 12, 31));

    static final ArrangementRules LIFE = new ArrangementRules(
            Fonds.of("L001", "某人寿保险公司"),
            new ClassificationScheme(
                    "life",
                    List.of(Level.YEAR, Level.STAGE, Level.RETENTION),
                    List.of(UNDERWRITING, SERVICING, CLAIMS),
                    1996,
                    2050),
            List.of(ItemOrder.DATE, ItemOrder.ITEM_ID),
            DocumentOrder.BY_TIME,
            new CodePattern("item", 1, "{FONDS}-{STAGE}·{YEAR}·{RETENTION}-{NUMBER:5}"),
            new CodePattern("box", 1, "{FONDS}-{STAGE}·{YEAR}·{RETENTION}-H{NUMBER:3}"),
            100);

    static final ArrangementRules SOCIAL = new ArrangementRules(
            Fonds.of("S001", "某社会保险经办机构"),
            new ClassificationScheme(
                    "social", List.of(Level.YEAR, Level.CLASS, Level.RETENTION, Level.LINE), socialNodes(), 1, 9999),
            List.of(ItemOrder.EMPLOYER, ItemOrder.DATE, ItemOrder.ITEM_ID),
            DocumentOrder.BY_ROLE,
            new CodePattern("item", 1, "{FONDS}-{CLASS}·{LINE}·{YEAR}·{RETENTION}-{NUMBER:5}"),
            new CodePattern("box", 1, "{FONDS}-{CLASS}·{LINE}·{YEAR}·{RETENTION}-H{NUMBER:3}"),
            100);

    private Filing() {}

    private static List<CategoryNode> socialNodes() {
        List<CategoryNode> nodes = new ArrayList<>();
        for (String name : CLASSES) {
            nodes.add(CategoryNode.of(Level.CLASS, "C" + (9 - nodes.size()), name));
        }
        nodes.add(CategoryNode.of(Level.LINE, "YL", "养老"));
        nodes.add(CategoryNode.of(Level.LINE, "W", ""));
        return nodes;
    }

    static Category social(String name, String line) {
        return Category.of(
                SOCIAL.scheme().named(Level.CLASS, name).orElseThrow(),
                SOCIAL.scheme().named(Level.LINE, line).orElseThrow());
    }

    static Document paper(String id, int pages, String formedOn) {
        return Document.of(id, "文件", "1.1", Medium.PAPER, pages, LocalDate.parse(formedOn));
    }

    static Document electronic(String id, int pages, String formedOn) {
        return Document.of(id, "文件", "1.1", Medium.ELECTRONIC, pages, LocalDate.parse(formedOn));
    }

    static Item item(String id, Category category, Document... documents) {
        return new Item(ItemId.of(id), "件", "", "", category, List.of(documents));
    }

    /** An item of one paper of underwriting. */
    static Decided life(String id, int pages, String formedOn) {
        return life(id, pages, formedOn, Direction.NEITHER);
    }

    static Decided life(String id, int pages, String formedOn, Direction direction) {
        Document paper = paper("D-" + id, pages, formedOn).as(Role.UNSPECIFIED, Issuer.UNSPECIFIED, direction);
        return new Decided(item(id, Category.of(UNDERWRITING), paper), D10, UNTIL_2030);
    }

    static Decided electronicOnly(String id, int pages, String formedOn) {
        return new Decided(
                item(id, Category.of(UNDERWRITING), electronic("D-" + id, pages, formedOn)), D10, UNTIL_2030);
    }

    static Decided of(Decided decided, CategoryNode stage, RetentionPeriod retention) {
        Item item = decided.item();
        return new Decided(
                new Item(item.id(), item.title(), "", "", Category.of(stage), item.documents()),
                retention,
                decided.outcome());
    }

    static Decided until(Decided decided, Outcome outcome) {
        return new Decided(decided.item(), decided.retention(), outcome);
    }

    static Decided employer(String id, String employer, Category category, String formedOn) {
        Document paper = paper("D-" + id, 1, formedOn);
        Document about = employer.isEmpty() ? paper : paper.about(Parties.NONE.with(EmployerNumber.of(employer)));
        return new Decided(item(id, category, about), D10, UNTIL_2030);
    }

    static List<String> ids(Arrangement arrangement) {
        return arrangement.items().stream()
                .map(item -> item.item().id().value())
                .toList();
    }
}
