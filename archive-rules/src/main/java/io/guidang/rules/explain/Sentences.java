package io.guidang.rules.explain;

import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.wording.Wording;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.obligation.Bounds;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.obligation.RuleRef;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A decision as one sentence in each language. Stable enough to stand in a snapshot, and without personal data: holds are
 * counted, not named.
 */
public final class Sentences {

    private Sentences() {}

    /** The sentence for a decision. */
    public static Wording of(Decision decision) {
        Wording outcome = outcome(decision);
        int holds = decision.activeHolds().size();
        if (holds == 0) {
            return Wording.of(outcome.zh() + "。", outcome.en() + ".");
        }
        return Wording.of(
                outcome.zh() + "；现有" + holds + "项冻结，不得销毁。",
                outcome.en() + "; " + holds
                        + (holds == 1 ? " hold lies on it and forbids" : " holds lie on it and forbid")
                        + " destruction.");
    }

    /** What one obligation asks, with its arithmetic and its source. */
    public static Wording of(Obligation obligation) {
        Wording counted = counted(obligation);
        Wording source = source(obligation);
        return Wording.of(counted.zh() + "，依据" + source.zh(), counted.en() + "; " + source.en());
    }

    private static Wording outcome(Decision decision) {
        Outcome outcome = decision.outcome();
        Wording because = decision.decidedBy().map(Sentences::of).orElse(Wording.of("无适用规则", "no rule binds"));
        if (outcome instanceof Outcome.Until until) {
            String last = until.last().toString();
            String next = until.last().plusDays(1).toString();
            return Wording.of(
                    "保管至" + last + "，" + next + "起可以鉴定：" + because.zh(),
                    "Keep through " + last + ", appraise from " + next + ": " + because.en());
        }
        if (outcome instanceof Outcome.Open open) {
            Wording why = joined(open.because());
            return Wording.of(
                    "期限未定，继续保管(" + why.zh() + ")：" + because.zh(),
                    "Keep, no date yet (" + why.en() + "): " + because.en());
        }
        if (outcome instanceof Outcome.Conflict conflict) {
            Wording laws = joined(conflict.between());
            return Wording.of("规则冲突，继续保管：" + laws.zh(), "Keep, the rules conflict: " + laws.en());
        }
        return Wording.of("永久保管：" + because.zh(), "Keep permanently: " + because.en());
    }

    private static Wording counted(Obligation obligation) {
        Wording period = period(obligation.period());
        Wording reasons = obligation.reasons().isEmpty() ? null : joined(obligation.reasons());
        String zhNote = reasons == null ? "" : "(" + reasons.zh() + ")";
        String enNote = reasons == null ? "" : " (" + reasons.en() + ")";
        if (obligation.countedFrom().isEmpty()) {
            Wording bounded = obligation
                    .bounds()
                    .map(Sentences::bounds)
                    .map(words -> Wording.of(period.zh() + "，" + words.zh(), period.en() + ", " + words.en()))
                    .orElse(period);
            return Wording.of(bounded.zh() + zhNote, bounded.en() + enNote);
        }
        Obligation.Start start = obligation.countedFrom().get();
        Wording trigger = start.called();
        Wording convention = obligation.howCounted().orElse(trigger);
        return Wording.of(
                "自" + trigger.zh() + "(" + start.on() + ")" + period.zh() + "，" + convention.zh() + zhNote,
                period.en() + " from the " + trigger.en() + " (" + start.on() + "), " + convention.en() + enNote);
    }

    /** Where the claims of a dispute lead. */
    private static Wording bounds(Bounds bounds) {
        LocalDate earliest = bounds.earliest();
        if (bounds.latest().isEmpty()) {
            return Wording.of(
                    "按所主张的日期最早保管至" + earliest + "，最晚至何日尚不可知",
                    "by the claimed dates through " + earliest + " at the earliest, and nobody can name a latest day");
        }
        LocalDate latest = bounds.latest().get();
        return latest.equals(earliest)
                ? Wording.of("按所主张的任一日期均保管至" + latest, "through " + latest + " by any of the claimed dates")
                : Wording.of(
                        "按所主张的日期最早保管至" + earliest + "，最晚至" + latest,
                        "by the claimed dates through " + earliest + " at the earliest and " + latest
                                + " at the latest");
    }

    private static Wording period(RetentionPeriod period) {
        if (period instanceof RetentionPeriod.Fixed fixed) {
            String unit = fixed.unit().en();
            return Wording.of(
                    fixed.amount() + fixed.unit().zh(),
                    fixed.amount() + " " + (fixed.amount() == 1 ? unit.substring(0, unit.length() - 1) : unit));
        }
        return period instanceof RetentionPeriod.Permanent
                ? Wording.of("永久", "permanent")
                : Wording.of("期限缺失", "period missing");
    }

    private static Wording source(Obligation obligation) {
        Wording rule = cited(obligation.rule());
        return obligation
                .via()
                .map(Sentences::cited)
                .map(via -> Wording.of(rule.zh() + "，转引" + via.zh(), rule.en() + ", by reference to " + via.en()))
                .orElse(rule);
    }

    private static Wording cited(RuleRef rule) {
        String citation = rule.source().citation();
        return Wording.of(
                citation + "(" + rule.source().provenance().zh() + ")",
                citation + " (" + rule.source().provenance().en() + ")");
    }

    private static Wording joined(List<Wording> wordings) {
        return Wording.of(
                wordings.stream().map(Wording::zh).distinct().collect(Collectors.joining("；")),
                wordings.stream().map(Wording::en).distinct().collect(Collectors.joining("; ")));
    }
}
