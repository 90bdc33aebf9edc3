package io.guidang.examples.lines;

import io.guidang.core.hold.Hold;
import io.guidang.core.medium.Medium;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.facts.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the record of a line. A field that it does not know is refused: a misspelt hold must not vanish. */
final class RecordReader {

    static final String ID = "id";

    private static final List<String> FIELDS =
            List.of(ID, "class", "documentName", "stage", "medium", "formed", "facts", "events", "terms", "holds");
    private static final List<String> EVENT = List.of("type", "on", "status", "disputed", "subject", "known");
    private static final List<String> HOLD = List.of("case", "from", "until");
    private static final List<String> STAGES = List.of("承保", "保全", "理赔");

    private static final Map<String, Medium> MEDIA = Map.of("PAPER", Medium.PAPER, "ELECTRONIC", Medium.ELECTRONIC);
    private static final Map<String, TriggerState> STATES =
            Map.of("PENDING", TriggerState.PENDING, "NEVER", TriggerState.NEVER, "UNKNOWN", TriggerState.UNKNOWN);

    private final Questions questions;
    private final UnaskedFacts unasked;
    private final TermReader terms;

    /** @param unasked hears of the facts that no rule asks for */
    RecordReader(Questions questions, UnaskedFacts unasked) {
        this.questions = questions;
        this.unasked = unasked;
        this.terms = new TermReader(questions);
    }

    /** The id of a line, if it can be read, whatever else is wrong with it. */
    static Optional<String> id(Json json) {
        return json instanceof Json.Fields fields && fields.values().get(ID) instanceof Json.Text text
                ? Optional.of(text.value())
                : Optional.empty();
    }

    LineRecord read(Json json) throws BadLine {
        LineFields fields = LineFields.of(json, "", FIELDS);
        String id = fields.requiredText(ID);
        Optional<String> code = fields.text("class");
        Optional<String> name = fields.text("documentName");
        Optional<String> stage = fields.text("stage");
        if (code.isEmpty() && (name.isEmpty() || stage.isEmpty())) {
            throw BadLine.of(
                    LineProblem.MISSING_FIELD,
                    "应有 class，或 documentName 与 stage",
                    "class is missing, or documentName with stage");
        }
        if (stage.isPresent() && !STAGES.contains(stage.get())) {
            throw fields.notOneOf("stage", STAGES);
        }
        Medium medium = MEDIA.get(fields.requiredText("medium"));
        if (medium == null) {
            throw fields.notOneOf("medium", List.of("PAPER", "ELECTRONIC"));
        }
        return new LineRecord(
                id,
                code,
                stage,
                name,
                medium,
                fields.requiredDate("formed"),
                facts(fields),
                events(fields),
                terms.read(fields),
                holds(fields));
    }

    private Map<String, String> facts(LineFields fields) throws BadLine {
        Map<String, Json> written = fields.free("facts");
        if (written.isEmpty()) {
            return Map.of();
        }
        Map<String, String> facts = new HashMap<>();
        int place = 1;
        for (Map.Entry<String, Json> fact : written.entrySet()) {
            if (fact.getValue() != Json.Literal.NULL) {
                unasked.found(fact.getKey(), place);
                facts.put(fact.getKey(), questions.fact(fact.getKey(), fact.getValue(), place));
            }
            place++;
        }
        return facts;
    }

    private List<Event> events(LineFields fields) throws BadLine {
        List<Event> events = new ArrayList<>();
        int place = 0;
        for (Json written : fields.array("events")) {
            events.add(event(LineFields.of(written, "events[" + place++ + "]", EVENT)));
        }
        return events;
    }

    private Event event(LineFields fields) throws BadLine {
        TriggerType type = questions.events().get(fields.requiredText("type"));
        if (type == null) {
            throw BadLine.of(
                    LineProblem.UNKNOWN_EVENT,
                    fields.at("type") + " 不认识，可用："
                            + String.join("、", questions.events().keySet()),
                    fields.at("type") + " is not known, there are "
                            + String.join(", ", questions.events().keySet()));
        }
        TriggerState state = state(fields);
        return new Event(type, fields.text("subject").orElse(""), state, fields.date("known"));
    }

    private static TriggerState state(LineFields fields) throws BadLine {
        int told = 0;
        for (String way : List.of("on", "status", "disputed")) {
            told += fields.has(way) ? 1 : 0;
        }
        if (told != 1) {
            throw BadLine.of(
                    LineProblem.BAD_EVENT,
                    fields.at("on") + "、status、disputed 应恰有其一，实有 " + told + " 项",
                    fields.at("on") + ", status or disputed: exactly one is expected, but found " + told);
        }
        if (fields.has("on")) {
            return TriggerState.happened(fields.requiredDate("on"));
        }
        if (fields.has("disputed")) {
            return disputed(fields);
        }
        TriggerState state = STATES.get(fields.requiredText("status"));
        if (state == null) {
            throw fields.notOneOf("status", List.of("PENDING", "NEVER", "UNKNOWN"));
        }
        return state;
    }

    /** Where only one date is claimed it is disputed whether it happened at all, and nobody knows. */
    private static TriggerState disputed(LineFields fields) throws BadLine {
        List<LocalDate> dates = fields.dates("disputed");
        if (dates.isEmpty()) {
            throw BadLine.of(
                    LineProblem.BAD_EVENT,
                    fields.at("disputed") + " 应列出所主张的日期",
                    fields.at("disputed") + " should list the dates that are claimed");
        }
        return new HashSet<>(dates).size() == 1 ? TriggerState.UNKNOWN : TriggerState.disputed(dates);
    }

    private static List<Hold> holds(LineFields fields) throws BadLine {
        List<Hold> holds = new ArrayList<>();
        int place = 0;
        for (Json written : fields.array("holds")) {
            LineFields hold = LineFields.of(written, "holds[" + place++ + "]", HOLD);
            String name = hold.requiredText("case");
            LocalDate from = hold.requiredDate("from");
            Optional<LocalDate> until = hold.date("until");
            if (until.isPresent() && until.get().isBefore(from)) {
                throw BadLine.of(
                        LineProblem.BAD_HOLD, hold.at("until") + " 早于 from", hold.at("until") + " is before from");
            }
            holds.add(new Hold(name, Optional.of(from), until));
        }
        return holds;
    }
}
