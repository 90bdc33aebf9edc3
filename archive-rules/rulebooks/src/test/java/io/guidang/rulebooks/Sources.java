package io.guidang.rulebooks;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.source.Provenance;
import io.guidang.rules.source.Source;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the generated rulebooks have in common. */
final class Sources {

    private Sources() {}

    static Source source(String citation, String confidence, String text) {
        return new Source(citation, provenance(confidence), confidence, text);
    }

    static Provenance provenance(String confidence) {
        return switch (confidence) {
            case "high" -> Provenance.VERIFIED;
            case "medium" -> Provenance.SECONDARY;
            case "low" -> Provenance.DERIVED;
            case "gap" -> Provenance.GAP;
            default -> throw new IllegalArgumentException("No confidence is called '%s'".formatted(confidence));
        };
    }

    static Term years(String years, CountingConvention convention, TriggerType... latestOf) {
        return Term.floor(RetentionPeriod.ofYears(Integer.parseInt(years)), Clock.of(convention, latestOf));
    }

    static Row noted(Row row, String note) {
        return new Row(
                row.code(),
                row.group(),
                row.name(),
                row.source(),
                row.validity(),
                row.scope(),
                Set.of(),
                List.copyOf(row.terms()),
                Optional.empty(),
                List.of(),
                "",
                note);
    }
}
