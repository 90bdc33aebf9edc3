package io.guidang.rules.check;

import io.guidang.core.retention.Outcome;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.rulebook.Choice;
import io.guidang.rules.rulebook.DeclaredTrigger;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.StandIn;
import io.guidang.rules.vocabulary.TriggerWords;
import java.util.List;

/** What an obligation has to say, word for word: a decision that tells a wrong reason is not proved. */
final class Words {

    static final Wording NO_RULE_BINDS = Wording.of("没有规则适用，继续保管", "no rule binds, so it is kept");

    static final Wording FACT_MISSING =
            Wording.of("条件所需的事实缺失，按较长者处理", "a fact of its condition is missing; the longer way is taken");

    static final Wording EVENT_DISPUTED = Wording.of(
            "条件所涉事件的日期有争议，按较长者处理", "the date of an event of its condition is disputed; the longer way is taken");

    static final Wording PERIOD_NOT_KNOWN =
            Wording.of("表中该行的期限缺失，继续保管", "the period of this row is missing from our tables, so it is kept");

    static final Wording CHOICE_MISSING = Wording.of(
            "法规未定是否适用于生效前形成的档案，须由使用单位选择",
            "the law leaves open whether it applies to records formed before it came into force, and nobody has chosen");

    static final Wording BEYOND_CALENDAR =
            Wording.of("期限届满日超出历法所能表示的范围，继续保管", "the last day lies beyond the calendar, so it is kept");

    private Words() {}

    /** Why a clock that shows no date leaves it open. */
    static Wording open(Wording called, TriggerState state) {
        String zh = called.zh();
        String en = "the " + called.en();
        if (state instanceof TriggerState.Pending) {
            return Wording.of(zh + "尚未发生", en + " has not happened yet");
        }
        if (state instanceof TriggerState.Disputed disputed) {
            String first = disputed.dates().first().toString();
            String last = disputed.dates().last().toString();
            return Wording.of(
                    zh + "的日期有争议(" + first + "至" + last + ")",
                    "the date of " + en + " is disputed (" + first + " to " + last + ")");
        }
        return Wording.of("缺少" + zh + "的日期", "the date of " + en + " is missing");
    }

    /** What a trigger is called: by the rulebook that declares it, or by the library. */
    static Wording called(RulebookStack stack, TriggerType trigger) {
        return stack.rulebooks().stream()
                .flatMap(rulebook -> rulebook.triggers().stream())
                .filter(declared -> declared.type().equals(trigger))
                .map(DeclaredTrigger::words)
                .findFirst()
                .orElse(TriggerWords.of(trigger));
    }

    static Wording reckoned(RulebookStack stack, DeclaredTrigger trigger) {
        DeclaredTrigger.After after = trigger.after().orElseThrow();
        Wording other = called(stack, after.other());
        int amount = after.period().amount();
        return Wording.of(
                "%s按%s后%s%s推算"
                        .formatted(
                                trigger.words().zh(),
                                other.zh(),
                                amount,
                                after.period().unit().zh()),
                "the %s was reckoned as %s %s after the %s"
                        .formatted(
                                trigger.words().en(),
                                amount,
                                after.period().unit().en(),
                                other.en()));
    }

    static Wording standsIn(RulebookStack stack, StandIn standIn) {
        Wording missing = called(stack, standIn.missing());
        Wording by = called(stack, standIn.by());
        return Wording.of(
                "未提供%s，以%s代之(%s)"
                        .formatted(missing.zh(), by.zh(), standIn.chosenBy().zh()),
                "no %s was given; the %s stands for it (%s)"
                        .formatted(missing.en(), by.en(), standIn.chosenBy().en()));
    }

    static Wording chosen(Choice choice) {
        return Wording.of(
                "形成于生效前，适用新规(" + choice.chosenBy().zh() + "选择)",
                "formed before it came into force; that it applies all the same was chosen by "
                        + choice.chosenBy().en());
    }

    static Outcome conflict(Obligation floor, Obligation ceiling) {
        return new Outcome.Conflict(List.of(side("至少", "at least", floor), side("至多", "at most", ceiling)));
    }

    private static Wording side(String zh, String en, Obligation obligation) {
        String citation = obligation.rule().source().citation();
        String day =
                obligation.outcome().flatMap(Outcome::keepThrough).orElseThrow().toString();
        return Wording.of(citation + zh + "保管至" + day, citation + ": " + en + " through " + day);
    }
}
