package io.guidang.storage.custody;

import static java.util.Objects.requireNonNull;

import io.guidang.core.code.ArchivalCode;
import io.guidang.core.wording.Wording;

/**
 * Why an item may not be appraised for destruction, or destroyed.
 *
 * @param code   the item
 * @param reason what stands against it
 */
public record Obstacle(ArchivalCode code, Reason reason) {

    public Obstacle {
        requireNonNull(code, "code");
        requireNonNull(reason, "reason");
    }

    /** What can stand against a destruction. */
    public enum Reason {
        /** The archive has no such item, or it was destroyed before. */
        NOT_THERE("档案中无此件，或已销毁", "the archive has no such item, or it was destroyed before"),

        /** It was decided anew since it was appraised. */
        CHANGED("鉴定后已重新判定", "it was decided anew since it was appraised"),

        /** Its decisions are of another day than the one in question. */
        DECIDED_ON_ANOTHER_DAY("判定的截止日期不是当日", "it was not decided as of this day"),

        /** Its period has not run out, or whether it has is not known. */
        NOT_DUE("保管期限未满，或无法确定", "its period has not run out, or whether it has is not known"),

        /** A hold lies on it that has not ended. */
        HELD("处于冻结之中", "a hold lies on it that has not ended"),

        /** It is out on loan. */
        LENT("借出未还", "it is out on loan");

        private final String zh;
        private final String en;

        Reason(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The reason in words. */
        public Wording words() {
            return Wording.of(zh, en);
        }
    }

    @Override
    public String toString() {
        return "Obstacle[%s, %s]".formatted(code, reason);
    }
}
