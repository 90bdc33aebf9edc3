package io.guidang.core.catalogue;

import io.guidang.core.code.ArchivalCode;
import io.guidang.core.internal.Field;
import io.guidang.core.internal.Findings;
import io.guidang.core.internal.Shapes;
import io.guidang.core.issue.Checked;
import io.guidang.core.item.ItemId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of an item catalogue as somebody types it into a form; it may be wrong.
 *
 * @param code        the archival code, 1 to 128 characters without blanks
 * @param item        the work-flow or case number, 1 to 64 characters without blanks
 * @param contract    the contract number; may be left out
 * @param responsible the policyholder or responsible party; may be left out
 * @param title       the title
 * @param date        the date of the item, as {@code 2012-05-01}
 * @param pages       from 1
 * @param remark      may be left out
 */
// @NotNull tells a validation provider what @Nullable allows a form to hand over.
@SuppressWarnings("MultipleNullnessAnnotations")
public record CatalogueEntryDraft(
        @NotBlank(message = "{io.guidang.core.catalogue.CatalogueEntryDraft.code}")
        @Pattern(regexp = Shapes.CODE_OR_BLANK, message = "{io.guidang.core.catalogue.CatalogueEntryDraft.code}")
        @Nullable
        String code,

        @NotBlank(message = "{io.guidang.core.catalogue.CatalogueEntryDraft.item}")
        @Pattern(regexp = Shapes.IDENTIFIER_OR_BLANK, message = "{io.guidang.core.catalogue.CatalogueEntryDraft.item}")
        @Nullable
        String item,

        @Nullable String contract,

        @Nullable String responsible,

        @NotBlank(message = "{io.guidang.core.catalogue.CatalogueEntryDraft.title}") @Nullable
        String title,

        @NotBlank(message = "{io.guidang.core.catalogue.CatalogueEntryDraft.date}")
        @Pattern(regexp = Shapes.DATE_OR_BLANK, message = "{io.guidang.core.catalogue.CatalogueEntryDraft.date}")
        @Nullable
        String date,

        @NotNull(message = "{io.guidang.core.catalogue.CatalogueEntryDraft.pages}")
        @Positive(message = "{io.guidang.core.catalogue.CatalogueEntryDraft.pages}")
        @Nullable
        Long pages,

        @Nullable String remark) {

    private static final Field CODE = Field.of(
            "code",
            "档号应为 1 至 128 个不含空白的字符",
            "An archival code is 1 to 128 characters without blanks",
            "L001-ZY·CB·2012·D10-00001");
    private static final Field ITEM = Field.of(
            "item",
            "作业流水号或业务编号应为 1 至 64 个不含空白的字符",
            "The number of an item is 1 to 64 characters without blanks",
            "20252000475");
    private static final Field TITLE =
            Field.of("title", "题名不得为空", "A catalogue line has a title that is not blank", "投保申请");
    private static final Field DATE = Field.of(
            "date",
            "日期应为日历上存在的日期，写作 年-月-日",
            "The date of the item is one that the calendar has, written year-month-day",
            "2012-05-01");
    private static final Field PAGES = Field.of("pages", "页数应为不小于 1 的整数", "The pages are a whole number from 1", "12");

    /** The line, or everything that is wrong with the draft; needs no validation provider. */
    public Checked<CatalogueEntry> check() {
        Findings found = new Findings("CatalogueEntryDraft");
        Optional<ArchivalCode> aCode = found.required(CODE, code, ArchivalCode::of);
        Optional<ItemId> anItem = found.required(ITEM, item, ItemId::of);
        Optional<String> aTitle = found.required(TITLE, title);
        Optional<LocalDate> day = found.requiredDate(DATE, date);
        Optional<Long> count = found.count(PAGES, pages, Long.MAX_VALUE);
        return found.checked(() -> new CatalogueEntry(
                aCode.orElseThrow(),
                anItem.orElseThrow(),
                contract == null ? "" : contract,
                responsible == null ? "" : responsible,
                aTitle.orElseThrow(),
                day.orElseThrow(),
                count.orElseThrow(),
                remark == null ? "" : remark));
    }

    /** Nothing of what was typed: it names people. */
    @Override
    public String toString() {
        return "CatalogueEntryDraft[not shown]";
    }
}
