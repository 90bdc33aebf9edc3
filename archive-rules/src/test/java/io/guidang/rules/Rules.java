package io.guidang.rules;

import io.guidang.core.medium.Medium;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Choice;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.DeclaredTrigger;
import io.guidang.rules.rulebook.Deferral;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.Scenario;
import io.guidang.rules.rulebook.StandIn;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.rulebook.Validity;
import io.guidang.rules.source.Provenance;
import io.guidang.rules.source.Source;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Small rulebooks for tests: a schedule whose classes are {@code 1.1} and so on, and laws that bind them. */
public final class Rules {

    public static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);
    public static final LocalDate FORMED = LocalDate.of(2012, 5, 1);

    private Rules() {}

    public static Source source(String citation, Provenance provenance) {
        return new Source(citation, provenance, "high", "the text");
    }

    public static Row row(String code, Term... terms) {
        return Row.of(code, "承保", "文件" + code, source("schedule, " + code, Provenance.VERIFIED), terms);
    }

    /** An article of a law, which binds the classes its subject names. */
    public static Row article(String code, Term... terms) {
        return new Row(
                row(code).code(),
                "",
                "article " + code,
                source("law, art. " + code, Provenance.VERIFIED),
                Validity.ALWAYS,
                Row.Scope.NONE,
                Set.of("all"),
                List.of(terms),
                Optional.empty(),
                List.of(),
                "",
                "");
    }

    public static Row deferring(String code, String rulebook, Deferral.Part... parts) {
        Row plain = row(code);
        return new Row(
                plain.code(),
                plain.group(),
                plain.name(),
                plain.source(),
                plain.validity(),
                plain.scope(),
                plain.subjects(),
                List.of(),
                Optional.of(new Deferral(rulebook, List.of(parts))),
                List.of(),
                "",
                "");
    }

    public static Deferral.Part part(Condition condition, String... rows) {
        return new Deferral.Part(
                condition, List.of(rows).stream().map(code -> row(code).code()).toList());
    }

    public static Row inForce(Row row, Validity validity) {
        return new Row(
                row.code(),
                row.group(),
                row.name(),
                row.source(),
                validity,
                row.scope(),
                row.subjects(),
                row.terms(),
                row.deferral(),
                row.replaces(),
                row.approvedBy(),
                row.note());
    }

    public static Row scoped(Row row, String group, String name, Row.Scope scope) {
        return new Row(
                row.code(),
                group,
                name,
                row.source(),
                row.validity(),
                scope,
                row.subjects(),
                row.terms(),
                row.deferral(),
                row.replaces(),
                row.approvedBy(),
                row.note());
    }

    public static Row replacing(Row row, Provenance provenance, String approvedBy, String... keys) {
        return new Row(
                row.code(),
                row.group(),
                row.name(),
                source(row.source().citation(), provenance),
                row.validity(),
                row.scope(),
                row.subjects(),
                row.terms(),
                row.deferral(),
                List.of(keys).stream().map(RowKey::parse).toList(),
                approvedBy,
                row.note());
    }

    public static Rulebook book(String id, Layer layer, Row... rows) {
        return book(id, layer, Validity.ALWAYS, Applicability.ALL_HOLDINGS, rows);
    }

    public static Rulebook book(String id, Layer layer, Validity validity, Applicability applicability, Row... rows) {
        return new Rulebook(
                id,
                "1",
                Wording.of(id, id),
                layer,
                validity,
                applicability,
                Map.of(),
                List.of(rows),
                List.of(),
                List.of());
    }

    /** The national schedule that most tests ask. */
    public static Rulebook schedule(Row... rows) {
        return book("schedule", Layer.NATIONAL, rows);
    }

    /** The schedule with triggers of its own, which are told and called by their names. */
    public static Rulebook declaring(List<TriggerType> triggers, Row... rows) {
        return with(
                schedule(),
                List.of(rows),
                triggers.stream()
                        .map(type -> new DeclaredTrigger(
                                type, Wording.of(type.name(), type.name()), Optional.<DeclaredTrigger.After>empty()))
                        .toList(),
                List.of());
    }

    /** The same rulebook with these rows, triggers and scenarios. */
    public static Rulebook with(
            Rulebook rulebook, List<Row> rows, List<DeclaredTrigger> triggers, List<Scenario> scenarios) {
        return new Rulebook(
                rulebook.id(),
                rulebook.edition(),
                rulebook.title(),
                rulebook.layer(),
                rulebook.validity(),
                rulebook.applicability(),
                rulebook.subjects(),
                rows,
                triggers,
                scenarios);
    }

    /** A rulebook whose articles bind these classes of the schedule. */
    public static Rulebook binding(String id, Layer layer, List<String> classes, Row... articles) {
        List<RowKey> keys =
                classes.stream().map(code -> RowKey.parse("schedule#" + code)).toList();
        return new Rulebook(
                id,
                "1",
                Wording.of(id, id),
                layer,
                Validity.ALWAYS,
                Applicability.ALL_HOLDINGS,
                Map.of("all", keys),
                List.of(articles),
                List.of(),
                List.of());
    }

    /** A law that binds class {@code 1.1} of the schedule. */
    public static Rulebook law(Row... articles) {
        return binding("law", Layer.LAW, List.of("1.1"), articles);
    }

    public static Term years(int years, TriggerType... latestOf) {
        return Term.floor(RetentionPeriod.ofYears(years), Clock.of(CountingConventions.NEXT_DAY, latestOf));
    }

    public static Term atMost(int years, TriggerType trigger) {
        return new Term(
                Term.Kind.CEILING,
                RetentionPeriod.ofYears(years),
                Optional.of(Clock.of(CountingConventions.NEXT_DAY, trigger)),
                Condition.ALWAYS,
                Term.WhenMissing.BINDS,
                EnumSet.allOf(Medium.class));
    }

    public static Facts paper() {
        return Facts.of("1.1", Medium.PAPER, FORMED);
    }

    public static Decision decide(Facts facts, Rulebook... rulebooks) {
        return Decider.of(RulebookStack.of(rulebooks)).decide(facts, AS_OF);
    }

    public static Decider decider(List<Rulebook> rulebooks, List<Choice> choices, List<StandIn> standIns) {
        return Decider.of(RulebookStack.check(rulebooks, choices, standIns).orThrow());
    }
}
