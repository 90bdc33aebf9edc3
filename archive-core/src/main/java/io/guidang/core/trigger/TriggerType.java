package io.guidang.core.trigger;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The kind of a business event that starts a clock, by a stable name in capitals. The constants are those of the
 * shipped rulebooks; a rulebook may declare its own.
 *
 * @param name for example {@code CONTRACT_TERMINATED}
 */
public record TriggerType(String name) implements Serializable, Comparable<TriggerType> {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    /** The record itself was formed; every record has that date. */
    public static final TriggerType FORMED = of("FORMED");

    public static final TriggerType CONTRACT_FORMED = of("CONTRACT_FORMED");
    /** The application was refused: no contract ever came into being. */
    public static final TriggerType CONTRACT_DECLINED = of("CONTRACT_DECLINED");

    public static final TriggerType CONTRACT_TERMINATED = of("CONTRACT_TERMINATED");
    public static final TriggerType RELATIONSHIP_ENDED = of("RELATIONSHIP_ENDED");
    public static final TriggerType TRANSACTION_COMPLETED = of("TRANSACTION_COMPLETED");
    public static final TriggerType DISPUTE_OPENED = of("DISPUTE_OPENED");
    public static final TriggerType DISPUTE_CLOSED = of("DISPUTE_CLOSED");
    public static final TriggerType MATTER_CLOSED = of("MATTER_CLOSED");
    public static final TriggerType ASSET_SCRAPPED = of("ASSET_SCRAPPED");
    public static final TriggerType PURPOSE_FULFILLED = of("PURPOSE_FULFILLED");

    /** The item was appraised, found worth keeping, and given a new period. */
    public static final TriggerType APPRAISED = of("APPRAISED");

    /** The triggers above, which every rulebook may name without declaring them. */
    public static final List<TriggerType> STANDARD = List.of(
            FORMED,
            CONTRACT_FORMED,
            CONTRACT_DECLINED,
            CONTRACT_TERMINATED,
            RELATIONSHIP_ENDED,
            TRANSACTION_COMPLETED,
            DISPUTE_OPENED,
            DISPUTE_CLOSED,
            MATTER_CLOSED,
            ASSET_SCRAPPED,
            PURPOSE_FULFILLED,
            APPRAISED);

    public TriggerType {
        if (!NAME.matcher(requireNonNull(name, "name")).matches()) {
            throw new IllegalArgumentException(
                    "A trigger is named in capitals, as CONTRACT_TERMINATED, but found '%s'".formatted(name));
        }
    }

    public static TriggerType of(String name) {
        return new TriggerType(name);
    }

    @Override
    public int compareTo(TriggerType other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
