package io.guidang.rules.diff;

import io.guidang.core.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** An impact in words: the total, then the kinds that were found. Without references, so without personal data. */
final class ImpactLines {

    private ImpactLines() {}

    static List<Wording> of(Impact impact) {
        List<Wording> lines = new ArrayList<>();
        lines.add(total(impact));
        impact.total().byKind().forEach((kind, count) -> lines.add(line(kind, count)));
        return List.copyOf(lines);
    }

    static String records(long count) {
        return count + (count == 1 ? " record" : " records");
    }

    private static Wording total(Impact impact) {
        Counts total = impact.total();
        StringBuilder zh = new StringBuilder("截至%s比较%s条：缩短%s条，因此到期%s条，不再到期%s条"
                .formatted(impact.asOf(), total.records(), total.shorter(), total.becameDue(), total.noLongerDue()));
        StringBuilder en = new StringBuilder("%s compared as of %s: %s shorter, %s due by it, %s no longer due"
                .formatted(
                        records(total.records()),
                        impact.asOf(),
                        total.shorter(),
                        total.becameDue(),
                        total.noLongerDue()));
        if (impact.unruled() > 0) {
            zh.append("；新旧均无规则的").append(impact.unruled()).append("条");
            en.append("; ").append(impact.unruled()).append(" without a rule in both");
        }
        return Wording.of(zh.toString(), en.toString());
    }

    private static Wording line(Change.Kind kind, Count count) {
        StringBuilder zh = new StringBuilder(kind.words().zh() + "：" + count.records() + "条");
        StringBuilder en = new StringBuilder(kind.words().en() + ": " + records(count.records()));
        if (count.mostDays() > 0) {
            boolean one = count.leastDays() == count.mostDays();
            String days = one ? "" + count.mostDays() : count.leastDays() + "至" + count.mostDays();
            zh.append("，").append(days).append("天");
            en.append(", by ").append(days.replace("至", " to ")).append(count.mostDays() == 1 ? " day" : " days");
        }
        if (count.becameDue() > 0) {
            zh.append("，其中").append(count.becameDue()).append("条因此到期");
            en.append(", ").append(count.becameDue()).append(" due by it");
        }
        if (count.noLongerDue() > 0) {
            zh.append("，其中").append(count.noLongerDue()).append("条不再到期");
            en.append(", ").append(count.noLongerDue()).append(" no longer due");
        }
        return Wording.of(zh.toString(), en.toString());
    }
}
