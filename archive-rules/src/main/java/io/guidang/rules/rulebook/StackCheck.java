package io.guidang.rules.rulebook;

import io.guidang.core.issue.Issue;
import io.guidang.core.issue.Place;
import io.guidang.core.item.ClassCode;
import io.guidang.core.medium.Medium;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.rulebook.RulebookStack.Placed;
import io.guidang.rules.source.Provenance;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Proves that the rulebooks of a stack fit together, or tells everything that keeps them from it. */
final class StackCheck {

    private final RulebookStack stack;
    private final Set<Issue> issues = new LinkedHashSet<>();

    StackCheck(RulebookStack stack) {
        this.stack = stack;
    }

    /** Everything at once, each once. */
    List<Issue> issues() {
        checkOnce();
        for (Rulebook rulebook : stack.rulebooks()) {
            checkSubjects(rulebook);
            for (Row row : rulebook.rows()) {
                checkNames(rulebook, row);
                checkReplacements(rulebook, row);
                checkShortening(rulebook, row);
            }
        }
        checkTriggers();
        checkChoices();
        return List.copyOf(issues);
    }

    private void checkOnce() {
        Set<String> ids = new HashSet<>();
        for (Rulebook rulebook : stack.rulebooks()) {
            if (!ids.add(rulebook.id())) {
                tell(
                        "RULEBOOK_TWICE",
                        rulebook.id(),
                        "",
                        Wording.of("规则集重复", "the rulebook stands in the stack twice"),
                        Wording.of("只保留一个版本", "keep one edition"));
            }
        }
    }

    private void checkChoices() {
        for (Choice choice : stack.choices()) {
            if (stack.rulebook(choice.rulebook())
                    .filter(book -> book.applicability() == Applicability.ADOPTER_CHOOSES)
                    .isEmpty()) {
                tell(
                        "NOTHING_TO_CHOOSE",
                        choice.rulebook(),
                        "",
                        Wording.of("该规则集不在列或无须选择", "the rulebook is not in the stack or leaves nothing to choose"),
                        Wording.of("删除该选择", "remove the choice"));
            }
        }
        checkChosenOnce(stack.choices().stream().map(Choice::rulebook).toList());
        checkChosenOnce(stack.standIns().stream()
                .map(standIn -> standIn.missing().name())
                .toList());
    }

    private void checkTriggers() {
        Map<TriggerType, DeclaredTrigger> seen = new HashMap<>();
        for (Rulebook rulebook : stack.rulebooks()) {
            for (DeclaredTrigger trigger : rulebook.triggers()) {
                DeclaredTrigger first = seen.putIfAbsent(trigger.type(), trigger);
                if (first != null && !first.equals(trigger)) {
                    tell(
                            "TRIGGER_DECLARED_TWICE",
                            rulebook.id(),
                            "",
                            Wording.of(
                                    "触发事件 " + trigger.type() + " 在另一规则集中另有定义",
                                    "declares the trigger " + trigger.type() + " in another way than another rulebook"),
                            Wording.of("统一定义，或改用别名", "declare it alike, or give it another name"));
                }
            }
        }
    }

    /** Two answers to one question would leave it to their order which one counts. */
    private void checkChosenOnce(List<String> questions) {
        Set<String> seen = new HashSet<>();
        for (String question : questions) {
            if (!seen.add(question)) {
                tell(
                        "CHOSEN_TWICE",
                        question,
                        "",
                        Wording.of("同一事项选择了两次", "was chosen for twice"),
                        Wording.of("只保留一项选择", "keep one choice"));
            }
        }
    }

    /** A subject may name rows of rulebooks that are not in the stack; of those that are, every row must exist. */
    private void checkSubjects(Rulebook rulebook) {
        for (List<RowKey> keys : rulebook.subjects().values()) {
            for (RowKey key : keys) {
                if (stack.rulebook(key.rulebook()).isPresent()) {
                    requireRow(rulebook, "", key);
                }
            }
        }
    }

    private void checkNames(Rulebook rulebook, Row row) {
        row.deferral().ifPresent(deferral -> {
            if (stack.rulebook(deferral.rulebook())
                    .filter(other -> other.layer().compareTo(rulebook.layer()) > 0)
                    .isPresent()) {
                tell(
                        "DEFERS_TO_A_WEAKER_LAYER",
                        rulebook.id(),
                        row.code().value(),
                        Wording.of(
                                "转引的规则集 " + deferral.rulebook() + " 层级更低",
                                "leaves its period to " + deferral.rulebook() + ", which is of a weaker layer"),
                        Wording.of("只能转引同级或更高层级的规则集", "let it be a rulebook of the same layer or a stronger one"));
            }
            for (Deferral.Part part : deferral.parts()) {
                for (ClassCode code : part.rows()) {
                    RowKey key = new RowKey(deferral.rulebook(), code);
                    requireRow(rulebook, row.code().value(), key);
                    if (stack.row(key).flatMap(Row::deferral).isPresent() || isReplacedByDeferral(key)) {
                        tell(
                                "DEFERS_TWICE",
                                rulebook.id(),
                                row.code().value(),
                                Wording.of(key + " 本身又转引他处", key + " leaves its period to yet another rulebook"),
                                Wording.of("直接引用规定期限的行", "defer to the row that fixes the period"));
                    }
                }
            }
        });
        row.replaces().forEach(key -> requireRow(rulebook, row.code().value(), key));
    }

