package io.guidang.rules.bench;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A record as a business system has it: a bean with a date for each event, absent where it has not happened or nobody
 * told us. The engines read it by its getters; Drools also leaves its answer here.
 */
public final class FiledRecord {

    private final String code;
    private final boolean paper;
    private final LocalDate formed;
    private final @Nullable LocalDate contractTerminated;
    private final @Nullable LocalDate transactionCompleted;
    private final @Nullable LocalDate relationshipEnded;
    private final @Nullable LocalDate purposeFulfilled;
    private @Nullable LocalDate keepThrough;

    FiledRecord(String code, boolean paper, LocalDate formed, Event event, @Nullable LocalDate on) {
        this.code = code;
        this.paper = paper;
        this.formed = formed;
        this.contractTerminated = event == Event.CONTRACT_TERMINATED ? on : null;
        this.transactionCompleted = event == Event.TRANSACTION_COMPLETED ? on : null;
        this.relationshipEnded = event == Event.RELATIONSHIP_ENDED ? on : null;
        this.purposeFulfilled = event == Event.PURPOSE_FULFILLED ? on : null;
    }

    public String getCode() {
        return code;
    }

    public boolean isPaper() {
        return paper;
    }

    /** The date of an event, if it has one. */
    public @Nullable LocalDate on(Event event) {
        return switch (event) {
            case FORMED -> formed;
            case CONTRACT_TERMINATED -> contractTerminated;
            case TRANSACTION_COMPLETED -> transactionCompleted;
            case RELATIONSHIP_ENDED -> relationshipEnded;
            case PURPOSE_FULFILLED -> purposeFulfilled;
        };
    }

    public @Nullable LocalDate getKeepThrough() {
        return keepThrough;
    }

    public void setKeepThrough(@Nullable LocalDate keepThrough) {
        this.keepThrough = keepThrough;
    }
}
