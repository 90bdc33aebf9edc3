package io.guidang.rules.draft;

import static java.util.Objects.requireNonNull;

import io.guidang.core.item.ClassCode;
import io.guidang.core.wording.Wording;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Deferral;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.rulebook.Validity;
import io.guidang.rules.source.Provenance;
import io.guidang.rules.source.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A row as somebody writes it in Java; its name, its citation and its provenance are needed. Immutable: each step gives a new
 * one. A step that is taken twice replaces what it said before, save that lists grow.
 */
public final class RowDraft {

    private final String code;
    private String group = "";
    private Optional<String> name = Optional.empty();
    private Optional<String> citation = Optional.empty();
    private Optional<Provenance> provenance = Optional.empty();
    private String confidence = "";
    private String source = "";
    private Optional<LocalDate> from = Optional.empty();
    private Optional<LocalDate> until = Optional.empty();
    private Row.Scope.Kind scope = Row.Scope.Kind.IN;
    private Condition scopeCondition = Condition.ALWAYS;
    private List<String> binds = List.of();
    private List<TermDraft> retain = List.of();
    private Optional<String> defersTo = Optional.empty();
    private List<PartDraft> parts = List.of();
    private List<String> replaces = List.of();
    private String approvedBy = "";
    private String note = "";

    RowDraft(String code) {
        this.code = requireNonNull(code, "code");
    }

    /** The head under which the table has it, as 承保. */
    public RowDraft group(String group) {
        requireNonNull(group, "group");
        return with(next -> next.group = group);
    }

    /** The official name. */
    public RowDraft name(String name) {
        return with(next -> next.name = Optional.of(name));
    }

    /** The clause it comes from. */
    public RowDraft citation(String citation) {
        return with(next -> next.citation = Optional.of(citation));
    }

    /** How sure it is. */
    public RowDraft provenance(Provenance provenance) {
        return with(next -> next.provenance = Optional.of(provenance));
    }

    /** The word of the source table. */
    public RowDraft confidence(String confidence) {
        requireNonNull(confidence, "confidence");
        return with(next -> next.confidence = confidence);
    }

    /** Who says so. */
    public RowDraft source(String source) {
        requireNonNull(source, "source");
        return with(next -> next.source = source);
    }

    /** The first day on which the row is in force, where it has dates of its own. */
    public RowDraft effectiveFrom(LocalDate day) {
        return with(next -> next.from = Optional.of(day));
    }

    /** The last day on which the row is in force, where it has dates of its own. */
    public RowDraft effectiveUntil(LocalDate day) {
        return with(next -> next.until = Optional.of(day));
    }

    /** No class of documents but an article of a law: the scope {@code NONE}. */
    public RowDraft noDocuments() {
        return with(next -> {
            next.scope = Row.Scope.Kind.NONE;
            next.scopeCondition = Condition.ALWAYS;
        });
    }

    /** Filed only on this condition, which asks for one fact: {@code fact("contractTakenBack").is("true")}. */
    public RowDraft filedWhen(Condition condition) {
        requireNonNull(condition, "condition");
        return with(next -> {
            next.scope = Row.Scope.Kind.CONDITIONAL;
            next.scopeCondition = condition;
        });
    }

    /** The subjects it binds, from the rulebook's table; without them it binds its own class. */
    public RowDraft binds(String... subjects) {
        return with(next -> next.binds = more(binds, List.of(subjects)));
    }

    /** Its periods, after those it has. */
    public RowDraft retain(TermDraft... terms) {
        return with(next -> next.retain = more(retain, List.of(terms)));
    }

    /** The rulebook that it leaves its period to, instead of {@code retain}, and how it is read there. */
    public RowDraft defersTo(String rulebook, PartDraft... parts) {
        List<PartDraft> all = List.of(parts);
        return with(next -> {
            next.defersTo = Optional.of(rulebook);
            next.parts = all;
        });
    }

    /** Derived rows of stronger layers whose place it takes, as {@code cn-dat36-2007#1.2}; it has to be approved. */
    public RowDraft replaces(String... rows) {
        return with(next -> next.replaces = more(replaces, List.of(rows)));
    }

    /** Who approved the replacement. */
    public RowDraft approvedBy(String approvedBy) {
        requireNonNull(approvedBy, "approvedBy");
        return with(next -> next.approvedBy = approvedBy);
    }

