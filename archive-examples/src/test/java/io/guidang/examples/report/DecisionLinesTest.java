package io.guidang.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionLinesTest {

    @TempDir
    Path out;

    private List<String> lines = List.of();

    @BeforeEach
    void reports_of_five_items() throws IOException {
        SmallArchive small = SmallArchive.ofFive();
        Reports.write(
                out,
                small.archive(),
                small.journal(),
                CatalogueForm.LIFE,
                SmallArchive.AS_OF,
                (zh, en, done, total) -> {});
        lines = Files.readAllLines(out.resolve("decisions.jsonl"));
    }

    @Test
    void a_line_says_until_when_by_which_rule_and_how_it_was_counted() {
        String expected = """
                {'id':'W1','code':'L001-ZY·CB·2012·D10-00001','medium':'PAPER','scope':'IN','asOf':'2026-01-01',\
                'outcome':'UNTIL','keepThrough':'2025-12-31','appraiseFrom':'2026-01-01','due':true,'blockedBy':[],\
                'decidedBy':{'rule':'cn-dat36-2007#1.2','rulebook':'cn-dat36-2007','edition':'2007',\
                'citation':'DA/T 36-2007, 7.1','provenance':'derived'},\
                'obligations':[{'rule':'cn-dat36-2007#1.2','citation':'DA/T 36-2007, 7.1','period':'D10',\
                'status':'BINDS','kind':'FLOOR','layer':'NATIONAL','provenance':'derived','outcome':'UNTIL',\
                'keepThrough':'2025-12-31','countedFrom':{'trigger':'CONTRACT_TERMINATED','on':'2015-12-31'},\
                'convention':'NEXT_DAY'}],\
                'sentence':{'zh':'保管至2025-12-31，2026-01-01起可以鉴定：自保险合同终止(2015-12-31)10年，\
                次日起算(民法典第201、202条)，依据DA/T 36-2007, 7.1(推定)。',\
                'en':'Keep through 2025-12-31, appraise from 2026-01-01: 10 years from the end of the insurance contract \
                (2015-12-31), counted from the next day (Civil Code arts. 201-202); DA/T 36-2007, 7.1 (derived).'}}""";

        assertThat(lines.get(0)).isEqualTo(expected.replace('\'', '"'));
    }

    @Test
    void there_is_one_line_an_item_and_medium_in_filing_order() {
        assertThat(lines.stream()
                        .map(DecisionLinesTest::read)
                        .map(line -> line.get("id").asText() + " "
                                + line.get("medium").asText()))
                .containsExactly("W1 PAPER", "W2 PAPER", "W3 PAPER", "W3 ELECTRONIC", "W4 ELECTRONIC", "W5 PAPER");
    }

    @Test
    void what_is_absent_is_null_and_every_line_has_the_same_members() {
        List<JsonNode> read = lines.stream().map(DecisionLinesTest::read).toList();

        assertThat(read.get(2).get("keepThrough").isNull()).isTrue();
        assertThat(read.get(2).at("/obligations/0").has("countedFrom")).isFalse();
        assertThat(read)
                .allSatisfy(line -> assertThat(line.fieldNames())
                        .toIterable()
                        .containsExactlyElementsOf(() -> read.get(0).fieldNames()));
    }

    @Test
    void a_hold_is_named_and_keeps_the_item_from_being_due() {
        JsonNode held = read(lines.get(1));

        assertThat(held.get("due").asBoolean()).isFalse();
        assertThat(held.at("/blockedBy/0").asText()).isEqualTo("争议 202554P000001");
        assertThat(held.get("keepThrough").asText()).isEqualTo("2024-03-15");
    }

    private static JsonNode read(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
