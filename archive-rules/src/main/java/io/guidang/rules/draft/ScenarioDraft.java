package io.guidang.rules.draft;

import static java.util.Objects.requireNonNull;

import io.guidang.core.retention.Outcome;
import io.guidang.core.wording.Wording;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Scenario;
import java.time.LocalDate;
import java.util.Optional;

/** An example of a rulebook as somebody writes it in Java. Immutable: each step gives a new one. */
public final class ScenarioDraft {

    private final String name;
    private final Facts facts;
    private final LocalDate asOf;
    private final Optional<LocalDate> knownAsOf;
    private final Optional<Outcome.Kind> outcome;
    private final Optional<LocalDate> keepThrough;
    private final Optional<Boolean> due;
    private final Optional<String> decidedBy;

    ScenarioDraft(String name, Facts facts, LocalDate asOf) {
        this(
                requireNonNull(name, "name"),
                requireNonNull(facts, "facts"),
                requireNonNull(asOf, "asOf"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private ScenarioDraft(
            String name,
            Facts facts,
            LocalDate asOf,
            Optional<LocalDate> knownAsOf,
            Optional<Outcome.Kind> outcome,
            Optional<LocalDate> keepThrough,
            Optional<Boolean> due,
            Optional<String> decidedBy) {
        this.name = name;
        this.facts = facts;
        this.asOf = asOf;
        this.knownAsOf = knownAsOf;
        this.outcome = outcome;
        this.keepThrough = keepThrough;
        this.due = due;
        this.decidedBy = decidedBy;
    }

    /** By what was known on this day alone: without what happened, became known or was given later. */
    public ScenarioDraft knownAsOf(LocalDate day) {
        return new ScenarioDraft(name, facts, asOf, Optional.of(day), outcome, keepThrough, due, decidedBy);
    }

    /** To be kept through this day. */
    public ScenarioDraft keepThrough(LocalDate day) {
        return new ScenarioDraft(
                name, facts, asOf, knownAsOf, Optional.of(Outcome.Kind.UNTIL), Optional.of(day), due, decidedBy);
    }

    /** An outcome without a date: open, permanent or a conflict. */
    public ScenarioDraft outcome(Outcome.Kind kind) {
        return new ScenarioDraft(name, facts, asOf, knownAsOf, Optional.of(kind), Optional.empty(), due, decidedBy);
    }

    /** Whether it is due. */
    public ScenarioDraft due(boolean due) {
        return new ScenarioDraft(name, facts, asOf, knownAsOf, outcome, keepThrough, Optional.of(due), decidedBy);
    }

    /** The row that decides, as {@code cn-dat36-2007#1.2}. */
    public ScenarioDraft decidedBy(String row) {
        return new ScenarioDraft(name, facts, asOf, knownAsOf, outcome, keepThrough, due, Optional.of(row));
    }

    Optional<Scenario> check(DraftIssues issues, String path) {
        boolean named = issues.requiredText(path, "name", Optional.of(name)).isPresent();
        Optional<Outcome.Kind> kind = issues.required(path, "outcome", outcome);
        Optional<RowKey> row = decidedBy.flatMap(text -> DraftIssues.rowKey(issues, path + ".decidedBy", text));
        if (kind.filter(Outcome.Kind.UNTIL::equals).isPresent() && keepThrough.isEmpty()) {
            issues.error(
                    "MISSING_KEY",
                    path,
                    Wording.of("缺少键 keepThrough", "the key keepThrough is missing"),
                    Wording.of("改用 keepThrough(日期)", "write keepThrough(day)"));
            return Optional.empty();
        }
        if (!named || kind.isEmpty() || row.isPresent() != decidedBy.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                new Scenario(name, facts, asOf, knownAsOf, new Scenario.Expected(kind.get(), keepThrough, due, row)));
    }
}
