package io.guidang.rules.check;

import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.facts.Event;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.obligation.Step;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Condition.Answer;
import io.guidang.rules.rulebook.Validity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the facts say on the day of the question, read anew.
 *
 * @param facts what is known, with what is reckoned
 * @param asOf  the day of the question
 */
record Reading(Facts facts, LocalDate asOf) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");
    private static final String FOR_LIFE = "终身";

    Answer answer(Condition condition) {
        if (condition instanceof Condition.FactIs is) {
            String value = facts.named().get(is.fact());
            return value == null ? Answer.MISSING : yesIf(value.equals(is.value()));
        }
        if (condition instanceof Condition.MoreThan more) {
            return isAbove(more.fact(), more.limit());
        }
        if (condition instanceof Condition.AtMost most) {
            Answer above = isAbove(most.fact(), most.limit());
            return above == Answer.MISSING ? above : yesIf(above == Answer.NO);
        }
        if (condition instanceof Condition.Happened happened) {
            TriggerState state = state(happened.event());
            if (state instanceof TriggerState.Disputed) {
                return Answer.DISPUTED;
            }
            return state instanceof TriggerState.Unknown
                    ? Answer.MISSING
                    : yesIf(state instanceof TriggerState.Happened);
        }
        List<Answer> answers = ((Condition.All) condition)
                .conditions().stream().map(this::answer).toList();
        return together(answers);
    }

    /** One no is no; else what is disputed in one is disputed in all, and then what is missing. */
    static Answer together(List<Answer> answers) {
        return Stream.of(Answer.NO, Answer.DISPUTED, Answer.MISSING)
                .filter(answers::contains)
                .findFirst()
                .orElse(Answer.YES);
    }

    private Answer isAbove(String fact, BigDecimal limit) {
        String value = facts.named().getOrDefault(fact, "");
        if (value.equals(FOR_LIFE)) {
            return Answer.YES;
        }
        boolean number = NUMBER.matcher(value).matches();
        return number ? yesIf(new BigDecimal(value).compareTo(limit) > 0) : Answer.MISSING;
    }

    boolean tells(TriggerType type) {
        return type.equals(TriggerType.FORMED)
                || facts.events().stream().anyMatch(event -> event.type().equals(type));
    }

    /** The latest of its subjects, each by its last word. */
    TriggerState state(TriggerType type) {
        if (type.equals(TriggerType.FORMED)) {
            return TriggerState.happened(facts.formedOn());
        }
        return latest(shown(type));
    }

    /** What stands of each of its subjects, as of the day; nothing where nothing was told. */
    private List<TriggerState> shown(TriggerType type) {
        return lastWords(facts.events(), type).stream()
                .map(event -> onTheDay(event.state()))
                .toList();
    }

    /** The disputes of a clock that reads these triggers, for which these rows have to reach the record. */
    Disputes disputes(List<Step.Read> read, List<Step.Reached> reached) {
        List<TriggerState> shown = new ArrayList<>();
        for (Step.Read step : read) {
            boolean told =
                    facts.events().stream().anyMatch(event -> event.type().equals(step.read()));
            if (told && !(step.state() instanceof TriggerState.Happened)) {
                shown.addAll(shown(step.read()));
            } else {
                shown.add(step.state());
            }
        }
        return new Disputes(this, shown, reached);
    }

    /** Of each subject what was known of it last; of what was told without a day nobody knows which came later. */
    static List<Event> lastWords(List<Event> events, TriggerType type) {
        Map<String, List<Event>> bySubject = events.stream()
                .filter(event -> event.type().equals(type))
                .collect(Collectors.groupingBy(Event::subject, TreeMap::new, Collectors.toList()));
        List<Event> last = new ArrayList<>();
        bySubject.values().forEach(told -> last.addAll(lastOf(told)));
        return last;
    }

    /** The last; and where that has no day of its own on which it became known, every such one and the last that has. */
    private static List<Event> lastOf(List<Event> told) {
        LocalDate newest =
                told.stream().map(Reading::knownFrom).max(LocalDate::compareTo).orElseThrow();
        boolean undated = told.stream()
                .anyMatch(event -> event.knownOn().isEmpty() && knownFrom(event).equals(newest));
        Optional<LocalDate> recorded =
                told.stream().flatMap(event -> event.knownOn().stream()).max(LocalDate::compareTo);
        return told.stream()
                .filter(event -> knownFrom(event).equals(newest)
                        || (undated
                                && (event.knownOn().isEmpty() || event.knownOn().equals(recorded))))
                .toList();
    }

    /** Known from its own date on, where no other day was recorded. */
    static LocalDate knownFrom(Event event) {
        LocalDate own = LocalDate.MIN;
        if (event.state() instanceof TriggerState.Happened happened) {
            own = happened.on();
        } else if (event.state() instanceof TriggerState.Disputed disputed) {
            own = disputed.dates().first();
        }
        return event.knownOn().orElse(own);
    }

    /** An event counts from its own date on, and a dispute from the first date that is claimed. */
    private TriggerState onTheDay(TriggerState state) {
        boolean later = (state instanceof TriggerState.Happened happened
                        && happened.on().isAfter(asOf))
                || (state instanceof TriggerState.Disputed disputed
                        && disputed.dates().first().isAfter(asOf));
        return later ? TriggerState.PENDING : state;
    }

    /** The least known leaves all of them so; of several disputes, no date before any one's earliest is the latest. */
    private static TriggerState latest(List<TriggerState> states) {
        if (states.isEmpty() || states.contains(TriggerState.UNKNOWN)) {
            return TriggerState.UNKNOWN;
        }
        List<LocalDate> firsts = new ArrayList<>();
        TreeSet<LocalDate> claimed = new TreeSet<>();
        TreeSet<LocalDate> happened = new TreeSet<>();
        for (TriggerState state : states) {
            if (state instanceof TriggerState.Disputed disputed) {
                firsts.add(disputed.dates().first());
                claimed.addAll(disputed.dates());
            } else if (state instanceof TriggerState.Happened one) {
                happened.add(one.on());
            }
        }
        if (!firsts.isEmpty()) {
            return TriggerState.disputed(
                    claimed.tailSet(firsts.stream().max(LocalDate::compareTo).orElseThrow()));
        }
        if (states.contains(TriggerState.PENDING)) {
            return TriggerState.PENDING;
        }
        return happened.isEmpty() ? TriggerState.NEVER : TriggerState.happened(happened.last());
    }

    /** Whether a row reaches the record, whose clock shows this, if it has one. */
    Answer reach(Step.Reached row, Optional<TriggerState> started) {
        boolean saysNothingYet = row.edition().from().filter(asOf::isBefore).isPresent()
                || row.own().from().filter(asOf::isBefore).isPresent();
        if (saysNothingYet || !aroseIn(row.own(), started)) {
            return Answer.NO;
        }
        if (row.applicability() == Applicability.FROM_THEN_ON) {
            return yesIf(aroseIn(row.edition(), started));
        }
        if (row.applicability() == Applicability.ALL_HOLDINGS || covers(row.edition(), facts.formedOn())) {
            return Answer.YES;
        }
        return row.choice()
                .map(made -> yesIf(made.chosen() == Applicability.ALL_HOLDINGS || aroseIn(row.edition(), started)))
                .orElse(Answer.MISSING);
    }

    /** Whether the adopter's choice is what makes a row reach the record. */
    boolean byChoice(Step.Reached row) {
        return row.applicability() == Applicability.ADOPTER_CHOOSES
                && row.choice()
                        .filter(made -> made.chosen() == Applicability.ALL_HOLDINGS)
                        .isPresent()
                && !covers(row.edition(), facts.formedOn());
    }

    /** Formed in that time, or the clock started in it, or it may have for all that is known, or may yet. */
    private boolean aroseIn(Validity time, Optional<TriggerState> started) {
        if (covers(time, facts.formedOn())) {
            return true;
        }
        if (started.isEmpty()) {
            return false;
        }
        TriggerState state = started.get();
        if (state instanceof TriggerState.Happened happened) {
            return covers(time, happened.on());
        }
        if (state instanceof TriggerState.Pending) {
            return time.until().filter(last -> last.isBefore(asOf)).isEmpty();
        }
        return !(state instanceof TriggerState.Never) || time.until().isEmpty();
    }

    private static boolean covers(Validity time, LocalDate day) {
        return time.from().filter(day::isBefore).isEmpty()
                && time.until().filter(day::isAfter).isEmpty();
    }

    private static Answer yesIf(boolean yes) {
        return yes ? Answer.YES : Answer.NO;
    }
}
