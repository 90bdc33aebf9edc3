package io.guidang.core.category;

import static java.util.Objects.requireNonNull;

import io.guidang.core.retention.RetentionPeriod;

/**
 * The lowest class of a scheme: one year, one category, one retention period. Items are numbered inside it without a
 * gap, and no box crosses it.
 *
 * @param year      the year of the items, 1 to 9999
 * @param category  the category
 * @param retention the retention period that the class is labelled with
 */
public record LowestClass(int year, Category category, RetentionPeriod retention) {

    public LowestClass {
        requireNonNull(category, "category");
        requireNonNull(retention, "retention");
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("The year of a class is from 1 to 9999, but found " + year);
        }
    }

    @Override
    public String toString() {
        return year + " " + category.code() + " " + retention.code();
    }
}
