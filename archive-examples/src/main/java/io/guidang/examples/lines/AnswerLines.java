package io.guidang.examples.lines;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.guidang.core.retention.Outcome;
import io.guidang.core.wording.Wording;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.obligation.Bounds;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.obligation.RuleRef;
import io.guidang.rules.scope.FilingScope;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Writes answers, one line of JSON in UTF-8 each. Every line has the same fields in the same order; names stay. */
final class AnswerLines {

    private static final JsonFactory JSON = new JsonFactory().setRootValueSeparator("");

    private final JsonGenerator json;

    AnswerLines(OutputStream out) throws IOException {
        this.json = JSON.createGenerator(out);
    }

    void write(Answer answer) throws IOException {
        Wording sentence = Spoken.sentence(answer);
        Optional<Wording> reason = Spoken.reason(answer.scope());
        json.writeStartObject();
        json.writeStringField("id", answer.id());
        if (answer.scope() instanceof FilingScope.Out) {
            notFiled(answer);
        } else {
            json.writeStringField("scope", answer.scope() instanceof FilingScope.In ? "IN" : "REVIEW");
            decided(answer);
        }
        words("sentence", sentence);
        if (reason.isPresent()) {
            words("reason", reason.get());
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /** A line that was bad: its id, if it could be read, and what is wrong. */
    void write(Optional<String> id, long line, BadLine bad) throws IOException {
        json.writeStartObject();
        text("id", id);
        json.writeNumberField("line", line);
        json.writeObjectFieldStart("error");
        json.writeStringField("code", bad.problem().name());
        json.writeStringField("message", bad.wording().toString());
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    void flush() throws IOException {
        json.flush();
    }

    private void notFiled(Answer answer) throws IOException {
        json.writeStringField("scope", "OUT");
        json.writeStringField("outcome", "NOT_FILED");
        json.writeNullField("keepThrough");
        json.writeNullField("appraiseFrom");
        json.writeBooleanField("due", false);
        texts("blockedBy", answer.blockedBy());
        json.writeNullField("decidedBy");
        texts("obligations", List.of());
    }

    private void decided(Answer answer) throws IOException {
        Decision decision = answer.decision();
        Outcome outcome = decision.outcome();
        json.writeStringField("outcome", outcome.kind().name());
        text("keepThrough", outcome.keepThrough());
        text("appraiseFrom", outcome.appraiseFrom());
        json.writeBooleanField("due", decision.isDue());
        texts("blockedBy", answer.blockedBy());
        if (decision.decidedBy().isEmpty()) {
            json.writeNullField("decidedBy");
        } else {
            rule("decidedBy", decision.decidedBy().get().rule());
        }
        json.writeArrayFieldStart("obligations");
        for (Obligation obligation : decision.obligations()) {
            write(obligation);
        }
        json.writeEndArray();
    }

    private void write(Obligation obligation) throws IOException {
        RuleRef rule = obligation.rule();
        json.writeStartObject();
        json.writeStringField("rule", rule.row().value());
        json.writeStringField("rulebook", rule.rulebook());
        json.writeStringField("edition", rule.edition());
        json.writeStringField("layer", rule.layer().name());
        json.writeStringField("kind", obligation.kind().name());
        json.writeStringField("period", obligation.period().code());
        json.writeStringField("status", obligation.status().name());
        text("outcome", obligation.outcome().map(outcome -> outcome.kind().name()));
        text("keepThrough", obligation.outcome().flatMap(Outcome::keepThrough));
        text("earliest", obligation.bounds().map(Bounds::earliest));
        text("latest", obligation.bounds().flatMap(Bounds::latest));
        json.writeStringField("citation", rule.source().citation());
        json.writeStringField("provenance", rule.source().provenance().code());
        if (obligation.countedFrom().isEmpty()) {
            json.writeNullField("countedFrom");
        } else {
            json.writeObjectFieldStart("countedFrom");
            json.writeStringField(
                    "type", obligation.countedFrom().get().trigger().name());
            json.writeStringField("on", obligation.countedFrom().get().on().toString());
            json.writeEndObject();
        }
        text("convention", Optional.of(obligation.convention()).filter(name -> !name.isEmpty()));
        if (obligation.via().isEmpty()) {
            json.writeNullField("via");
        } else {
            rule("via", obligation.via().get());
        }
        json.writeArrayFieldStart("reasons");
        for (Wording reason : obligation.reasons()) {
            json.writeStartObject();
            json.writeStringField("zh", reason.zh());
            json.writeStringField("en", reason.en());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void rule(String field, RuleRef rule) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("rule", rule.row().value());
        json.writeStringField("rulebook", rule.rulebook());
        json.writeStringField("edition", rule.edition());
        json.writeStringField("citation", rule.source().citation());
        json.writeStringField("provenance", rule.source().provenance().code());
        json.writeEndObject();
    }

    private void words(String field, Wording words) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("zh", words.zh());
        json.writeStringField("en", words.en());
        json.writeEndObject();
    }

    private void texts(String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private void text(String field, Optional<?> value) throws IOException {
        if (value.isEmpty()) {
            json.writeNullField(field);
        } else {
            json.writeStringField(field, value.get().toString());
        }
    }
}
