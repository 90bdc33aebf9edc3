package io.guidang.storage.jdbc;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.guidang.core.hold.Hold;
import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.obligation.Bounds;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.obligation.RuleRef;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.vocabulary.TriggerWords;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decision as a row of an archive holds it: short, with rules and the words of reasons by the numbers under which the
 * archive knows them, and the deciding obligation by its place in the list.
 */
final class DecisionJson {

    private DecisionJson() {}

    static void write(Decision decision, Interned.Numbers numbers, JsonGenerator to) throws IOException {
        to.writeStartObject();
        to.writeStringField("asOf", decision.asOf().toString());
        to.writeFieldName("outcome");
        write(decision.outcome(), numbers, to);
        if (decision.decidedBy().isPresent()) {
            to.writeNumberField(
                    "decidedBy",
                    decision.obligations().indexOf(decision.decidedBy().get()));
        }
        to.writeArrayFieldStart("obligations");
        for (Obligation obligation : decision.obligations()) {
            write(obligation, numbers, to);
        }
        to.writeEndArray();
        if (!decision.activeHolds().isEmpty()) {
            to.writeArrayFieldStart("activeHolds");
            for (Hold hold : decision.activeHolds()) {
                write(hold, to);
            }
            to.writeEndArray();
        }
        to.writeEndObject();
    }

    static Decision read(JsonParser from, Interned.Numbers numbers) throws IOException {
        Optional<LocalDate> asOf = Optional.empty();
        Optional<Outcome> outcome = Optional.empty();
        int decidedBy = -1;
        List<Obligation> obligations = new ArrayList<>();
        List<Hold> holds = new ArrayList<>();
        for (String field = first(from); field != null; field = from.nextFieldName()) {
            from.nextToken();
            switch (field) {
                case "asOf" -> asOf = Optional.of(day(from));
                case "outcome" -> outcome = Optional.of(outcome(from, numbers));
                case "decidedBy" -> decidedBy = from.getIntValue();
                case "obligations" -> {
                    while (from.nextToken() != JsonToken.END_ARRAY) {
                        obligations.add(obligation(from, numbers));
                    }
                }
                case "activeHolds" -> {
                    while (from.nextToken() != JsonToken.END_ARRAY) {
                        holds.add(hold(from));
                    }
                }
                default -> throw unknown(field);
            }
        }
        return new Decision(
                asOf.orElseThrow(),
                outcome.orElseThrow(),
                decidedBy < 0 ? Optional.empty() : Optional.of(obligations.get(decidedBy)),
                obligations,
                holds);
    }

    private static void write(Obligation obligation, Interned.Numbers numbers, JsonGenerator to) throws IOException {
        to.writeStartObject();
        to.writeNumberField("rule", numbers.of(obligation.rule()));
        if (obligation.via().isPresent()) {
            to.writeNumberField("via", numbers.of(obligation.via().get()));
        }
        to.writeStringField("kind", obligation.kind().name());
        to.writeStringField("period", obligation.period().code());
        to.writeStringField("status", obligation.status().name());
        if (obligation.outcome().isPresent()) {
            to.writeFieldName("outcome");
            write(obligation.outcome().get(), numbers, to);
        }
        if (obligation.bounds().isPresent()) {
            Bounds bounds = obligation.bounds().get();
            to.writeStringField("earliest", bounds.earliest().toString());
            if (bounds.latest().isPresent()) {
                to.writeStringField("latest", bounds.latest().get().toString());
            }
        }
        if (obligation.countedFrom().isPresent()) {
            Obligation.Start start = obligation.countedFrom().get();
            to.writeStringField("trigger", start.trigger().name());
            if (!start.called().equals(TriggerWords.of(start.trigger()))) {
                to.writeNumberField("called", numbers.of(start.called()));
            }
            to.writeStringField("on", start.on().toString());
        }
        if (!obligation.convention().isEmpty()) {
            to.writeStringField("convention", obligation.convention());
        }
        if (obligation.counting().isPresent()) {
            to.writeNumberField("counting", numbers.of(obligation.counting().get()));
        }
        if (!obligation.reasons().isEmpty()) {
            to.writeFieldName("reasons");
            write(obligation.reasons(), numbers, to);
        }
        to.writeEndObject();
    }

