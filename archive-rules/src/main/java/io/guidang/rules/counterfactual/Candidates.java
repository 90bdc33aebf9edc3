package io.guidang.rules.counterfactual;

import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.DeclaredTrigger;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.vocabulary.TriggerWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The changes of each fact that the rules can tell apart, the smallest of each fact first. */
final class Candidates {

    private static final String WITHOUT_END = "终身";
    private static final BigDecimal LARGEST_NUMBER = BigDecimal.valueOf(999_999_999);

    private Candidates() {}

    /** One list for each fact, events first. None is empty. */
    static List<List<FactChange>> of(RulebookStack stack, Questions questions, Facts known, LocalDate asOf) {
        List<List<FactChange>> candidates = new ArrayList<>();
        Map<TriggerType, NavigableSet<Long>> days = Days.of(questions, known, asOf);
        for (TriggerType event : questions.triggers()) {
            candidates.add(ofEvent(
                    event,
                    called(stack, event),
                    days.getOrDefault(event, Collections.emptyNavigableSet()),
                    known.state(event, asOf),
                    asOf));
        }
        questions.named().forEach((fact, named) -> {
            List<FactChange> changes = ofFact(fact, named, known.fact(fact));
            if (!changes.isEmpty()) {
                candidates.add(changes);
            }
        });
        candidates.forEach(changes -> changes.sort(Comparator.comparingLong(FactChange::size)));
        return candidates;
    }

    private static Wording called(RulebookStack stack, TriggerType event) {
        return stack.declaredTriggers().stream()
                .filter(declared -> declared.type().equals(event))
                .map(DeclaredTrigger::words)
                .findFirst()
                .orElseGet(() -> TriggerWords.of(event));
    }

    private static List<FactChange> ofEvent(
            TriggerType event, Wording called, NavigableSet<Long> turns, TriggerState now, LocalDate asOf) {
        NavigableSet<LocalDate> told = told(now, asOf);
        List<FactChange> changes = new ArrayList<>();
        LocalDate first = LocalDate.ofEpochDay(Reckoning.NONE + 1);
        for (long turn : turns) {
            LocalDate last = LocalDate.ofEpochDay(turn);
            LocalDate on = nearest(told, first, last);
            TriggerState state = TriggerState.happened(on);
            if (!state.equals(now)) {
                changes.add(new FactChange.EventTold(event, called, state, distance(told, on)));
            }
            first = last.plusDays(1);
        }
        for (TriggerState state : List.of(TriggerState.PENDING, TriggerState.NEVER)) {
            if (!state.equals(now)) {
                changes.add(new FactChange.EventTold(event, called, state, 0));
            }
        }
        return changes;
    }

    /** The days from which it is counted how far a date moves. */
    private static NavigableSet<LocalDate> told(TriggerState now, LocalDate asOf) {
        NavigableSet<LocalDate> told = new TreeSet<>();
        if (now instanceof TriggerState.Happened happened) {
            told.add(happened.on());
        } else if (now instanceof TriggerState.Disputed disputed) {
            told.addAll(disputed.dates());
        } else {
            told.add(asOf);
        }
        return told;
    }

    /** Of a stretch of days the one that lies nearest to what was told. */
    private static LocalDate nearest(NavigableSet<LocalDate> told, LocalDate first, LocalDate last) {
        LocalDate inside = told.ceiling(first);
        if (inside != null && !inside.isAfter(last)) {
            return inside;
        }
        return distance(told, first) < distance(told, last) ? first : last;
    }

    private static long distance(NavigableSet<LocalDate> told, LocalDate on) {
        return told.stream()
                .mapToLong(day -> Math.abs(ChronoUnit.DAYS.between(day, on)))
                .min()
                .orElseThrow();
    }

    private static List<FactChange> ofFact(String fact, Questions.Named named, Optional<String> now) {
        NavigableSet<String> values = new TreeSet<>(named.values());
        if (!named.limits().isEmpty()) {
            addNumbers(named, values);
        }
        List<FactChange> changes = new ArrayList<>();
        for (String value : values) {
            if (now.filter(value::equals).isEmpty()) {
                changes.add(new FactChange.FactGiven(fact, value));
            }
        }
        boolean isNumber = !named.limits().isEmpty();
        if (!isNumber && now.map(value -> named.values().contains(value)).orElse(true)) {
            changes.add(new FactChange.FactOther(fact, named.values()));
        }
        return changes;
    }

    /** For each stretch between two limits a number in it that no condition names besides, if it has one. */
    private static void addNumbers(Questions.Named named, NavigableSet<String> values) {
        BigDecimal below = BigDecimal.ONE.negate();
        for (BigDecimal limit : named.limits()) {
            if (limit.signum() >= 0 && limit.compareTo(LARGEST_NUMBER) <= 0) {
                values.add(limit.toPlainString());
                BigDecimal number = limit;
                while (named.values().contains(number.toPlainString())) {
                    number = number.subtract(BigDecimal.ONE);
                }
                if (number.signum() >= 0 && number.compareTo(below) > 0) {
                    values.add(number.toPlainString());
                }
                below = limit;
            }
        }
        BigDecimal above =
                below.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE).max(BigDecimal.ZERO);
        while (named.values().contains(above.toPlainString())) {
            above = above.add(BigDecimal.ONE);
        }
        values.add(above.compareTo(LARGEST_NUMBER) > 0 ? WITHOUT_END : above.toPlainString());
    }
}
