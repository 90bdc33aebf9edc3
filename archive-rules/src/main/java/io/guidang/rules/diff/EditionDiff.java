package io.guidang.rules.diff;

import static java.util.Objects.requireNonNull;

import io.guidang.rules.decision.Decider;
import io.guidang.rules.facts.Facts;
import java.time.LocalDate;
import java.util.stream.Collector;
import java.util.stream.Stream;

/**
 * Two editions of a rulebook, or two stacks, asked about the same records: what would the new one change? It only asks.
 * Whether a new edition reaches what is already filed is said by the edition and chosen by the adopter, as everywhere.
 *
 * <p>It compares what is known on the day of the question. What a record that is open comes to later is compared
 * by every floor that binds it: the triggers of its clock, its period, convention, conditions and date. What does not bind it
 * yet, because its condition is not met, is not compared: to see that, ask again with the awaited events supposed.
 *
 * <p>Immutable and safe to share.
 */
public final class EditionDiff {

    /** How many examples of each kind are kept unless told otherwise. */
    public static final int EXAMPLES = 5;

    private static final int MOST_EXAMPLES = 100;

    private final Decider before;
    private final Decider after;
    private final int examples;

    private EditionDiff(Decider before, Decider after, int examples) {
        this.before = requireNonNull(before, "before");
        this.after = requireNonNull(after, "after");
        this.examples = examples;
    }

    /** The old edition or stack, and the new one. */
    public static EditionDiff of(Decider before, Decider after) {
        return new EditionDiff(before, after, EXAMPLES);
    }

    /**
     * The same with another number of examples.
     *
     * @param most how many of each kind, from 0 to 100
     */
    public EditionDiff withExamples(int most) {
        if (most < 0 || most > MOST_EXAMPLES) {
            throw new IllegalArgumentException(
                    "From 0 to %s examples of each kind are kept, but found %s".formatted(MOST_EXAMPLES, most));
        }
        return new EditionDiff(before, after, most);
    }

    /** What the new edition changes for one record. */
    public Change change(Facts facts, LocalDate asOf) {
        return Change.of(
                before.verdict(facts, asOf).derivation(),
                after.verdict(facts, asOf).derivation());
    }

    /**
     * What the new edition changes for these records, in one pass. Memory does not grow with their number. The stream may
     * be parallel; as long as it is ordered, the answer is the same.
     */
    public Impact over(Stream<Referenced> records, LocalDate asOf) {
        return records.collect(toImpact(asOf));
    }

    /** Counts a stream that belongs to somebody else; {@link #over} for one of one's own. */
    public Collector<Referenced, ?, Impact> toImpact(LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        return Collector.of(
                () -> new ImpactTally(asOf, examples),
                (tally, one) -> tally.add(one, change(one.facts(), asOf)),
                (earlier, later) -> earlier.add(later.impact()),
                ImpactTally::impact);
    }
}
