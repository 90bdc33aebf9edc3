package io.guidang.storage.custody;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What became of an appraisal. */
public sealed interface AppraisalOutcome {

    /**
     * All of it may be destroyed, once it is approved.
     *
     * @param appraisal as it stands in the ledger now
     */
    record Appraised(Appraisal appraisal) implements AppraisalOutcome {
        public Appraised {
            requireNonNull(appraisal, "appraisal");
        }
    }

    /**
     * Something stands against it; nothing was written.
     *
     * @param obstacles everything that stands against it, at least one
     */
    record Refused(List<Obstacle> obstacles) implements AppraisalOutcome {
        public Refused {
            obstacles = List.copyOf(obstacles);
            if (obstacles.isEmpty()) {
                throw new IllegalArgumentException("A refusal has a reason, but found none");
            }
        }
    }
}
