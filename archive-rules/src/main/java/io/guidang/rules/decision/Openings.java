package io.guidang.rules.decision;

import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.wording.Wording;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.rulebook.Choice;
import io.guidang.rules.rulebook.DeclaredTrigger;
import io.guidang.rules.rulebook.StandIn;
import io.guidang.rules.rulebook.Term;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The outcomes that have no date, with the words for why. */
final class Openings {

    static final Outcome NO_RULE_BINDS = Outcome.open(Wording.of("没有规则适用，继续保管", "no rule binds, so it is kept"));

    static final Outcome PERIOD_NOT_KNOWN = Outcome.open(
            Wording.of("表中该行的期限缺失，继续保管", "the period of this row is missing from our tables, so it is kept"));

    static final Outcome CHOICE_MISSING = Outcome.open(
            Wording.of(
                    "法规未定是否适用于生效前形成的档案，须由使用单位选择",
                    "the law leaves open whether it applies to records formed before it came into force, and nobody has chosen"));

    static final Outcome BEYOND_CALENDAR =
            Outcome.open(Wording.of("期限届满日超出历法所能表示的范围，继续保管", "the last day lies beyond the calendar, so it is kept"));

    private Openings() {}

    /** Said of a row that reaches a record because the adopter chose so. */
    static Wording chosen(Choice choice) {
        return Wording.of(
                "形成于生效前，适用新规(" + choice.chosenBy().zh() + "选择)",
                "formed before it came into force; that it applies all the same was chosen by "
                        + choice.chosenBy().en());
    }

    /** Said of a trigger whose date was reckoned from another. */
    static Wording reckoned(Wording called, DeclaredTrigger.After after, Wording other) {
        RetentionPeriod.Fixed period = after.period();
        return Wording.of(
                called.zh() + "按" + other.zh() + "后" + period.amount()
                        + period.unit().zh() + "推算",
                "the " + called.en() + " was reckoned as " + period.amount() + " "
                        + period.unit().en() + " after the " + other.en());
    }

    /** Said of a trigger that another stands for. */
    static Wording standsIn(StandIn standIn, Wording missing, Wording by) {
        return Wording.of(
                "未提供" + missing.zh() + "，以" + by.zh() + "代之("
                        + standIn.chosenBy().zh() + ")",
                "no " + missing.en() + " was given; the " + by.en() + " stands for it ("
                        + standIn.chosenBy().en() + ")");
    }

    /** Why a trigger has no day; empty where it has one, or needs none because it can no longer happen. */
    static Optional<Wording> awaited(Wording called, TriggerState state) {
        if (state instanceof TriggerState.Pending) {
            return Optional.of(Wording.of(called.zh() + "尚未发生", "the " + called.en() + " has not happened yet"));
        }
        if (state instanceof TriggerState.Disputed disputed) {
            LocalDate first = disputed.earliest();
            LocalDate last = disputed.latest();
            return Optional.of(Wording.of(
                    called.zh() + "的日期有争议(" + first + "至" + last + ")",
                    "the date of the " + called.en() + " is disputed (" + first + " to " + last + ")"));
        }
        return state instanceof TriggerState.Unknown
                ? Optional.of(Wording.of("缺少" + called.zh() + "的日期", "the date of the " + called.en() + " is missing"))
                : Optional.empty();
    }

    /** An open outcome names everything that leaves it open; the others stay as they are. */
    static Outcome merge(Outcome strongest, List<Obligation> obligations) {
        return strongest instanceof Outcome.Open ? new Outcome.Open(List.copyOf(reasons(obligations))) : strongest;
    }

    /** What leaves any of these obligations open. */
    static Set<Wording> reasons(List<Obligation> obligations) {
        Set<Wording> because = new LinkedHashSet<>();
        for (Obligation obligation : obligations) {
            if (obligation.binds()
                    && obligation.kind() == Term.Kind.FLOOR
                    && obligation.outcome().orElseThrow() instanceof Outcome.Open open) {
                because.addAll(open.because());
            }
        }
        return because;
    }

    /** The outcome of the latest floor, or a conflict with a ceiling that comes before it. */
    static Outcome underCeilings(Obligation floor, List<Obligation> obligations) {
        Outcome outcome = floor.outcome().orElseThrow();
        for (Obligation ceiling : obligations) {
            if (outcome instanceof Outcome.Until
                    && ceiling.binds()
                    && ceiling.kind() == Term.Kind.CEILING
                    && ceiling.outcome().orElseThrow().compareTo(outcome) < 0) {
                return conflict(floor, ceiling);
            }
        }
        return outcome;
    }

    private static Outcome conflict(Obligation floor, Obligation ceiling) {
        return new Outcome.Conflict(List.of(named("至少", "at least", floor), named("至多", "at most", ceiling)));
    }

    private static Wording named(String zh, String en, Obligation obligation) {
        String citation = obligation.rule().source().citation();
        String day =
                obligation.outcome().orElseThrow().keepThrough().orElseThrow().toString();
        return Wording.of(citation + zh + "保管至" + day, citation + ": " + en + " through " + day);
    }
}
