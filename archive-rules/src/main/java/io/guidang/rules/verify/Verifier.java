package io.guidang.rules.verify;

import io.guidang.core.issue.Checked;
import io.guidang.core.issue.Issue;
import io.guidang.core.item.ClassCode;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Choice;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.StandIn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what is wrong with rulebooks before anything is decided by them, and shows a record for each finding. It goes
 * through every case that the conditions, triggers, media and dates of force of a class tell apart, and asks the
 * {@link Decider} of each; nothing is sampled. A pure function: the same stack gives the same findings in the same order.
 *
 * <p>A day stands for all days of an interval between two dates of force: both of its ends are tried, and every day on which
 * two periods change places within one leap cycle. The as-of date is the last day that a case names, since an event after
 * it is read as one that has not happened yet, which is a case of its own.
 *
 * <table>
 *   <caption>The codes</caption>
 *   <tr><th>code</th><th>severity</th><th>what</th></tr>
 *   <tr><td>NO_PERIOD</td><td>error</td><td>a class that no row gives a period</td></tr>
 *   <tr><td>GAP_ON_MEDIUM</td><td>error</td><td>a class without a period on one medium</td></tr>
 *   <tr><td>GAP_IN_CONDITIONS</td><td>error</td><td>a record for which no condition of its class holds</td></tr>
 *   <tr><td>GAP_NOT_IN_FORCE</td><td>warning</td><td>a record for which nothing was in force</td></tr>
 *   <tr><td>GAP_TRIGGER_NEVER</td><td>warning</td><td>a record whose trigger can no longer happen: nothing is left</td></tr>
 *   <tr><td>PERIOD_MISSING, KNOWN_GAP</td><td>warning, note</td><td>a row without a known period; a note where its
 *       provenance says that it is a gap</td></tr>
 *   <tr><td>CHOICE_MISSING</td><td>warning</td><td>a rulebook for which the adopter has to choose and has not</td></tr>
 *   <tr><td>FLOOR_ABOVE_CEILING</td><td>error</td><td>a ceiling that no record under this floor can keep</td></tr>
 *   <tr><td>FLOOR_MAY_EXCEED_CEILING</td><td>warning</td><td>a ceiling that some records under this floor cannot keep</td></tr>
 *   <tr><td>ROW_UNREACHABLE, TERM_UNREACHABLE, PART_UNREACHABLE</td><td>error</td><td>what applies to no record</td></tr>
 *   <tr><td>BINDS_NO_CLASS</td><td>note</td><td>a row with a period that binds no class of the stack</td></tr>
 *   <tr><td>OVERLAP</td><td>warning</td><td>a floor that another of its own rulebook always outlasts</td></tr>
 *   <tr><td>LAYER_SHORTENS</td><td>warning</td><td>a floor of a weaker layer that ends before one of a stronger</td></tr>
 *   <tr><td>UNKNOWN_TRIGGER</td><td>error</td><td>a trigger that nobody knows</td></tr>
 *   <tr><td>DEFERRAL_CYCLE</td><td>error</td><td>rows that leave their period to each other</td></tr>
 *   <tr><td>TOO_LARGE</td><td>error</td><td>a class with more cases than are gone through</td></tr>
 * </table>
 */
public final class Verifier {

    /** The largest number of cases that are gone through for one class. */
    static final long LARGEST_CLASS = 200_000;

    /** The largest number of cases that are gone through in all. */
    static final long LARGEST_STACK = 20_000_000;

    private Verifier() {}

    /**
     * What is wrong with these rulebooks, whether or not they stand together. Where they do not, everything that
     * {@link RulebookStack#check} says is among the findings, and every cycle of deferral with the whole of it.
     */
    public static Verification verify(List<Rulebook> rulebooks, List<Choice> choices, List<StandIn> standIns) {
        Checked<RulebookStack> checked = RulebookStack.check(rulebooks, choices, standIns);
        List<Finding> findings = new ArrayList<>(Deferrals.cycles(rulebooks));
        checked.issues().forEach(issue -> findings.add(found(issue)));
        if (checked instanceof Checked.Sound<RulebookStack> sound) {
            findings.addAll(verify(sound.value()).findings());
        }
        return sorted(rulebooks, findings);
    }

    /** What is wrong with a stack; where a scenario fails, this alone. */
    public static Verification verify(RulebookStack stack) {
        return verify(stack, LARGEST_CLASS, LARGEST_STACK);
    }

