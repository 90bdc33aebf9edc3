package io.guidang.rules.draft;

import static java.util.Objects.requireNonNull;

import io.guidang.core.medium.Medium;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Term;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One entry under {@code retain} as somebody writes it in Java. Immutable: each step gives a new one. */
public final class TermDraft {

    private final Term.Kind kind;
    private final String period;
    private final Optional<Clock> clock;
    private final Condition condition;
    private final Term.WhenMissing whenMissing;
    private final Set<Medium> media;

    TermDraft(Term.Kind kind, String period) {
        this(
                kind,
                requireNonNull(period, "period"),
                Optional.empty(),
                Condition.ALWAYS,
                Term.WhenMissing.BINDS,
                EnumSet.allOf(Medium.class));
    }

    private TermDraft(
            Term.Kind kind,
            String period,
            Optional<Clock> clock,
            Condition condition,
            Term.WhenMissing whenMissing,
            Set<Medium> media) {
        this.kind = kind;
        this.period = period;
        this.clock = clock;
        this.condition = condition;
        this.whenMissing = whenMissing;
        this.media = media;
    }

    /** Counted from an event; how has to be said next. */
    public Start from(TriggerType event) {
        return new Start(this, List.of(event));
    }

    /** Counted from the latest of several events; how has to be said next. */
    public Start latestOf(TriggerType first, TriggerType... more) {
        List<TriggerType> events = new ArrayList<>(List.of(first));
        events.addAll(List.of(more));
        return new Start(this, List.copyOf(events));
    }

    /** Binds only on this condition. */
    public TermDraft when(Condition condition) {
        return new TermDraft(kind, period, clock, requireNonNull(condition, "condition"), whenMissing, media);
    }

    /** What a missing fact of the condition does; {@code BINDS} unless said. */
    public TermDraft whenMissing(Term.WhenMissing whenMissing) {
        return new TermDraft(kind, period, clock, condition, requireNonNull(whenMissing, "whenMissing"), media);
    }

    /** Binds only these media; both unless said. */
    public TermDraft media(Medium first, Medium... more) {
        return new TermDraft(kind, period, clock, condition, whenMissing, EnumSet.of(first, more));
    }

    Optional<Term> check(DraftIssues issues, String path) {
        boolean floor = kind == Term.Kind.FLOOR;
        String at = path + (floor ? ".atLeast" : ".atMost");
        Optional<RetentionPeriod> length = issues.parsed(
                at,
                period,
                Wording.of(
                        "期限代码，如 Y(永久)、W(期限缺失)、D30、D6M、D90D",
                        "a period, as Y (permanent), W (missing), D30, D6M or D90D"),
                RetentionPeriod::parse);
        if (length.isEmpty()) {
            return Optional.empty();
        }
        boolean fixed = length.get() instanceof RetentionPeriod.Fixed;
        if (fixed && clock.isEmpty()) {
            issues.error(
                    "NO_START",
                    path,
                    Wording.of("定期须写明起算事件", "a fixed period is counted from something, but nothing is named"),
                    Wording.of(
                            "写 from(CONTRACT_TERMINATED).counted(NEXT_DAY)",
                            "write from(CONTRACT_TERMINATED).counted(NEXT_DAY)"));
            return Optional.empty();
        }
        if (!fixed && !floor) {
            issues.error(
                    "UNREADABLE",
                    at,
                    Wording.of("上限须为定期", "a ceiling has a fixed length, but found " + length.get()),
                    Wording.of("写 atMost(\"D3\")，或删除该条", "write atMost(\"D3\"), or remove the entry"));
            return Optional.empty();
        }
        return Optional.of(new Term(kind, length.get(), clock, condition, whenMissing, media));
    }

    /** A period with the events that start it, and not yet how it is counted. */
    public static final class Start {

        private final TermDraft term;
        private final List<TriggerType> events;

        private Start(TermDraft term, List<TriggerType> events) {
            this.term = term;
            this.events = events;
        }

        /** Counted by this convention, as {@code NEXT_DAY}. */
        public TermDraft counted(CountingConvention convention) {
            return new TermDraft(
                    term.kind,
                    term.period,
                    Optional.of(new Clock(events, convention)),
                    term.condition,
                    term.whenMissing,
                    term.media);
        }
    }
}
