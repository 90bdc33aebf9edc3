package io.guidang.examples.intake;

/**
 * What became of the document rows.
 *
 * @param rows       how many were read
 * @param filed      filed
 * @param outOfScope left out by the filing scope
 * @param review     for a person to decide
 * @param duplicate  repeats, and further copies of a voucher
 * @param rejected   refused with a code
 */
public record Tally(long rows, long filed, long outOfScope, long review, long duplicate, long rejected) {

    /** Whether every row is accounted for. */
    public boolean balances() {
        return filed + outOfScope + review + duplicate + rejected == rows;
    }

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(
                rows + other.rows,
                filed + other.filed,
                outOfScope + other.outOfScope,
                review + other.review,
                duplicate + other.duplicate,
                rejected + other.rejected);
    }
}
