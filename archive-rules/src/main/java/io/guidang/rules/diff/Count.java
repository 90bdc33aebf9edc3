package io.guidang.rules.diff;

/**
 * How many records changed in one way.
 *
 * @param records     how many
 * @param becameDue   those of them whose appraisal the new edition opens
 * @param noLongerDue those of them whose appraisal the new edition closes
 * @param leastDays   by how many days at least they moved, earlier or later; 0 where no date moved to another
 * @param mostDays    by how many days at most; 0 where no date moved to another
 */
public record Count(long records, long becameDue, long noLongerDue, long leastDays, long mostDays) {

    /** Nothing counted. */
    public static final Count NONE = new Count(0, 0, 0, 0, 0);

    public Count {
        boolean parts = becameDue >= 0 && noLongerDue >= 0 && becameDue <= records - noLongerDue;
        if (!parts || leastDays < 0 || leastDays > mostDays || (records == 0 && mostDays > 0)) {
            throw new IllegalArgumentException(
                    "The parts of a count are within it and its days in order, but found %s and %s of %s, %s to %s days"
                            .formatted(becameDue, noLongerDue, records, leastDays, mostDays));
        }
    }

    static Count of(Change change, Change.Kind kind) {
        long days = kind.movesADate() ? Math.abs(change.days()) : 0;
        return new Count(1, change.becameDue() ? 1 : 0, change.noLongerDue() ? 1 : 0, days, days);
    }

    /** Both together. */
    public Count plus(Count other) {
        if (records == 0 || other.records == 0) {
            return records == 0 ? other : this;
        }
        return new Count(
                Math.addExact(records, other.records),
                becameDue + other.becameDue,
                noLongerDue + other.noLongerDue,
                Math.min(leastDays, other.leastDays),
                Math.max(mostDays, other.mostDays));
    }
}
