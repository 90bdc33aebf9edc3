package io.guidang.rules.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.guidang.core.issue.Checked;
import io.guidang.core.issue.Issue;
import io.guidang.core.medium.Medium;
import io.guidang.core.retention.Outcome;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.source.Provenance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema and the reader are two tellings of one shape. */
class RulebookSchemaTest {

    private static final RulebookReader READER = RulebookReader.standard();
    private static final SchemaCheck SCHEMA = SchemaCheck.by(RulebookSchema.standard());

    private static final String HEAD = """
            rulebook: own-2024
            edition: 2024
            title: {zh: 公司保管期限表, en: Company schedule}
            layer: COMPANY
            appliesTo: ALL_HOLDINGS
            subjects: {身份: [cn-dat36-2007#1.12]}
            """;

    private static final String ROW = """
            rows:
              - code: 1.10
                name: 投保单
                citation: 公司制度第3条
                provenance: VERIFIED
            """;

    private static final String SCENARIO = "name: n, class: 1.2, medium: PAPER, formed: 2012-05-01, asOf: 2020-01-01";

    /** Every kind of keys with values that a document has, with a key in it that nobody knows. */
    private static final String NOTHING_BUT_UNKNOWN = """
            zzz: 0
            title: {zzz: 0}
            effective: {zzz: 0}
            triggers: [{zzz: 0, after: {zzz: 0}}]
            rows: [{zzz: 0, scope: {zzz: 0}, retain: [{zzz: 0, when: {zzz: 0}}], defersTo: {zzz: 0, parts: [{zzz: 0}]}}]
            scenarios: [{zzz: 0, events: [{zzz: 0}], holds: [{zzz: 0}], expect: {zzz: 0}}]
            """;

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # path,                      in the schema,                                                       given
            -,                           -,                                                                   title rows
            title,                       /properties/title,                                                   -
            effective,                   /definitions/effective,                                              -
            triggers[0],                 /definitions/declaredTrigger/anyOf/1,                                -
            triggers[0].after,           /definitions/declaredTrigger/anyOf/1/properties/after,               -
            rows[0],                     /definitions/row,                                                    -
            rows[0].scope,               /definitions/scope/anyOf/1,                                          -
            rows[0].retain[0],           /definitions/term,                                                   -
            rows[0].retain[0].when,      /definitions/condition,                                              -
            rows[0].defersTo,            /definitions/deferral,                                               parts
            rows[0].defersTo.parts[0],   /definitions/part,                                                   -
            scenarios[0],                /definitions/scenario,                                               expect
            scenarios[0].events[0],      /definitions/event,                                                  -
            scenarios[0].holds[0],       /definitions/hold,                                                   -
            scenarios[0].expect,         /definitions/expected,                                               -
            """)
    void the_schema_knows_and_requires_the_keys_that_the_reader_does(String path, String pointer, String given)
            throws JsonProcessingException {
        JsonNode shape = schema().at(pointer == null ? "" : pointer);
        List<String> required = texts(shape.path("required"));
        required.removeAll(given == null ? List.of() : List.of(given.split(" ")));

        assertThat(shape.path("additionalProperties").isBoolean()).isTrue();
        assertThat(known(path == null ? "zzz" : path + ".zzz"))
                .containsExactlyInAnyOrderElementsOf(names(shape.path("properties")));
        assertThat(missing(path == null ? "" : path)).containsExactlyInAnyOrderElementsOf(required);
    }

    @Test
    void there_is_no_other_shape_in_the_schema() throws JsonProcessingException {
        assertThat(schema().findValues("additionalProperties"))
                .filteredOn(JsonNode::isBoolean)
                .as("those in the table above")
                .hasSize(15);
    }

    @Test
    void its_words_are_those_of_the_library() throws JsonProcessingException {
        assertWords("/properties/layer", Layer.values());
        assertWords("/properties/appliesTo", Applicability.values());
        assertWords("/definitions/row/properties/provenance", Provenance.values());
        assertWords("/definitions/medium", Medium.values());
        assertWords("/definitions/term/properties/whenMissing", Term.WhenMissing.values());
        assertWords("/definitions/expected/properties/outcome", Outcome.Kind.values());
        assertWords(
                "/definitions/event/properties/status",
                EventNodes.STATUS.keySet().toArray());
        assertWords(
                "/definitions/convention/anyOf/0", CountingConventions.names().toArray());
        assertWords("/definitions/trigger/anyOf/0", TriggerType.STANDARD.toArray());
        assertWords("/definitions/ownTrigger/not", TriggerType.STANDARD.toArray());
    }

    @Test
    void every_key_is_described_in_chinese_and_english() throws JsonProcessingException {
        for (String description : schema().findValuesAsText("description")) {
            assertThat(description).matches(".*\\p{IsHan}.* / .*[a-z].*");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "retain: []",
                "retain: [{atLeast: D10, from: CONTRACT_TERMINATED, convention: NEXT_DAY}]",
                "retain: [{atMost: D6M, latestOf: [MATTER_CLOSED, FORMED], convention: NEXT_DAY, media: [PAPER]}]",
                "retain: [{atLeast: Y, when: {all: [{fact: n, moreThan: 1.0}, {happened: FORMED}]}, whenMissing: LAPSES}]",
                "retain: [{atLeast: W}]",
                "retain: [{atLeast: Y, when: {fact: a, is: true}}, {atLeast: Y, when: {fact: a, atMost: '3'}}]",
                "scope: {when: {fact: contractTakenBack, is: 'true'}}",
                "scope: NONE",
                "defersTo: {rulebook: cn-accounting-2016, parts: [{when: {fact: a, is: 1}, rows: [a]}, {rows: [1.2]}]}",
                "effective: {from: 2024-02-29}",
                "binds: [身份]",
                "replaces: [cn-dat36-2007#1.2]"
            })
    void what_the_reader_takes_the_schema_takes(String line) {
        String document = HEAD + ROW + "    " + line + "\n";

        assertThat(READER.read("own.yaml", document).issues()).isEmpty();
        assertThat(SCHEMA.of(document)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "triggers: [POLICY_LAPSED, {trigger: OVER, zh: 甲, en: a, after: {period: D2, of: POLICY_LAPSED}}]",
                "scenarios: [{SCENARIO, expect: {outcome: OPEN, due: false, decidedBy: cn-dat36-2007#1.2}}]",
                "scenarios: [{SCENARIO, facts: {a: 1, b: true, c: ''}, expect: {outcome: UNTIL, keepThrough: 2020-01-01}}]",
                "scenarios: [{SCENARIO, events: [{type: APPRAISED, on: 2012-05-01}], expect: {outcome: OPEN}}]",
                "scenarios: [{SCENARIO, events: [{type: APPRAISED, status: NEVER, subject: 1}], expect: {outcome: OPEN}}]",
                "scenarios: [{SCENARIO, events: [{type: APPRAISED, disputed: [2012-05-01, 2012-05-02], known: 2013-01-01}], expect: {outcome: OPEN}}]",
                "scenarios: [{SCENARIO, holds: [{case: 2030-7, from: 2012-05-01}], expect: {outcome: PERMANENT}}]",
                "scenarios: [{SCENARIO, knownAsOf: 2013-01-01, expect: {outcome: OPEN}}]"
            })
    void what_the_reader_takes_above_the_rows_the_schema_takes(String line) {
        String document = HEAD + line.replace("SCENARIO", SCENARIO) + "\n" + ROW;

        assertThat(READER.read("own.yaml", document).issues()).isEmpty();
        assertThat(SCHEMA.of(document)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "citaton: x",
                "note: [x]",
                "note: null",
                "group: {a: b}",
                "retain: {atLeast: Y}",
                "retain: [Y]",
                "retain: [{from: FORMED, convention: NEXT_DAY}]",
                "retain: [{atLeast: D0, from: FORMED, convention: NEXT_DAY}]",
                "retain: [{atLeast: -1, from: FORMED, convention: NEXT_DAY}]",
                "retain: [{atLeast: D-1, from: FORMED, convention: NEXT_DAY}]",
                "retain: [{atLeast: D10000, from: FORMED, convention: NEXT_DAY}]",
                "retain: [{atLeast: D10Y, from: FORMED, convention: NEXT_DAY}]",
                "retain: [{atLeast: P10Y, from: FORMED, convention: NEXT_DAY}]",
                "retain: [{atLeast: P0D, from: FORMED, convention: NEXT_DAY}]",
                "retain: [{atLeast: 10, from: FORMED, convention: NEXT_DAY}]",
                "retain: [{atLeast: true, from: FORMED, convention: NEXT_DAY}]",
                "retain: [{atLeast: , from: FORMED, convention: NEXT_DAY}]",
                "retain: [{atLeast: D10, atMost: D3, from: FORMED, convention: NEXT_DAY}]",
                "retain: [{atLeast: D10}]",
                "retain: [{atLeast: D10, convention: NEXT_DAY}]",
                "retain: [{atLeast: D10, from: FORMED}]",
                "retain: [{atLeast: D10, from: FORMED, latestOf: [FORMED], convention: NEXT_DAY}]",
                "retain: [{atLeast: D10, latestOf: [], convention: NEXT_DAY}]",
                "retain: [{atLeast: D10, from: formed, convention: NEXT_DAY}]",
                "retain: [{atLeast: D10, from: FORMED, convention: NEXTDAY}]",
                "retain: [{atMost: Y}]",
                "retain: [{atLeast: Y, when: {fact: a}}]",
                "retain: [{atLeast: Y, when: {is: a}}]",
                "retain: [{atLeast: Y, when: {fact: a, is: b, atMost: 1}}]",
                "retain: [{atLeast: Y, when: {fact: a, happened: FORMED}}]",
                "retain: [{atLeast: Y, when: {fact: a, is: b, happened: FORMED}}]",
                "retain: [{atLeast: Y, when: {fact: a, atMost: many}}]",
                "retain: [{atLeast: Y, whenMissing: MAYBE}]",
                "retain: [{atLeast: Y, media: []}]",
                "retain: [{atLeast: Y, media: [STONE]}]",
                "effective: {from: 2024-13-01}",
                "effective: {since: 2024-12-01}",
                "replaces: [1.2]",
                "replaces: x#1",
                "scope: OUT",
                "scope: {when: {fact: a, atMost: 1}}",
                "defersTo: {rulebook: b, parts: []}",
                "defersTo: {rulebook: b, parts: [{rows: []}]}",
                "defersTo: {parts: [{rows: [a]}]}",
                "defersTo: {rulebook: b, parts: [{rows: ['a b']}]}"
            })
    void what_the_reader_refuses_for_its_shape_in_a_row_the_schema_refuses(String line) {
        assertBothRefuse(HEAD + ROW + "    " + line + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "triggers: POLICY_LAPSED",
                "triggers: [policyLapsed]",
                "triggers: [FORMED]",
                "triggers: [{trigger: A}]",
                "triggers: [{trigger: A, zh: 甲, en: ''}]",
                "triggers: [{trigger: FORMED, zh: 甲, en: a}]",
                "triggers: [{trigger: A, zh: 甲, en: a, after: FORMED}]",
                "triggers: [{trigger: A, zh: 甲, en: a, after: {period: Y, of: FORMED}}]",
                "triggers: [{trigger: A, zh: 甲, en: a, after: {period: D2}}]",
                "scenarios: {}",
                "scenarios: [{asOf: 2020-01-01}]",
                "scenarios: [{SCENARIO}]",
                "scenarios: [{SCENARIO, expect: OPEN}]",
                "scenarios: [{SCENARIO, knownAsOf: then, expect: {outcome: OPEN}}]",
                "scenarios: [{SCENARIO, expect: {outcome: UNTIL}}]",
                "scenarios: [{SCENARIO, expect: {outcome: OPEN, keepThrough: 2020-01-01}}]",
                "scenarios: [{SCENARIO, expect: {outcome: NOT_FILED}}]",
                "scenarios: [{SCENARIO, expect: {outcome: OPEN, due: maybe}}]",
                "scenarios: [{SCENARIO, expect: {outcome: OPEN, decidedBy: '1.2'}}]",
                "scenarios: [{SCENARIO, facts: [a], expect: {outcome: OPEN}}]",
                "scenarios: [{SCENARIO, facts: {a: [b]}, expect: {outcome: OPEN}}]",
                "scenarios: [{SCENARIO, facts: {a: null}, expect: {outcome: OPEN}}]",
                "scenarios: [{SCENARIO, events: [{type: CONTRACT_FORMED}], expect: {outcome: OPEN}}]",
                "scenarios: [{SCENARIO, events: [{type: FORMED, on: 2012-05-01}], expect: {outcome: OPEN}}]",
                "scenarios: [{SCENARIO, events: [{type: APPRAISED, on: soon}], expect: {outcome: OPEN}}]",
                "scenarios: [{SCENARIO, events: [{type: APPRAISED, status: HAPPENED}], expect: {outcome: OPEN}}]",
                "scenarios: [{SCENARIO, events: [{type: APPRAISED, disputed: [2012-05-01]}], expect: {outcome: OPEN}}]",
                "scenarios: [{SCENARIO, events: [{type: APPRAISED, on: 2012-05-01, status: NEVER}], expect: {outcome: OPEN}}]",
                "scenarios: [{SCENARIO, holds: [{from: 2012-05-01}], expect: {outcome: OPEN}}]",
                "rows: {}",
                "layer: COMPNY",
                "appliesTo: EVERYTHING",
                "rulebook: This-Item",
                "rulebook: this-item",
                "edition: ' '",
                "title: x",
                "title: {zh: 甲}",
                "subjects: {身份: cn-dat36-2007#1.12}"
            })
    void what_the_reader_refuses_for_its_shape_above_the_rows_the_schema_refuses(String line) {
        String written = line.replace("SCENARIO", SCENARIO);
        String key = written.substring(0, written.indexOf(':') + 1);
        String document =
                HEAD.replaceFirst("(?m)^" + key + ".*\\n", "") + written + "\n" + (key.equals("rows:") ? "" : ROW);

        assertBothRefuse(document);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NEXT_DAY",
                "MONTH_END",
                "FISCAL_YEAR_END_0331",
                "FISCAL_YEAR_END_0229",
                "FISCAL_YEAR_END_0230",
                "FISCAL_YEAR_END_0431",
                "FISCAL_YEAR_END_1230",
                "FISCAL_YEAR_END_1231",
                "FISCAL_YEAR_END_1301",
                "FISCAL_YEAR_END_0100",
                "next_day"
            })
    void a_convention_is_known_to_both_or_to_neither(String name) {
        String document = HEAD + ROW + "    retain: [{atLeast: D1, from: FORMED, convention: " + name + "}]\n";

        assertThat(SCHEMA.of(document).isEmpty()).isEqualTo(READER.read("own.yaml", document) instanceof Checked.Sound);
    }

    @Test
    void the_schema_of_a_reader_that_knows_a_convention_of_ones_own_knows_it_too() {
        String document = HEAD + ROW + "    retain: [{atLeast: D1, from: FORMED, convention: LEAP_YEARS}]\n";

        assertThat(SCHEMA.of(document)).isNotEmpty();
        assertThat(SchemaCheck.by(RulebookSchema.knowing(List.of(new LeapYears())))
                        .of(document))
                .isEmpty();
        assertThat(RulebookSchema.knowing(List.of())).isEqualTo(RulebookSchema.standard());
    }

    @Test
    void both_know_how_many_triggers_are_too_many() throws JsonProcessingException {
        assertThat(schema().at("/properties/triggers/maxItems").asInt()).isEqualTo(Rulebook.MOST_TRIGGERS);
    }

    private static void assertBothRefuse(String document) {
        assertThat(READER.read("own.yaml", document))
                .as("the reader of\n%s", document)
                .isInstanceOf(Checked.Unsound.class);
        assertThat(SCHEMA.of(document)).as("the schema of\n%s", document).isNotEmpty();
    }

    /** The keys that the reader says it knows where it found this one. */
    private static List<String> known(String path) {
        Matcher list = matcher("UNKNOWN_KEY", path, "here are known \\[(.*)]").get(0);
        return List.of(list.group(1).split(", "));
    }

    private static List<String> missing(String path) {
        return matcher("MISSING_KEY", path, "the key (.*) is missing").stream()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<Matcher> matcher(String code, String path, String pattern) {
        Checked<Rulebook> read = READER.read("own.yaml", NOTHING_BUT_UNKNOWN);
        return read.issues().stream()
                .filter(issue ->
                        issue.code().equals(code) && issue.place().path().equals(path))
                .map(Issue::message)
                .map(message -> Pattern.compile(pattern).matcher(message.en()))
                .filter(Matcher::find)
                .toList();
    }

    private static void assertWords(String pointer, Object[] words) throws JsonProcessingException {
        assertThat(texts(schema().at(pointer).path("enum")))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(words).map(Object::toString).toList());
    }

    private static JsonNode schema() throws JsonProcessingException {
        return new ObjectMapper().readTree(RulebookSchema.standard());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static TreeSet<String> names(JsonNode properties) {
        TreeSet<String> names = new TreeSet<>();
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            names.add(property.getKey());
        }
        return names;
    }
}
