package io.guidang.rules.decision;

import io.guidang.core.hold.Hold;
import io.guidang.rules.decision.Derivation.Derived;
import io.guidang.rules.facts.Facts;
import java.time.LocalDate;
import java.util.List;

/** Lets a forger draw a decision that fits its false obligations, as the engine would. */
public final class Conclusions {

    private Conclusions() {}

    public static Derivation of(Facts facts, LocalDate asOf, List<Derived> considered) {
        List<Hold> active =
                facts.holds().stream().filter(hold -> hold.isActiveOn(asOf)).toList();
        return new Derivation(
                facts,
                considered,
                Decision.conclude(
                        asOf, considered.stream().map(Derived::obligation).toList(), active));
    }
}
