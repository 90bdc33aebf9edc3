package io.guidang.rules.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.guidang.core.category.Category;
import io.guidang.core.category.CategoryNode;
import io.guidang.core.category.Level;
import io.guidang.core.hold.Hold;
import io.guidang.core.item.Direction;
import io.guidang.core.item.Document;
import io.guidang.core.item.DocumentId;
import io.guidang.core.item.Issuer;
import io.guidang.core.item.Item;
import io.guidang.core.item.ItemId;
import io.guidang.core.item.Role;
import io.guidang.core.item.VoucherCopy;
import io.guidang.core.medium.Medium;
import io.guidang.core.party.Parties;
import io.guidang.core.party.PersonNumber;
import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.rulebook.Validity;
import io.guidang.rules.source.Provenance;
import io.guidang.rules.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuidangModuleTest {

    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new GuidangModule());

    @Test
    void the_json_of_an_item_is_a_promise() throws IOException {
        assertThat(pretty(item())).isEqualTo(golden("item.json"));
        assertThat(MAPPER.readValue(golden("item.json"), Item.class)).isEqualTo(item());
    }

    @Test
    void the_json_of_a_decision_is_a_promise() throws IOException {
        assertThat(pretty(decision())).isEqualTo(golden("decision.json"));
        assertThat(MAPPER.readValue(golden("decision.json"), Decision.class)).isEqualTo(decision());
    }

    @Test
    void what_has_its_ordinary_value_is_left_out() throws JsonProcessingException {
        Document plain = Document.of("D1", "投保单", "1.2", Medium.PAPER, 3, LocalDate.of(2012, 5, 1));

        assertThat(MAPPER.writeValueAsString(plain))
                .isEqualTo("{\"id\":\"D1\",\"name\":\"投保单\",\"class\":\"1.2\",\"medium\":\"PAPER\",\"pages\":3,"
                        + "\"formedOn\":\"2012-05-01\"}");
    }

    @Test
    void values_stand_inside_an_embedders_own_types() throws JsonProcessingException {
        record Labelled(RetentionPeriod period, Outcome outcome, Map<String, ItemId> items) {}
        Labelled own = new Labelled(
                RetentionPeriod.ofYears(10), Outcome.until(LocalDate.of(2022, 12, 31)), Map.of("a", ItemId.of("W1")));

        String json = MAPPER.writeValueAsString(own);

        assertThat(json)
                .isEqualTo("{\"period\":\"D10\",\"outcome\":{\"kind\":\"UNTIL\",\"keepThrough\":\"2022-12-31\"},"
                        + "\"items\":{\"a\":\"W1\"}}");
        assertThat(MAPPER.readValue(json, Labelled.class)).isEqualTo(own);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"a\",\"since\":\"2020-01-01\"}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"from\":\"2020-01-01\"}",
                "{\"name\":\"a\",\"from\":\"2020-02-30\"}",
                "{\"name\":\"a\",\"from\":\"20200101\"}",
                "{\"name\":null}",
                "{\"name\":1}",
                "{\"name\":\" \"}",
                "{\"name\":\"a\",\"from\":\"2020-01-02\",\"until\":\"2020-01-01\"}",
                "[]",
                "{\"name\":\"a\""
            })
    void a_hold_that_is_not_exactly_one_is_refused_whatever_the_mapper_was_told(String json) {
        ObjectMapper lenient = new ObjectMapper()
                .registerModule(new GuidangModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

        assertThatThrownBy(() -> lenient.readValue(json, Hold.class)).isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"UNTIL\"}",
                "{\"kind\":\"PERMANENT\",\"keepThrough\":\"2020-01-01\"}",
                "{\"kind\":\"OPEN\"}",
                "{\"kind\":\"LATER\"}"
            })
    void an_outcome_has_what_its_kind_has_and_nothing_else(String json) {
        assertThatThrownBy(() -> MAPPER.readValue(json, Outcome.class)).isInstanceOf(JsonMappingException.class);
    }

    @Test
    void what_a_disputed_date_leaves_open_is_written_with_its_bounds() throws JsonProcessingException {
        Obligation open = disputed();

        String json = MAPPER.writeValueAsString(open);

        assertThat(json).contains("\"earliest\":\"2025-06-30\",\"latest\":\"2026-02-28\"");
        assertThat(MAPPER.readValue(json, Obligation.class)).isEqualTo(open);
        assertThatThrownBy(() -> MAPPER.readValue(json.replace("\"earliest\":\"2025-06-30\",", ""), Obligation.class))
                .isInstanceOf(JsonMappingException.class);
        assertThatThrownBy(() -> MAPPER.readValue(json.replace("2025-06-30", "2026-06-30"), Obligation.class))
                .isInstanceOf(JsonMappingException.class);
    }

    @Test
    void no_message_repeats_what_was_found() {
        assertThatThrownBy(() -> MAPPER.readValue("{\"name\":\"a\",\"from\":\"张三\"}", Hold.class))
                .hasMessageContaining("Expected a date as 2012-05-01")
                .hasMessageNotContaining("张三");
    }

    @Test
    void a_convention_of_ones_own_is_read_by_the_module_that_knows_it() throws JsonProcessingException {
        var own = new LeapYears();
        Clock clock = Clock.of(own, TriggerType.FORMED);
        ObjectMapper knowing = new ObjectMapper().registerModule(new GuidangModule(List.of(own)));

        String json = knowing.writeValueAsString(clock);

        assertThat(knowing.readValue(json, Clock.class)).isEqualTo(clock);
        assertThatThrownBy(() -> MAPPER.readValue(json, Clock.class)).hasMessageContaining("NEXT_DAY");
    }

    private static String pretty(Object value) throws JsonProcessingException {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = GuidangModuleTest.class.getResourceAsStream("/golden/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Item item() {
        Document paper = Document.of("D1", "理赔申请书", "3.1", Medium.PAPER, 2, LocalDate.of(2012, 5, 1))
                .about(Parties.ofContract("200960P000001").with(PersonNumber.of("R000001")))
                .as(Role.MAIN_FORM, Issuer.EMPLOYER, Direction.EXPENDITURE)
                .copy(new VoucherCopy("V20090001", 1, 3))
                .remarked("原件");
        Document image = Document.of("D2", "理赔申请书", "3.1", Medium.ELECTRONIC, 2, LocalDate.of(2012, 5, 2))
                .imageOf(DocumentId.of("D1"));
        return new Item(
                ItemId.of("W0001"),
                "理赔案卷材料",
                "理赔",
                "张三",
                Category.of(CategoryNode.of(Level.STAGE, "LP", "理赔")),
                List.of(paper, image));
    }

    private static Obligation disputed() {
        Row row = Row.of(
                "3.1",
                "理赔",
                "理赔申请书",
                new Source("7.1", Provenance.VERIFIED, "", ""),
                Term.floor(
                        RetentionPeriod.ofYears(10),
                        Clock.of(CountingConventions.NEXT_DAY, TriggerType.CONTRACT_TERMINATED)));
        TriggerState claims = TriggerState.disputed(List.of(LocalDate.of(2015, 6, 30), LocalDate.of(2016, 2, 29)));
        Facts facts =
                Facts.of("3.1", Medium.PAPER, LocalDate.of(2012, 5, 1)).with(TriggerType.CONTRACT_TERMINATED, claims);
        return Decider.of(RulebookStack.of(example(row)))
                .decide(facts, LocalDate.of(2026, 11, 1))
                .decidedBy()
                .orElseThrow();
    }

    private static Rulebook example(Row row) {
        return new Rulebook(
                "example",
                "2007",
                Wording.of("示例", "example"),
                Layer.NATIONAL,
                Validity.ALWAYS,
                Applicability.ALL_HOLDINGS,
                Map.of(),
                List.of(row),
                List.of(),
                List.of());
    }

    private static Decision decision() {
        Source source = new Source("DA/T 36-2007, 7.1", Provenance.DERIVED, "low", "annex B is missing");
        Row row = Row.of(
                "3.1",
                "理赔",
                "理赔申请书",
                source,
                Term.floor(
                        RetentionPeriod.ofYears(10),
                        Clock.of(CountingConventions.NEXT_DAY, TriggerType.CONTRACT_TERMINATED)),
                Term.floor(
                        RetentionPeriod.ofYears(6), Clock.of(CountingConventions.NEXT_DAY, TriggerType.MATTER_CLOSED)));
        Facts facts = Facts.of("3.1", Medium.PAPER, LocalDate.of(2012, 5, 1))
                .happened(TriggerType.CONTRACT_TERMINATED, LocalDate.of(2020, 3, 15))
                .with(TriggerType.MATTER_CLOSED, TriggerState.NEVER)
                .under(Hold.openSince("案件 2020-7", LocalDate.of(2020, 4, 1)));
        return Decider.of(RulebookStack.of(example(row))).decide(facts, LocalDate.of(2026, 11, 1));
    }
}
