package io.guidang.rules.diff;

import static java.util.Objects.requireNonNull;

import io.guidang.core.item.ClassCode;
import io.guidang.core.medium.Medium;

/**
 * Records of one class on one medium that a new edition shortens in one way.
 *
 * @param classCode their class
 * @param medium    their carrier
 * @param kind      how they change, a {@linkplain Change.Kind#isShorter() shorter} kind
 * @param records   how many, at least one
 * @param becameDue those of them whose appraisal opens by it
 */
public record Shorter(ClassCode classCode, Medium medium, Change.Kind kind, long records, long becameDue) {

    public Shorter {
        requireNonNull(classCode, "classCode");
        requireNonNull(medium, "medium");
        if (!requireNonNull(kind, "kind").isShorter()) {
            throw new IllegalArgumentException("Only what is shorter is acknowledged, but found %s".formatted(kind));
        }
        if (records < 1 || becameDue < 0 || becameDue > records) {
            throw new IllegalArgumentException(
                    "At least one record is shorter and no more become due than are shorter, but found %s and %s"
                            .formatted(records, becameDue));
        }
    }

    /** The class, the medium and the kind: what it speaks about, without how many. */
    String about() {
        return "class " + classCode + ", " + medium + ", " + kind;
    }
}
