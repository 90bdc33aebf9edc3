package io.guidang.rules.jackson;

import java.util.Collection;
import java.util.Optional;

/** What somebody who wrote a word that is not known may have meant. */
final class Suggestion {

    private static final int LONGEST = 64;

    private Suggestion() {}

    /** The known word that is nearest, if any is near: a third of its letters at most are other ones. */
    static Optional<String> nearest(String written, Collection<String> known) {
        Optional<String> nearest = Optional.empty();
        int best = Integer.MAX_VALUE;
        for (String word : known) {
            int distance = written.equalsIgnoreCase(word) ? 0 : distance(written, word);
            if (distance < best && distance <= Math.max(1, word.length() / 3)) {
                best = distance;
                nearest = Optional.of(word);
            }
        }
        return nearest;
    }

    /** How many letters have to be put in, taken out or changed. */
    private static int distance(String from, String to) {
        if (from.length() > LONGEST) {
            return Integer.MAX_VALUE;
        }
        int[] above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[to.length()];
    }
}
