package io.guidang.rules.counterfactual;

import io.guidang.core.wording.Wording;
import java.time.LocalDate;

/** What a change of facts is looked for to reach. */
public enum Aim {
    /** The period has run out and no hold lies on the record, so that appraisal opens. */
    BECOME_DUE,
    /** The record is not due. */
    STAY_KEPT;

    boolean isMet(boolean due) {
        return due == (this == BECOME_DUE);
    }

    /** What is so on that day once the aim is reached. */
    Wording reachedOn(LocalDate asOf) {
        return this == BECOME_DUE
                ? Wording.of("本件于" + asOf + "可以鉴定", "it may be appraised on " + asOf)
                : Wording.of("本件于" + asOf + "仍须保管", "it must still be kept on " + asOf);
    }
}
