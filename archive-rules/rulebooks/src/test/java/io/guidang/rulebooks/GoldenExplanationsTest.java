package io.guidang.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.wording.Wording;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.explain.Account;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a typical decision says in both languages, word for word. A change of these words is a change of the product. */
class GoldenExplanationsTest {

    static Stream<String> names() {
        return TypicalDecisions.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_typical_decision_is_explained_word_for_word_in_both_languages(String name) throws IOException {
        assertThat(account(TypicalDecisions.all().get(name))).isEqualTo(golden(name));
    }

    static String account(Decision decision) {
        Wording account = Account.of(decision);
        return account.zh() + "\n" + account.en();
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = GoldenExplanationsTest.class.getResourceAsStream("/golden/" + name + ".txt")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
