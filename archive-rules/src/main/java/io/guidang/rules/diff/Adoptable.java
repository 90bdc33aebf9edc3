package io.guidang.rules.diff;

import java.util.Optional;

/**
 * A new edition or stack that may be adopted: it shortens nothing for the records that were compared, or what it shortens
 * was acknowledged. {@link Impact#accept()} and {@link Impact#accept(Acknowledgement)} are the only ways to one.
 */
public final class Adoptable {

    private final Impact impact;
    private final Optional<Acknowledgement> acknowledgement;

    Adoptable(Impact impact, Optional<Acknowledgement> acknowledgement) {
        this.impact = impact;
        this.acknowledgement = acknowledgement;
    }

    /** What it changes. */
    public Impact impact() {
        return impact;
    }

    /** By what it was acknowledged; absent where it was accepted without. */
    public Optional<Acknowledgement> acknowledgement() {
        return acknowledgement;
    }

    @Override
    public String toString() {
        return "Adoptable[" + impact + (acknowledgement.isPresent() ? ", acknowledged]" : "]");
    }
}
