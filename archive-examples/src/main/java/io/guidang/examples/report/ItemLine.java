package io.guidang.examples.report;

import io.guidang.core.hold.Hold;
import io.guidang.core.retention.Outcome;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.obligation.RuleRef;
import io.guidang.storage.store.FiledItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An item as {@code items.csv} lists it.
 *
 * @param filed    the item in custody
 * @param decision the decision for all its media together
 * @param holds    the names of the holds that are active on the day, sorted, each once
 * @param due      whether its appraisal is open on the day: the period has run out and no hold lies on it
 */
record ItemLine(FiledItem filed, Decision decision, List<String> holds, boolean due) {

    static final List<String> COLUMNS = List.of(
            "item_id",
            "archival_code",
            "box",
            "category",
            "year",
            "retention",
            "outcome",
            "keep_through",
            "appraise_from",
            "blocked_by",
            "decided_by",
            "title",
            "documents",
            "pages");

    static ItemLine of(FiledItem filed, LocalDate asOf) {
        Decision decision = filed.decision();
        List<String> holds = activeHolds(decision, asOf);
        return new ItemLine(filed, decision, holds, decision.outcome().hasRunOutOn(asOf) && holds.isEmpty());
    }

    static List<String> activeHolds(Decision decision, LocalDate asOf) {
        return decision.activeHolds().stream()
                .filter(hold -> hold.isActiveOn(asOf))
                .map(Hold::name)
                .distinct()
                .toList();
    }

    String[] cells() {
        Outcome outcome = decision.outcome();
        return new String[] {
            filed.item().id().value(),
            filed.code().value(),
            box(),
            category(),
            Integer.toString(filed.lowestClass().year()),
            retention(),
            outcome.kind().name(),
            day(outcome.keepThrough()),
            day(outcome.appraiseFrom()),
            String.join("; ", holds),
            decidedBy(),
            filed.item().title(),
            Integer.toString(filed.item().documents().size()),
            Long.toString(filed.item().pages())
        };
    }

    String box() {
        return filed.box().map(Object::toString).orElse("");
    }

    String category() {
        return filed.lowestClass().category().name();
    }

    String retention() {
        return filed.lowestClass().retention().code();
    }

    /** The deciding row and the clause it cites, then the row that fixed its period, where it leaves that to another. */
    String decidedBy() {
        return decision.decidedBy().map(ItemLine::cited).orElse("");
    }

    private static String cited(Obligation obligation) {
        return cited(obligation.rule())
                + obligation.via().map(via -> " via " + cited(via)).orElse("");
    }

    private static String cited(RuleRef rule) {
        return rule.key() + " " + rule.source().citation();
    }

    static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    /** Neither title nor names. */
    @Override
    public String toString() {
        return "ItemLine[" + filed.code() + "]";
    }
}
