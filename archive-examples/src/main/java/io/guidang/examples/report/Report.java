package io.guidang.examples.report;

import static java.util.Objects.requireNonNull;

import io.guidang.core.fonds.Fonds;
import io.guidang.core.retention.Outcome;
import io.guidang.examples.intake.Tally;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a run comes to, in numbers. {@link Summary} puts it into words.
 *
 * @param out       where the files are
 * @param form      what kind of archive it is
 * @param fonds     whose
 * @param asOf      the day of the question
 * @param tally     what became of the document rows
 * @param items     how many items the archive holds
 * @param documents how many documents they have
 * @param boxes     how many boxes
 * @param due       items whose appraisal is open
 * @param held      items on which a hold lies
 * @param outcomes  how many items have each outcome
 * @param notFiled  how many rows were not filed for each reason, most frequent first
 * @param findings  how many findings there are of each code, most frequent first
 * @param changed   the files that are not what they were before this run, in the order in which they were written
 */
public record Report(
        Path out,
        CatalogueForm form,
        Fonds fonds,
        LocalDate asOf,
        Tally tally,
        long items,
        long documents,
        long boxes,
        long due,
        long held,
        Map<Outcome.Kind, Long> outcomes,
        List<Count> notFiled,
        List<Count> findings,
        List<String> changed) {

    public Report {
        requireNonNull(out, "out");
        requireNonNull(form, "form");
        requireNonNull(fonds, "fonds");
        requireNonNull(asOf, "asOf");
        requireNonNull(tally, "tally");
        Map<Outcome.Kind, Long> counted = new EnumMap<>(Outcome.Kind.class);
        for (Outcome.Kind kind : Outcome.Kind.values()) {
            counted.put(kind, outcomes.getOrDefault(kind, 0L));
        }
        outcomes = Map.copyOf(counted);
        notFiled = List.copyOf(notFiled);
        findings = List.copyOf(findings);
        changed = List.copyOf(changed);
    }

    /** Whether every row is accounted for, and the documents in the archive are exactly the rows that were filed. */
    public boolean balances() {
        return tally.balances() && documents == tally.filed();
    }

    /**
     * How often something occurs.
     *
     * @param file  the file it occurs in; empty where that does not matter
     * @param code  what occurs
     * @param count how often
     */
    public record Count(String file, String code, long count) {}
}
