package io.guidang.storage.store;

import static java.util.Objects.requireNonNull;

import io.guidang.core.code.ArchivalCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An item that was lent 借阅. While it is out it is not destroyed.
 *
 * @param id         its name
 * @param code       the item
 * @param borrower   who has it, as the house names people; never blank, up to 256 characters
 * @param purpose    what for; never blank, up to 256 characters
 * @param lentOn     the day on which it went out
 * @param dueBack    the day on which it should be back
 * @param returnedOn the day on which it came back; absent while it is out
 */
public record Loan(
        LoanId id,
        ArchivalCode code,
        String borrower,
        String purpose,
        LocalDate lentOn,
        LocalDate dueBack,
        Optional<LocalDate> returnedOn) {

    private static final int LONGEST = 256;

    public Loan {
        requireNonNull(id, "id");
        requireNonNull(code, "code");
        requireWords("borrower", borrower);
        requireWords("purpose", purpose);
        requireNonNull(returnedOn, "returnedOn");
        if (dueBack.isBefore(lentOn) || returnedOn.filter(lentOn::isAfter).isPresent()) {
            throw new IllegalArgumentException(
                    "Loan '%s' goes out before it is due back and comes back, but found out on %s, due back on %s, back on %s"
                            .formatted(
                                    id,
                                    lentOn,
                                    dueBack,
                                    returnedOn.map(LocalDate::toString).orElse("no day")));
        }
    }

    /** An item that goes out. */
    public static Loan of(
            LoanId id, ArchivalCode code, String borrower, String purpose, LocalDate lentOn, LocalDate dueBack) {
        return new Loan(id, code, borrower, purpose, lentOn, dueBack, Optional.empty());
    }

    /** Whether it is out. */
    public boolean isOpen() {
        return returnedOn.isEmpty();
    }

    /**
     * The same, come back.
     *
     * @throws IllegalArgumentException if that is before it went out
     */
    public Loan returnedOn(LocalDate day) {
        return new Loan(id, code, borrower, purpose, lentOn, dueBack, Optional.of(day));
    }

    private static void requireWords(String what, String value) {
        if (requireNonNull(value, what).isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("The %s of a loan has 1 to %d characters and is not blank, but found %d"
                    .formatted(what, LONGEST, value.length()));
        }
    }

    /** Neither borrower nor purpose, which may name people. */
    @Override
    public String toString() {
        return "Loan[%s, %s, out on %s, due back on %s, %s]"
                .formatted(
                        id,
                        code,
                        lentOn,
                        dueBack,
                        returnedOn.map(day -> "back on " + day).orElse("out"));
    }
}