    /** What a reader should know. */
    public RowDraft note(String note) {
        requireNonNull(note, "note");
        return with(next -> next.note = note);
    }

    String code() {
        return code;
    }

    List<String> subjects() {
        return binds;
    }

    Optional<Row> check(DraftIssues issues, String path) {
        Optional<ClassCode> aCode = DraftIssues.classCode(issues, path + ".code", code);
        Optional<String> aName = issues.requiredText(path, "name", name);
        Optional<Source> aSource = checkSource(issues, path);
        Optional<Validity> validity = issues.validity(path, from, until);
        Optional<Row.Scope> aScope = checkScope(issues, path);
        List<Term> terms = issues.each(retain, path + ".retain", (term, at) -> term.check(issues, at));
        Optional<Deferral> deferral = defersTo.flatMap(other -> checkDeferral(issues, path + ".defersTo", other));
        List<RowKey> keys = issues.each(replaces, path + ".replaces", (key, at) -> DraftIssues.rowKey(issues, at, key));
        if (defersTo.isPresent() && !retain.isEmpty()) {
            issues.error(
                    "TERMS_AND_DEFERRAL",
                    path + ".defersTo",
                    Wording.of("转引其他规则集的行不能另有期限", "a row that defers to another rulebook has no terms of its own"),
                    Wording.of("retain 与 defersTo 二者取一", "write retain or defersTo"));
        }
        if (issues.any() || aCode.isEmpty() || aName.isEmpty() || aSource.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Row(
                aCode.get(),
                group,
                aName.get(),
                aSource.get(),
                validity.orElseThrow(),
                aScope.orElseThrow(),
                Set.copyOf(binds),
                terms,
                deferral,
                keys,
                approvedBy,
                note));
    }

    private Optional<Source> checkSource(DraftIssues issues, String path) {
        Optional<String> cited = issues.requiredText(path, "citation", citation);
        Optional<Provenance> sure = issues.required(path, "provenance", provenance);
        return cited.flatMap(clause -> sure.map(how -> new Source(clause, how, confidence, source)));
    }

    private Optional<Row.Scope> checkScope(DraftIssues issues, String path) {
        if (scope == Row.Scope.Kind.CONDITIONAL && !(scopeCondition instanceof Condition.FactIs)) {
            issues.error(
                    "NO_CONDITION",
                    path + ".scope.when",
                    Wording.of("归档范围的条件应为 {fact, is}", "the condition of a scope is {fact, is}"),
                    Wording.of(
                            "例如 fact(\"contractTakenBack\").is(\"true\")",
                            "as fact(\"contractTakenBack\").is(\"true\")"));
            return Optional.empty();
        }
        return Optional.of(new Row.Scope(scope, scopeCondition));
    }

    private Optional<Deferral> checkDeferral(DraftIssues issues, String path, String other) {
        List<Deferral.Part> sound = issues.each(parts, path + ".parts", (part, at) -> part.check(issues, at));
        if (parts.isEmpty() || !parts.get(parts.size() - 1).when().equals(Condition.ALWAYS)) {
            issues.error(
                    "NO_LAST_PART",
                    path + ".parts",
                    Wording.of("最后一项须无条件", "the last part applies always, so it has no condition"),
                    Wording.of("在末尾加一项只有编号的", "add a part that has only rows"));
            return Optional.empty();
        }
        return sound.size() < parts.size() ? Optional.empty() : Optional.of(new Deferral(other, sound));
    }

    private RowDraft with(Consumer<RowDraft> step) {
        RowDraft next = new RowDraft(code);
        next.group = group;
        next.name = name;
        next.citation = citation;
        next.provenance = provenance;
        next.confidence = confidence;
        next.source = source;
        next.from = from;
        next.until = until;
        next.scope = scope;
        next.scopeCondition = scopeCondition;
        next.binds = binds;
        next.retain = retain;
        next.defersTo = defersTo;
        next.parts = parts;
        next.replaces = replaces;
        next.approvedBy = approvedBy;
        next.note = note;
        step.accept(next);
        return next;
    }

    static <T> List<T> more(List<T> before, Collection<T> after) {
        List<T> all = new ArrayList<>(before);
        all.addAll(after);
        return List.copyOf(all);
    }
}
