package io.guidang.rules.explain;

import io.guidang.core.retention.Outcome;
import io.guidang.core.wording.Wording;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.rulebook.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A decision as a full account: the sentence, then every obligation considered, what it came to, and what was rejected and why. */
public final class Account {

    private Account() {}

    /** The account, one line an obligation, lines ending in {@code \n}. */
    public static Wording of(Decision decision) {
        List<Wording> lines = new ArrayList<>();
        Wording sentence = Sentences.of(decision);
        lines.add(Wording.of(
                "截至" + decision.asOf() + "：" + sentence.zh(), "As of " + decision.asOf() + ": " + sentence.en()));
        for (Obligation obligation : decision.obligations()) {
            boolean decided = decision.decidedBy().filter(obligation::equals).isPresent();
            Wording words = Sentences.of(obligation);
            Wording verdict = verdict(obligation);
            String mark = decided ? "* " : "  ";
            lines.add(Wording.of(
                    mark + obligation.rule().key() + " " + verdict.zh() + "：" + words.zh(),
                    mark + obligation.rule().key() + " " + verdict.en() + ": " + words.en()));
        }
        return Wording.of(
                lines.stream().map(line -> line.zh() + "\n").collect(Collectors.joining()),
                lines.stream().map(line -> line.en() + "\n").collect(Collectors.joining()));
    }

    private static Wording verdict(Obligation obligation) {
        return switch (obligation.status()) {
            case BINDS ->
                obligation.kind() == Term.Kind.CEILING
                        ? ceiling(obligation)
                        : bound(obligation.outcome().orElseThrow());
            case FELL_AWAY -> Wording.of("不再适用(起算事件不会发生)", "fell away (its event can no longer happen)");
            case CONDITION_NOT_MET -> Wording.of("条件不符", "condition not met");
            case NOT_IN_FORCE -> Wording.of("不在施行期内", "not in force for it");
            case WITHOUT_DATE -> Wording.of("上限尚无日期", "a ceiling without a date");
        };
    }

    private static Wording ceiling(Obligation obligation) {
        Wording end = bound(obligation.outcome().orElseThrow());
        return Wording.of("上限，保管不超过" + end.zh().replaceFirst("^至", ""), "a ceiling, no longer than " + end.en());
    }

    private static Wording bound(Outcome outcome) {
        return switch (outcome.kind()) {
            case UNTIL -> {
                LocalDate last = outcome.keepThrough().orElseThrow();
                yield Wording.of("至" + last, "through " + last);
            }
            case OPEN -> Wording.of("未定", "open");
            case PERMANENT -> Wording.of("永久", "permanent");
            case CONFLICT -> Wording.of("冲突", "conflict");
        };
    }
}
