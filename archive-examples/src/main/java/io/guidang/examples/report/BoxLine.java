package io.guidang.examples.report;

import io.guidang.core.box.Box;
import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import java.util.List;

/**
 * A box as {@code boxes.csv} lists it and as its label shows it.
 *
 * @param box       the box
 * @param firstItem the work-flow or case number of its first item
 * @param lastItem  that of its last item
 */
record BoxLine(Box box, String firstItem, String lastItem) {

    static final List<String> COLUMNS = List.of(
            "box",
            "category",
            "year",
            "retention",
            "first_code",
            "last_code",
            "items",
            "pages",
            "keep_through",
            "blocking_item");

    /** Required on a label are year, retention, class and box number (DA/T 36-2007, 6.2.3.5.3); what follows is optional. */
    static final List<CatalogueForm.Column> LABEL = List.of(
            new CatalogueForm.Column("年度", 8),
            new CatalogueForm.Column("保管期限", 10),
            new CatalogueForm.Column("类别", 20),
            new CatalogueForm.Column("盒号", 34),
            new CatalogueForm.Column("起止件号", 62),
            new CatalogueForm.Column("起止流水号", 36),
            new CatalogueForm.Column("件数", 8),
            new CatalogueForm.Column("页数", 8),
            new CatalogueForm.Column("保管至", 12),
            new CatalogueForm.Column("决定期限的件", 20));

    String[] cells() {
        return new String[] {
            box.code().value(),
            category(),
            Integer.toString(box.lowestClass().year()),
            box.lowestClass().retention().code(),
            box.first().value(),
            box.last().value(),
            Integer.toString(box.items()),
            Long.toString(box.pages()),
            ItemLine.day(box.keep().keepThrough()),
            box.blockingItem().value()
        };
    }

    /** Whole numbers stand as such; everything else as text. */
    List<Object> label() {
        return List.of(
                (long) box.lowestClass().year(),
                retention(),
                category(),
                box.code().value(),
                fromTo(box.first().value(), box.last().value()),
                fromTo(firstItem, lastItem),
                (long) box.items(),
                box.pages(),
                until(),
                box.blockingItem().value());
    }

    String category() {
        return box.lowestClass().category().name();
    }

    private String retention() {
        RetentionPeriod period = box.lowestClass().retention();
        if (period instanceof RetentionPeriod.Fixed fixed) {
            return fixed.amount() + fixed.unit().zh();
        }
        return period instanceof RetentionPeriod.Permanent ? "永久" : "未定";
    }

    private String until() {
        Outcome keep = box.keep();
        return switch (keep.kind()) {
            case UNTIL -> keep.keepThrough().orElseThrow().toString();
            case OPEN -> "未定";
            case PERMANENT -> "永久";
            case CONFLICT -> "规则冲突";
        };
    }

    private static String fromTo(String first, String last) {
        return first.equals(last) ? first : first + " ~ " + last;
    }
}
