package io.guidang.rules.diff;

import static io.guidang.rules.Rules.AS_OF;
import static io.guidang.rules.Rules.atMost;
import static io.guidang.rules.Rules.paper;
import static io.guidang.rules.Rules.years;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.guidang.core.hold.Hold;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.retention.RetentionPeriod.Unit;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.diff.Change.Kind;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Term;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A paper formed on 2012-05-01 and asked about on 2026-11-01; nobody has told when the contract ends. */
class ChangeTest {

    private static final TriggerType FORMED = TriggerType.FORMED;
    private static final TriggerType ENDED = TriggerType.CONTRACT_TERMINATED;
    private static final TriggerType CLOSED = TriggerType.MATTER_CLOSED;

    private static final Unit DAYS = Unit.DAYS;
    private static final Unit MONTHS = Unit.MONTHS;
    private static final Unit YEARS = Unit.YEARS;

    private static final List<Term> NOTHING = List.of();
    private static final List<Term> PERMANENT = List.of(Term.permanent());
    private static final List<Term> UNTIL_2022 = List.of(years(10, FORMED));
    private static final List<Term> UNTIL_2032 = List.of(years(20, FORMED));
    private static final List<Term> UNTIL_2042 = List.of(years(30, FORMED));
    private static final List<Term> OPEN = List.of(years(10, ENDED));
    private static final List<Term> CONFLICT = List.of(years(20, FORMED), atMost(5, FORMED));

