package io.guidang.examples.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.guidang.core.medium.Medium;
import io.guidang.core.retention.Outcome;
import io.guidang.core.wording.Wording;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.explain.Sentences;
import io.guidang.rules.obligation.Bounds;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.obligation.RuleRef;
import io.guidang.storage.store.FiledItem;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The explained decisions, one line of JSON an item and medium, in filing order and without personal data. Every line has
 * the same members, of which those without a value are {@code null}; an obligation has only the members that say
 * something. {@code asOf} is the day of the decision; {@code due} and {@code blockedBy} are those of the day of the report,
 * which is the same day unless later batches were appended.
 */
final class DecisionLines implements Closeable {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;
    private final LocalDate asOf;

    DecisionLines(ReplacedFile file, LocalDate asOf) throws IOException {
        this.json = JSON.createGenerator(file.stream());
        this.json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        this.asOf = asOf;
    }

    void write(FiledItem filed) throws IOException {
        for (Map.Entry<Medium, Decision> decided : filed.decisions().entrySet()) {
            write(filed, decided.getKey(), decided.getValue());
        }
    }

    private void write(FiledItem filed, Medium medium, Decision decision) throws IOException {
        List<String> holds = ItemLine.activeHolds(decision, asOf);
        json.writeStartObject();
        json.writeStringField("id", filed.item().id().value());
        json.writeStringField("code", filed.code().value());
        json.writeStringField("medium", medium.name());
        json.writeStringField("scope", "IN");
        json.writeStringField("asOf", decision.asOf().toString());
        json.writeStringField("outcome", decision.outcome().kind().name());
        text("keepThrough", decision.outcome().keepThrough());
        text("appraiseFrom", decision.outcome().appraiseFrom());
        json.writeBooleanField("due", decision.outcome().hasRunOutOn(asOf) && holds.isEmpty());
        json.writeArrayFieldStart("blockedBy");
        for (String hold : holds) {
            json.writeString(hold);
        }
        json.writeEndArray();
        decidedBy(decision.decidedBy());
        json.writeArrayFieldStart("obligations");
        for (Obligation obligation : decision.obligations()) {
            write(obligation);
        }
        json.writeEndArray();
        words("sentence", Sentences.of(decision));
        json.writeEndObject();
    }

    private void decidedBy(Optional<Obligation> decided) throws IOException {
        if (decided.isEmpty()) {
            json.writeNullField("decidedBy");
            return;
        }
        RuleRef rule = decided.get().rule();
        json.writeObjectFieldStart("decidedBy");
        json.writeStringField("rule", rule.key().toString());
        json.writeStringField("rulebook", rule.rulebook());
        json.writeStringField("edition", rule.edition());
        json.writeStringField("citation", rule.source().citation());
        json.writeStringField("provenance", rule.source().provenance().code());
        json.writeEndObject();
    }

    /** What does not bind is told in short: which rule, how long, and why not. */
    private void write(Obligation obligation) throws IOException {
        RuleRef rule = obligation.rule();
        json.writeStartObject();
        json.writeStringField("rule", rule.key().toString());
        json.writeStringField("citation", rule.source().citation());
        json.writeStringField("period", obligation.period().code());
        json.writeStringField("status", obligation.status().name());
        if (obligation.binds()) {
            arithmetic(obligation);
        }
        json.writeEndObject();
    }

    private void arithmetic(Obligation obligation) throws IOException {
        json.writeStringField("kind", obligation.kind().name());
        json.writeStringField("layer", obligation.rule().layer().name());
        json.writeStringField(
                "provenance", obligation.rule().source().provenance().code());
        Outcome outcome = obligation.outcome().orElseThrow();
        json.writeStringField("outcome", outcome.kind().name());
        if (outcome.keepThrough().isPresent()) {
            json.writeStringField("keepThrough", outcome.keepThrough().get().toString());
        }
        if (obligation.bounds().isPresent()) {
            Bounds bounds = obligation.bounds().get();
            json.writeStringField("earliest", bounds.earliest().toString());
            if (bounds.latest().isPresent()) {
                json.writeStringField("latest", bounds.latest().get().toString());
            }
        }
        if (obligation.countedFrom().isPresent()) {
            json.writeObjectFieldStart("countedFrom");
            json.writeStringField(
                    "trigger", obligation.countedFrom().get().trigger().name());
            json.writeStringField("on", obligation.countedFrom().get().on().toString());
            json.writeEndObject();
        }
        if (!obligation.convention().isEmpty()) {
            json.writeStringField("convention", obligation.convention());
        }
        if (obligation.via().isPresent()) {
            json.writeStringField("via", obligation.via().get().key().toString());
        }
        if (!obligation.reasons().isEmpty()) {
            json.writeArrayFieldStart("reasons");
            for (Wording reason : obligation.reasons()) {
                json.writeStartObject();
                json.writeStringField("zh", reason.zh());
                json.writeStringField("en", reason.en());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private void words(String name, Wording words) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("zh", words.zh());
        json.writeStringField("en", words.en());
        json.writeEndObject();
    }

    private void text(String name, Optional<?> value) throws IOException {
        text(name, value.map(Object::toString).orElse(null));
    }

    private void text(String name, @Nullable String value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value);
        }
    }

    @Override
    public void close() throws IOException {
        json.writeRaw('\n');
        json.close();
    }
}
