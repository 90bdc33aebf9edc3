package io.guidang.storage.custody;

import io.guidang.storage.store.RegisterNumber;

/**
 * The permit to destroy what one register names, once. Made only from an appraisal and its approval, by two witnesses
 * ({@link Approval#witnessedBy}); good only where the ledger has both.
 */
public final class DestructionPermit {

    private final Approval approval;
    private final String first;
    private final String second;

    DestructionPermit(Approval approval, String first, String second) {
        if (first.isBlank() || second.isBlank() || first.strip().equals(second.strip())) {
            throw new IllegalArgumentException(
                    "Register '%s' is destroyed in the presence of two witnesses, but found one name or none"
                            .formatted(approval.appraisal().register()));
        }
        this.approval = approval;
        this.first = first.strip();
        this.second = second.strip();
    }

    /** What was approved. */
    public Approval approval() {
        return approval;
    }

    /** The number of the register. */
    public RegisterNumber register() {
        return approval.appraisal().register();
    }

    String first() {
        return first;
    }

    String second() {
        return second;
    }

    /** Without the witnesses. */
    @Override
    public String toString() {
        return "DestructionPermit[%s]".formatted(register());
    }
}
