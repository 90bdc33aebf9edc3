package io.guidang.storage.content;

import static java.util.Objects.requireNonNull;

import io.guidang.storage.ledger.Digest;

/** Why a store did not do what it was asked to. */
public sealed interface ContentFailure {

    /** For the person who must mend it. Names digests and places, never what stands in a content. */
    String message();

    /** The store has no such content. */
    record Missing(Digest digest) implements ContentFailure, Verification, Destruction {
        public Missing {
            requireNonNull(digest, "digest");
        }

        @Override
        public String message() {
            return "Content '%s' is not in this store; look for a copy of it".formatted(digest);
        }
    }

    /**
     * The store has bytes under the digest that do not fit it.
     *
     * @param expected the digest
     * @param found    the digest that the bytes have
     */
    record Damaged(Digest expected, Digest found) implements ContentFailure, Verification {
        public Damaged {
            requireNonNull(expected, "expected");
            requireNonNull(found, "found");
            if (expected.equals(found)) {
                throw new IllegalArgumentException("Content '%s' is not damaged".formatted(expected));
            }
        }

        @Override
        public String message() {
            return "Content '%s' is damaged: its bytes make '%s'; put a sound copy, which takes its place"
                    .formatted(expected, found);
        }
    }

    /** The content is under retain-until, and was not destroyed. */
    record Retained(Digest digest, RetainUntil until) implements ContentFailure, Destruction {
        public Retained {
            requireNonNull(digest, "digest");
            requireNonNull(until, "until");
        }

        @Override
        public String message() {
            return "Content '%s' is retained until %s and was not destroyed".formatted(digest, until);
        }
    }

    /** Somebody put a hold on the content in the store itself, and it was not destroyed. */
    record Held(Digest digest) implements ContentFailure, Destruction {
        public Held {
            requireNonNull(digest, "digest");
        }

        @Override
        public String message() {
            return "Content '%s' is under a hold of its store and was not destroyed; ask who placed it"
                    .formatted(digest);
        }
    }

    /**
     * The store cannot do it at all, and did nothing.
     *
     * @param store   which
     * @param what    it was asked for
     * @param instead what to try
     */
    record Unsupported(String store, String what, String instead) implements ContentFailure {
        public Unsupported {
            requireNonNull(store, "store");
            requireNonNull(what, "what");
            requireNonNull(instead, "instead");
        }

        @Override
        public String message() {
            return "%s does not support %s; %s".formatted(store, what, instead);
        }
    }

    /**
     * The bytes are more than the store takes, and nothing of them was kept.
     *
     * @param largest how many it takes
     */
    record TooLarge(long largest) implements ContentFailure {
        @Override
        public String message() {
            return "The content has more than the %d bytes that this store takes; nothing of it was kept"
                    .formatted(largest);
        }
    }

    /**
     * The store could not do it now: the disk is full, the folder is no store, the network is down.
     *
     * @param store  which, and where
     * @param what   it was doing
     * @param reason why not, and what to try
     */
    record Unavailable(String store, String what, String reason) implements ContentFailure {
        public Unavailable {
            requireNonNull(store, "store");
            requireNonNull(what, "what");
            requireNonNull(reason, "reason");
        }

        @Override
        public String message() {
            return "%s: could not %s: %s".formatted(store, what, reason);
        }
    }
}
