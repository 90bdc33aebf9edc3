package io.guidang.rules.jackson;

import io.guidang.core.medium.Medium;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Term;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The entries under {@code retain}. */
final class TermNodes {

    private final DocumentIssues issues;
    private final Vocabulary vocabulary;
    private final ConditionNodes conditions;

    TermNodes(DocumentIssues issues, Vocabulary vocabulary, ConditionNodes conditions) {
        this.issues = issues;
        this.vocabulary = vocabulary;
        this.conditions = conditions;
    }

    Optional<Term> term(Node node, String path) {
        Optional<KeyedNodes> read = KeyedNodes.of(issues, node, path);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        KeyedNodes keys = read.get();
        boolean floorGiven = has(node, "atLeast");
        boolean ceilingGiven = has(node, "atMost");
        Optional<RetentionPeriod> floor = period(keys, "atLeast");
        Optional<RetentionPeriod> ceiling = period(keys, "atMost");
        if (floorGiven == ceilingGiven) {
            issues.error(
                    floorGiven ? "TWO_LENGTHS" : "NO_LENGTH",
                    node,
                    path,
                    floorGiven
                            ? Wording.of("atLeast 与 atMost 只能有一个", "atLeast and atMost stand in one entry")
                            : Wording.of("没有期限", "the entry has no length"),
                    Wording.of(
                            "写 atLeast: D10(至少)或 atMost: D3(至多)；期限缺失写 atLeast: W，只知不定者删除该条",
                            "write atLeast: D10 or atMost: D3; a period that is missing is atLeast: W"));
        }
        Optional<Clock> clock = clock(keys);
        Optional<Condition> condition = keys.take("when")
                .map(value -> conditions.condition(value, keys.path("when")))
                .orElse(Optional.of(Condition.ALWAYS));
        Term.WhenMissing whenMissing =
                keys.constant("whenMissing", Term.WhenMissing.class).orElse(Term.WhenMissing.BINDS);
        Set<Medium> media = media(keys);
        keys.refuseOthers();
        Term.Kind kind = ceiling.isPresent() ? Term.Kind.CEILING : Term.Kind.FLOOR;
        Optional<RetentionPeriod> period = floor.or(() -> ceiling);
        if (period.isEmpty() || condition.isEmpty() || floorGiven == ceilingGiven) {
            return Optional.empty();
        }
        if (period.get() instanceof RetentionPeriod.Fixed && clock.isEmpty()) {
            if (!has(node, "from") && !has(node, "latestOf")) {
                issues.error(
                        "NO_START",
                        node,
                        path,
                        Wording.of("定期须写明起算事件", "a fixed period is counted from something, but nothing is named"),
                        Wording.of(
                                "写 from: CONTRACT_TERMINATED 与 convention: NEXT_DAY",
                                "write from: CONTRACT_TERMINATED and convention: NEXT_DAY"));
            }
            return Optional.empty();
        }
        if (kind == Term.Kind.CEILING && !(period.get() instanceof RetentionPeriod.Fixed)) {
            issues.error(
                    "UNREADABLE",
                    node,
                    keys.path("atMost"),
                    Wording.of("上限须为定期", "a ceiling has a fixed length, but found " + period.get()),
                    Wording.of("写 atMost: D3，或删除该条", "write atMost: D3, or remove the entry"));
            return Optional.empty();
        }
        return Optional.of(new Term(kind, period.get(), clock, condition.get(), whenMissing, media));
    }

    /** Never a shorter period for one that cannot be read. */
    private static Optional<RetentionPeriod> period(KeyedNodes keys, String key) {
        return keys.parsed(
                key,
                "期限代码，如 Y(永久)、W(期限缺失)、D30、D6M、D90D",
                "a period, as Y (permanent), W (missing), D30, D6M or D90D",
                RetentionPeriod::parse);
    }

    private Optional<Clock> clock(KeyedNodes keys) {
        List<TriggerType> triggers = new ArrayList<>();
        Optional<Node> from = keys.take("from");
        from.flatMap(value -> conditions.trigger(value, keys.path("from"))).ifPresent(triggers::add);
        Optional<Node> latestOf = keys.take("latestOf");
        int named = from.isPresent() ? 1 : 0;
        if (latestOf.isPresent()) {
            List<Node> nodes = KeyedNodes.list(issues, latestOf.get(), keys.path("latestOf"));
            named = nodes.size();
            for (int i = 0; i < nodes.size(); i++) {
                conditions
                        .trigger(nodes.get(i), keys.path("latestOf") + "[" + i + "]")
                        .ifPresent(triggers::add);
            }
            if (from.isPresent() || nodes.isEmpty()) {
                issues.error(
                        "NO_START",
                        latestOf.get(),
                        keys.path("latestOf"),
                        Wording.of(
                                "from 与 latestOf 二者取一，latestOf 至少有一个事件", "write from or latestOf, and name an event"),
                        Wording.of("改为 from: 事件", "write from: EVENT"));
                return Optional.empty();
            }
        }
        Optional<CountingConvention> convention = convention(keys, named > 0);
        if (triggers.isEmpty() || triggers.size() != named || convention.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Clock(triggers, convention.get()));
    }

    private Optional<CountingConvention> convention(KeyedNodes keys, boolean needed) {
        Optional<Node> value = needed ? keys.require("convention") : keys.take("convention");
        if (value.isPresent() && !needed) {
            issues.error(
                    "NO_START",
                    value.get(),
                    keys.path("convention"),
                    Wording.of("有计算方法而无起算事件", "a convention counts from an event, but none is named"),
                    Wording.of("写 from: 事件，或删除 convention", "write from: EVENT, or remove the convention"));
            return Optional.empty();
        }
        return value.flatMap(node -> {
            if (node instanceof Node.Scalar scalar) {
                Optional<CountingConvention> known = vocabulary.convention(scalar.text());
                if (known.isPresent()) {
                    return known;
                }
            }
            KeyedNodes.word(issues, node, keys.path("convention"), vocabulary.conventions());
            return Optional.empty();
        });
    }

    private Set<Medium> media(KeyedNodes keys) {
        Optional<Node> value = keys.take("media");
        if (value.isEmpty()) {
            return EnumSet.allOf(Medium.class);
        }
        Set<Medium> media = EnumSet.noneOf(Medium.class);
        List<Node> nodes = KeyedNodes.list(issues, value.get(), keys.path("media"));
        for (int i = 0; i < nodes.size(); i++) {
            KeyedNodes.constant(issues, nodes.get(i), keys.path("media") + "[" + i + "]", Medium.class)
                    .ifPresent(media::add);
        }
        if (nodes.isEmpty() && value.get() instanceof Node.Sequence) {
            issues.error(
                    "NO_VALUE",
                    value.get(),
                    keys.path("media"),
                    Wording.of("至少写一种载体", "name at least one medium"),
                    Wording.of("删除 media 则两种载体都适用", "without media it binds both"));
        }
        return media.isEmpty() ? EnumSet.allOf(Medium.class) : media;
    }

    private static boolean has(Node node, String key) {
        return node instanceof Node.Mapping mapping
                && mapping.entries().stream().anyMatch(entry -> entry.key().equals(key));
    }
}
