package io.guidang.rules.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.retention.Outcome;
import io.guidang.rules.decision.Schedules.Law;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Documents of one item: their decisions put together. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class LongestProperties {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);

    @Property
    void the_order_of_the_documents_does_not_matter(@ForAll("decisions") List<Decision> decisions, @ForAll long order) {
        List<Decision> shuffled = new ArrayList<>(decisions);
        Collections.shuffle(shuffled, new Random(order));

        assertThat(Decision.longest(shuffled)).isEqualTo(Decision.longest(decisions));
    }

    @Property
    void documents_may_be_put_together_in_any_grouping(@ForAll("decisions") List<Decision> decisions) {
        Decision atOnce = Decision.longest(decisions);
        Decision oneByOne = decisions.get(0);
        for (Decision next : decisions) {
            oneByOne = Decision.longest(List.of(oneByOne, next));
        }

        assertThat(oneByOne.outcome()).isEqualTo(atOnce.outcome());
        assertThat(oneByOne.decidedBy()).isEqualTo(atOnce.decidedBy());
        assertThat(oneByOne.isDue()).isEqualTo(atOnce.isDue());
        assertThat(Decision.longest(List.of(atOnce, atOnce))).isEqualTo(atOnce);
        assertThat(Decision.longest(List.of(atOnce, oneByOne)).outcome()).isEqualTo(atOnce.outcome());
    }

    @Property
    void the_whole_is_never_shorter_than_a_part(@ForAll("decisions") List<Decision> decisions) {
        Decision together = Decision.longest(decisions);

        for (Decision part : decisions) {
            assertThat(together.outcome().compareTo(part.outcome())).isNotNegative();
            assertThat(together.activeHolds()).containsAll(part.activeHolds());
            assertThat(together.obligations()).containsAll(part.obligations());
            assertThat(part.isDue() || !together.isDue()).isTrue();
        }
        if (together.outcome().kind() != Outcome.Kind.CONFLICT) {
            assertThat(decisions).anyMatch(part -> part.outcome().compareTo(together.outcome()) == 0);
        }
    }

    @Provide
    Arbitrary<List<Decision>> decisions() {
        return Combinators.combine(
                        Schedules.laws(), Schedules.facts().list().ofMinSize(1).ofMaxSize(5))
                .as((laws, documents) -> {
                    Decider decider = decider(laws);
                    return documents.stream()
                            .map(facts -> decider.decide(facts, AS_OF))
                            .toList();
                });
    }

    private static Decider decider(List<Law> laws) {
        List<Rulebook> rulebooks = new ArrayList<>();
        rulebooks.add(Schedules.empty());
        laws.forEach(law -> rulebooks.add(law.rulebook()));
        return Decider.of(RulebookStack.of(rulebooks.toArray(Rulebook[]::new)));
    }
}
