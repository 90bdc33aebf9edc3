package io.guidang.rules.diff;

import static io.guidang.rules.Rules.AS_OF;
import static io.guidang.rules.Rules.FORMED;
import static io.guidang.rules.Rules.years;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.guidang.core.issue.Checked;
import io.guidang.core.issue.Issue;
import io.guidang.core.item.ClassCode;
import io.guidang.core.medium.Medium;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.diff.Change.Kind;
import io.guidang.rules.facts.Facts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Three papers from 30 years to 10, of which two become due. */
class AcknowledgementTest {

    private static final Wording APPROVAL = Wording.of("档案部2026年第3号决定", "Records department, decision no. 3 of 2026");
    private static final Wording REASON = Wording.of("新版标准缩短期限", "the new edition of the standard is shorter");

    private static final Impact IMPACT = EditionDiff.of(
                    Editions.of(years(30, TriggerType.FORMED)), Editions.of(years(10, TriggerType.FORMED)))
            .over(
                    Stream.of(FORMED, FORMED, AS_OF)
                            .map(formed -> new Referenced("", Facts.of("1.1", Medium.PAPER, formed))),
                    AS_OF);

    @Test
    void what_is_shorter_is_told_by_class_medium_and_kind() {
        assertThat(IMPACT.shorter()).containsExactly(earlier(3, 2));
    }

    @Test
    void an_edition_that_shortens_nothing_is_adoptable() {
        Impact longer = EditionDiff.of(
                        Editions.of(years(10, TriggerType.FORMED)), Editions.of(years(30, TriggerType.FORMED)))
                .over(Stream.of(new Referenced("", Facts.of("1.1", Medium.PAPER, FORMED))), AS_OF);

        assertThat(longer.accept().issues()).isEmpty();
        assertThat(longer.accept().orThrow().impact()).isEqualTo(longer);
        assertThat(longer.accept().orThrow().acknowledgement()).isEmpty();
    }

    @Test
    void an_edition_that_shortens_is_not_adoptable_in_silence() {
        Checked<Adoptable> refused = IMPACT.accept();

        assertThat(refused).isInstanceOf(Checked.Unsound.class);
        Issue issue = refused.issues().get(0);
        assertThat(issue.code()).isEqualTo("SHORTER_NOT_ACKNOWLEDGED");
        assertThat(issue.place()).hasToString("acknowledgement class 1.1, PAPER, EARLIER");
        assertThat(issue.message())
                .isEqualTo(Wording.of(
                        "1.1(纸质)“提前”3条，其中2条因此到期；已确认0条，其中到期0条",
                        "3 records 'earlier', of which 2 due by it; acknowledged 0, of which 0 due"));
    }

    @Test
    void an_acknowledgement_of_all_that_is_shorter_makes_it_adoptable() {
        Acknowledgement acknowledgement = acknowledged(earlier(3, 2));

        Checked<Adoptable> accepted = IMPACT.accept(acknowledgement);

        assertThat(accepted.issues()).isEmpty();
        assertThat(accepted.orThrow().acknowledgement()).contains(acknowledgement);
        assertThat(accepted.orThrow()).hasToString("Adoptable[" + IMPACT + ", acknowledged]");
    }

    @Test
    void an_acknowledgement_of_fewer_records_or_of_fewer_that_become_due_is_refused() {
        assertThat(IMPACT.accept(acknowledged(earlier(2, 2))).issues())
                .extracting(Issue::code, issue -> issue.message().en())
                .containsExactly(tuple(
                        "SHORTER_NOT_ACKNOWLEDGED",
                        "3 records 'earlier', of which 2 due by it; acknowledged 2, of which 2 due"));
        assertThat(IMPACT.accept(acknowledged(earlier(3, 1)))).isInstanceOf(Checked.Unsound.class);
        assertThat(IMPACT.accept(acknowledged(earlier(9, 1)))).isInstanceOf(Checked.Unsound.class);
    }

    @Test
    void an_acknowledgement_of_another_class_medium_or_kind_does_not_cover() {
        for (Shorter other : List.of(
                new Shorter(ClassCode.of("1.2"), Medium.PAPER, Kind.EARLIER, 3, 2),
                new Shorter(ClassCode.of("1.1"), Medium.ELECTRONIC, Kind.EARLIER, 3, 2),
                new Shorter(ClassCode.of("1.1"), Medium.PAPER, Kind.NO_LONGER_PERMANENT, 3, 2))) {
            assertThat(IMPACT.accept(acknowledged(other)).issues())
                    .extracting(Issue::code)
                    .containsExactly("SHORTER_NOT_ACKNOWLEDGED", "ACKNOWLEDGED_MORE_THAN_FOUND");
        }
    }

    @Test
    void an_acknowledgement_of_more_than_was_found_covers_and_is_told() {
        for (Shorter more : List.of(earlier(4, 2), earlier(3, 3))) {
            Checked<Adoptable> accepted = IMPACT.accept(acknowledged(more));

            assertThat(accepted).isInstanceOf(Checked.Sound.class);
            assertThat(accepted.issues()).extracting(Issue::code).containsExactly("ACKNOWLEDGED_MORE_THAN_FOUND");
        }
    }

    @Test
    void what_was_acknowledged_beyond_what_was_found_is_told_with_both_numbers() {
        Shorter permanent = new Shorter(ClassCode.of("1.1"), Medium.PAPER, Kind.NO_LONGER_PERMANENT, 1, 0);

        assertThat(IMPACT.accept(acknowledged(earlier(4, 2), permanent)).issues())
                .extracting(Issue::message)
                .containsExactly(
                        Wording.of(
                                "确认多于实有：1.1(纸质)“提前”已确认4条，其中到期2条；实有3条，其中到期2条",
                                "more was acknowledged than was found: 4 records 'earlier', of which 2 due, but found 3,"
                                        + " of which 2 due"),
                        Wording.of(
                                "确认多于实有：1.1(纸质)“不再永久”已确认1条，其中到期0条；实有0条，其中到期0条",
                                "more was acknowledged than was found: 1 record 'no longer permanent', of which 0 due, but"
                                        + " found 0, of which 0 due"));
    }

    @Test
    void a_comparison_with_no_records_proves_nothing_and_says_so() {
        Impact nothing = EditionDiff.of(Editions.of(), Editions.of()).over(Stream.<Referenced>empty(), AS_OF);

        assertThat(nothing.accept()).isInstanceOf(Checked.Sound.class);
        assertThat(nothing.accept().issues()).extracting(Issue::code).containsExactly("NOTHING_COMPARED");
    }

    @Test
    void only_what_is_shorter_is_acknowledged_and_each_once() {
        assertThatThrownBy(() -> new Shorter(ClassCode.of("1.1"), Medium.PAPER, Kind.LATER, 1, 0))
                .hasMessageContaining("LATER");
        assertThatThrownBy(() -> earlier(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> earlier(1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> earlier(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> acknowledged(earlier(1, 0), earlier(2, 0)))
                .hasMessageContaining("class 1.1, PAPER, EARLIER twice");
    }

    private static Acknowledgement acknowledged(Shorter... covers) {
        return new Acknowledgement(APPROVAL, REASON, List.of(covers));
    }

    private static Shorter earlier(long records, long becameDue) {
        return new Shorter(ClassCode.of("1.1"), Medium.PAPER, Kind.EARLIER, records, becameDue);
    }
}
