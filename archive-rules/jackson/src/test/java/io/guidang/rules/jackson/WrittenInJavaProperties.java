package io.guidang.rules.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.item.ClassCode;
import io.guidang.core.medium.Medium;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.draft.PartDraft;
import io.guidang.rules.draft.RowDraft;
import io.guidang.rules.draft.RulebookDraft;
import io.guidang.rules.draft.ScenarioDraft;
import io.guidang.rules.draft.Schedule;
import io.guidang.rules.draft.TermDraft;
import io.guidang.rules.draft.TriggerDraft;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.DeclaredTrigger;
import io.guidang.rules.rulebook.Deferral;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.Scenario;
import io.guidang.rules.rulebook.Term;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a rulebook holds can be written in Java. */
class WrittenInJavaProperties {

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_rulebook_that_is_written_in_java_part_by_part_is_an_equal_one(@ForAll("rulebooks") Rulebook rulebook) {
        assertThat(draft(rulebook).build()).isEqualTo(rulebook);
    }

    private static RulebookDraft draft(Rulebook rulebook) {
        RulebookDraft draft = Schedule.rulebook(rulebook.id())
                .edition(rulebook.edition())
                .title(rulebook.title().zh(), rulebook.title().en())
                .layer(rulebook.layer())
                .appliesTo(rulebook.applicability());
        draft = rulebook.validity().from().map(draft::effectiveFrom).orElse(draft);
        draft = rulebook.validity().until().map(draft::effectiveUntil).orElse(draft);
        for (var subject : rulebook.subjects().entrySet()) {
            draft = draft.subject(subject.getKey(), texts(subject.getValue()));
        }
        for (DeclaredTrigger trigger : rulebook.triggers()) {
            draft = draft.trigger(draft(trigger));
        }
        for (Scenario scenario : rulebook.scenarios()) {
            draft = draft.scenario(draft(scenario));
        }
        return draft.rows(
                rulebook.rows().stream().map(WrittenInJavaProperties::draft).toList());
    }

    private static RowDraft draft(Row row) {
        RowDraft draft = Schedule.row(row.code().value())
                .group(row.group())
                .name(row.name())
                .citation(row.source().citation())
                .provenance(row.source().provenance())
                .confidence(row.source().confidence())
                .source(row.source().text())
                .binds(row.subjects().toArray(String[]::new))
                .retain(row.terms().stream().map(WrittenInJavaProperties::draft).toArray(TermDraft[]::new))
                .replaces(texts(row.replaces()))
                .approvedBy(row.approvedBy())
                .note(row.note());
        draft = row.validity().from().map(draft::effectiveFrom).orElse(draft);
        draft = row.validity().until().map(draft::effectiveUntil).orElse(draft);
        if (row.deferral().isPresent()) {
            Deferral deferral = row.deferral().get();
            draft = draft.defersTo(
                    deferral.rulebook(),
                    deferral.parts().stream()
                            .map(WrittenInJavaProperties::draft)
                            .toArray(PartDraft[]::new));
        }
        return switch (row.scope().kind()) {
            case IN -> draft;
            case NONE -> draft.noDocuments();
            case CONDITIONAL -> draft.filedWhen(row.scope().condition());
        };
    }

    private static PartDraft draft(Deferral.Part part) {
        return Schedule.part(
                part.condition(), part.rows().stream().map(ClassCode::value).toArray(String[]::new));
    }

    private static TermDraft draft(Term term) {
        TermDraft draft = term.kind() == Term.Kind.FLOOR
                ? Schedule.atLeast(term.period())
                : Schedule.atMost((RetentionPeriod.Fixed) term.period());
        if (term.clock().isPresent()) {
            Clock clock = term.clock().get();
            TriggerType[] more = clock.latestOf().stream().skip(1).toArray(TriggerType[]::new);
            draft = (more.length == 0
                            ? draft.from(clock.latestOf().get(0))
                            : draft.latestOf(clock.latestOf().get(0), more))
                    .counted(clock.convention());
        }
        Medium[] media = term.media().toArray(Medium[]::new);
        return draft.when(term.condition())
                .whenMissing(term.whenMissing())
                .media(media[0], java.util.Arrays.copyOfRange(media, 1, media.length));
    }

    private static TriggerDraft draft(DeclaredTrigger trigger) {
        TriggerDraft draft = Schedule.trigger(
                trigger.type().name(), trigger.words().zh(), trigger.words().en());
        return trigger.after()
                .map(after -> draft.after(after.period(), after.other()))
                .orElse(draft);
    }

    private static ScenarioDraft draft(Scenario scenario) {
        Scenario.Expected expected = scenario.expected();
        ScenarioDraft draft = Schedule.scenario(scenario.name(), scenario.facts(), scenario.asOf());
        draft = scenario.knownAsOf().map(draft::knownAsOf).orElse(draft);
        draft = expected.keepThrough().map(draft::keepThrough).orElse(draft.outcome(expected.outcome()));
        draft = expected.due().map(draft::due).orElse(draft);
        return expected.decidedBy().map(RowKey::toString).map(draft::decidedBy).orElse(draft);
    }

    private static String[] texts(List<RowKey> keys) {
        return keys.stream().map(RowKey::toString).toArray(String[]::new);
    }

    @Provide
    Arbitrary<Rulebook> rulebooks() {
        return Rulebooks.rulebooks();
    }
}
