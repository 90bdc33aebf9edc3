package io.guidang.storage.store;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * What a store remembers of a destruction.
 *
 * @param register the number of its register
 * @param day      the day on which it was done
 * @param items    how many items, from 1
 * @param entry    the place of its entry in the ledger, from 1
 */
public record DestructionReceipt(RegisterNumber register, LocalDate day, long items, long entry) {
    public DestructionReceipt {
        requireNonNull(register, "register");
        requireNonNull(day, "day");
        if (items < 1 || entry < 1) {
            throw new IllegalArgumentException(
                    "Register '%s' has at least one item and an entry from 1, but found %d, %d"
                            .formatted(register, items, entry));
        }
    }
}
