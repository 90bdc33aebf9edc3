package io.guidang.rules.verify;

import io.guidang.core.medium.Medium;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Condition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One thing that may be said of a record.
 *
 * @param onto   says it
 * @param latest the last day that it names
 */
record Setting(UnaryOperator<Facts> onto, Optional<LocalDate> latest) {

    private static final Facts NO_MATTER = Facts.of("no-matter", Medium.PAPER, LocalDate.of(2020, 1, 1));

    private static final Setting UNSAID = new Setting(UnaryOperator.identity(), Optional.empty());

    /** Nothing is said of the fact, or one of these values. */
    static List<Setting> ofFact(String fact, List<String> values) {
        List<Setting> settings = new ArrayList<>();
        settings.add(UNSAID);
        values.forEach(value -> settings.add(new Setting(facts -> facts.with(fact, value), Optional.empty())));
        return settings;
    }

    /**
     * Every state of a trigger. That nothing is said and that it is said to be unknown are one, save where another trigger
     * is asked instead of one of which nothing is said.
     */
    static List<Setting> ofTrigger(TriggerType trigger, List<LocalDate> days, boolean hasSource) {
        List<Setting> settings = new ArrayList<>();
        settings.add(UNSAID);
        if (hasSource) {
            settings.add(state(trigger, TriggerState.UNKNOWN, Optional.empty()));
        }
        settings.add(state(trigger, TriggerState.PENDING, Optional.empty()));
        settings.add(state(trigger, TriggerState.NEVER, Optional.empty()));
        days.forEach(day -> settings.add(state(trigger, TriggerState.happened(day), Optional.of(day))));
        LocalDate day = days.get(0);
        settings.add(state(trigger, TriggerState.disputed(List.of(day, day.minusDays(1))), Optional.of(day)));
        return settings;
    }

    /** Those that these questions can tell apart, the first of each kind: a decision reads nothing else of them. */
    static List<Setting> toldApart(List<Setting> settings, List<Condition> questions) {
        Set<List<Condition.Answer>> seen = new HashSet<>();
        return settings.stream()
                .filter(setting -> {
                    LocalDate asOf = setting.latest().orElse(NO_MATTER.formedOn());
                    Facts said = setting.onto().apply(NO_MATTER);
                    return seen.add(questions.stream()
                            .map(question -> question.test(said, asOf))
                            .toList());
                })
                .toList();
    }

    private static Setting state(TriggerType trigger, TriggerState state, Optional<LocalDate> latest) {
        return new Setting(facts -> facts.with(trigger, state), latest);
    }
}
