package io.guidang.storage.text;

/**
 * What runs of a text consist of. What does not yet exist on one Java platform and does on the next stays what it is
 * where it matters: the planes that Unicode keeps for ideographs are Han whether a character is assigned or not.
 */
enum RunKind {
    /** Written without blanks: found by any part. Ideographs, and the private characters that stand for rare names. */
    HAN,

    /** Letters and marks of any other script: found as a whole. */
    LETTERS,

    /** Digits and other numbers: found as a whole. */
    DIGITS,

    /** Between runs: blanks, punctuation, symbols, halves of surrogate pairs. */
    NONE;

    static RunKind of(int c) {
        if (c < 0x80) {
            return isLatin(c) ? LETTERS : c >= '0' && c <= '9' ? DIGITS : NONE;
        }
        if (isHan(c)) {
            return HAN;
        }
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> LETTERS;
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> DIGITS;
            default -> NONE;
        };
    }

    private static boolean isLatin(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isHan(int c) {
        return (c >= 0x4e00 && c <= 0x9fff)
                || (c >= 0x3400 && c <= 0x4dbf)
                || (c >= 0x20000 && c <= 0x3fffd)
                || Character.getType(c) == Character.PRIVATE_USE
                || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
