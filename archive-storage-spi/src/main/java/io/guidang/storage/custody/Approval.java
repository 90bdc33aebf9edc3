package io.guidang.storage.custody;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * The approval 批准 of an appraisal, as it stands in the ledger. It may be written down and made again from its parts, as an
 * {@link Appraisal} may.
 *
 * @param appraisal what was approved
 * @param day       the day of the approval, not before that of the appraisal
 * @param entry     the place of its entry in the ledger, after that of the appraisal
 */
public record Approval(Appraisal appraisal, LocalDate day, long entry) {

    public Approval {
        requireNonNull(appraisal, "appraisal");
        if (day.isBefore(appraisal.day())) {
            throw new IllegalArgumentException("Register '%s' was appraised on %s and cannot be approved on %s"
                    .formatted(appraisal.register(), appraisal.day(), day));
        }
        if (entry <= appraisal.entry()) {
            throw new IllegalArgumentException("An approval comes after its appraisal, entry %d, but found entry %d"
                    .formatted(appraisal.entry(), entry));
        }
    }

    /**
     * The permit to destroy, once: in the presence of two witnesses 监销人.
     *
     * @param first  a witness, as the house names people
     * @param second another one
     * @throws IllegalArgumentException if they are one and the same, or blank
     */
    public DestructionPermit witnessedBy(String first, String second) {
        return new DestructionPermit(this, first, second);
    }
}
