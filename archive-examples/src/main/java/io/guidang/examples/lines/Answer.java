package io.guidang.examples.lines;

import io.guidang.core.hold.Hold;
import io.guidang.core.wording.Wording;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.scope.FilingScope;
import java.util.List;

/**
 * What is answered to a line.
 *
 * @param id       the owner's name for the record
 * @param scope    whether it is filed
 * @param decision how long it is kept, or would be if it were filed
 */
public record Answer(String id, FilingScope scope, Decision decision) {

    /** The names of the active holds, sorted, each once. */
    List<String> blockedBy() {
        return decision.activeHolds().stream().map(Hold::name).distinct().toList();
    }

    /** The full account: whether it is filed, as what, and everything that was considered for its period. */
    public Wording account() {
        return Spoken.account(this);
    }

    /** Without the id: it may be the number of a contract. */
    @Override
    public String toString() {
        return "Answer[" + decision + "]";
    }
}
