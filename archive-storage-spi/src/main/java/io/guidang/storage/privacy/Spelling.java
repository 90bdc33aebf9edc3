package io.guidang.storage.privacy;

import java.text.Normalizer;

/** One spelling for all that people take for the same name or number. */
final class Spelling {

    private static final String DOTS = "·•・‧∙⋅.";
    private static final String HYPHENS = "-‐‑‒–—−";

    private Spelling() {}

    static String ofName(String written) {
        return spelled(written, DOTS);
    }

    static String ofNumber(String written) {
        return spelled(written, HYPHENS);
    }

    private static String spelled(String written, String leftOut) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> leftOut.indexOf(c) < 0 && !isBlank(c))
                .map(Character::toUpperCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
