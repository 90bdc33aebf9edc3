package io.guidang.rules.draft;

import static java.util.Objects.requireNonNull;

import io.guidang.core.issue.Checked;
import io.guidang.core.wording.Wording;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.DeclaredTrigger;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.Scenario;
import io.guidang.rules.rulebook.Validity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A rulebook as somebody writes it in Java; its edition, title, layer and applicability are needed. Immutable: each step
 * gives a new one. Begin with {@link Schedule#rulebook}.
 */
public final class RulebookDraft {

    private static final String ID = "[a-z0-9][a-z0-9-]{0,63}";

    private record Title(String zh, String en) {}

    private final String id;
    private Optional<String> edition = Optional.empty();
    private Optional<Title> title = Optional.empty();
    private Optional<Layer> layer = Optional.empty();
    private Optional<LocalDate> from = Optional.empty();
    private Optional<LocalDate> until = Optional.empty();
    private Optional<Applicability> appliesTo = Optional.empty();
    private List<TriggerDraft> triggers = List.of();
    private Map<String, List<String>> subjects = Map.of();
    private List<RowDraft> rows = List.of();
    private List<ScenarioDraft> scenarios = List.of();

    RulebookDraft(String id) {
        this.id = requireNonNull(id, "id");
    }

    /** Which edition, for example {@code 2007}. */
    public RulebookDraft edition(String edition) {
        return with(next -> next.edition = Optional.of(edition));
    }

    /** What it is called. */
    public RulebookDraft title(String zh, String en) {
        requireNonNull(zh, "zh");
        requireNonNull(en, "en");
        return with(next -> next.title = Optional.of(new Title(zh, en)));
    }

    /** Who speaks. */
    public RulebookDraft layer(Layer layer) {
        return with(next -> next.layer = Optional.of(layer));
    }

    /** The first day on which the edition is in force; without it, it has always been. */
    public RulebookDraft effectiveFrom(LocalDate day) {
        return with(next -> next.from = Optional.of(day));
    }

    /** The last day on which the edition is in force; without it, it has no end. */
    public RulebookDraft effectiveUntil(LocalDate day) {
        return with(next -> next.until = Optional.of(day));
    }

    /** To what the edition applies. */
    public RulebookDraft appliesTo(Applicability applicability) {
        return with(next -> next.appliesTo = Optional.of(applicability));
    }

    /** A trigger of its own. */
    public RulebookDraft trigger(TriggerDraft trigger) {
        return with(next -> next.triggers = RowDraft.more(triggers, List.of(trigger)));
    }

    /** A subject of a law with the classes it names, as {@code cn-dat36-2007#1.12}; perhaps none. */
    public RulebookDraft subject(String subject, String... classes) {
        requireNonNull(subject, "subject");
        Map<String, List<String>> more = new LinkedHashMap<>(subjects);
        more.put(subject, List.of(classes));
        return with(next -> next.subjects = more);
    }

    /** One more row. */
    public RulebookDraft row(RowDraft row) {
        return with(next -> next.rows = RowDraft.more(rows, List.of(row)));
    }

    /** More rows. */
    public RulebookDraft rows(Collection<RowDraft> more) {
        return with(next -> next.rows = RowDraft.more(rows, more));
    }

    /** One more scenario. */
    public RulebookDraft scenario(ScenarioDraft scenario) {
        return with(next -> next.scenarios = RowDraft.more(scenarios, List.of(scenario)));
    }

    /**
     * The rulebook.
     *
     * @throws IllegalArgumentException naming everything that is wrong or left out
     */
    public Rulebook build() {
        return check().orThrow();
    }

    /** The rulebook, or everything that is wrong or left out, with the codes and the paths of the document. */
    public Checked<Rulebook> check() {
        DraftIssues issues = new DraftIssues(id);
        Optional<String> anId = issues.parsed(
                "rulebook", id, Wording.of("小写名称，如 cn-dat36-2007", "a name, as cn-dat36-2007"), RulebookDraft::readId);
        Optional<String> anEdition = issues.requiredText("", "edition", edition);
        Optional<Wording> aTitle =
                issues.required("", "title", title).flatMap(given -> issues.wording("title", given.zh(), given.en()));
        Optional<Layer> aLayer = issues.required("", "layer", layer);
        Optional<Validity> validity = issues.validity("", from, until);
        Optional<Applicability> applies = issues.required("", "appliesTo", appliesTo);
        List<DeclaredTrigger> declared = issues.each(triggers, "triggers", (draft, at) -> draft.check(issues, at));
        Map<String, List<RowKey>> table = checkSubjects(issues);
        List<Row> sound = issues.each(rows, "rows", (draft, at) -> checkRow(draft, at, issues));
        List<Scenario> examples = issues.each(scenarios, "scenarios", (draft, at) -> draft.check(issues, at));
        refuseTwice(issues);
        Optional<Rulebook> rulebook = issues.any()
                ? Optional.empty()
                : issues.fitting(
                        "",
                        () -> new Rulebook(
                                anId.orElseThrow(),
                                anEdition.orElseThrow(),
                                aTitle.orElseThrow(),
                                aLayer.orElseThrow(),
                                validity.orElseThrow(),
                                applies.orElseThrow(),
                                table,
                                sound,
                                declared,
                                examples));
        return issues.checked(rulebook::orElseThrow);
    }

    private static String readId(String text) {
        if (!text.matches(ID)) {
            throw new IllegalArgumentException("A rulebook is named in small letters");
        }
        return text;
    }

    private Map<String, List<RowKey>> checkSubjects(DraftIssues issues) {
        Map<String, List<RowKey>> table = new LinkedHashMap<>();
        subjects.forEach((subject, classes) -> table.put(
                subject,
                issues.each(classes, "subjects." + subject, (key, at) -> DraftIssues.rowKey(issues, at, key))));
        return table;
    }

    private Optional<Row> checkRow(RowDraft row, String path, DraftIssues issues) {
        for (int i = 0; i < row.subjects().size(); i++) {
            String subject = row.subjects().get(i);
            if (!subjects.containsKey(subject)) {
                String found = DraftIssues.quoted(subject);
                List<String> known = List.copyOf(subjects.keySet());
                issues.error(
                        "UNKNOWN_WORD",
                        path + ".binds[" + i + "]",
                        Wording.of("不认识 " + found + "，可用 " + known, found + " is not known; allowed are " + known),
                        Wording.of("改为其中之一", "write one of them"));
            }
        }
        return row.check(issues, path);
    }

    private void refuseTwice(DraftIssues issues) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            String code = rows.get(i).code();
            if (!seen.add(code)) {
                String found = DraftIssues.quoted(code);
                issues.error(
                        "DUPLICATE_ROW",
                        "rows[" + i + "].code",
                        Wording.of("编号 " + found + " 重复", "row " + found + " stands in the rulebook already"),
                        Wording.of("更正编号", "correct the code"));
            }
        }
    }

    private RulebookDraft with(Consumer<RulebookDraft> step) {
        RulebookDraft next = new RulebookDraft(id);
        next.edition = edition;
        next.title = title;
        next.layer = layer;
        next.from = from;
        next.until = until;
        next.appliesTo = appliesTo;
        next.triggers = triggers;
        next.subjects = subjects;
        next.rows = rows;
        next.scenarios = scenarios;
        step.accept(next);
        return next;
    }
}
