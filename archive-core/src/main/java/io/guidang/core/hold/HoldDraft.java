package io.guidang.core.hold;

import io.guidang.core.internal.Field;
import io.guidang.core.internal.Findings;
import io.guidang.core.internal.Shapes;
import io.guidang.core.issue.Checked;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A hold as somebody types it into a form; it may be wrong.
 *
 * @param name  what it is called in every list; it may hold a contract or case number
 * @param from  the first day, as {@code 2012-05-01}; left out where nobody knows
 * @param until the last day, not before the first; left out while it has no end
 */
public record HoldDraft(
        @NotBlank(message = "{io.guidang.core.hold.HoldDraft.name}") @Nullable
        String name,

        @Pattern(regexp = Shapes.DATE_OR_BLANK, message = "{io.guidang.core.hold.HoldDraft.from}") @Nullable
        String from,

        @Pattern(regexp = Shapes.DATE_OR_BLANK, message = "{io.guidang.core.hold.HoldDraft.until}") @Nullable
        String until) {

    private static final Field NAME =
            Field.of("name", "冻结名称不得为空", "A hold has a name that people can look up", "（2021）民初 15 号");
    private static final Field FROM = Field.of(
            "from",
            "起始日期应为日历上存在的日期，写作 年-月-日，或不填",
            "The first day is one that the calendar has, written year-month-day, or left out",
            "2012-05-01");
    private static final Field UNTIL = Field.of(
            "until",
            "截止日期应为日历上存在的日期，写作 年-月-日，不早于起始日期，或不填",
            "The last day is one that the calendar has, written year-month-day, not before the first, or left out",
            "2014-04-30");

    /** The hold, or everything that is wrong with the draft; needs no validation provider. */
    public Checked<Hold> check() {
        Findings found = new Findings("HoldDraft");
        Optional<String> aName = found.required(NAME, name);
        Optional<LocalDate> first = found.optionalDate(FROM, from);
        Optional<LocalDate> last = found.optionalDate(UNTIL, until);
        if (!isUntil()) {
            found.contradiction(UNTIL);
        }
        return found.checked(() -> new Hold(aName.orElseThrow(), first, last));
    }

    /** Asked by a validation provider: whether the hold runs forwards, if both days can be read. */
    @AssertTrue(message = "{io.guidang.core.hold.HoldDraft.until}")
    boolean isUntil() {
        // Ten characters of one width: the order of the texts is that of the days.
        return from == null
                || until == null
                || !from.matches(Shapes.DATE)
                || !until.matches(Shapes.DATE)
                || from.compareTo(until) <= 0;
    }

    /** Nothing of what was typed. */
    @Override
    public String toString() {
        return "HoldDraft[not shown]";
    }
}
