package io.guidang.rules.diff;

import io.guidang.core.issue.Checked;
import io.guidang.core.issue.Issue;
import io.guidang.core.issue.Place;
import io.guidang.core.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was found to be shorter, held against what was acknowledged. */
final class Coverage {

    private static final Wording COUNT_AGAIN = Wording.of(
            "复核这些记录后按实数确认，或改正新版本",
            "review these records and acknowledge the numbers found, or correct the new edition");

    private Coverage() {}

    static Checked<Adoptable> check(Impact impact, Optional<Acknowledgement> acknowledgement) {
        Map<String, Shorter> covered = new LinkedHashMap<>();
        acknowledgement.ifPresent(given -> given.covers().forEach(part -> covered.put(part.about(), part)));
        List<Issue> issues = new ArrayList<>();
        for (Shorter found : impact.shorter()) {
            Optional<Shorter> seen = Optional.ofNullable(covered.remove(found.about()));
            long records = seen.map(Shorter::records).orElse(0L);
            long due = seen.map(Shorter::becameDue).orElse(0L);
            if (found.records() > records || found.becameDue() > due) {
                issues.add(tooFew(found, records, due));
            } else if (found.records() < records || found.becameDue() < due) {
                issues.add(tooMany(seen.orElse(found), found.records(), found.becameDue()));
            }
        }
        covered.values().forEach(given -> issues.add(tooMany(given, 0, 0)));
        if (impact.total().records() == 0) {
            issues.add(nothingCompared());
        }
        return Checked.of(issues, () -> new Adoptable(impact, acknowledgement));
    }

    private static Issue tooFew(Shorter found, long records, long due) {
        Wording kind = found.kind().words();
        return Issue.error(
                "SHORTER_NOT_ACKNOWLEDGED",
                place(found),
                Wording.of(
                        "%s(%s)“%s”%s条，其中%s条因此到期；已确认%s条，其中到期%s条"
                                .formatted(
                                        found.classCode(),
                                        found.medium().zh(),
                                        kind.zh(),
                                        found.records(),
                                        found.becameDue(),
                                        records,
                                        due),
                        "%s '%s', of which %s due by it; acknowledged %s, of which %s due"
                                .formatted(
                                        ImpactLines.records(found.records()),
                                        kind.en(),
                                        found.becameDue(),
                                        records,
                                        due)),
                COUNT_AGAIN);
    }

    private static Issue tooMany(Shorter given, long records, long due) {
        return Issue.warning(
                "ACKNOWLEDGED_MORE_THAN_FOUND",
                place(given),
                Wording.of(
                        "确认多于实有：%s(%s)“%s”已确认%s条，其中到期%s条；实有%s条，其中到期%s条"
                                .formatted(
                                        given.classCode(),
                                        given.medium().zh(),
                                        given.kind().words().zh(),
                                        given.records(),
                                        given.becameDue(),
                                        records,
                                        due),
                        "more was acknowledged than was found: %s '%s', of which %s due, but found %s, of which %s due"
                                .formatted(
                                        ImpactLines.records(given.records()),
                                        given.kind().words().en(),
                                        given.becameDue(),
                                        records,
                                        due)),
                Wording.of("核对确认所依据的记录是否为同一批", "see whether the acknowledgement was given for the same records"));
    }

    private static Issue nothingCompared() {
        return Issue.warning(
                "NOTHING_COMPARED",
                Place.of("impact", 0, 0),
                Wording.of("没有可比较的记录", "no record was compared, so that nothing could be found shorter"),
                Wording.of("以实际保管的记录比较", "compare with the records that are kept"));
    }

    private static Place place(Shorter part) {
        return Place.of("acknowledgement", 0, 0).at(part.about());
    }
}
