package io.guidang.core.box;

import static java.util.Objects.requireNonNull;

import io.guidang.core.code.ArchivalCode;
import java.time.LocalDate;

/**
 * The remarks sheet 备考表 behind the items of a box: what is in it, who arranged it, who checked it, when (DA/T 36-2007,
 * 6.2.3.5.4).
 *
 * @param box         the box
 * @param description what is in the box and what is missing or damaged, never blank
 * @param arrangedBy  the arranger 整理人, never blank
 * @param checkedBy   the checker 检查人, never blank
 * @param on          the day
 */
public record BoxNote(ArchivalCode box, String description, String arrangedBy, String checkedBy, LocalDate on) {

    public BoxNote {
        requireNonNull(box, "box");
        requireNonNull(on, "on");
        if (requireNonNull(description, "description").isBlank()
                || requireNonNull(arrangedBy, "arrangedBy").isBlank()
                || requireNonNull(checkedBy, "checkedBy").isBlank()) {
            throw new IllegalArgumentException(
                    "The note of box '%s' says what is in the box, who arranged and who checked it".formatted(box));
        }
    }

    /** Without the names of the people. */
    @Override
    public String toString() {
        return "BoxNote[%s, %s]".formatted(box, on);
    }
}
