package io.guidang.core.box;

import io.guidang.core.code.ArchivalCode;
import io.guidang.core.internal.Field;
import io.guidang.core.internal.Findings;
import io.guidang.core.internal.Shapes;
import io.guidang.core.issue.Checked;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A remarks sheet 备考表 as somebody types it into a form; it may be wrong.
 *
 * @param box         the code of the box, 1 to 128 characters without blanks
 * @param description what is in the box and what is missing or damaged
 * @param arrangedBy  the arranger 整理人
 * @param checkedBy   the checker 检查人
 * @param on          the day, as {@code 2012-05-01}
 */
public record BoxNoteDraft(
        @NotBlank(message = "{io.guidang.core.box.BoxNoteDraft.box}")
        @Pattern(regexp = Shapes.CODE_OR_BLANK, message = "{io.guidang.core.box.BoxNoteDraft.box}")
        @Nullable
        String box,

        @NotBlank(message = "{io.guidang.core.box.BoxNoteDraft.description}") @Nullable
        String description,

        @NotBlank(message = "{io.guidang.core.box.BoxNoteDraft.arrangedBy}") @Nullable
        String arrangedBy,

        @NotBlank(message = "{io.guidang.core.box.BoxNoteDraft.checkedBy}") @Nullable
        String checkedBy,

        @NotBlank(message = "{io.guidang.core.box.BoxNoteDraft.on}")
        @Pattern(regexp = Shapes.DATE_OR_BLANK, message = "{io.guidang.core.box.BoxNoteDraft.on}")
        @Nullable
        String on) {

    private static final Field BOX = Field.of(
            "box",
            "盒号应为 1 至 128 个不含空白的字符",
            "The code of a box is 1 to 128 characters without blanks",
            "L001-ZY·CB·2012·D10-H001");
    private static final Field DESCRIPTION =
            Field.of("description", "盒内文件情况说明不得为空", "The note says what is in the box", "本盒共 12 件，无缺损");
    private static final Field ARRANGED_BY =
            Field.of("arrangedBy", "整理人不得为空", "The note says who arranged the box", "整理员甲");
    private static final Field CHECKED_BY =
            Field.of("checkedBy", "检查人不得为空", "The note says who checked the box", "检查员乙");
    private static final Field ON = Field.of(
            "on",
            "日期应为日历上存在的日期，写作 年-月-日",
            "The day of the note is one that the calendar has, written year-month-day",
            "2012-05-01");

    /** The note, or everything that is wrong with the draft; needs no validation provider. */
    public Checked<BoxNote> check() {
        Findings found = new Findings("BoxNoteDraft");
        Optional<ArchivalCode> code = found.required(BOX, box, ArchivalCode::of);
        Optional<String> contents = found.required(DESCRIPTION, description);
        Optional<String> arranger = found.required(ARRANGED_BY, arrangedBy);
        Optional<String> checker = found.required(CHECKED_BY, checkedBy);
        Optional<LocalDate> day = found.requiredDate(ON, on);
        return found.checked(() -> new BoxNote(
                code.orElseThrow(),
                contents.orElseThrow(),
                arranger.orElseThrow(),
                checker.orElseThrow(),
                day.orElseThrow()));
    }

    /** Nothing of what was typed: it names people. */
    @Override
    public String toString() {
        return "BoxNoteDraft[not shown]";
    }
}
