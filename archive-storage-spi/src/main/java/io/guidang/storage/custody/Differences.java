package io.guidang.storage.custody;

import io.guidang.core.wording.Wording;
import io.guidang.storage.ledger.LedgerEntry;
import io.guidang.storage.ledger.LedgerSubject;
import io.guidang.storage.ledger.RecordedCommand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a verification found, by what it is about. Others write while it reads: what they wrote about in the meantime is left
 * to the next one, and not called a difference.
 */
final class Differences {

    static final String BATCH = "batch";
    static final String REGISTER = "register";
    static final String HOLD = "hold";
    static final String LOAN = "loan";
    static final String ITEM = "item";

    private static final Wording TOO_MUCH =
            Wording.of("核验期间写入过多，请再核验一次", "too much was written during the verification; verify once more");

    private final Map<About, List<Wording>> found = new LinkedHashMap<>();
    private int count;

    void differ(String kind, Object name, String zh, String en) {
        if (count < ArchiveFinding.Different.MOST) {
            List<Wording> about = found.computeIfAbsent(new About(kind, name.toString()), first -> new ArrayList<>());
            Wording difference = Wording.format(zh, en, name);
            if (!about.contains(difference)) {
                about.add(difference);
                count++;
            }
        }
    }

    /** What stays of it when everything has been read. */
    List<Wording> without(Stream<LedgerEntry> written) {
        if (found.isEmpty()) {
            return List.of();
        }
        boolean all = count < ArchiveFinding.Different.MOST;
        Set<About> meanwhile = new HashSet<>();
        for (Iterator<LedgerEntry> each = written.iterator(); each.hasNext(); ) {
            about(each.next().command(), meanwhile);
        }
        found.keySet().removeAll(meanwhile);
        List<Wording> left = found.values().stream().flatMap(List::stream).toList();
        return left.isEmpty() && !all ? List.of(TOO_MUCH) : left;
    }

    private static void about(RecordedCommand command, Set<About> meanwhile) {
        command.details().forEach((name, value) -> meanwhile.add(new About(name, value)));
        if (command.subject() instanceof LedgerSubject.Items items) {
            items.codes().forEach(code -> meanwhile.add(new About(ITEM, code.value())));
        }
    }

    private record About(String kind, String name) {}
}
