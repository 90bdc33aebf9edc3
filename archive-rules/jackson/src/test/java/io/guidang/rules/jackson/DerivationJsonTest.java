package io.guidang.rules.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.guidang.core.item.ClassCode;
import io.guidang.core.medium.Medium;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.decision.Derivation;
import io.guidang.rules.diff.Acknowledgement;
import io.guidang.rules.diff.Change;
import io.guidang.rules.diff.Counts;
import io.guidang.rules.diff.EditionDiff;
import io.guidang.rules.diff.Example;
import io.guidang.rules.diff.Impact;
import io.guidang.rules.diff.Referenced;
import io.guidang.rules.diff.Shorter;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.obligation.Step;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.rulebook.Validity;
import io.guidang.rules.source.Provenance;
import io.guidang.rules.source.Source;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every step of a decision, and what a new edition changes, for whoever shows them. */
class DerivationJsonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new GuidangModule());
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);
    private static final TriggerType ENDED = TriggerType.CONTRACT_TERMINATED;

    @Test
    void the_json_of_the_steps_is_a_promise() throws JsonProcessingException {
        Facts facts = Facts.of("3.1", Medium.PAPER, LocalDate.of(2012, 5, 1))
                .with("majorCase", "true")
                .with(ENDED, TriggerState.disputed(List.of(LocalDate.of(2015, 6, 30), LocalDate.of(2016, 2, 29))));
        Term term = years(10, ENDED).when(Condition.factIs("majorCase", "true"), Term.WhenMissing.BINDS);
        Derivation derivation = decider(term, years(3, TriggerType.FORMED))
                .verdict(facts, AS_OF)
                .derivation();

        JsonNode json = MAPPER.valueToTree(derivation);

        assertThat(fieldsOf(json)).containsExactly("facts", "considered", "decision");
        assertThat(json.at("/considered/0/steps").toString())
                .isEqualTo(
                        "[{\"step\":\"ASKED\",\"condition\":{\"fact\":\"majorCase\",\"is\":\"true\"},\"answer\":\"YES\"},"
                                + "{\"step\":\"READ\",\"asked\":\"CONTRACT_TERMINATED\",\"state\":{\"state\":\"DISPUTED\",\"dates\":"
                                + "[\"2015-06-30\",\"2016-02-29\"]}},"
                                + "{\"step\":\"REACHED\",\"row\":\"example#3.1\",\"edition\":{},\"own\":{},"
                                + "\"applicability\":\"ALL_HOLDINGS\",\"answer\":\"YES\"},"
                                + "{\"step\":\"BOUNDED\",\"convention\":\"NEXT_DAY\",\"period\":\"D10\","
                                + "\"from\":[\"2015-06-30\",\"2016-02-29\"],\"earliest\":\"2025-06-30\",\"latest\":\"2026-02-28\"}]");
        assertThat(json.at("/considered/1/steps/2").toString())
                .isEqualTo(
                        "{\"step\":\"COUNTED\",\"convention\":\"NEXT_DAY\",\"period\":\"D3\",\"from\":[\"2012-05-01\"],"
                                + "\"keepThrough\":\"2015-05-01\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"step\":\"ASKED\",\"condition\":{\"fact\":\"a\",\"is\":\"b\"}}",
                "{\"step\":\"ASKED\",\"condition\":{\"fact\":\"a\",\"is\":\"b\"},\"answer\":\"PERHAPS\"}",
                "{\"step\":\"ASKED\",\"condition\":{\"fact\":\"a\",\"is\":\"b\"},\"answer\":\"YES\",\"period\":\"D3\"}",
                "{\"step\":\"READ\",\"asked\":\"FORMED\"}",
                "{\"step\":\"COUNTED\",\"convention\":\"NEXT_DAY\",\"period\":\"D3\",\"from\":[],\"keepThrough\":\"2015-05-01\"}",
                "{\"step\":\"COUNTED\",\"convention\":\"NEXT_DAY\",\"period\":\"Y\",\"from\":[\"2012-05-01\"],"
                        + "\"keepThrough\":\"2015-05-01\"}",
                "{\"step\":\"BOUNDED\",\"convention\":\"NEXT_DAY\",\"period\":\"D3\",\"from\":[],\"earliest\":\"2015-05-01\"}",
                "{\"step\":\"BOUNDED\",\"convention\":\"NEXT_DAY\",\"period\":\"D3\",\"from\":[\"2012-05-01\"],"
                        + "\"latest\":\"2015-05-01\"}",
                "{\"step\":\"GUESSED\"}"
            })
    void a_step_has_what_its_kind_has_and_nothing_else(String json) {
        assertThatThrownBy(() -> MAPPER.readValue(json, Step.class)).isInstanceOf(JsonMappingException.class);
    }

    @Test
    void a_convention_of_ones_own_is_read_by_the_module_that_knows_it() throws JsonProcessingException {
        CountingConvention own = new LeapYears();
        ObjectMapper knowing = new ObjectMapper().registerModule(new GuidangModule(List.of(own)));
        Derivation derivation = decider(Term.floor(RetentionPeriod.ofYears(3), Clock.of(own, TriggerType.FORMED)))
                .verdict(Facts.of("3.1", Medium.PAPER, LocalDate.of(2012, 5, 1)), AS_OF)
                .derivation();

        String json = knowing.writeValueAsString(derivation);

        assertThat(json).contains("\"counting\":{\"zh\":\"按闰年计\",\"en\":\"counted in leap years\"}");
        assertThat(knowing.readValue(json, Derivation.class)).isEqualTo(derivation);
        assertThatThrownBy(() -> MAPPER.readValue(json, Derivation.class)).isInstanceOf(JsonMappingException.class);
    }

    @Test
    void an_impact_is_written_with_its_words_its_tables_and_its_examples_and_is_never_read() throws IOException {
        Impact impact = EditionDiff.of(decider(years(30, TriggerType.FORMED)), decider(years(10, TriggerType.FORMED)))
                .over(
                        Stream.of(2012, 2024)
                                .map(year -> new Referenced(
                                        "record " + year, Facts.of("3.1", Medium.PAPER, LocalDate.of(year, 5, 1)))),
                        AS_OF);

        JsonNode json = MAPPER.valueToTree(impact);

        String counted = "{\"EARLIER\":{\"records\":2,\"becameDue\":1,\"leastDays\":7305,\"mostDays\":7305}}";
        assertThat(fieldsOf(json))
                .containsExactly(
                        "asOf",
                        "lines",
                        "total",
                        "byClass",
                        "byYear",
                        "unruled",
                        "shorter",
                        "examples",
                        "examplesOfBecomingDue");
        assertThat(json.get("total").toString()).isEqualTo(counted);
        assertThat(json.get("byClass").toString()).isEqualTo("{\"3.1\":{\"PAPER\":" + counted + "}}");
        assertThat(json.at("/byYear/2012/PAPER/EARLIER/records").asInt()).isEqualTo(1);
        assertThat(json.get("shorter").toString())
                .isEqualTo(
                        "[{\"class\":\"3.1\",\"medium\":\"PAPER\",\"kind\":\"EARLIER\",\"records\":2,\"becameDue\":1}]");
        assertThat(json.at("/examples/EARLIER/1/reference").asText()).isEqualTo("record 2024");
        assertThat(json.at("/examplesOfBecomingDue/0/change/kind").asText()).isEqualTo("EARLIER");
        assertThat(json.at("/lines/0/en").asText()).startsWith("2 records compared as of 2026-11-01");
        assertThat(MAPPER.treeToValue(json.at("/examples/EARLIER/0"), Example.class))
                .isEqualTo(impact.examples(Change.Kind.EARLIER).get(0));
        assertThat(MAPPER.treeToValue(json.get("total"), Counts.class)).isEqualTo(impact.total());
        assertThatThrownBy(() -> MAPPER.treeToValue(json, Impact.class))
                .hasMessageContaining("compare the editions again");
    }

    @Test
    void an_acknowledgement_is_written_and_read_back() throws IOException {
        Acknowledgement acknowledgement = new Acknowledgement(
                Wording.of("决定", "decision"),
                Wording.of("新标准", "new standard"),
                List.of(new Shorter(ClassCode.of("3.1"), Medium.ELECTRONIC, Change.Kind.OPEN_PERHAPS_SHORTER, 3, 0)));

        String json = MAPPER.writeValueAsString(acknowledgement);

        assertThat(MAPPER.readValue(json, Acknowledgement.class)).isEqualTo(acknowledgement);
    }

    private static List<String> fieldsOf(JsonNode json) {
        return StreamSupport.stream(((Iterable<String>) json::fieldNames).spliterator(), false)
                .toList();
    }

    private static Term years(int years, TriggerType trigger) {
        return Term.floor(RetentionPeriod.ofYears(years), Clock.of(CountingConventions.NEXT_DAY, trigger));
    }

    private static Decider decider(Term... terms) {
        Row row = Row.of("3.1", "理赔", "理赔申请书", new Source("7.1", Provenance.VERIFIED, "", ""), terms);
        return Decider.of(RulebookStack.of(new Rulebook(
                "example",
                "2007",
                Wording.of("示例", "example"),
                Layer.NATIONAL,
                Validity.ALWAYS,
                Applicability.ALL_HOLDINGS,
                Map.of(),
                List.of(row),
                List.of(),
                List.of())));
    }
}
