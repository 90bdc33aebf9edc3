package io.guidang.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.guidang.core.item.ClassCode;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.jackson.RulebookSchema;
import io.guidang.rules.jackson.RulebookWriter;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.scope.FilingScope;
import io.guidang.rules.scope.ScopeTable;
import io.guidang.rules.source.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedRulebooksTest {

    static Stream<String> names() {
        return ShippedRulebooks.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_shipped_document_is_what_the_tables_of_standards_make(String name) throws IOException {
        assertThat(document(name))
                .as("run RulebookGenerator, review what changed and commit it")
                .isEqualTo(RulebookGenerator.documents().get(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_name_is_the_id_and_the_canonical_form_reads_back(String name) throws IOException {
        Rulebook rulebook = ShippedRulebooks.read(name);

        assertThat(rulebook.id()).isEqualTo(name);
        assertThat(document(name)).endsWith(RulebookWriter.write(rulebook));
    }

    @Test
    void the_schema_lies_beside_the_documents_and_their_first_line_names_it() throws IOException {
        assertThat(resource("rulebook.schema.json")).isEqualTo(RulebookSchema.standard());
        assertThat(ShippedRulebooks.names())
                .allSatisfy(name -> assertThat(document(name).lines().findFirst())
                        .contains("# yaml-language-server: $schema=rulebook.schema.json"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_document_is_valid_by_the_schema(String name) throws IOException {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(resource("rulebook.schema.json"));

        assertThat(schema.validate(new YAMLMapper().readTree(document(name)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_rulebook_carries_scenarios_and_they_come_true(String name) {
        List<Rulebook> all =
                ShippedRulebooks.names().stream().map(ShippedRulebooks::read).toList();
        RulebookStack stack = RulebookStack.check(all, List.of(), List.of()).orThrow();

        assertThat(ShippedRulebooks.read(name).scenarios()).hasSizeGreaterThan(1);
        assertThat(Decider.check(stack.around(ShippedRulebooks.read(name))).issues())
                .isEmpty();
        assertThat(Decider.check(stack).issues()).isEmpty();
    }

    @Test
    void every_generated_document_is_shipped() {
        assertThat(RulebookGenerator.documents().keySet())
                .containsExactlyInAnyOrderElementsOf(ShippedRulebooks.names());
    }

    @ParameterizedTest
    @CsvSource({
        "cn-dat36-2007, NATIONAL, ALL_HOLDINGS, 43",
        "cn-order3-2009, NATIONAL, ALL_HOLDINGS, 55",
        "cn-accounting-2016, LAW, ADOPTER_CHOOSES, 16",
        "cn-accounting-1998, LAW, FROM_THEN_ON, 16",
        "cn-legal-floors, LAW, FROM_THEN_ON, 27"
    })
    void each_rulebook_has_its_layer_and_all_its_rows(String name, Layer layer, Applicability appliesTo, int rows) {
        Rulebook rulebook = ShippedRulebooks.read(name);

        assertThat(rulebook.layer()).isEqualTo(layer);
        assertThat(rulebook.applicability()).isEqualTo(appliesTo);
        assertThat(rulebook.rows()).extracting(Row::code).hasSize(rows);
    }

    @Test
    void a_rulebook_that_is_not_shipped_is_refused_with_those_that_are() {
        assertThatThrownBy(() -> ShippedRulebooks.read("cn-dat36-2024"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cn-dat36-2024")
                .hasMessageContaining("cn-dat36-2007");
    }

    @Test
    void life_insurance_has_14_15_and_14_classes_under_its_three_stages() {
        Rulebook life = ShippedRulebooks.read("cn-dat36-2007");

        assertThat(Map.of(
                        "承保",
                                life.rows().stream()
                                        .filter(row -> row.group().equals("承保"))
                                        .count(),
                        "保全",
                                life.rows().stream()
                                        .filter(row -> row.group().equals("保全"))
                                        .count(),
                        "理赔",
                                life.rows().stream()
                                        .filter(row -> row.group().equals("理赔"))
                                        .count()))
                .isEqualTo(Map.of("承保", 14L, "保全", 15L, "理赔", 14L));
        assertThat(life.rows()).extracting(row -> row.source().provenance()).containsOnly(Provenance.DERIVED);
        assertThat(life.rows()).extracting(row -> row.source().citation()).containsOnly("DA/T 36-2007, 7.1");
        assertThat(life.rows())
                .allSatisfy(row -> assertThat(row.note()).contains("annex A").contains("Annex B"));
    }

    @Test
    void a_contract_document_is_filed_only_where_the_contract_was_taken_back() {
        ScopeTable scope = ScopeTable.of(ShippedRulebooks.read("cn-dat36-2007"));

        assertThat(scope.scopeOf(scope.coded("2.2"), Map.of("contractTakenBack", "true")))
                .isInstanceOf(FilingScope.In.class);
        assertThat(scope.scopeOf(scope.coded("2.2"), Map.of("contractTakenBack", "false")))
                .isInstanceOf(FilingScope.Out.class);
        assertThat(scope.scopeOf(scope.named("理赔", "保险合同原件"), Map.of())).isInstanceOf(FilingScope.Review.class);
        assertThat(scope.scopeOf(scope.named("承保", "投保单"), Map.of())).isInstanceOf(FilingScope.In.class);
    }

    @Test
    void the_rows_that_are_known_to_be_missing_are_gaps_and_what_is_only_suspected_is_no_row() {
        Rulebook social = ShippedRulebooks.read("cn-order3-2009");

        assertThat(social.rows())
                .filteredOn(row -> row.source().provenance() == Provenance.GAP)
                .extracting(row -> row.code().value())
                .containsExactly("yl-03", "yb-01", "yb-02", "yb-03", "gs-06", "sy-01");
        assertThat(social.row(ClassCode.of("jh-05"))).isEmpty();
        assertThat(social.row(ClassCode.of("gs-07"))).isEmpty();
    }

    @Test
    void rows_stand_in_the_order_of_the_annex() {
        assertThat(ShippedRulebooks.read("cn-order3-2009").rows())
                .extracting(row -> row.code().value())
                .containsSubsequence(
                        "yl-02", "yl-03", "yl-04", "yb-01", "yb-03", "yb-04", "gs-05", "gs-06", "sy-01", "sy-02");
    }

    @ParameterizedTest
    @CsvSource({
        "INS-87-LONG, 43",
        "INS-87-SHORT, 43",
        "INS-2002-124, 43",
        "AML-2006-19, 9",
        "AML-2024-34, 9",
        "AML-ORDER2-2007-29, 9",
        "ACC-79, 0",
        "BROKER-51-LONG, 0",
        "TRACE-2017-SHORT, 0",
        "AML-REPORT-22, 0",
        "PIPL-19, 0",
        "ARCH-21, 0"
    })
    void a_law_binds_the_classes_that_its_subjects_name_and_no_others(String code, int classes) {
        Rulebook floors = ShippedRulebooks.read("cn-legal-floors");

        assertThat(floors.boundBy(floors.row(ClassCode.of(code)).orElseThrow())).hasSize(classes);
    }

    @Test
    void identity_papers_and_transaction_papers_are_told_apart() {
        Rulebook floors = ShippedRulebooks.read("cn-legal-floors");

        assertThat(floors.subjects().get("客户身份资料"))
                .extracting(key -> key.row().value())
                .containsExactly("1.11", "1.12", "2.4", "2.5", "3.7", "3.13");
        assertThat(floors.subjects().get("交易记录"))
                .extracting(key -> key.row().value())
                .containsExactly("1.6", "2.3", "2.13", "3.7");
    }

    @Test
    void every_class_that_a_law_names_exists() {
        Rulebook life = ShippedRulebooks.read("cn-dat36-2007");

        for (List<RowKey> keys :
                ShippedRulebooks.read("cn-legal-floors").subjects().values()) {
            assertThat(keys).allSatisfy(key -> {
                assertThat(key.rulebook()).isEqualTo("cn-dat36-2007");
                assertThat(life.row(key.row())).isPresent();
            });
        }
    }

    @Test
    void the_stacks_of_both_profiles_stand() {
        RulebookStack.of(ShippedRulebooks.read("cn-legal-floors"), ShippedRulebooks.read("cn-dat36-2007"));
        RulebookStack.of(ShippedRulebooks.read("cn-order3-2009"), ShippedRulebooks.read("cn-accounting-2016"));
    }

    @Test
    void articles_of_law_are_no_classes_of_documents() {
        assertThat(ShippedRulebooks.read("cn-legal-floors").rows())
                .extracting(Row::scope)
                .containsOnly(Row.Scope.NONE);
    }

    private static String document(String name) throws IOException {
        return resource(name + ".yaml");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ShippedRulebooks.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
