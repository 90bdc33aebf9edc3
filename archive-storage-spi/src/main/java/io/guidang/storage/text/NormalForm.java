package io.guidang.storage.text;

import java.text.Normalizer;
import java.util.function.IntPredicate;

/**
 * A text as search reads it: NFKC, each character in lower case by itself and in no language, invisible characters left
 * out, and one blank for whatever stands between two runs.
 */
final class NormalForm {

    private NormalForm() {}

    static String of(String written) {
        String visible = written.codePoints().anyMatch(NormalForm::isInvisible) ? without(written) : written;
        return runs(nfkc(lowered(nfkc(visible))));
    }

    /** Characters that nobody sees and nobody types: formats, byte order marks, selectors of a variant of a glyph. */
    private static boolean isInvisible(int c) {
        return c >= 0x80
                && (Character.getType(c) == Character.FORMAT
                        || (c >= 0xfe00 && c <= 0xfe0f)
                        || (c >= 0xe0100 && c <= 0xe01ef)
                        || c == 0x034f);
    }

    private static String without(String written) {
        return collected(written, c -> !isInvisible(c));
    }

    private static String collected(String text, IntPredicate kept) {
        return text.codePoints()
                .filter(kept)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String nfkc(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Character by character: the same whatever stands beside it, unlike {@link String#toLowerCase}. */
    private static String lowered(String text) {
        if (text.codePoints().allMatch(c -> Character.toLowerCase(c) == c)) {
            return text;
        }
        return text.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String runs(String text) {
        StringBuilder runs = new StringBuilder(text.length());
        boolean gap = false;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (RunKind.of(c) == RunKind.NONE) {
                gap = true;
                continue;
            }
            if (gap && runs.length() > 0) {
                runs.append(' ');
            }
            gap = false;
            runs.appendCodePoint(c);
        }
        return runs.toString();
    }

    /** The longest beginning of at most so many characters that cuts no word in two; a Han run may be cut anywhere. */
    static String beginning(String normal, int longest) {
        int end = normal.length() <= longest ? normal.length() : wholeBefore(normal, longest);
        while (end > 0) {
            int last = normal.codePointBefore(end);
            RunKind kind = RunKind.of(last);
            if (kind == RunKind.HAN) {
                break;
            }
            int before = end - Character.charCount(last);
            boolean wordGone = kind == RunKind.NONE || before == 0;
            end = before;
            if (wordGone || RunKind.of(normal.codePointBefore(end)) != kind) {
                break;
            }
        }
        return normal.substring(0, end).stripTrailing();
    }

    /** At most so far, and not between the halves of a surrogate pair. */
    static int wholeBefore(String text, int end) {
        return Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end)) ? end - 1 : end;
    }
}
