package io.guidang.rules.draft;

import static java.util.Objects.requireNonNull;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.rulebook.DeclaredTrigger;
import java.util.Optional;

/** A trigger that a rulebook declares, as somebody writes it in Java. Immutable: each step gives a new one. */
public final class TriggerDraft {

    private final String name;
    private final String zh;
    private final String en;
    private final Optional<DeclaredTrigger.After> after;

    TriggerDraft(String name, String zh, String en) {
        this(requireNonNull(name, "name"), requireNonNull(zh, "zh"), requireNonNull(en, "en"), Optional.empty());
    }

    private TriggerDraft(String name, String zh, String en, Optional<DeclaredTrigger.After> after) {
        this.name = name;
        this.zh = zh;
        this.en = en;
        this.after = after;
    }

    /** Where nobody tells its date, it is reckoned: so long after another. */
    public TriggerDraft after(RetentionPeriod.Fixed period, TriggerType other) {
        return new TriggerDraft(name, zh, en, Optional.of(new DeclaredTrigger.After(period, other)));
    }

    Optional<DeclaredTrigger> check(DraftIssues issues, String path) {
        Optional<TriggerType> type = issues.parsed(
                path,
                name,
                Wording.of("大写名称，如 POLICY_LAPSED", "a name in capitals, as POLICY_LAPSED"),
                TriggerType::of);
        Optional<Wording> words = issues.wording(path, zh, en);
        if (type.isEmpty() || words.isEmpty()) {
            return Optional.empty();
        }
        return issues.fitting(path, () -> new DeclaredTrigger(type.get(), words.get(), after));
    }
}
