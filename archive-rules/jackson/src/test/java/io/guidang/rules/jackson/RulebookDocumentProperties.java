package io.guidang.rules.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.guidang.core.issue.Checked;
import io.guidang.rules.rulebook.Rulebook;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RulebookDocumentProperties {

    private static final RulebookReader READER = RulebookReader.standard();
    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new GuidangModule());
    private static final SchemaCheck SCHEMA = SchemaCheck.by(RulebookSchema.standard());
    private static final String SIGNS = "{}[]:,-#&*!|>'\"%@`?~ \n\t\\0aZ中\uFEFF\u0000\u0085\u2028";

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_written_rulebook_is_read_back_as_an_equal_one(@ForAll("rulebooks") Rulebook rulebook) {
        String document = RulebookWriter.write(rulebook);

        assertThat(READER.read("own.yaml", document).orThrow()).as(document).isEqualTo(rulebook);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void a_written_rulebook_is_valid_by_the_schema(@ForAll("rulebooks") Rulebook rulebook) {
        String document = RulebookWriter.write(rulebook);

        assertThat(SCHEMA.of(document)).as(document).isEmpty();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void yaml_and_json_make_the_same_rulebook(@ForAll("rulebooks") Rulebook rulebook) throws JsonProcessingException {
        String json = MAPPER.writeValueAsString(rulebook);

        assertThat(READER.read("own.json", json).orThrow())
                .isEqualTo(
                        READER.read("own.yaml", RulebookWriter.write(rulebook)).orThrow());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_damaged_document_gives_issues_with_their_place_or_a_rulebook_and_never_an_exception(
            @ForAll("rulebooks") Rulebook rulebook, @ForAll("cuts") Cut cut) {
        Checked<Rulebook> read = READER.read("own.yaml", cut.into(RulebookWriter.write(rulebook)));

        assertThat(read.issues()).allSatisfy(issue -> {
            assertThat(issue.place().document()).isEqualTo("own.yaml");
            assertThat(issue.place().line() > 0 || issue.code().equals("MORE_ISSUES"))
                    .as("%s has a line", issue)
                    .isTrue();
        });
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_damaged_json_document_never_throws_either(@ForAll("rulebooks") Rulebook rulebook, @ForAll("cuts") Cut cut)
            throws JsonProcessingException {
        Checked<Rulebook> read = READER.read("own.json", cut.into(MAPPER.writeValueAsString(rulebook)));

        assertThat(read.issues().size()).isLessThanOrEqualTo(DocumentIssues.MOST + 1);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void no_text_at_all_makes_the_reader_throw(@ForAll("texts") String text) {
        assertThat(READER.read("own.yaml", text)).isNotNull();
        assertThat(READER.read("own.json", text)).isNotNull();
    }

    /** Something put in the place of something else. */
    record Cut(double where, int length, String instead) {
        String into(String document) {
            int from = (int) (where * document.length());
            int to = Math.min(document.length(), from + length);
            return document.substring(0, from) + instead + document.substring(to);
        }
    }

    @Provide
    Arbitrary<Rulebook> rulebooks() {
        return Rulebooks.rulebooks();
    }

    @Provide
    Arbitrary<Cut> cuts() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.oneOf(texts(), Arbitraries.of("&a ", "*a", "!!binary ", "---\n", "  ", "W", "D0")))
                .as(Cut::new);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars(SIGNS.toCharArray()).ofMaxLength(12);
    }
}