    static Stream<Arguments> everyKindOfChange() {
        return Stream.of(
                arguments("the same date", UNTIL_2032, UNTIL_2032, Kind.UNCHANGED, 0, ""),
                arguments("permanent in both", PERMANENT, PERMANENT, Kind.UNCHANGED, 0, ""),
                arguments("no rule in either", NOTHING, NOTHING, Kind.UNCHANGED, 0, ""),
                arguments("open on the same event", OPEN, OPEN, Kind.UNCHANGED, 0, ""),
                arguments("the same conflict", CONFLICT, CONFLICT, Kind.UNCHANGED, 0, ""),
                arguments("another ceiling, the same floor", CONFLICT, conflict(20, 6), Kind.UNCHANGED, 0, ""),
                arguments("earlier, and not over yet", UNTIL_2042, UNTIL_2032, Kind.EARLIER, -3652, ""),
                arguments("earlier, and over", UNTIL_2042, UNTIL_2022, Kind.EARLIER, -7305, "due"),
                arguments("earlier, over in both", UNTIL_2022, List.of(years(9, FORMED)), Kind.EARLIER, -365, ""),
                arguments("later", UNTIL_2032, UNTIL_2042, Kind.LATER, 3652, ""),
                arguments("later, no longer over", UNTIL_2022, UNTIL_2032, Kind.LATER, 3653, "no longer due"),
                arguments("date, permanent", UNTIL_2022, PERMANENT, Kind.BECAME_PERMANENT, 0, "no longer due"),
                arguments("open, permanent", OPEN, PERMANENT, Kind.BECAME_PERMANENT, 0, ""),
                arguments("no rule, permanent", NOTHING, PERMANENT, Kind.BECAME_PERMANENT, 0, ""),
                arguments("permanent, date", PERMANENT, UNTIL_2032, Kind.NO_LONGER_PERMANENT, 0, ""),
                arguments("permanent, over", PERMANENT, UNTIL_2022, Kind.NO_LONGER_PERMANENT, 0, "due"),
                arguments("permanent, open", PERMANENT, OPEN, Kind.NO_LONGER_PERMANENT, 0, ""),
                arguments("permanent, no rule", PERMANENT, NOTHING, Kind.NO_LONGER_PERMANENT, 0, ""),
                arguments("no rule, date", NOTHING, UNTIL_2032, Kind.CAME_UNDER_A_RULE, 0, ""),
                arguments("no rule, over", NOTHING, UNTIL_2022, Kind.CAME_UNDER_A_RULE, 0, "due"),
                arguments("no rule, open", NOTHING, OPEN, Kind.CAME_UNDER_A_RULE, 0, ""),
                arguments("no rule, conflict", NOTHING, CONFLICT, Kind.CAME_UNDER_A_RULE, 0, ""),
                arguments("date, no rule", UNTIL_2022, NOTHING, Kind.LOST_ITS_RULE, 0, "no longer due"),
                arguments("open, no rule", OPEN, NOTHING, Kind.LOST_ITS_RULE, 0, ""),
                arguments("conflict, no rule", CONFLICT, NOTHING, Kind.LOST_ITS_RULE, 0, ""),
                arguments("date, open", UNTIL_2022, OPEN, Kind.BECAME_OPEN, 0, "no longer due"),
                arguments("conflict, open", CONFLICT, OPEN, Kind.BECAME_OPEN_PERHAPS_SHORTER, 0, ""),
                arguments("date ahead, open", UNTIL_2032, OPEN, Kind.BECAME_OPEN_PERHAPS_SHORTER, 0, ""),
                arguments("date ahead, open besides", UNTIL_2032, and(OPEN, UNTIL_2032), Kind.BECAME_OPEN, 0, ""),
                arguments(
                        "date ahead, open beside an earlier one",
                        UNTIL_2042,
                        and(OPEN, UNTIL_2032),
                        Kind.BECAME_OPEN_PERHAPS_SHORTER,
                        0,
                        ""),
                arguments("conflict, open besides", CONFLICT, and(CONFLICT, OPEN), Kind.BECAME_OPEN, 0, ""),
                arguments("a date gone", and(OPEN, UNTIL_2032), OPEN, Kind.OPEN_PERHAPS_SHORTER, 0, ""),
                arguments(
                        "a date moved", and(OPEN, UNTIL_2042), and(OPEN, UNTIL_2032), Kind.OPEN_PERHAPS_SHORTER, 0, ""),
                arguments("a date gone that was over", and(OPEN, UNTIL_2022), OPEN, Kind.UNCHANGED, 0, ""),
                arguments(
                        "from one of two that are awaited, one has happened",
                        List.of(years(20, FORMED, ENDED)),
                        List.of(years(20, ENDED)),
                        Kind.OPEN_PERHAPS_SHORTER,
                        0,
                        ""),
                arguments(
                        "or from an event, if later",
                        UNTIL_2032,
                        List.of(years(20, FORMED, ENDED)),
                        Kind.BECAME_OPEN,
                        0,
                        ""),
                arguments("the period missing", UNTIL_2032, List.of(Term.undetermined()), Kind.BECAME_OPEN, 0, ""),
                arguments(
                        "on a doubt only",
                        OPEN,
                        List.of(years(10, ENDED).when(Condition.factIs("majorCase", "true"), Term.WhenMissing.BINDS)),
                        Kind.OPEN_PERHAPS_SHORTER,
                        0,
                        ""),
                arguments("a date added", OPEN, and(OPEN, UNTIL_2032), Kind.OPEN_FOR_LONGER, 0, ""),
                arguments("the second of two", and(OPEN, awaited(5)), OPEN, Kind.OPEN_PERHAPS_SHORTER, 0, ""),
                arguments(
                        "one of two clocks", List.of(years(10, ENDED, CLOSED)), OPEN, Kind.OPEN_PERHAPS_SHORTER, 0, ""),
                arguments(
                        "a ceiling gone", and(CONFLICT, OPEN), and(OPEN, UNTIL_2032), Kind.OPEN_PERHAPS_SHORTER, 0, ""),
                arguments("much longer, by another convention", JANUARY, open(11, YEARS), Kind.OPEN_FOR_LONGER, 0, ""),
                arguments("ten years, 3653 days", OPEN, open(3653, DAYS), Kind.OPEN_PERHAPS_SHORTER, 0, ""),
                arguments("open, date", OPEN, UNTIL_2042, Kind.NO_LONGER_OPEN, 0, ""),
                arguments("open, over", OPEN, UNTIL_2022, Kind.NO_LONGER_OPEN, 0, "due"),
                arguments("open, conflict", OPEN, CONFLICT, Kind.NO_LONGER_OPEN, 0, ""),
                arguments("open for more years", OPEN, List.of(years(11, ENDED)), Kind.OPEN_FOR_LONGER, 0, ""),
                arguments("one more event awaited", OPEN, bothEvents(10), Kind.OPEN_FOR_LONGER, 0, ""),
                arguments("open for less", OPEN, List.of(years(9, ENDED)), Kind.OPEN_PERHAPS_SHORTER, 0, ""),
                arguments("one event less", bothEvents(10), OPEN, Kind.OPEN_PERHAPS_SHORTER, 0, ""),
                arguments("another event", OPEN, List.of(years(30, CLOSED)), Kind.OPEN_PERHAPS_SHORTER, 0, ""),
                arguments("a gap filled", List.of(Term.undetermined()), OPEN, Kind.OPEN_PERHAPS_SHORTER, 0, ""),
                arguments("another convention", JANUARY, NEXT_DAY, Kind.OPEN_PERHAPS_SHORTER, 0, ""),
                arguments("ten years, 120 months", OPEN, open(120, MONTHS), Kind.UNCHANGED, 0, ""),
                arguments("ten years, 119 months", OPEN, open(119, MONTHS), Kind.OPEN_PERHAPS_SHORTER, 0, ""),
                arguments("ten years, 3700 days", OPEN, open(3700, DAYS), Kind.OPEN_FOR_LONGER, 0, ""),
                arguments("a ceiling before the floor", UNTIL_2032, CONFLICT, Kind.BECAME_CONFLICT, 0, ""),
                arguments("over, now in conflict", UNTIL_2022, CONFLICT, Kind.BECAME_CONFLICT, 3653, "no longer due"),
                arguments("in conflict, and shorter", UNTIL_2042, CONFLICT, Kind.EARLIER_IN_CONFLICT, -3652, ""),
                arguments("a conflict with less", CONFLICT, conflict(10, 5), Kind.EARLIER, -3653, ""),
                arguments("a conflict with more", CONFLICT, conflict(30, 5), Kind.LATER, 3652, ""),
                arguments("the ceiling went", CONFLICT, UNTIL_2032, Kind.NO_LONGER_CONFLICT, 0, ""),
                arguments("the floor went, over", CONFLICT, UNTIL_2022, Kind.NO_LONGER_CONFLICT, -3653, "due"));
    }

