package io.guidang.examples.lines;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.facts.ItemTerm;
import io.guidang.rules.source.Provenance;
import io.guidang.rules.source.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the periods that somebody gave an item. */
final class TermReader {

    private static final List<String> FIELDS =
            List.of("atLeast", "from", "convention", "givenOn", "citation", "provenance");

    private final Questions questions;

    TermReader(Questions questions) {
        this.questions = questions;
    }

    List<ItemTerm> read(LineFields fields) throws BadLine {
        List<ItemTerm> terms = new ArrayList<>();
        int place = 0;
        for (Json written : fields.array("terms")) {
            terms.add(term(LineFields.of(written, "terms[" + place++ + "]", FIELDS)));
        }
        return terms;
    }

    private ItemTerm term(LineFields term) throws BadLine {
        return new ItemTerm(
                period(term),
                from(term),
                convention(term),
                term.requiredDate("givenOn"),
                new Source(term.requiredText("citation"), provenance(term), "", ""));
    }

    private static RetentionPeriod period(LineFields term) throws BadLine {
        try {
            RetentionPeriod period = RetentionPeriod.parse(term.requiredText("atLeast"));
            if (!period.equals(RetentionPeriod.UNDETERMINED)) {
                return period;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw BadLine.of(
                LineProblem.BAD_TERM,
                term.at("atLeast") + " 应如 Y(永久)、D10(年)、D6M(月)、D90D(日)",
                term.at("atLeast") + " should be as Y (permanent), D10 (years), D6M (months) or D90D (days)");
    }

    private TriggerType from(LineFields term) throws BadLine {
        String name = term.text("from").orElse(TriggerType.APPRAISED.name());
        if (name.equals(TriggerType.FORMED.name())) {
            return TriggerType.FORMED;
        }
        TriggerType type = questions.events().get(name);
        if (type == null) {
            List<String> listed = new ArrayList<>(questions.events().keySet());
            listed.add(TriggerType.FORMED.name());
            throw term.notOneOf("from", listed);
        }
        return type;
    }

    private static CountingConvention convention(LineFields term) throws BadLine {
        Optional<String> name = term.text("convention");
        if (name.isEmpty()) {
            return CountingConventions.NEXT_DAY;
        }
        Optional<CountingConvention> named = CountingConventions.named(name.get());
        if (named.isEmpty()) {
            List<String> listed = new ArrayList<>(CountingConventions.names());
            listed.add("FISCAL_YEAR_END_0331");
            throw term.notOneOf("convention", listed);
        }
        return named.get();
    }

    private static Provenance provenance(LineFields term) throws BadLine {
        Optional<String> name = term.text("provenance");
        List<String> listed =
                Arrays.stream(Provenance.values()).map(Provenance::code).toList();
        if (name.isPresent() && !listed.contains(name.get())) {
            throw term.notOneOf("provenance", listed);
        }
        return Arrays.stream(Provenance.values())
                .filter(one -> name.filter(one.code()::equals).isPresent())
                .findFirst()
                .orElse(Provenance.VERIFIED);
    }
}
