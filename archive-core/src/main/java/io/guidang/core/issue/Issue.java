package io.guidang.core.issue;

import static java.util.Objects.requireNonNull;

import io.guidang.core.wording.Wording;

/**
 * Something found in a document or a draft: what, where, and what to try. Its words never carry personal data.
 *
 * @param severity how much it matters
 * @param code     a stable code in capitals, for example {@code DUPLICATE_KEY}
 * @param place    where it was found
 * @param message  what was found and what was expected
 * @param remedy   what to try
 */
public record Issue(Severity severity, String code, Place place, Wording message, Wording remedy) {

    public Issue {
        requireNonNull(severity, "severity");
        requireNonNull(place, "place");
        requireNonNull(message, "message");
        requireNonNull(remedy, "remedy");
        if (!requireNonNull(code, "code").matches("[A-Z][A-Z0-9_]*")) {
            throw new IllegalArgumentException(
                    "The code of an issue is written in capitals, as DUPLICATE_KEY, but found '%s'".formatted(code));
        }
    }

    public static Issue error(String code, Place place, Wording message, Wording remedy) {
        return new Issue(Severity.ERROR, code, place, message, remedy);
    }

    public static Issue warning(String code, Place place, Wording message, Wording remedy) {
        return new Issue(Severity.WARNING, code, place, message, remedy);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        return place + ": " + severity + " " + code + ": " + message + " -> " + remedy;
    }
}
