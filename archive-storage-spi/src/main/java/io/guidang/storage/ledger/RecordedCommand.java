package io.guidang.storage.ledger;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the ledger records of one command, before it has its place there.
 *
 * @param kind    what it did
 * @param day     the day as of which it was given, in the years 1 to 9999
 * @param at      the instant at which it was given, where the embedder tells it; in the same years
 * @param actor   who gave it; of kind {@link IdentityKind#ACTOR}
 * @param subject what it was about
 * @param details what else belongs to it, up to 32 values in the order of their names: a batch, a register, a reason out
 *                of a list. Nothing that says whom; people enter as keyed hashes
 */
public record RecordedCommand(
        CommandKind kind,
        LocalDate day,
        Optional<Instant> at,
        KeyedHash actor,
        LedgerSubject subject,
        SortedMap<String, String> details) {

    /** More details are no details. */
    public static final int MOST_DETAILS = 32;

    /** The longest value of a detail, in characters. */
    public static final int LONGEST_DETAIL = 512;

    private static final Pattern DETAIL = Pattern.compile("[a-z][A-Za-z0-9]{0,31}");
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    public RecordedCommand {
        requireNonNull(kind, "kind");
        requireNonNull(actor, "actor");
        requireNonNull(subject, "subject");
        requireYear(day.getYear());
        requireNonNull(at, "at")
                .ifPresent(
                        instant -> requireYear(instant.atOffset(ZoneOffset.UTC).getYear()));
        if (!actor.kind().equals(IdentityKind.ACTOR)) {
            throw new IllegalArgumentException("Who gave a command is hashed as ACTOR, but found " + actor.kind());
        }
        SortedMap<String, String> sorted = new TreeMap<>();
        details.forEach((name, value) -> sorted.put(requireDetailName(name), requireDetail(name, value)));
        if (sorted.size() > MOST_DETAILS) {
            throw new IllegalArgumentException(
                    "A command is recorded with up to %d details, but found %d".formatted(MOST_DETAILS, sorted.size()));
        }
        details = Collections.unmodifiableSortedMap(sorted);
    }

    /** A command without an instant and without details. */
    public static RecordedCommand of(CommandKind kind, LocalDate day, KeyedHash actor, LedgerSubject subject) {
        return new RecordedCommand(kind, day, Optional.empty(), actor, subject, new TreeMap<>());
    }

    /** The same, given at this instant. */
    public RecordedCommand at(Instant instant) {
        return new RecordedCommand(kind, day, Optional.of(instant), actor, subject, details);
    }

    /**
     * The same with one detail more, or another value for one.
     *
     * @param name  a letter a to z, then up to 31 letters and digits of ASCII
     * @param value 1 to 512 characters, none of them a control character; nothing that says whom
     */
    public RecordedCommand with(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(details);
        more.put(name, value);
        return new RecordedCommand(kind, day, at, actor, subject, more);
    }

    /** The same with somebody else who belongs to it: a witness, the borrower, the contract that a hold is for. */
    public RecordedCommand with(String name, KeyedHash identity) {
        return with(name, identity.toString());
    }

    private static void requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "A command is given in the years %d to %d, but found %d".formatted(FIRST_YEAR, LAST_YEAR, year));
        }
    }

    private static String requireDetailName(String name) {
        if (!DETAIL.matcher(requireNonNull(name, "name")).matches()) {
            throw new IllegalArgumentException(
                    "A detail is named as destructionRegister, with 1 to 32 letters and digits, but found %d characters"
                            .formatted(name.length()));
        }
        return name;
    }

    private static String requireDetail(String name, String value) {
        int characters = requireNonNull(value, name).codePointCount(0, value.length());
        if (characters < 1 || characters > LONGEST_DETAIL || value.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "Detail '%s' has 1 to %d characters and no control characters, but found %d characters"
                            .formatted(name, LONGEST_DETAIL, characters));
        }
        Utf8.bytes(value);
        return value;
    }

    /** What it did and when; not who, to what, or with which details. */
    @Override
    public String toString() {
        return "RecordedCommand[%s as of %s]".formatted(kind, day);
    }
}
