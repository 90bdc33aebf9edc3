package io.guidang.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.wording.Wording;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Choice;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.verify.Finding;
import io.guidang.rules.verify.Verification;
import io.guidang.rules.verify.Verifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the verifier finds in the shipped rulebooks, all of it: whoever changes a row sees here what that does. */
class VerifiedRulebooksTest {

    /** The cards of a fixed asset are kept from the day on which it is scrapped, which may never come. */
    private static final String ASSET_CARDS = "WARNING GAP_TRIGGER_NEVER cn-accounting-2016#acc-06";

    private static final List<String> KNOWN_GAPS = List.of("yl-03", "yb-01", "yb-02", "yb-03", "gs-06", "sy-01");

    @Test
    void life_insurance_with_its_laws_leaves_open_a_contract_that_can_neither_end_nor_be_declined() {
        Verification verification = verify("cn-legal-floors", "cn-dat36-2007");

        assertThat(lines(verification))
                .containsExactlyElementsOf(Stream.concat(
                                each("WARNING GAP_TRIGGER_NEVER", "cn-dat36-2007"),
                                Stream.of(
                                        "NOTE BINDS_NO_CLASS cn-legal-floors#BROKER-51-SHORT",
                                        "NOTE BINDS_NO_CLASS cn-legal-floors#BROKER-51-LONG",
                                        "NOTE BINDS_NO_CLASS cn-legal-floors#TRACE-2017-SHORT",
                                        "NOTE BINDS_NO_CLASS cn-legal-floors#TRACE-2017-LONG",
                                        "NOTE BINDS_NO_CLASS cn-legal-floors#AML-REPORT-22"))
                        .toList());
        assertThat(verification.isSound()).isTrue();
    }

    @Test
    void life_insurance_alone_has_the_same_gap() {
        assertThat(lines(verify("cn-dat36-2007")))
                .containsExactlyElementsOf(
                        each("WARNING GAP_TRIGGER_NEVER", "cn-dat36-2007").toList());
    }

    @Test
    void laws_alone_bind_nothing() {
        assertThat(lines(verify("cn-legal-floors")))
                .hasSize(11)
                .allSatisfy(line -> assertThat(line).startsWith("NOTE BINDS_NO_CLASS cn-legal-floors#"));
    }

    @Test
    void social_insurance_asks_for_a_choice_and_has_its_known_gaps() {
        Verification verification = verify("cn-order3-2009", "cn-accounting-2016");

        assertThat(lines(verification))
                .containsExactlyElementsOf(
                        Stream.concat(Stream.of("WARNING CHOICE_MISSING cn-accounting-2016", ASSET_CARDS), knownGaps())
                                .toList());
        assertThat(verification.isSound()).isTrue();
    }

    @Test
    void an_adopter_who_chose_all_holdings_is_left_with_what_the_orders_themselves_leave_open() {
        assertThat(lines(Verifier.verify(
                        read("cn-order3-2009", "cn-accounting-2016"),
                        List.of(chosen(Applicability.ALL_HOLDINGS)),
                        List.of())))
                .containsExactlyElementsOf(
                        Stream.concat(Stream.of(ASSET_CARDS), knownGaps()).toList());
    }

    @Test
    void an_adopter_who_chose_from_then_on_leaves_older_accounts_without_a_rule() {
        Stream<String> deferring = Stream.of("zj-02", "yl-04", "yb-05", "sb-05", "sy-04", "tj-04")
                .map(row -> "WARNING GAP_NOT_IN_FORCE cn-order3-2009#" + row);

        assertThat(lines(Verifier.verify(
                        read("cn-order3-2009", "cn-accounting-2016"),
                        List.of(chosen(Applicability.FROM_THEN_ON)),
                        List.of())))
                .containsExactlyElementsOf(Stream.of(
                                deferring,
                                followedBy(
                                        "acc-06", each("WARNING GAP_NOT_IN_FORCE", "cn-accounting-2016"), ASSET_CARDS),
                                knownGaps())
                        .flatMap(lines -> lines)
                        .toList());
    }

    @Test
    void the_accounting_rules_alone() {
        assertThat(lines(verify("cn-accounting-2016")))
                .containsExactly("WARNING CHOICE_MISSING cn-accounting-2016", ASSET_CARDS);
        assertThat(lines(verify("cn-accounting-1998")))
                .containsExactlyElementsOf(followedBy(
                                "acc-08",
                                each("WARNING GAP_NOT_IN_FORCE", "cn-accounting-1998"),
                                "WARNING GAP_TRIGGER_NEVER cn-accounting-1998#acc-08")
                        .toList());
    }

    @Test
    void social_insurance_defers_to_the_accounting_rules_and_does_not_stand_without_them() {
        Verification verification = verify("cn-order3-2009");

        assertThat(verification.isSound()).isFalse();
        assertThat(verification.findings())
                .hasSize(5 * 8 + 3)
                .extracting(Finding::code)
                .containsOnly("UNKNOWN_ROW");
    }

    private static Stream<String> followedBy(String row, Stream<String> lines, String next) {
        return lines.flatMap(line -> line.endsWith("#" + row) ? Stream.of(line, next) : Stream.of(line));
    }

    private static Choice chosen(Applicability applicability) {
        return new Choice("cn-accounting-2016", applicability, Wording.of("档案部门", "the records office"));
    }

    private static Stream<String> knownGaps() {
        return KNOWN_GAPS.stream().map(row -> "NOTE KNOWN_GAP cn-order3-2009#" + row + " retain[0]");
    }

    private static Stream<String> each(String found, String name) {
        return ShippedRulebooks.read(name).rows().stream().map(Row::code).map(code -> found + " " + name + "#" + code);
    }

    private static Verification verify(String... names) {
        return Verifier.verify(read(names), List.of(), List.of());
    }

    private static List<Rulebook> read(String... names) {
        return Stream.of(names).map(ShippedRulebooks::read).toList();
    }

    private static List<String> lines(Verification verification) {
        return verification.findings().stream()
                .map(finding -> finding.severity() + " " + finding.code() + " " + finding.where())
                .toList();
    }
}
