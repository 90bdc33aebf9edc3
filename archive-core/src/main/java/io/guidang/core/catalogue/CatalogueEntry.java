package io.guidang.core.catalogue;

import static java.util.Objects.requireNonNull;

import io.guidang.core.code.ArchivalCode;
import io.guidang.core.item.ItemId;
import java.time.LocalDate;

/**
 * One line of an item catalogue: contract, policyholder, work-flow number, pages and remark for a life insurer (DA/T
 * 36-2007, 6.2.3.4); item number, responsible party, code, title, date, pages and remark for an agency (R18). The
 * standards require the names in it, so it is the one value that may be printed with them.
 *
 * @param code        the archival code
 * @param item        the work-flow or case number
 * @param contract    the contract number, empty for an agency
 * @param responsible the policyholder 投保人 or responsible party 责任者, perhaps empty
 * @param title       the title, never blank
 * @param date        the date of the item
 * @param pages       from 1
 * @param remark      perhaps empty
 */
public record CatalogueEntry(
        ArchivalCode code,
        ItemId item,
        String contract,
        String responsible,
        String title,
        LocalDate date,
        long pages,
        String remark) {

    public CatalogueEntry {
        requireNonNull(code, "code");
        requireNonNull(item, "item");
        requireNonNull(contract, "contract");
        requireNonNull(responsible, "responsible");
        requireNonNull(date, "date");
        requireNonNull(remark, "remark");
        if (requireNonNull(title, "title").isBlank()) {
            throw new IllegalArgumentException("The catalogue line of '%s' needs a title".formatted(code));
        }
        if (pages < 1) {
            throw new IllegalArgumentException(
                    "The catalogue line of '%s' counts pages from 1, but found %s".formatted(code, pages));
        }
    }

    /** Without names, title and remark. */
    @Override
    public String toString() {
        return "CatalogueEntry[%s, %s, %s pages]".formatted(code, date, pages);
    }
}