    private boolean isReplacedByDeferral(RowKey key) {
        return stack.replacing(key).stream()
                .anyMatch(placed -> placed.row().deferral().isPresent());
    }

    private void requireRow(Rulebook rulebook, String row, RowKey key) {
        if (stack.row(key).isEmpty()) {
            tell(
                    "UNKNOWN_ROW",
                    rulebook.id(),
                    row,
                    Wording.of("找不到所引用的 " + key, "refers to " + key + ", which the stack does not have"),
                    Wording.of("加入该规则集或更正编号", "add that rulebook to the stack, or correct the code"));
        }
    }

    private void checkReplacements(Rulebook rulebook, Row row) {
        for (RowKey key : row.replaces()) {
            Optional<Row> target = stack.row(key);
            if (target.isPresent() && target.get().source().provenance() != Provenance.DERIVED) {
                tell(
                        "ONLY_DERIVED_IS_REPLACED",
                        rulebook.id(),
                        row.code().value(),
                        Wording.of(key + " 有出处，不能替换，只能延长", key + " has a source of its own and can only be lengthened"),
                        Wording.of("改为延长该类的条款", "bind the class with a longer term instead"));
            }
            if (target.isPresent() && bindsMore(key, target.get())) {
                tell(
                        "ONLY_A_CLASS_IS_REPLACED",
                        rulebook.id(),
                        row.code().value(),
                        Wording.of(
                                key + " 是法律条文或约束其他类，不能替换",
                                key + " is a law or binds other classes, and is not replaced"),
                        Wording.of("改为延长该类的条款", "bind the class with a longer term instead"));
            }
            if (target.isPresent() && !takesThePlace(rulebook, row, key)) {
                tell(
                        "REPLACEMENT_LEAVES_A_GAP",
                        rulebook.id(),
                        row.code().value(),
                        Wording.of(
                                "替换 " + key + " 后，有的载体或时期不再有无条件的期限",
                                "replaces " + key + " and leaves a medium or a time without an unconditional period"),
                        Wording.of(
                                "为该类的纸质与电子各给出期限，不另列 binds，不设 effective，appliesTo 用 ALL_HOLDINGS",
                                "give the class a period on paper and on electronic media, without binds or effective of its own, in a rulebook that applies to ALL_HOLDINGS"));
            }
            boolean sourced = row.source().provenance() == Provenance.VERIFIED
                    || row.source().provenance() == Provenance.SECONDARY;
            if (!sourced || row.approvedBy().isBlank()) {
                tell(
                        "REPLACEMENT_NOT_APPROVED",
                        rulebook.id(),
                        row.code().value(),
                        Wording.of("替换 " + key + " 须有出处并经批准", "replaces " + key + " without a source and an approval"),
                        Wording.of(
                                "写明出处(verified 或 secondary)与批准人",
                                "give its provenance (verified or secondary) and approvedBy"));
            }
        }
    }

    /**
     * A weaker layer that asks less than a stronger one, counted the same way from the same events. A row that replaces a
     * placeholder may be shorter than a law: it says what the standard says, and the law binds beside it.
     */
    private void checkShortening(Rulebook weaker, Row row) {
        if (!row.replaces().isEmpty()) {
            return;
        }
        for (ClassCode bound :
                weaker.boundBy(row).stream().map(RowKey::row).distinct().toList()) {
            for (Placed placed : stack.binding(bound)) {
                Rulebook stronger = placed.rulebook();
                Row other = placed.row();
                if (stronger.layer().compareTo(weaker.layer()) < 0
                        && !stack.isReplaced(new RowKey(stronger.id(), other.code()))) {
                    checkShortening(weaker, row, stronger, other);
                }
            }
        }
    }

    private void checkShortening(Rulebook weaker, Row row, Rulebook stronger, Row other) {
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
                    tell(
                            "LAYER_SHORTENS",
                            weaker.id(),
                            row.code().value(),
                            Wording.of(
                                    "期限 " + term.period() + " 短于 " + stronger.id() + "#" + other.code() + " 的 "
                                            + floor.period(),
                                    "its period " + term.period() + " is shorter than " + floor.period() + " of "
                                            + stronger.id() + "#" + other.code()),
                            Wording.of("下层只能延长，不能缩短", "a weaker layer may lengthen and never shorten"));
                }
            }
        }
    }

    /** Whether a row is of a law, or binds what is not its own class: then more would fall away than one takes over. */
    private boolean bindsMore(RowKey key, Row target) {
        return stack.rulebook(key.rulebook())
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

    private void tell(String code, String rulebook, String row, Wording message, Wording remedy) {
        Place place = new Place(rulebook, 0, 0, row.isEmpty() ? "" : "row " + row);
        issues.add(Issue.error(code, place, message, remedy));
    }
}
