package io.guidang.rules.diff;

import io.guidang.core.issue.Checked;
import io.guidang.core.item.ClassCode;
import io.guidang.core.medium.Medium;
import io.guidang.core.wording.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a new edition would change for a number of records: counted by class and by year of formation, on each medium, with
 * some examples of each kind, the first of the stream. Only {@link EditionDiff} makes one.
 *
 * <p>Immutable and safe to share; two are equal where all their counts and examples are.
 */
public final class Impact {

    private final LocalDate asOf;
    private final int most;
    private final SortedMap<ClassCode, Map<Medium, Counts>> byClass;
    private final SortedMap<Integer, Map<Medium, Counts>> byYear;
    private final long unruled;
    private final Map<Change.Kind, List<Example>> examples;
    private final List<Example> becameDue;
    private final Counts total;

    Impact(
            LocalDate asOf,
            int most,
            SortedMap<ClassCode, Map<Medium, Counts>> byClass,
            SortedMap<Integer, Map<Medium, Counts>> byYear,
            long unruled,
            Map<Change.Kind, List<Example>> examples,
            List<Example> becameDue) {
        this.asOf = asOf;
        this.most = most;
        this.byClass = byClass;
        this.byYear = byYear;
        this.unruled = unruled;
        this.examples = examples;
        this.becameDue = becameDue;
        this.total = total(byYear);
    }

    /** The day of the question. */
    public LocalDate asOf() {
        return asOf;
    }

    /** All records together. */
    public Counts total() {
        return total;
    }

    /** By class and medium, sorted; without the records that no rule binds in either edition. */
    public SortedMap<ClassCode, Map<Medium, Counts>> byClass() {
        return byClass;
    }

    /** By year of formation and medium, sorted. A year before 1 is counted under 0, one after 9999 under 10000. */
    public SortedMap<Integer, Map<Medium, Counts>> byYear() {
        return byYear;
    }

    /** How many records no rule binds in either edition. They are unchanged, and a table is missing for them. */
    public long unruled() {
        return unruled;
    }

    /** The first records of the stream that changed so; none of {@link Change.Kind#UNCHANGED}. */
    public List<Example> examples(Change.Kind kind) {
        return examples.getOrDefault(kind, List.of());
    }

    /** The first records of the stream that become due by the new edition. */
    public List<Example> examplesOfBecomingDue() {
        return becameDue;
    }

    /** Everything shorter, as it has to be acknowledged: by class, medium and kind, sorted. */
    public List<Shorter> shorter() {
        List<Shorter> found = new ArrayList<>();
        byClass.forEach((code, media) ->
                media.forEach((medium, counts) -> counts.byKind().forEach((kind, count) -> {
                    if (kind.isShorter()) {
                        found.add(new Shorter(code, medium, kind, count.records(), count.becameDue()));
                    }
                })));
        return List.copyOf(found);
    }

    /**
     * This part of a stream and the part behind it, in this order. In whatever grouping the parts of a stream are put
     * together, the result is that of the whole.
     *
     * @throws IllegalArgumentException if the other was asked as of another day or keeps another number of examples
     */
    public Impact merge(Impact later) {
        if (!asOf.equals(later.asOf) || most != later.most) {
            throw new IllegalArgumentException(
                    "Impacts as of one day with equally many examples are merged, but found %s with %s and %s with %s"
                            .formatted(asOf, most, later.asOf, later.most));
        }
        return new ImpactTally(asOf, most).add(this).add(later).impact();
    }

    /** The new edition, adoptable if nothing is shorter; else an error for each class, medium and kind that is. */
    public Checked<Adoptable> accept() {
        return Coverage.check(this, Optional.empty());
    }

    /**
     * The new edition, adoptable if the acknowledgement covers everything that is shorter; else an error for each class,
     * medium and kind of which more was found. Where it speaks of more than was found, that is a warning.
     */
    public Checked<Adoptable> accept(Acknowledgement acknowledgement) {
        return Coverage.check(this, Optional.of(acknowledgement));
    }

    /** A line for the total, then one for each kind that was found, in their order. */
    public List<Wording> lines() {
        return ImpactLines.of(this);
    }

    private static Counts total(Map<Integer, Map<Medium, Counts>> byYear) {
        Map<Change.Kind, Count> sum = new EnumMap<>(Change.Kind.class);
        byYear.values().stream()
                .flatMap(media -> media.values().stream())
                .forEach(counts -> counts.byKind().forEach((kind, count) -> sum.merge(kind, count, Count::plus)));
        return new Counts(sum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Impact that
                && asOf.equals(that.asOf)
                && most == that.most
                && byClass.equals(that.byClass)
                && byYear.equals(that.byYear)
                && unruled == that.unruled
                && examples.equals(that.examples)
                && becameDue.equals(that.becameDue);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asOf, most, byClass, byYear, unruled, examples, becameDue);
    }

    /** The total, without the references of the examples. */
    @Override
    public String toString() {
        return "Impact[" + asOf + ", " + total + "]";
    }
}
