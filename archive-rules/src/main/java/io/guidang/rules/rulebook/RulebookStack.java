package io.guidang.rules.rulebook;

import static java.util.Objects.requireNonNull;

import io.guidang.core.issue.Checked;
import io.guidang.core.issue.Issue;
import io.guidang.core.issue.Place;
import io.guidang.core.item.ClassCode;
import io.guidang.core.medium.Medium;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.source.Provenance;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rulebooks under which an archive decides, with what its adopter chose. Made by {@link #check}, which proves that
 * they fit together: every name resolves, and no layer shortens what a stronger one asks.
 */
public final class RulebookStack implements Serializable {

    private final List<Rulebook> rulebooks;
    private final List<Choice> choices;
    private final List<StandIn> standIns;
    private final Set<RowKey> replaced;
    private final Map<RowKey, Row> rows;
    private final Map<ClassCode, List<Replacement>> binding;

    private RulebookStack(List<Rulebook> rulebooks, List<Choice> choices, List<StandIn> standIns) {
        this.rulebooks = List.copyOf(rulebooks);
        this.choices = List.copyOf(choices);
        this.standIns = List.copyOf(standIns);
        this.replaced = new HashSet<>();
        for (Rulebook rulebook : rulebooks) {
            rulebook.rows().forEach(row -> replaced.addAll(row.replaces()));
        }
        this.rows = new HashMap<>();
        this.binding = new HashMap<>();
        for (Rulebook rulebook : rulebooks) {
            for (Row row : rulebook.rows()) {
                rows.putIfAbsent(new RowKey(rulebook.id(), row.code()), row);
                rulebook.boundBy(row).stream()
                        .map(RowKey::row)
                        .distinct()
                        .forEach(code -> binding.computeIfAbsent(code, none -> new ArrayList<>())
                                .add(new Replacement(rulebook, row)));
            }
        }
    }

    /** These rulebooks without choices and stand-ins. */
    public static RulebookStack of(Rulebook... rulebooks) {
        return check(List.of(rulebooks), List.of(), List.of()).orThrow();
    }

    /** Everything that keeps these rulebooks from standing together, at once; or the stack. */
    public static Checked<RulebookStack> check(List<Rulebook> rulebooks, List<Choice> choices, List<StandIn> standIns) {
        List<Issue> issues = new ArrayList<>();
        RulebookStack stack = new RulebookStack(rulebooks, choices, standIns);
        Set<String> ids = new HashSet<>();
        for (Rulebook rulebook : rulebooks) {
            if (!ids.add(rulebook.id())) {
                issues.add(issue(
                        "RULEBOOK_TWICE",
                        rulebook.id(),
                        "",
                        Wording.of("规则集重复", "the rulebook stands in the stack twice"),
                        Wording.of("只保留一个版本", "keep one edition")));
            }
        }
        for (Rulebook rulebook : rulebooks) {
            stack.checkSubjects(rulebook, issues);
            for (Row row : rulebook.rows()) {
                stack.checkNames(rulebook, row, issues);
                stack.checkReplacements(rulebook, row, issues);
                stack.checkShortening(rulebook, row, issues);
            }
        }
        stack.checkTriggers(issues);
        for (Choice choice : choices) {
            if (stack.rulebook(choice.rulebook())
                    .filter(book -> book.applicability() == Applicability.ADOPTER_CHOOSES)
                    .isEmpty()) {
                issues.add(issue(
                        "NOTHING_TO_CHOOSE",
                        choice.rulebook(),
                        "",
                        Wording.of("该规则集不在列或无须选择", "the rulebook is not in the stack or leaves nothing to choose"),
                        Wording.of("删除该选择", "remove the choice")));
            }
        }
        checkChosenOnce(choices.stream().map(Choice::rulebook).toList(), issues);
        checkChosenOnce(
                standIns.stream().map(standIn -> standIn.missing().name()).toList(), issues);
        return Checked.of(issues.stream().distinct().toList(), () -> stack);
    }

    public List<Rulebook> rulebooks() {
        return rulebooks;
    }

    public List<Choice> choices() {
        return choices;
    }

    public List<StandIn> standIns() {
        return standIns;
    }

    public Optional<Rulebook> rulebook(String id) {
        return rulebooks.stream().filter(rulebook -> rulebook.id().equals(id)).findFirst();
    }

    /**
     * The smallest stack that a rulebook of this one can be asked in: it and those it names, by way of others too, as far as
     * they are here; in the same order, without choices and stand-ins.
     */
    public RulebookStack around(Rulebook rulebook) {
        Set<String> reached = new HashSet<>();
        Deque<Rulebook> next = new ArrayDeque<>(List.of(rulebook));
        while (!next.isEmpty()) {
            Rulebook here = next.remove();
            if (reached.add(here.id())) {
                here.named().forEach(id -> rulebook(id).ifPresent(next::add));
            }
        }
        return new RulebookStack(
                rulebooks.stream().filter(other -> reached.contains(other.id())).toList(), List.of(), List.of());
    }

    public Optional<Choice> choiceFor(Rulebook rulebook) {
        return choices.stream()
                .filter(choice -> choice.rulebook().equals(rulebook.id()))
                .findFirst();
    }

    public Optional<StandIn> standInFor(TriggerType missing) {
        return standIns.stream()
                .filter(standIn -> standIn.missing().equals(missing))
                .findFirst();
    }

    /**
     * A row as it stands in this stack: without the terms whose place a sourced, approved row has taken. A conditional term
     * stays unless the other row has one on the same condition.
     */
    public Row standing(Rulebook rulebook, Row row) {
        RowKey key = new RowKey(rulebook.id(), row.code());
        if (!isReplaced(key)) {
            return row;
        }
        List<Row> others = rulebooks.stream()
                .flatMap(other -> other.rows().stream())
                .filter(other -> other.replaces().contains(key))
                .toList();
        return row.withTerms(row.terms().stream()
                .filter(term -> others.stream().noneMatch(other -> takes(other, term)))
                .toList());
    }

    /**
     * A row that has taken the place of a placeholder.
     *
     * @param rulebook the rulebook it stands in
     * @param row      the row
     */
    public record Replacement(Rulebook rulebook, Row row) implements Serializable {
        public Replacement {
            requireNonNull(rulebook, "rulebook");
            requireNonNull(row, "row");
        }
    }

    /** The rows that have taken the place of a placeholder, in the order of the stack; none where it is none. */
    public List<Replacement> replacing(Rulebook rulebook, Row row) {
        RowKey key = new RowKey(rulebook.id(), row.code());
        if (!isReplaced(key)) {
            return List.of();
        }
        return rulebooks.stream()
                .flatMap(other -> other.rows().stream()
                        .filter(taking -> taking.replaces().contains(key))
                        .map(taking -> new Replacement(other, taking)))
                .toList();
    }

    /** The triggers that the rulebooks declare, those reckoned from another after it. */
    public List<DeclaredTrigger> declaredTriggers() {
        List<DeclaredTrigger> declared = rulebooks.stream()
                .flatMap(rulebook -> rulebook.triggers().stream())
                .distinct()
                .toList();
        List<DeclaredTrigger> ordered = new ArrayList<>();
        List<DeclaredTrigger> left = new ArrayList<>(declared);
        while (!left.isEmpty()) {
            List<DeclaredTrigger> next = left.stream()
                    .filter(trigger -> trigger.after()
                            .filter(after -> isNamed(left, after.other()))
                            .isEmpty())
                    .toList();
            ordered.addAll(next);
            left.removeAll(next);
            if (next.isEmpty()) {
                break; // those left go in a circle, which the check has told
            }
        }
        return List.copyOf(ordered);
    }

    /** Those of the declared triggers that are reckoned from another, each after the one it is reckoned from. */
    public List<DeclaredTrigger> reckonedTriggers() {
        return declaredTriggers().stream()
                .filter(trigger -> trigger.after().isPresent())
                .toList();
    }

    private static boolean isNamed(List<DeclaredTrigger> triggers, TriggerType type) {
        return triggers.stream().anyMatch(trigger -> trigger.type().equals(type));
    }

    private void checkTriggers(List<Issue> issues) {
        Map<TriggerType, DeclaredTrigger> seen = new HashMap<>();
        List<DeclaredTrigger> ordered = declaredTriggers();
        for (Rulebook rulebook : rulebooks) {
            for (DeclaredTrigger trigger : rulebook.triggers()) {
                DeclaredTrigger first = seen.putIfAbsent(trigger.type(), trigger);
                if (first != null && !first.equals(trigger)) {
                    issues.add(issue(
                            "TRIGGER_DECLARED_TWICE",
                            rulebook.id(),
                            "",
                            Wording.of(
                                    "触发事件 " + trigger.type() + " 在另一规则集中另有定义",
                                    "declares the trigger " + trigger.type() + " in another way than another rulebook"),
                            Wording.of("统一定义，或改用别名", "declare it alike, or give it another name")));
                }
                if (!ordered.contains(trigger)) {
                    issues.add(issue(
                            "TRIGGERS_IN_A_CIRCLE",
                            rulebook.id(),
                            "",
                            Wording.of(
                                    "触发事件 " + trigger.type() + " 的日期循环推算",
                                    "reckons the trigger " + trigger.type() + " from itself by way of others"),
                            Wording.of("至少一个事件须有自己的日期", "let one of them be told and not reckoned")));
                }
            }
        }
    }

    private static boolean takes(Row other, Term term) {
        if (term.condition().equals(Condition.ALWAYS) && other.deferral().isPresent()) {
            return true;
        }
        Set<Medium> covered = EnumSet.noneOf(Medium.class);
        for (Term own : other.terms()) {
            if (own.kind() == term.kind() && own.condition().equals(term.condition())) {
                covered.addAll(own.media());
            }
        }
        return covered.containsAll(term.media());
    }

    /** Whether a sourced, approved row has taken the place of this one. */
    public boolean isReplaced(RowKey key) {
        return replaced.contains(key);
    }

    /** The row of this key, if the stack has it. */
    public Optional<Row> row(RowKey key) {
        return Optional.ofNullable(rows.get(key));
    }

    /** Two answers to one question would leave it to their order which one counts. */
    private static void checkChosenOnce(List<String> questions, List<Issue> issues) {
        Set<String> seen = new HashSet<>();
        for (String question : questions) {
            if (!seen.add(question)) {
                issues.add(issue(
                        "CHOSEN_TWICE",
                        question,
                        "",
                        Wording.of("同一事项选择了两次", "was chosen for twice"),
                        Wording.of("只保留一项选择", "keep one choice")));
            }
        }
    }

    /** A subject may name rows of rulebooks that are not in the stack; of those that are, every row must exist. */
    private void checkSubjects(Rulebook rulebook, List<Issue> issues) {
        for (List<RowKey> keys : rulebook.subjects().values()) {
            for (RowKey key : keys) {
                if (rulebook(key.rulebook()).isPresent()) {
                    requireRow(rulebook, "", key, issues);
                }
            }
        }
    }

    private void checkNames(Rulebook rulebook, Row row, List<Issue> issues) {
        row.deferral().ifPresent(deferral -> {
            if (rulebook(deferral.rulebook())
                    .filter(other -> other.layer().compareTo(rulebook.layer()) > 0)
                    .isPresent()) {
                issues.add(issue(
                        "DEFERS_TO_A_WEAKER_LAYER",
                        rulebook.id(),
                        row.code().value(),
                        Wording.of(
                                "转引的规则集 " + deferral.rulebook() + " 层级更低",
                                "leaves its period to " + deferral.rulebook() + ", which is of a weaker layer"),
                        Wording.of("只能转引同级或更高层级的规则集", "let it be a rulebook of the same layer or a stronger one")));
            }
            for (Deferral.Part part : deferral.parts()) {
                for (ClassCode code : part.rows()) {
                    RowKey key = new RowKey(deferral.rulebook(), code);
                    requireRow(rulebook, row.code().value(), key, issues);
                    if (row(key).flatMap(Row::deferral).isPresent() || isReplacedByDeferral(key)) {
                        issues.add(issue(
                                "DEFERS_TWICE",
                                rulebook.id(),
                                row.code().value(),
                                Wording.of(key + " 本身又转引他处", key + " leaves its period to yet another rulebook"),
                                Wording.of("直接引用规定期限的行", "defer to the row that fixes the period")));
                    }
                }
            }
        });
        row.replaces().forEach(key -> requireRow(rulebook, row.code().value(), key, issues));
    }

    private boolean isReplacedByDeferral(RowKey key) {
        return rulebooks.stream()
                .flatMap(rulebook -> rulebook.rows().stream())
                .anyMatch(row -> row.replaces().contains(key) && row.deferral().isPresent());
    }

    private void requireRow(Rulebook rulebook, String row, RowKey key, List<Issue> issues) {
        if (row(key).isEmpty()) {
            issues.add(issue(
                    "UNKNOWN_ROW",
                    rulebook.id(),
                    row,
                    Wording.of("找不到所引用的 " + key, "refers to " + key + ", which the stack does not have"),
                    Wording.of("加入该规则集或更正编号", "add that rulebook to the stack, or correct the code")));
        }
    }

    private void checkReplacements(Rulebook rulebook, Row row, List<Issue> issues) {
        for (RowKey key : row.replaces()) {
            Optional<Row> target = row(key);
            if (target.isPresent() && target.get().source().provenance() != Provenance.DERIVED) {
                issues.add(issue(
                        "ONLY_DERIVED_IS_REPLACED",
                        rulebook.id(),
                        row.code().value(),
                        Wording.of(key + " 有出处，不能替换，只能延长", key + " has a source of its own and can only be lengthened"),
                        Wording.of("改为延长该类的条款", "bind the class with a longer term instead")));
            }
            if (target.isPresent() && bindsMore(key, target.get())) {
                issues.add(issue(
                        "ONLY_A_CLASS_IS_REPLACED",
                        rulebook.id(),
                        row.code().value(),
                        Wording.of(
                                key + " 是法律条文或约束其他类，不能替换",
                                key + " is a law or binds other classes, and is not replaced"),
                        Wording.of("改为延长该类的条款", "bind the class with a longer term instead")));
            }
            if (target.isPresent() && !takesThePlace(rulebook, row, key)) {
                issues.add(
                        issue(
                                "REPLACEMENT_LEAVES_A_GAP",
                                rulebook.id(),
                                row.code().value(),
                                Wording.of(
                                        "替换 " + key + " 后，有的载体或时期不再有无条件的期限",
                                        "replaces " + key
                                                + " and leaves a medium or a time without an unconditional period"),
                                Wording.of(
                                        "为该类的纸质与电子各给出期限，不另列 binds，不设 effective，appliesTo 用 ALL_HOLDINGS",
                                        "give the class a period on paper and on electronic media, without binds or effective of its own, in a rulebook that applies to ALL_HOLDINGS")));
            }
            boolean sourced = row.source().provenance() == Provenance.VERIFIED
                    || row.source().provenance() == Provenance.SECONDARY;
            if (!sourced || row.approvedBy().isBlank()) {
                issues.add(issue(
                        "REPLACEMENT_NOT_APPROVED",
                        rulebook.id(),
                        row.code().value(),
                        Wording.of("替换 " + key + " 须有出处并经批准", "replaces " + key + " without a source and an approval"),
                        Wording.of(
                                "写明出处(verified 或 secondary)与批准人",
                                "give its provenance (verified or secondary) and approvedBy")));
            }
        }
    }

    /**
     * A weaker layer that asks less than a stronger one, counted the same way from the same events. A row that replaces a
     * placeholder may be shorter than a law: it says what the standard says, and the law binds beside it.
     */
    private void checkShortening(Rulebook weaker, Row row, List<Issue> issues) {
        if (!row.replaces().isEmpty()) {
            return;
        }
        for (ClassCode bound :
                weaker.boundBy(row).stream().map(RowKey::row).distinct().toList()) {
            for (Replacement placed : binding.getOrDefault(bound, List.of())) {
                Rulebook stronger = placed.rulebook();
                Row other = placed.row();
                if (stronger.layer().compareTo(weaker.layer()) < 0
                        && !isReplaced(new RowKey(stronger.id(), other.code()))) {
                    checkShortening(weaker, row, stronger, other, issues);
                }
            }
        }
    }

    private static void checkShortening(Rulebook weaker, Row row, Rulebook stronger, Row other, List<Issue> issues) {
        for (Term term : row.terms()) {
            for (Term floor : other.terms()) {
                boolean comparable = term.kind() == Term.Kind.FLOOR
                        && floor.kind() == Term.Kind.FLOOR
                        && term.condition().equals(floor.condition())
                        && !Collections.disjoint(term.media(), floor.media())
                        && (floor.period() instanceof RetentionPeriod.Permanent
                                || term.clock().equals(floor.clock()));
                if (comparable
                        && weaker.layer().compareTo(Layer.NATIONAL) > 0
                        && term.period().compareTo(floor.period()) < 0) {
                    issues.add(issue(
                            "LAYER_SHORTENS",
                            weaker.id(),
                            row.code().value(),
                            Wording.of(
                                    "期限 " + term.period() + " 短于 " + stronger.id() + "#" + other.code() + " 的 "
                                            + floor.period(),
                                    "its period " + term.period() + " is shorter than " + floor.period() + " of "
                                            + stronger.id() + "#" + other.code()),
                            Wording.of("下层只能延长，不能缩短", "a weaker layer may lengthen and never shorten")));
                }
            }
        }
    }

    /** Whether a row is of a law, or binds what is not its own class: then more would fall away than one takes over. */
    private boolean bindsMore(RowKey key, Row target) {
        return rulebook(key.rulebook())
                .filter(book ->
                        book.layer() == Layer.LAW || !book.boundBy(target).equals(List.of(key)))
                .isPresent();
    }

    /** Whether a row gives the class that it takes over a period on every medium, at every time, come what may. */
    private static boolean takesThePlace(Rulebook rulebook, Row row, RowKey key) {
        Set<Medium> covered = EnumSet.noneOf(Medium.class);
        for (Term term : row.terms()) {
            if (term.kind() == Term.Kind.FLOOR && term.condition().equals(Condition.ALWAYS)) {
                covered.addAll(term.media());
            }
        }
        boolean whole = row.deferral().isPresent() || covered.containsAll(EnumSet.allOf(Medium.class));
        boolean always = row.validity().equals(Validity.ALWAYS)
                && rulebook.validity().from().isEmpty()
                && rulebook.applicability() == Applicability.ALL_HOLDINGS;
        return whole && always && rulebook.boundBy(row).contains(key);
    }

    private static Issue issue(String code, String rulebook, String row, Wording message, Wording remedy) {
        Place place = new Place(rulebook, 0, 0, row.isEmpty() ? "" : "row " + row);
        return Issue.error(code, place, message, remedy);
    }

    private Object writeReplace() {
        return new Serialized(rulebooks, choices, standIns);
    }

    /** What travels; it is checked anew where it arrives. */
    private record Serialized(List<Rulebook> rulebooks, List<Choice> choices, List<StandIn> standIns)
            implements Serializable {
        private Object readResolve() {
            return check(rulebooks, choices, standIns).orThrow();
        }
    }

    @Override
    public String toString() {
        return rulebooks.toString();
    }
}
