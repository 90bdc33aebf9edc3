package io.guidang.rules.decision;

import static io.guidang.rules.Rules.AS_OF;
import static io.guidang.rules.Rules.FORMED;
import static io.guidang.rules.Rules.article;
import static io.guidang.rules.Rules.atMost;
import static io.guidang.rules.Rules.law;
import static io.guidang.rules.Rules.paper;
import static io.guidang.rules.Rules.row;
import static io.guidang.rules.Rules.schedule;
import static io.guidang.rules.Rules.years;
import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.hold.Hold;
import io.guidang.core.medium.Medium;
import io.guidang.core.retention.Outcome;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a verdict says before anybody has asked for its words. */
class VerdictTest {

    private static final Rulebook TEN_YEARS = schedule(row("1.1", years(10, TriggerType.FORMED)));

    @Test
    void a_ceiling_before_the_floor_is_a_conflict_and_one_on_the_same_day_is_none() {
        Verdict before = verdict(paper(), AS_OF, TEN_YEARS, law(article("19", atMost(9, TriggerType.FORMED))));
        Verdict sameDay = verdict(paper(), AS_OF, TEN_YEARS, law(article("19", atMost(10, TriggerType.FORMED))));

        assertThat(before.kind()).isEqualTo(Outcome.Kind.CONFLICT);
        assertThat(before.keepThrough()).isEmpty();
        assertThat(before.isDue()).isFalse();
        assertThat(before.decidedBy().orElseThrow().rulebook()).isEqualTo("schedule");
        assertThat(sameDay.kind()).isEqualTo(Outcome.Kind.UNTIL);
    }

    @Test
    void a_ceiling_alone_leaves_it_open_and_decides_nothing() {
        Verdict verdict =
                verdict(paper(), AS_OF, schedule(row("1.1")), law(article("19", atMost(1, TriggerType.FORMED))));

        assertThat(verdict.kind()).isEqualTo(Outcome.Kind.OPEN);
        assertThat(verdict.isDue()).isFalse();
        assertThat(verdict.decidedBy()).isEmpty();
    }

    @Test
    void it_is_due_from_the_day_after_the_last_one_unless_a_hold_lies_on_it() {
        LocalDate last = FORMED.plusYears(10);
        Facts held = paper().under(Hold.openSince("case 1", last.plusDays(2)));

        assertThat(verdict(paper(), last, TEN_YEARS).isDue()).isFalse();
        assertThat(verdict(paper(), last.plusDays(1), TEN_YEARS).isDue()).isTrue();
        assertThat(verdict(held, last.plusDays(1), TEN_YEARS).isDue()).isTrue();
        assertThat(verdict(held, last.plusDays(2), TEN_YEARS).isDue()).isFalse();
        assertThat(verdict(held, last.plusDays(2), TEN_YEARS).isHeld()).isTrue();
    }

    /** "Aa" and "BB" have one hash, and so have all texts made of them. */
    @Test
    void classes_whose_codes_have_one_hash_are_told_apart() {
        List<String> codes = Stream.of("Aa", "BB")
                .flatMap(first -> Stream.of("Aa", "BB")
                        .flatMap(second -> Stream.of(first + second + "Aa", first + second + "BB")))
                .toList();
        Row[] rows = IntStream.range(1, codes.size())
                .mapToObj(i -> row(codes.get(i), years(i, TriggerType.FORMED)))
                .toArray(Row[]::new);
        Decider decider = Decider.of(RulebookStack.of(schedule(rows)));

        assertThat(codes).extracting(String::hashCode).containsOnly(codes.get(0).hashCode());
        for (int i = 1; i < codes.size(); i++) {
            Verdict verdict = decider.verdict(Facts.of(codes.get(i), Medium.PAPER, FORMED), AS_OF);
            assertThat(verdict.keepThrough()).contains(FORMED.plusYears(i));
        }
        assertThat(decider.verdict(Facts.of(codes.get(0), Medium.PAPER, FORMED), AS_OF)
                        .decidedBy())
                .as("a class that no rulebook names, whose code shares their hash")
                .isEmpty();
    }

    @Test
    void its_text_names_the_day_or_the_kind_and_the_row() {
        assertThat(verdict(paper(), AS_OF, TEN_YEARS))
                .hasToString("Verdict[2026-11-01, until 2022-05-01, by schedule@1#1.1]");
        assertThat(verdict(paper(), AS_OF, schedule(row("1.1", Term.permanent()))))
                .hasToString("Verdict[2026-11-01, PERMANENT, by schedule@1#1.1]");
        assertThat(verdict(paper(), AS_OF, schedule(row("1.1")))).hasToString("Verdict[2026-11-01, OPEN, by nothing]");
    }

    private static Verdict verdict(Facts facts, LocalDate asOf, Rulebook... rulebooks) {
        return Decider.of(RulebookStack.of(rulebooks)).verdict(facts, asOf);
    }
}
