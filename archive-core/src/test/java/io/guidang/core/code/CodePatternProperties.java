package io.guidang.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.category.Level;
import io.guidang.core.fonds.FondsNumber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CodePatternProperties {

    @Property
    void reading_a_composed_code_gives_its_parts(@ForAll("patternsWithParts") PatternAndParts given) {
        ArchivalCode code = given.pattern().compose(given.parts());

        assertThat(given.pattern().parse(code)).contains(given.parts());
    }

    @Property
    void what_is_read_composes_to_the_same_code(@ForAll("codes") String text) {
        CodePattern pattern = new CodePattern("life", 1, "{FONDS}-ZY·{STAGE}·{YEAR}·{RETENTION}-{NUMBER:2}");
        ArchivalCode code = ArchivalCode.of(text);

        pattern.parse(code)
                .ifPresent(parts -> assertThat(pattern.compose(parts)).isEqualTo(code));
    }

    record PatternAndParts(CodePattern pattern, CodeParts parts) {}

    /** Patterns of any levels in any order with any separators, and parts for just those levels; no code is too long. */
    @Provide
    Arbitrary<PatternAndParts> patternsWithParts() {
        Arbitrary<List<Level>> levels =
                Arbitraries.of(Level.class).set().ofMaxSize(6).map(ArrayList::new);
        Arbitrary<String> separators = Arbitraries.of("-", "·", "/", "-ZY·", "-A", "1-", "..");
        Arbitrary<String> values = Arbitraries.strings()
                .withChars("AZ09YD办公室\u3400")
                .ofMinLength(1)
                .ofMaxLength(10);
        Arbitrary<String> fonds = Arbitraries.strings().numeric().ofLength(3);
        Arbitrary<Character> letters = Arbitraries.chars().range('A', 'Z').range('0', '9');
        Arbitrary<Integer> numbers = Arbitraries.integers().between(1, CodeParts.HIGHEST);
        return Combinators.combine(
                        levels,
                        separators.list().ofSize(9),
                        values.list().ofSize(6),
                        Combinators.combine(letters, fonds).as((letter, digits) -> letter + digits),
                        numbers,
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.longs())
                .as(CodePatternProperties::patternAndParts);
    }

    private static PatternAndParts patternAndParts(
            List<Level> levels,
            List<String> separators,
            List<String> values,
            String fonds,
            int number,
            int width,
            long order) {
        Map<Level, String> codes = new EnumMap<>(Level.class);
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            codes.put(levels.get(i), values.get(i));
            fields.add("{" + levels.get(i) + "}");
        }
        fields.add("{FONDS}");
        fields.add(width == 0 ? "{NUMBER}" : "{NUMBER:" + width + "}");
        Collections.shuffle(fields, new Random(order));
        StringBuilder template = new StringBuilder("P");
        for (int i = 0; i < fields.size(); i++) {
            template.append(i == 0 ? "" : separators.get(i)).append(fields.get(i));
        }
        return new PatternAndParts(
                new CodePattern("any", 1, template.append("S").toString()),
                new CodeParts(FondsNumber.of(fonds), codes, number));
    }

    @Provide
    Arbitrary<String> codes() {
        return Combinators.combine(
                        Arbitraries.of("L001", "9001", "0000"),
                        Arbitraries.of("CB", "承保", "A·B"),
                        Arbitraries.of("2012", "Y", ""),
                        Arbitraries.of("D10", "Y", "D6M"),
                        Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(10))
                .as((fonds, stage, year, retention, number) ->
                        fonds + "-ZY·" + stage + "·" + year + "·" + retention + "-" + number);
    }
}
