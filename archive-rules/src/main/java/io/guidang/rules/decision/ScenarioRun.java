package io.guidang.rules.decision;

import io.guidang.core.issue.Issue;
import io.guidang.core.issue.Place;
import io.guidang.core.issue.Severity;
import io.guidang.core.wording.Wording;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.obligation.RuleRef;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Runs the scenarios that rulebooks carry, each under its rulebook and those that this one names. What an adopter chose, or
 * stacked on top, makes none of them fail.
 */
final class ScenarioRun {

    private final RulebookStack stack;
    private final Function<RulebookStack, BiFunction<Facts, LocalDate, Verdict>> compile;

    /** @param compile makes of a stack what decides a record on a day */
    ScenarioRun(RulebookStack stack, Function<RulebookStack, BiFunction<Facts, LocalDate, Verdict>> compile) {
        this.stack = stack;
        this.compile = compile;
    }

    /** An error for each scenario that fails; a note for a rulebook whose scenarios cannot be run here. */
    List<Issue> issues() {
        List<Issue> issues = new ArrayList<>();
        for (Rulebook rulebook : stack.rulebooks()) {
            if (!rulebook.scenarios().isEmpty()) {
                RulebookStack smallest = stack.around(rulebook);
                Set<String> absent = absent(smallest);
                if (absent.isEmpty()) {
                    run(rulebook, compile.apply(smallest), issues);
                } else {
                    issues.add(notRun(rulebook, absent));
                }
            }
        }
        return issues;
    }

    private static Set<String> absent(RulebookStack smallest) {
        Set<String> absent = new TreeSet<>();
        for (Rulebook rulebook : smallest.rulebooks()) {
            rulebook.named().stream()
                    .filter(id -> smallest.rulebook(id).isEmpty())
                    .forEach(absent::add);
        }
        return absent;
    }

    private static void run(Rulebook rulebook, BiFunction<Facts, LocalDate, Verdict> decides, List<Issue> issues) {
        for (Scenario scenario : rulebook.scenarios()) {
            Verdict verdict = decides.apply(scenario.known(), scenario.asOf());
            if (!fits(scenario.expected(), verdict)) {
                issues.add(fails(rulebook, scenario, verdict));
            }
        }
    }

    private static boolean fits(Scenario.Expected expected, Verdict verdict) {
        return expected.outcome() == verdict.kind()
                && expected.keepThrough().equals(verdict.keepThrough())
                && expected.due().map(due -> due == verdict.isDue()).orElse(true)
                && expected.decidedBy()
                        .map(row -> verdict.decidedBy()
                                .map(RuleRef::key)
                                .filter(row::equals)
                                .isPresent())
                        .orElse(true);
    }

    /** Outcomes, dates and rows; never a fact. */
    private static Issue fails(Rulebook rulebook, Scenario scenario, Verdict verdict) {
        Scenario.Expected expected = scenario.expected();
        Wording wanted = Wording.of(words(expected, "到期", "未到期", "依据"), words(expected, "due", "not due", "by"));
        Scenario.Expected found = new Scenario.Expected(
                verdict.kind(),
                verdict.keepThrough(),
                expected.due().map(asked -> verdict.isDue()),
                expected.decidedBy().flatMap(asked -> verdict.decidedBy().map(RuleRef::key)));
        Wording got = Wording.of(words(found, "到期", "未到期", "依据"), words(found, "due", "not due", "by"));
        boolean nobody = expected.decidedBy().isPresent() && found.decidedBy().isEmpty();
        return Issue.error(
                "SCENARIO_FAILS",
                place(rulebook, "scenario " + scenario.name()),
                Wording.of(
                        "示例“" + scenario.name() + "”应为 " + wanted.zh() + "，得到 " + got.zh() + (nobody ? "，无规则适用" : ""),
                        "scenario '" + scenario.name() + "' expected " + wanted.en() + ", but found " + got.en()
                                + (nobody ? ", by no rule" : "")),
                Wording.of("更正期限条款或示例", "correct the row, or the scenario"));
    }

    private static String words(Scenario.Expected expected, String due, String notDue, String by) {
        StringBuilder words = new StringBuilder(expected.outcome().name());
        expected.keepThrough().ifPresent(day -> words.append(' ').append(day));
        expected.due().ifPresent(isDue -> words.append(", ").append(isDue ? due : notDue));
        expected.decidedBy()
                .ifPresent(row -> words.append(", ").append(by).append(' ').append(row));
        return words.toString();
    }

    private static Issue notRun(Rulebook rulebook, Set<String> absent) {
        return new Issue(
                Severity.NOTE,
                "SCENARIOS_NOT_RUN",
                place(rulebook, ""),
                Wording.of(
                        "所引用的规则集 " + absent + " 不在列，示例未运行",
                        "names " + absent + ", which the stack does not have, so its scenarios were not run"),
                Wording.of("加入这些规则集以运行示例", "add those rulebooks to run them"));
    }

    private static Place place(Rulebook rulebook, String path) {
        return new Place(rulebook.id(), 0, 0, path);
    }
}
