package io.guidang.rules.obligation;

import static java.util.Objects.requireNonNull;

import io.guidang.core.item.ClassCode;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.source.Source;
import java.io.Serializable;

/**
 * The row that an obligation comes from, with everything a decision must be able to show long after the rulebook has
 * changed.
 *
 * @param rulebook its id
 * @param edition  the edition that was asked
 * @param layer    who speaks
 * @param row      the code of the row
 * @param name     the official name of the row
 * @param source   citation and provenance
 */
public record RuleRef(String rulebook, String edition, Layer layer, ClassCode row, String name, Source source)
        implements Serializable {

    public RuleRef {
        requireNonNull(rulebook, "rulebook");
        requireNonNull(edition, "edition");
        requireNonNull(layer, "layer");
        requireNonNull(row, "row");
        requireNonNull(name, "name");
        requireNonNull(source, "source");
    }

    public RowKey key() {
        return new RowKey(rulebook, row);
    }

    @Override
    public String toString() {
        return rulebook + "@" + edition + "#" + row;
    }
}