    static Verification verify(RulebookStack stack, long largestClass, long largestStack) {
        Checked<Decider> checked = Decider.check(stack);
        if (!(checked instanceof Checked.Sound<Decider> sound)) {
            List<Finding> failing =
                    checked.issues().stream().map(Verifier::found).toList();
            return sorted(stack.rulebooks(), failing);
        }
        Decider decider = sound.value();
        TriggerNames names = new TriggerNames(stack);
        TurningDays turning = new TurningDays();
        Tally tally = new Tally();
        List<Finding> findings = new ArrayList<>();
        long left = largestStack;
        for (ClassUses uses : ClassUses.of(stack)) {
            ClassSweep sweep = new ClassSweep(uses, decider, names, turning, tally);
            long cells = sweep.cells();
            if (cells > Math.min(left, largestClass)) {
                tally.notSeen(uses);
                findings.add(tooLarge(uses.key(), cells, Math.min(left, largestClass)));
                continue;
            }
            left -= cells;
            Where where = Where.row(uses.key());
            sweep.run()
                    .forEach((gap, spot) ->
                            findings.add(gap.at(where, !uses.uses().isEmpty(), spot.decidedBy(decider))));
        }
        findings.addAll(RowFindings.of(stack, decider, names, tally));
        findings.addAll(PairFindings.of(tally, decider));
        findings.addAll(choices(stack, decider, tally));
        return sorted(stack.rulebooks(), findings);
    }

    private static List<Finding> choices(RulebookStack stack, Decider decider, Tally tally) {
        List<Finding> findings = new ArrayList<>();
        for (Rulebook rulebook : stack.rulebooks()) {
            Optional<Spot> spot = Optional.ofNullable(tally.choices().get(rulebook.id()));
            boolean open = rulebook.applicability() == Applicability.ADOPTER_CHOOSES
                    && stack.choiceFor(rulebook).isEmpty();
            if (open && spot.isPresent()) {
                findings.add(Check.CHOICE_MISSING.found(
                        Where.rulebook(rulebook.id()),
                        "法规未定是否适用于生效前形成的档案，尚无人选择",
                        "whether it applies to records formed before it came into force is left open, and nobody has chosen",
                        spot.map(found -> found.decidedBy(decider))));
            }
        }
        return findings;
    }

    private static Finding tooLarge(RowKey key, long cells, long largest) {
        String found = cells == Long.MAX_VALUE ? "> " + Integer.MAX_VALUE : String.valueOf(cells);
        return Check.TOO_LARGE.found(
                Where.row(key),
                "该类有 " + found + " 种情形，上限为 " + largest + "，未予检查",
                "the class has " + found + " cases of at most " + largest + ", and was not gone through",
                Optional.empty());
    }

    private static Finding found(Issue issue) {
        String path = issue.place().path();
        String rulebook = issue.place().document();
        Where where = path.startsWith("row ")
                ? Where.row(new RowKey(rulebook, ClassCode.of(path.substring("row ".length()))))
                : Where.rulebook(rulebook);
        return new Finding(issue.severity(), issue.code(), where, issue.message(), issue.remedy(), Optional.empty());
    }

    /** By severity, and then as the stack and its rows stand. */
    private static Verification sorted(List<Rulebook> rulebooks, List<Finding> findings) {
        Map<Where, Integer> places = new HashMap<>();
        for (Rulebook rulebook : rulebooks) {
            places.putIfAbsent(Where.rulebook(rulebook.id()), places.size());
            for (Row row : rulebook.rows()) {
                places.putIfAbsent(Where.row(new RowKey(rulebook.id(), row.code())), places.size());
            }
        }
        Comparator<Finding> byPlace = Comparator.comparing((Finding finding) -> places.getOrDefault(
                        finding.where().row().isPresent()
                                ? Where.row(new RowKey(
                                        finding.where().rulebook(),
                                        finding.where().row().get()))
                                : Where.rulebook(finding.where().rulebook()),
                        Integer.MAX_VALUE))
                .thenComparing(finding -> finding.where().part().orElse(-1))
                .thenComparing(finding -> finding.where().term().orElse(-1));
        return new Verification(findings.stream()
                .sorted(Comparator.comparing(Finding::severity)
                        .thenComparing(byPlace)
                        .thenComparing(Finding::code)
                        .thenComparing(finding -> finding.message().en()))
                .toList());
    }
}
