package io.guidang.storage.text;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What an index keeps of a {@link NormalForm}. A Han run gives every two neighbours and every single character, so that a
 * query of one character is one look-up like any other; a word gives itself, or its beginning if it is very long.
 */
final class Tokens {

    /** Longer words share the token of their beginning. */
    private static final int LONGEST_WORD = 40;

    private Tokens() {}

    /** All that a text has: at most twice as many as it has characters. */
    static Set<String> ofText(String normal) {
        Set<String> tokens = new LinkedHashSet<>();
        runs(normal, (kind, run) -> {
            if (kind == RunKind.HAN) {
                for (int at = 0; at < run.length; at++) {
                    tokens.add(token(run, at, at + 1));
                    if (at > 0) {
                        tokens.add(token(run, at - 1, at + 1));
                    }
                }
            } else {
                tokens.add(word(run));
            }
        });
        return Collections.unmodifiableSet(tokens);
    }

    /** The fewest that narrow as well: a single Han character only where it stands alone. */
    static void ofWord(String normal, Set<String> tokens) {
        runs(normal, (kind, run) -> {
            if (kind != RunKind.HAN) {
                tokens.add(word(run));
            } else if (run.length == 1) {
                tokens.add(token(run, 0, 1));
            } else {
                for (int at = 1; at < run.length; at++) {
                    tokens.add(token(run, at - 1, at + 1));
                }
            }
        });
    }

    private static void runs(String normal, BiConsumer<RunKind, int[]> each) {
        int[] characters = normal.codePoints().toArray();
        int begin = 0;
        while (begin < characters.length) {
            RunKind kind = RunKind.of(characters[begin]);
            int end = begin + 1;
            while (end < characters.length && RunKind.of(characters[end]) == kind) {
                end++;
            }
            if (kind != RunKind.NONE) {
                each.accept(kind, Arrays.copyOfRange(characters, begin, end));
            }
            begin = end;
        }
    }

    private static String word(int[] run) {
        return token(run, 0, Math.min(run.length, LONGEST_WORD));
    }

    /** Letters and digits of ASCII as they are, every other character as u and its number in hexadecimal digits. */
    private static String token(int[] characters, int begin, int end) {
        StringBuilder token = new StringBuilder(10);
        for (int at = begin; at < end; at++) {
            int c = characters[at];
            if (c < 0x80) {
                token.append((char) c);
            } else {
                token.append('u').append(Integer.toHexString(c));
            }
        }
        return token.toString();
    }
}
