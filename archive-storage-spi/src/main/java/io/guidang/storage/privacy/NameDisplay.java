package io.guidang.storage.privacy;

import static java.util.Objects.requireNonNull;

/** Whether an output shows a person's name. It does not, unless a standard asks for it and the caller says which. */
public sealed interface NameDisplay {

    /** The name is masked: what every output does that says nothing else. */
    static NameDisplay masked() {
        return new Masked();
    }

    /** The name is shown, because a standard wants it on this form. */
    static NameDisplay required(Form form, String clause) {
        return new Required(form, clause);
    }

    /** The name is masked. */
    record Masked() implements NameDisplay {}

    /**
     * The name is shown.
     *
     * @param form   on what
     * @param clause the standard and its clause, as its citation has them; 1 to 200 characters, not blank
     */
    record Required(Form form, String clause) implements NameDisplay {

        private static final int LONGEST = 200;

        public Required {
            requireNonNull(form, "form");
            if (requireNonNull(clause, "clause").isBlank() || clause.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "A name is shown where a standard asks for it: name it with its clause, in 1 to %d characters, but found %d"
                                .formatted(LONGEST, clause.length()));
            }
        }
    }

    /** The forms that may show names. */
    enum Form {
        /** 目录: a catalogue of items or volumes. */
        CATALOGUE("目录"),

        /** 标签: the label of a box or volume. */
        LABEL("标签");

        private final String zh;

        Form(String zh) {
            this.zh = zh;
        }

        /** The Chinese word. */
        public String zh() {
            return zh;
        }
    }
}
