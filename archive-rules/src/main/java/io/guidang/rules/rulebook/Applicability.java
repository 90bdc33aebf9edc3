package io.guidang.rules.rulebook;

/** To what an edition, or a row with dates of its own, applies. */
public enum Applicability {
    /**
     * What arose while it was in force: a record formed then, or a clock that started then. Where the two differ the
     * row binds if either did, so that no change of law shortens anything.
     */
    FROM_THEN_ON,
    /** Also everything that was already there when it came into force. */
    ALL_HOLDINGS,
    /** Records formed from then on; for older ones the law is silent and the adopter has to choose. */
    ADOPTER_CHOOSES
}