    private static Obligation obligation(JsonParser from, Interned.Numbers numbers) throws IOException {
        Optional<RuleRef> rule = Optional.empty();
        Optional<RuleRef> via = Optional.empty();
        Optional<Term.Kind> kind = Optional.empty();
        Optional<RetentionPeriod> period = Optional.empty();
        Optional<Obligation.Status> status = Optional.empty();
        Optional<Outcome> outcome = Optional.empty();
        Optional<LocalDate> earliest = Optional.empty();
        Optional<LocalDate> latest = Optional.empty();
        Optional<TriggerType> trigger = Optional.empty();
        Optional<Wording> called = Optional.empty();
        Optional<LocalDate> on = Optional.empty();
        String convention = "";
        Optional<Wording> counting = Optional.empty();
        List<Wording> reasons = List.of();
        for (String field = first(from); field != null; field = from.nextFieldName()) {
            from.nextToken();
            switch (field) {
                case "rule" -> rule = Optional.of(numbers.rule(from.getLongValue()));
                case "via" -> via = Optional.of(numbers.rule(from.getLongValue()));
                case "kind" -> kind = Optional.of(Term.Kind.valueOf(from.getText()));
                case "period" -> period = Optional.of(RetentionPeriod.parse(from.getText()));
                case "status" -> status = Optional.of(Obligation.Status.valueOf(from.getText()));
                case "outcome" -> outcome = Optional.of(outcome(from, numbers));
                case "earliest" -> earliest = Optional.of(day(from));
                case "latest" -> latest = Optional.of(day(from));
                case "trigger" -> trigger = Optional.of(TriggerType.of(from.getText()));
                case "called" -> called = Optional.of(numbers.wording(from.getLongValue()));
                case "on" -> on = Optional.of(day(from));
                case "convention" -> convention = from.getText();
                case "counting" -> counting = Optional.of(numbers.wording(from.getLongValue()));
                case "reasons" -> reasons = wordings(from, numbers);
                default -> throw unknown(field);
            }
        }
        Optional<LocalDate> day = on;
        Optional<Wording> words = called;
        Optional<LocalDate> last = latest;
        return new Obligation(
                rule.orElseThrow(),
                via,
                kind.orElseThrow(),
                period.orElseThrow(),
                status.orElseThrow(),
                outcome,
                earliest.map(first -> new Bounds(first, last)),
                trigger.map(
                        event -> new Obligation.Start(event, words.orElse(TriggerWords.of(event)), day.orElseThrow())),
                convention,
                counting,
                reasons);
    }

    private static void write(Outcome outcome, Interned.Numbers numbers, JsonGenerator to) throws IOException {
        to.writeStartObject();
        to.writeStringField("kind", outcome.kind().name());
        if (outcome instanceof Outcome.Until until) {
            to.writeStringField("last", until.last().toString());
        } else if (outcome instanceof Outcome.Open open) {
            to.writeFieldName("words");
            write(open.because(), numbers, to);
        } else if (outcome instanceof Outcome.Conflict conflict) {
            to.writeFieldName("words");
            write(conflict.between(), numbers, to);
        }
        to.writeEndObject();
    }

    private static Outcome outcome(JsonParser from, Interned.Numbers numbers) throws IOException {
        Optional<Outcome.Kind> kind = Optional.empty();
        Optional<LocalDate> last = Optional.empty();
        List<Wording> words = List.of();
        for (String field = first(from); field != null; field = from.nextFieldName()) {
            from.nextToken();
            switch (field) {
                case "kind" -> kind = Optional.of(Outcome.Kind.valueOf(from.getText()));
                case "last" -> last = Optional.of(day(from));
                case "words" -> words = wordings(from, numbers);
                default -> throw unknown(field);
            }
        }
        return switch (kind.orElseThrow()) {
            case UNTIL -> Outcome.until(last.orElseThrow());
            case OPEN -> new Outcome.Open(words);
            case CONFLICT -> new Outcome.Conflict(words);
            case PERMANENT -> Outcome.PERMANENT;
        };
    }

    private static void write(Hold hold, JsonGenerator to) throws IOException {
        to.writeStartObject();
        to.writeStringField("name", hold.name());
        if (hold.from().isPresent()) {
            to.writeStringField("from", hold.from().get().toString());
        }
        if (hold.until().isPresent()) {
            to.writeStringField("until", hold.until().get().toString());
        }
        to.writeEndObject();
    }

    private static Hold hold(JsonParser from) throws IOException {
        Optional<String> name = Optional.empty();
        Optional<LocalDate> first = Optional.empty();
        Optional<LocalDate> last = Optional.empty();
        for (String field = first(from); field != null; field = from.nextFieldName()) {
            from.nextToken();
            switch (field) {
                case "name" -> name = Optional.of(from.getText());
                case "from" -> first = Optional.of(day(from));
                case "until" -> last = Optional.of(day(from));
                default -> throw unknown(field);
            }
        }
        return new Hold(name.orElseThrow(), first, last);
    }

    private static void write(List<Wording> wordings, Interned.Numbers numbers, JsonGenerator to) throws IOException {
        to.writeStartArray();
        for (Wording wording : wordings) {
            to.writeNumber(numbers.of(wording));
        }
        to.writeEndArray();
    }

    private static List<Wording> wordings(JsonParser from, Interned.Numbers numbers) throws IOException {
        List<Wording> wordings = new ArrayList<>();
        while (from.nextToken() != JsonToken.END_ARRAY) {
            wordings.add(numbers.wording(from.getLongValue()));
        }
        return wordings;
    }

    /** A decision has dozens of dates, nearly all of four-digit years: those are read without a formatter. */
    private static LocalDate day(JsonParser from) throws IOException {
        String text = from.getText();
        if (text.length() != 10) {
            return LocalDate.parse(text);
        }
        return LocalDate.of(
                Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, 7, 10), Integer.parseInt(text, 8, 10, 10));
    }

    private static @Nullable String first(JsonParser from) throws IOException {
        if (from.currentToken() != JsonToken.START_OBJECT) {
            throw new IOException("Expected an object");
        }
        return from.nextFieldName();
    }

    private static IOException unknown(String field) {
        return new IOException("No field '" + field + "' is known here");
    }
}
