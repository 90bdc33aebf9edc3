package io.guidang.rules.rulebook;

import static io.guidang.rules.Rules.AS_OF;
import static io.guidang.rules.Rules.article;
import static io.guidang.rules.Rules.book;
import static io.guidang.rules.Rules.law;
import static io.guidang.rules.Rules.paper;
import static io.guidang.rules.Rules.part;
import static io.guidang.rules.Rules.row;
import static io.guidang.rules.Rules.scoped;
import static io.guidang.rules.Rules.years;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.medium.Medium;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.rulebook.Condition.Answer;
import io.guidang.rules.source.Provenance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulebookTest {

    private static final TriggerType ENDED = TriggerType.CONTRACT_TERMINATED;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            投保单(含附件)   | 投保单
            投保单（含附件）  | 投保单
            投保单[一]     | 投保单
            投保单【一】    | 投保单
            投保单:附件     | 投保单
            投保单：附件    | 投保单
            投保单,附件     | 投保单
            投保单，附件(二) | 投保单
            投保单、附件    | 投保单、附件
            (投保单)      | (投保单)
            投保单       | 投保单
            """)
    void a_short_name_ends_before_the_first_bracket_colon_or_comma(String name, String shortName) {
        assertThat(scoped(row("1.1"), "承保", name, Row.Scope.IN).shortName()).isEqualTo(shortName);
    }

    @Test
    void a_row_binds_itself_its_subjects_or_what_it_replaces() {
        Rulebook law = law(article("87"));
        Row replacing = io.guidang.rules.Rules.replacing(row("1.1"), Provenance.VERIFIED, "x", "schedule#1.2");

        assertThat(law.boundBy(law.rows().get(0))).containsExactly(RowKey.parse("schedule#1.1"));
        assertThat(book("a", Layer.LAW).boundBy(row("1.1"))).containsExactly(RowKey.parse("a#1.1"));
        assertThat(book("a", Layer.LAW).boundBy(replacing)).containsExactly(RowKey.parse("schedule#1.2"));
        assertThat(book("a", Layer.LAW).boundBy(scoped(row("1.1"), "", "x", Row.Scope.NONE)))
                .isEmpty();
    }

    @Test
    void a_rulebook_that_contradicts_itself_cannot_be() {
        assertThatThrownBy(() -> book("a", Layer.LAW, row("1.1"), row("1.1")))
                .hasMessage("Rulebook 'a' has row '1.1' twice");
        assertThatThrownBy(() -> book("a", Layer.LAW, article("87")))
                .hasMessage("Rulebook 'a', row '87': subject 'all' is not in the subject table, which has []");
        assertThatThrownBy(() -> book("A", Layer.LAW)).hasMessageContaining("small letters");
        assertThatThrownBy(() -> scoped(row("1.1"), "", " ", Row.Scope.IN))
                .hasMessage("Row '1.1' needs its official name");
        assertThatThrownBy(() -> new Row.Scope(Row.Scope.Kind.CONDITIONAL, Condition.ALWAYS))
                .hasMessageContaining("asks for one fact");
        assertThatThrownBy(() -> new Row.Scope(Row.Scope.Kind.IN, Condition.factIs("a", "b")))
                .hasMessageContaining("asks for one fact");
        assertThatThrownBy(() -> new Deferral("other", List.of(part(Condition.factIs("a", "b"), "x"))))
                .hasMessage("A deferral to 'other' ends with a part that applies always");
        assertThatThrownBy(() -> new Deferral("other", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> part(Condition.ALWAYS)).hasMessageContaining("at least one row");
        assertThatThrownBy(() -> Clock.of(CountingConventions.NEXT_DAY)).hasMessageContaining("at least one trigger");
        assertThatThrownBy(() -> new StandIn(ENDED, ENDED, Wording.of("x", "x")))
                .hasMessageContaining("stands for itself");
        assertThatThrownBy(() -> new Choice("a", Applicability.ADOPTER_CHOOSES, Wording.of("x", "x")))
                .hasMessageContaining("FROM_THEN_ON or ALL_HOLDINGS");
        assertThatThrownBy(() -> io.guidang.rules.Rules.source(" ", Provenance.VERIFIED))
                .hasMessageContaining("cites the clause");
    }

    @Test
    void a_length_is_counted_from_something_and_a_ceiling_has_one() {
        assertThatThrownBy(() -> term(Term.Kind.FLOOR, RetentionPeriod.ofYears(1)))
                .hasMessageContaining("no clock for D1");
        assertThatThrownBy(() -> term(Term.Kind.CEILING, RetentionPeriod.PERMANENT))
                .hasMessageContaining("A ceiling has a fixed length");
        assertThatThrownBy(() -> years(1, ENDED).on(Set.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # day,      in force
            2015-12-31, false
            2016-01-01, true
            2019-12-31, true
            2020-01-01, false
            """)
    void a_validity_holds_from_its_first_to_its_last_day(LocalDate day, boolean holds) {
        LocalDate first = LocalDate.of(2016, 1, 1);
        LocalDate last = LocalDate.of(2019, 12, 31);
        Validity both = new Validity(Optional.of(first), Optional.of(last));

        assertThat(both.holdsOn(day)).isEqualTo(holds);
        assertThat(Validity.from(first).holdsOn(day)).isEqualTo(!day.isBefore(first));
        assertThat(Validity.ALWAYS.holdsOn(day)).isTrue();
        assertThat(both).hasToString("2016-01-01/2019-12-31");
        assertThat(Validity.ALWAYS).hasToString("../..");
        assertThatThrownBy(() -> new Validity(Optional.of(last), Optional.of(first)))
                .hasMessageContaining("runs forwards");
        assertThat(new Validity(Optional.of(first), Optional.of(first)).holdsOn(first))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.1", "#1.1", "schedule", "a#b#c"})
    void a_row_is_named_by_its_rulebook_and_code(String text) {
        assertThatThrownBy(() -> RowKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
        assertThat(RowKey.parse("schedule#1.1")).hasToString("schedule#1.1");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # fact,  at most 5, more than 5
            '5',     YES,     NO
            '5.0',   YES,     NO
            '5.01',  NO,      YES
            '0',     YES,     NO
            '终身',    NO,      YES
            '',      MISSING, MISSING
            'five',  MISSING, MISSING
            '-1',    MISSING, MISSING
            '５',     MISSING, MISSING
            """)
    void a_number_is_compared_and_what_is_no_number_is_missing(String fact, Answer atMost, Answer moreThan) {
        BigDecimal five = BigDecimal.valueOf(5);

        assertThat(Condition.atMost("years", five).test(paper().with("years", fact), AS_OF))
                .isEqualTo(atMost);
        assertThat(Condition.moreThan("years", five).test(paper().with("years", fact), AS_OF))
                .isEqualTo(moreThan);
    }

    @Test
    void a_condition_answers_yes_no_or_that_a_fact_is_missing() {
        Condition fact = Condition.factIs("majorCase", "true");
        Condition event = Condition.happened(ENDED);

        assertThat(fact.test(paper(), AS_OF)).isEqualTo(Answer.MISSING);
        assertThat(fact.test(paper().with("majorCase", "true"), AS_OF)).isEqualTo(Answer.YES);
        assertThat(fact.test(paper().with("majorCase", "no"), AS_OF)).isEqualTo(Answer.NO);
        assertThat(event.test(paper(), AS_OF)).isEqualTo(Answer.MISSING);
        assertThat(event.test(paper().with(ENDED, TriggerState.PENDING), AS_OF)).isEqualTo(Answer.NO);
        assertThat(event.test(paper().with(ENDED, TriggerState.NEVER), AS_OF)).isEqualTo(Answer.NO);
        assertThat(event.test(paper().happened(ENDED, AS_OF.plusDays(1)), AS_OF))
                .isEqualTo(Answer.NO);
        assertThat(event.test(paper().happened(ENDED, AS_OF), AS_OF)).isEqualTo(Answer.YES);
    }

    @Test
    void a_condition_on_a_disputed_event_answers_so_unless_all_of_it_lies_ahead() {
        Condition event = Condition.happened(ENDED);
        TriggerState past = TriggerState.disputed(List.of(AS_OF.minusDays(9), AS_OF.minusDays(1)));
        TriggerState partlyAhead = TriggerState.disputed(List.of(AS_OF, AS_OF.plusDays(1)));
        TriggerState ahead = TriggerState.disputed(List.of(AS_OF.plusDays(1), AS_OF.plusDays(2)));

        assertThat(event.test(paper().with(ENDED, past), AS_OF)).isEqualTo(Answer.DISPUTED);
        assertThat(event.test(paper().with(ENDED, partlyAhead), AS_OF)).isEqualTo(Answer.DISPUTED);
        assertThat(event.test(paper().with(ENDED, ahead), AS_OF)).isEqualTo(Answer.NO);
    }

    @Test
    void what_is_disputed_counts_for_more_than_what_is_missing_and_for_less_than_no() {
        Condition no = Condition.factIs("majorCase", "false");
        Condition missing = Condition.factIs("other", "true");
        Condition disputed = Condition.happened(ENDED);
        var facts = paper().with("majorCase", "true")
                .with(ENDED, TriggerState.disputed(List.of(AS_OF.minusDays(9), AS_OF.minusDays(1))));

        assertThat(Condition.all(disputed, Condition.ALWAYS).test(facts, AS_OF)).isEqualTo(Answer.DISPUTED);
        assertThat(Condition.all(missing, disputed).test(facts, AS_OF)).isEqualTo(Answer.DISPUTED);
        assertThat(Condition.all(disputed, missing).test(facts, AS_OF)).isEqualTo(Answer.DISPUTED);
        assertThat(Condition.all(disputed, no).test(facts, AS_OF)).isEqualTo(Answer.NO);
    }

    @Test
    void several_conditions_hold_together_and_one_no_settles_it() {
        Condition yes = Condition.ALWAYS;
        Condition no = Condition.factIs("majorCase", "false");
        Condition missing = Condition.factIs("other", "true");
        var facts = paper().with("majorCase", "true");

        assertThat(Condition.all(yes, yes).test(facts, AS_OF)).isEqualTo(Answer.YES);
        assertThat(Condition.all(missing, no).test(facts, AS_OF)).isEqualTo(Answer.NO);
        assertThat(Condition.all(no, missing).test(facts, AS_OF)).isEqualTo(Answer.NO);
        assertThat(Condition.all(missing, yes).test(facts, AS_OF)).isEqualTo(Answer.MISSING);
    }

    private static Term term(Term.Kind kind, RetentionPeriod period) {
        return new Term(kind, period, Optional.empty(), Condition.ALWAYS, Term.WhenMissing.BINDS, Set.of(Medium.PAPER));
    }
}
