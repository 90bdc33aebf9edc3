package io.guidang.examples.report;

/**
 * Text that is safe in a cell of a spreadsheet. A cell that begins with {@code =}, {@code +}, {@code -}, {@code @}, a tab
 * or a line end would be run as a formula, or lead to one; an apostrophe before it makes it text.
 */
final class SpreadsheetSafe {

    /** The most UTF-16 units that a cell of a workbook holds. */
    static final int MOST_CHARACTERS = 32_767;

    private static final String CUT = "…（过长，已截断 / cut, too long）";
    private static final char REPLACEMENT = '\uFFFD';

    private SpreadsheetSafe() {}

    /** The text as it stands in a CSV cell. */
    static String csv(String text) {
        return runsAsFormula(text) ? "'" + text : text;
    }

    /**
     * The text as it stands in a cell of a workbook: besides, characters that XML cannot carry are shown as U+FFFD, and
     * what is too long is cut with a note that says so.
     */
    static String xlsx(String text) {
        String legal = legal(csv(text));
        if (legal.length() <= MOST_CHARACTERS) {
            return legal;
        }
        int end = MOST_CHARACTERS - CUT.length();
        return legal.substring(0, Character.isHighSurrogate(legal.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    private static boolean runsAsFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
    }

    private static String legal(String text) {
        int at = 0;
        while (at < text.length() && isLegal(text, at)) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder legal = new StringBuilder(text);
        for (int i = at; i < text.length(); i++) {
            if (!isLegal(text, i)) {
                legal.setCharAt(i, REPLACEMENT);
            }
        }
        return legal.toString();
    }

    private static boolean isLegal(String text, int at) {
        char unit = text.charAt(at);
        if (Character.isHighSurrogate(unit)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(unit)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return unit >= ' ' ? unit < '\uFFFE' : unit == '\t' || unit == '\n' || unit == '\r';
    }
}
