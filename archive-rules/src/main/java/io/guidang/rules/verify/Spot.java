package io.guidang.rules.verify;

import io.guidang.rules.decision.Decider;
import io.guidang.rules.facts.Facts;
import java.time.LocalDate;

/** A record and the day on which it is asked for. */
record Spot(Facts facts, LocalDate asOf) {

    Witness decidedBy(Decider decider) {
        return new Witness(facts, asOf, decider.decide(facts, asOf));
    }
}
