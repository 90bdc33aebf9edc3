package io.guidang.rules.diff;

import io.guidang.core.item.ClassCode;
import io.guidang.rules.facts.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** An impact while it is counted. Not safe to share. */
final class ImpactTally {

    /** Years beyond these are counted together, so that no stream can make the table large. */
    private static final int FIRST_YEAR = 1;

    private static final int LAST_YEAR = 9999;

    private final LocalDate asOf;
    private final int most;
    private final CountTable<ClassCode> byClass = new CountTable<>();
    private final CountTable<Integer> byYear = new CountTable<>();
    private final Map<Change.Kind, List<Example>> examples = new EnumMap<>(Change.Kind.class);
    private final List<Example> becameDue = new ArrayList<>();
    private long unruled;

    ImpactTally(LocalDate asOf, int most) {
        this.asOf = asOf;
        this.most = most;
    }

    void add(Referenced one, Change change) {
        Facts facts = one.facts();
        Change.Kind kind = change.kind();
        Count count = Count.of(change, kind);
        byYear.add(year(facts.formedOn()), facts.medium(), kind, count);
        if (Comparison.isUnruled(change.before()) && Comparison.isUnruled(change.after())) {
            unruled++;
        } else {
            byClass.add(facts.classCode(), facts.medium(), kind, count);
        }
        if (kind != Change.Kind.UNCHANGED && examples(kind).size() < most) {
            examples(kind).add(new Example(one.reference(), change));
        }
        if (change.becameDue() && becameDue.size() < most) {
            becameDue.add(new Example(one.reference(), change));
        }
    }

    /** Adds what was counted behind this part of the stream. */
    ImpactTally add(Impact later) {
        byClass.addAll(later.byClass());
        byYear.addAll(later.byYear());
        unruled += later.unruled();
        for (Change.Kind kind : Change.Kind.values()) {
            fill(examples(kind), later.examples(kind));
        }
        fill(becameDue, later.examplesOfBecomingDue());
        return this;
    }

    Impact impact() {
        Map<Change.Kind, List<Example>> kept = new EnumMap<>(Change.Kind.class);
        examples.forEach((kind, some) -> {
            if (!some.isEmpty()) {
                kept.put(kind, List.copyOf(some));
            }
        });
        return new Impact(
                asOf,
                most,
                byClass.counted(),
                byYear.counted(),
                unruled,
                Collections.unmodifiableMap(kept),
                List.copyOf(becameDue));
    }

    private List<Example> examples(Change.Kind kind) {
        return examples.computeIfAbsent(kind, k -> new ArrayList<>());
    }

    private void fill(List<Example> some, List<Example> more) {
        some.addAll(more.subList(0, Math.min(more.size(), most - some.size())));
    }

    private static int year(LocalDate formedOn) {
        return Math.max(FIRST_YEAR - 1, Math.min(LAST_YEAR + 1, formedOn.getYear()));
    }
}
