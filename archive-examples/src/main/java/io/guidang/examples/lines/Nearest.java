package io.guidang.examples.lines;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** What somebody who wrote a name that is not known may have meant. */
final class Nearest {

    private static final int LONGEST = 64;

    private Nearest() {}

    /** The known name that is nearest, if a third of its letters at most are other ones; of equally near ones the first. */
    static Optional<String> of(String written, Collection<String> known) {
        Optional<String> nearest = Optional.empty();
        int least = Integer.MAX_VALUE;
        if (written.length() <= LONGEST) {
            for (String name : known) {
                int distance = distance(written.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
                if (distance < least && distance <= Math.max(1, name.length() / 3)) {
                    least = distance;
                    nearest = Optional.of(name);
                }
            }
        }
        return nearest;
    }

    /** How many letters have to be put in, taken out or changed. */
    private static int distance(String from, String to) {
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
