package io.guidang.core;

import io.guidang.core.category.Category;
import io.guidang.core.category.CategoryNode;
import io.guidang.core.category.ClassificationScheme;
import io.guidang.core.category.Level;
import io.guidang.core.category.LowestClass;
import io.guidang.core.item.Document;
import io.guidang.core.item.Item;
import io.guidang.core.item.ItemId;
import io.guidang.core.medium.Medium;
import io.guidang.core.retention.RetentionPeriod;
import java.time.LocalDate;
import java.util.List;

/** The papers of an application and a place to file them, as most tests need them. */
public final class Examples {

    public static final CategoryNode UNDERWRITING = CategoryNode.of(Level.STAGE, "CB", "承保");
    public static final Category CATEGORY = Category.of(UNDERWRITING);
    public static final LowestClass CLASS = new LowestClass(2012, CATEGORY, RetentionPeriod.ofYears(10));

    public static final ClassificationScheme LIFE = new ClassificationScheme(
            "life-year-stage-retention",
            List.of(Level.YEAR, Level.STAGE, Level.RETENTION),
            List.of(UNDERWRITING, CategoryNode.of(Level.STAGE, "BQ", "保全"), CategoryNode.of(Level.STAGE, "LP", "理赔")),
            2007,
            9999);

    private Examples() {}

    public static Document paper(String id, int pages, String formedOn) {
        return Document.of(id, "投保单", "1.2", Medium.PAPER, pages, LocalDate.parse(formedOn));
    }

    public static Document electronic(String id, int pages, String formedOn) {
        return Document.of(id, "投保单", "1.2", Medium.ELECTRONIC, pages, LocalDate.parse(formedOn));
    }

    public static Item item(String id, Document... documents) {
        return new Item(ItemId.of(id), "投保申请", "", "", CATEGORY, List.of(documents));
    }
}
