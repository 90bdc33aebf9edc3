package io.guidang.storage.custody;

import static java.util.Objects.requireNonNull;

import io.guidang.storage.store.DestructionReceipt;
import java.util.List;

/** What became of a destruction. */
public sealed interface DestructionOutcome {

    /**
     * It was done now, and cannot be undone.
     *
     * @param receipt what the store remembers of it
     */
    record Destroyed(DestructionReceipt receipt) implements DestructionOutcome {
        public Destroyed {
            requireNonNull(receipt, "receipt");
        }
    }

    /**
     * Something had been destroyed under this register before; nothing changed.
     *
     * @param receipt what the store remembers of it
     */
    record AlreadyDestroyed(DestructionReceipt receipt) implements DestructionOutcome {
        public AlreadyDestroyed {
            requireNonNull(receipt, "receipt");
        }
    }

    /**
     * Something stands against it; nothing was destroyed.
     *
     * @param obstacles everything that stands against it, at least one
     */
    record Refused(List<Obstacle> obstacles) implements DestructionOutcome {
        public Refused {
            obstacles = List.copyOf(obstacles);
            if (obstacles.isEmpty()) {
                throw new IllegalArgumentException("A refusal has a reason, but found none");
            }
        }
    }
}