    private static final List<Term> JANUARY = counted(CountingConventions.NEXT_JANUARY_1);
    private static final List<Term> NEXT_DAY = counted(CountingConventions.NEXT_DAY);

    private static List<Term> counted(CountingConvention convention) {
        return List.of(Term.floor(RetentionPeriod.ofYears(10), Clock.of(convention, ENDED)));
    }

    private static List<Term> and(List<Term> some, List<Term> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static List<Term> awaited(int years) {
        return List.of(years(years, CLOSED));
    }

    private static List<Term> open(int amount, Unit unit) {
        return List.of(Term.floor(RetentionPeriod.of(amount, unit), Clock.of(CountingConventions.NEXT_DAY, ENDED)));
    }

    private static List<Term> bothEvents(int years) {
        return List.of(years(years, ENDED), years(years, CLOSED));
    }

    private static List<Term> conflict(int atLeast, int atMost) {
        return List.of(years(atLeast, FORMED), atMost(atMost, FORMED));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("everyKindOfChange")
    void a_change_is_named(String what, List<Term> before, List<Term> after, Kind kind, long days, String due) {
        Change change = change(before, after);

        assertThat(change.kind()).isEqualTo(kind);
        assertThat(change.days()).isEqualTo(days);
        assertThat(change.becameDue()).isEqualTo(due.equals("due"));
        assertThat(change.noLongerDue()).isEqualTo(due.equals("no longer due"));
    }

    @Test
    void the_table_has_every_kind() {
        assertThat(everyKindOfChange().map(row -> row.get()[3]).collect(Collectors.toSet()))
                .isEqualTo(Set.of((Object[]) Kind.values()));
    }

    @Test
    void whatever_may_be_destroyed_sooner_is_shorter_and_nothing_else() {
        assertThat(EnumSet.allOf(Kind.class).stream().filter(Kind::isShorter))
                .containsExactly(
                        Kind.EARLIER,
                        Kind.NO_LONGER_PERMANENT,
                        Kind.CAME_UNDER_A_RULE,
                        Kind.BECAME_OPEN_PERHAPS_SHORTER,
                        Kind.NO_LONGER_OPEN,
                        Kind.OPEN_PERHAPS_SHORTER,
                        Kind.EARLIER_IN_CONFLICT,
                        Kind.NO_LONGER_CONFLICT);
    }

    @Test
    void a_record_under_a_hold_gets_a_shorter_period_and_does_not_become_due() {
        EditionDiff diff = EditionDiff.of(Editions.of(years(30, FORMED)), Editions.of(years(10, FORMED)));

        Change change = diff.change(paper().under(Hold.openSince("case 1", AS_OF.minusDays(1))), AS_OF);

        assertThat(change.kind()).isEqualTo(Kind.EARLIER);
        assertThat(change.becameDue()).isFalse();
    }

    @Test
    void what_became_open_can_be_asked_about_with_the_awaited_event_supposed() {
        EditionDiff diff = EditionDiff.of(Editions.of(years(30, FORMED)), Editions.of(years(10, ENDED)));

        assertThat(diff.change(paper(), AS_OF).kind()).isEqualTo(Kind.BECAME_OPEN_PERHAPS_SHORTER);
        assertThat(diff.change(paper().happened(ENDED, AS_OF), AS_OF).kind()).isEqualTo(Kind.EARLIER);
        assertThat(diff.change(paper().happened(ENDED, AS_OF.plusYears(9)), AS_OF.plusYears(9))
                        .kind())
                .isEqualTo(Kind.LATER);
    }

    @Test
    void decisions_of_two_days_are_not_compared() {
        EditionDiff diff = EditionDiff.of(Editions.of(years(30, FORMED)), Editions.of(years(10, FORMED)));
        Change today = diff.change(paper(), AS_OF);
        Change tomorrow = diff.change(paper(), AS_OF.plusDays(1));

        assertThatThrownBy(() -> new Change(today.before(), tomorrow.after(), today.kind()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-11-01 and 2026-11-02");
    }

    @Test
    void a_change_is_of_a_kind_that_its_decisions_show() {
        Change earlier = change(UNTIL_2042, UNTIL_2032);
        Change open = change(UNTIL_2042, OPEN);

        assertThatThrownBy(() -> new Change(earlier.before(), earlier.after(), Kind.LATER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("From UNTIL to UNTIL a record is not LATER");
        assertThat(new Change(open.before(), open.after(), Kind.BECAME_OPEN).days())
                .isZero();
    }

    private static Change change(List<Term> before, List<Term> after) {
        return EditionDiff.of(Editions.of(before.toArray(Term[]::new)), Editions.of(after.toArray(Term[]::new)))
                .change(paper(), AS_OF);
    }
}
