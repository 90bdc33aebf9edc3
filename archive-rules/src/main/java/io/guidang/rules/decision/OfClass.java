package io.guidang.rules.decision;

import io.guidang.core.medium.Medium;

/**
 * The rules of one class.
 *
 * @param paper      those for paper
 * @param electronic those for electronic records
 */
record OfClass(ClassRules paper, ClassRules electronic) {

    static final OfClass NO_RULES = new OfClass(ClassRules.none(), ClassRules.none());

    ClassRules on(Medium medium) {
        return medium == Medium.PAPER ? paper : electronic;
    }
}
