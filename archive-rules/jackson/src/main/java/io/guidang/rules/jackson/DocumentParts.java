package io.guidang.rules.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.DeclaredTrigger;
import io.guidang.rules.rulebook.Deferral;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.Scenario;
import io.guidang.rules.rulebook.Term;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A rulebook and its parts as JSON, in the shape of the document. What {@link RulebookReader} refuses is refused here too,
 * with the first issue as the message.
 */
final class DocumentParts {

    private final Vocabulary vocabulary;

    DocumentParts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Codec<Rulebook> rulebook() {
        return part(RulebookTree::of, (issues, node) -> new RulebookNodes(issues, vocabulary).rulebook(node));
    }

    Codec<Row> row() {
        return part(RulebookTree::of, (issues, node) -> rows(issues).row(node, ""));
    }

    Codec<Row.Scope> scope() {
        return part(RulebookTree::of, (issues, node) -> rows(issues).scope(node, ""));
    }

    Codec<Deferral> deferral() {
        return part(RulebookTree::of, (issues, node) -> rows(issues).deferral(node, ""));
    }

    Codec<Deferral.Part> part() {
        return part(RulebookTree::of, (issues, node) -> rows(issues).part(node, ""));
    }

    Codec<Term> term() {
        return part(RulebookTree::of, (issues, node) -> terms(issues).term(node, ""));
    }

    Codec<Condition> condition() {
        return part(RulebookTree::of, (issues, node) -> conditions(issues).condition(node, ""));
    }

    Codec<DeclaredTrigger> trigger() {
        return part(ScenarioTree::of, (issues, node) -> new TriggerNodes(issues).trigger(node, "", Optional.empty()));
    }

    Codec<Scenario> scenario() {
        return part(
                ScenarioTree::of,
                (issues, node) ->
                        new ScenarioNodes(issues, new EventNodes(issues, conditions(issues))).scenario(node, ""));
    }

    Codec<Clock> clock() {
        var fields = new Shape.Fields<Clock>("a clock");
        var latestOf = fields.list("latestOf", Clock::latestOf, CoreShapes.TRIGGER);
        var convention = fields.required("convention", Clock::convention, convention());
        return fields.make(read -> new Clock(read.get(latestOf), read.get(convention)));
    }

    Codec<CountingConvention> convention() {
        return Codec.text(
                "one of " + vocabulary.conventions(),
                name -> vocabulary
                        .convention(name)
                        .orElseThrow(() -> new IllegalArgumentException("No convention of this name")),
                CountingConvention::name);
    }

    private RowNodes rows(DocumentIssues issues) {
        ConditionNodes conditions = conditions(issues);
        return new RowNodes(issues, conditions, new TermNodes(issues, vocabulary, conditions));
    }

    private TermNodes terms(DocumentIssues issues) {
        return new TermNodes(issues, vocabulary, conditions(issues));
    }

    /** A part has no place to declare its triggers, so any may be named. */
    private static ConditionNodes conditions(DocumentIssues issues) {
        return new ConditionNodes(issues, Optional.empty());
    }

    private static <V> Codec<V> part(
            Function<V, Object> tree, BiFunction<DocumentIssues, Node, Optional<V>> interpret) {
        return new Codec<>() {
            @Override
            public void write(V value, JsonGenerator to) throws IOException {
                DocumentParts.write(tree.apply(value), to);
            }

            @Override
            public V read(JsonParser from) throws IOException {
                DocumentIssues issues = new DocumentIssues("");
                Optional<Node> node = NodeReader.value(from, issues);
                try {
                    Optional<V> read = node.flatMap(found -> interpret.apply(issues, found));
                    if (read.isPresent() && !issues.any()) {
                        return read.get();
                    }
                } catch (IllegalArgumentException broken) {
                    throw Codec.mismatch(from, String.valueOf(broken.getMessage()));
                }
                throw Codec.mismatch(from, issues.any() ? issues.all().get(0).toString() : "It cannot be read");
            }
        };
    }

    private static void write(Object value, JsonGenerator to) throws IOException {
        if (value instanceof Map<?, ?> map) {
            to.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                to.writeFieldName(String.valueOf(entry.getKey()));
                write(entry.getValue(), to);
            }
            to.writeEndObject();
        } else if (value instanceof Collection<?> list) {
            to.writeStartArray();
            for (Object each : list) {
                write(each, to);
            }
            to.writeEndArray();
        } else if (value instanceof String text) {
            to.writeString(text);
        } else if (value instanceof Boolean yes) {
            to.writeBoolean(yes);
        } else {
            to.writeNumber((BigDecimal) value);
        }
    }
}
