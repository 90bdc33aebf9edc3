package io.guidang.storage.custody;

import io.guidang.storage.store.RegisterNumber;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The permit to destroy what one register names, once. Made only from an appraisal and its approval, by two witnesses
 * ({@link Approval#witnessedBy}); good only where the ledger has both.
 */
public final class DestructionPermit {

    private final Approval approval;
    private final String first;
    private final String second;

    DestructionPermit(Approval approval, String first, String second) {
        if (first.isBlank() || second.isBlank() || name(first).equals(name(second))) {
            throw new IllegalArgumentException(
                    "Register '%s' is destroyed in the presence of two witnesses, but found one name or none"
                            .formatted(approval.appraisal().register()));
        }
        this.approval = approval;
        this.first = first.strip();
        this.second = second.strip();
    }

    /** A name in whatever width and with whatever blanks it was typed. */
    private static String name(String witness) {
        return Normalizer.normalize(witness, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
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
