package io.guidang.examples.lines;

import io.guidang.core.wording.Wording;
import io.guidang.rules.explain.Account;
import io.guidang.rules.explain.Sentences;
import io.guidang.rules.scope.FilingScope;
import java.util.Optional;

/** An answer in words: of a record for review, what would hold if it were filed. */
final class Spoken {

    private Spoken() {}

    static Wording sentence(Answer answer) {
        Optional<Wording> reason = reason(answer.scope());
        if (reason.isEmpty()) {
            return Sentences.of(answer.decision());
        }
        Wording why = reason.get();
        if (answer.scope() instanceof FilingScope.Out) {
            return Wording.of("不归档：" + why.zh() + "。", "Not filed: " + why.en() + ".");
        }
        Wording filed = Sentences.of(answer.decision());
        return Wording.of(
                "是否归档待人工审定(" + why.zh() + ")；如归档：" + filed.zh(),
                "For review (" + why.en() + "); if it is filed: " + filed.en());
    }

    /** Everything about an answer: whether it is filed, and as what, and the full account of its period. */
    static Wording account(Answer answer) {
        Wording row = answer.scope()
                .row()
                .map(found ->
                        Wording.of("，" + found.code() + " " + found.name(), ", " + found.code() + " " + found.name()))
                .orElse(Wording.of("，类目不明", ", of no known class"));
        Wording scope = filed(answer.scope());
        Wording why = reason(answer.scope())
                .map(reason -> Wording.of("(" + reason.zh() + ")", " (" + reason.en() + ")"))
                .orElse(Wording.of("。", "."));
        Wording first = Wording.of(scope.zh() + row.zh() + why.zh() + "\n", scope.en() + row.en() + why.en() + "\n");
        if (answer.scope() instanceof FilingScope.Out) {
            return first;
        }
        Wording period = Account.of(answer.decision());
        return Wording.of(first.zh() + period.zh(), first.en() + period.en());
    }

    private static Wording filed(FilingScope scope) {
        if (scope instanceof FilingScope.In) {
            return Wording.of("归档", "Filed");
        }
        return scope instanceof FilingScope.Out
                ? Wording.of("不归档", "Not filed")
                : Wording.of("是否归档待人工审定", "For review");
    }

    /** Why it is not filed or for review; absent where it is filed. */
    static Optional<Wording> reason(FilingScope scope) {
        if (scope instanceof FilingScope.Out out) {
            return Optional.of(out.reason());
        }
        return scope instanceof FilingScope.Review review ? Optional.of(review.reason()) : Optional.empty();
    }
}
