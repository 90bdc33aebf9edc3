package io.guidang.rules.jackson;

import io.guidang.rules.decision.Decider;
import io.guidang.rules.decision.Derivation;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generated decisions with their steps. */
final class Derivations {

    private Derivations() {}

    /** What the generated rulebooks really decide, and so with every status there is. */
    static Arbitrary<Derivation> any() {
        Arbitrary<Rulebook> books = Rulebooks.rulebooks()
                .map(book -> new Rulebook(
                        book.id(),
                        book.edition(),
                        book.title(),
                        book.layer(),
                        book.validity(),
                        book.applicability(),
                        Map.of(),
                        book.rows().stream().map(Derivations::alone).toList(),
                        book.triggers(),
                        List.of()));
        Arbitrary<LocalDate> days = Values.dates().filter(day -> day.getYear() > 1900 && day.getYear() < 2100);
        return Combinators.combine(books, Rulebooks.facts(), days, days).as((book, facts, formed, asOf) -> {
            Facts own = new Facts(
                    book.rows().isEmpty()
                            ? facts.classCode()
                            : book.rows().get(0).code(),
                    facts.medium(),
                    formed,
                    facts.named(),
                    facts.events(),
                    facts.terms(),
                    facts.holds());
            return Decider.of(RulebookStack.of(book)).verdict(own, asOf).derivation();
        });
    }

    /** The row without what refers to other rulebooks. */
    private static Row alone(Row row) {
        return new Row(
                row.code(),
                row.group(),
                row.name(),
                row.source(),
                row.validity(),
                Row.Scope.IN,
                java.util.Set.of(),
                row.terms(),
                Optional.empty(),
                List.of(),
                "",
                row.note());
    }
}
