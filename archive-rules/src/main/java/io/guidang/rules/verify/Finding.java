package io.guidang.rules.verify;

import static java.util.Objects.requireNonNull;

import io.guidang.core.issue.Severity;
import io.guidang.core.wording.Wording;
import java.util.Optional;

/**
 * One thing that is wrong with a stack of rulebooks, or worth knowing.
 *
 * @param severity how much it matters
 * @param code     a stable code in capitals; {@link Verifier} lists them
 * @param where    where it was found
 * @param message  what was found
 * @param remedy   what to try
 * @param witness  a record that shows it; absent where none can exist, as for a term that never applies
 */
public record Finding(
        Severity severity, String code, Where where, Wording message, Wording remedy, Optional<Witness> witness) {

    public Finding {
        requireNonNull(severity, "severity");
        requireNonNull(code, "code");
        requireNonNull(where, "where");
        requireNonNull(message, "message");
        requireNonNull(remedy, "remedy");
        requireNonNull(witness, "witness");
    }

    /** Whether the stack cannot be trusted as it stands. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        return where + ": " + severity + " " + code + ": " + message + " -> " + remedy;
    }
}
