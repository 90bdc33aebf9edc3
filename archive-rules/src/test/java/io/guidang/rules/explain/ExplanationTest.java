package io.guidang.rules.explain;

import static io.guidang.rules.Rules.AS_OF;
import static io.guidang.rules.Rules.article;
import static io.guidang.rules.Rules.atMost;
import static io.guidang.rules.Rules.declaring;
import static io.guidang.rules.Rules.deferring;
import static io.guidang.rules.Rules.law;
import static io.guidang.rules.Rules.paper;
import static io.guidang.rules.Rules.part;
import static io.guidang.rules.Rules.replacing;
import static io.guidang.rules.Rules.row;
import static io.guidang.rules.Rules.schedule;
import static io.guidang.rules.Rules.years;
import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.hold.Hold;
import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.Rules;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Choice;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.StandIn;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.rulebook.Validity;
import io.guidang.rules.source.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Explanations as people read them, compared with golden files. */
class ExplanationTest {

    private static final TriggerType ENDED = TriggerType.CONTRACT_TERMINATED;
    private static final LocalDate ENDED_ON = LocalDate.of(2015, 3, 15);

    @Test
    void until_a_day() {
        Decision decision = Rules.decide(
                paper().happened(ENDED, ENDED_ON),
                schedule(replacing(row("1.1", years(10, ENDED), years(1, TriggerType.FORMED)), Provenance.DERIVED, "")),
                law(
                        article(
                                "87",
                                years(5, ENDED),
                                years(5, TriggerType.MATTER_CLOSED)
                                        .when(Condition.factIs("majorCase", "true"), Term.WhenMissing.LAPSES)),
                        article("19", atMost(30, TriggerType.PURPOSE_FULFILLED))));

        assertGolden("until", decision, Outcome.Kind.UNTIL);
    }

    @Test
    void until_a_day_by_reference_a_stand_in_a_choice_and_under_holds() {
        var accounting = Rules.book(
                "accounting",
                Layer.LAW,
                Validity.from(LocalDate.of(2016, 1, 1)),
                Applicability.ADOPTER_CHOOSES,
                row(
                        "acc-01",
                        Term.floor(
                                RetentionPeriod.ofYears(30),
                                Clock.of(CountingConventions.FISCAL_YEAR_END, TriggerType.RELATIONSHIP_ENDED))));
        var deferring = schedule(deferring("1.1", "accounting", part(Condition.ALWAYS, "acc-01")));
        var agency = Wording.of("经办机构", "the agency");

        Decision decision = Rules.decider(
                        List.of(deferring, accounting),
                        List.of(new Choice("accounting", Applicability.ALL_HOLDINGS, agency)),
                        List.of(new StandIn(TriggerType.RELATIONSHIP_ENDED, ENDED, agency)))
                .decide(
                        paper().happened(ENDED, ENDED_ON)
                                .under(Hold.openSince("case of a person", ENDED_ON))
                                .under(Hold.openSince("case of another", ENDED_ON)),
                        AS_OF);

        assertGolden("until-by-reference-held", decision, Outcome.Kind.UNTIL);
        assertThat(Account.of(decision).toString()).doesNotContain("case of");
    }

    @Test
    void open_because_of_its_triggers() {
        Decision decision = Rules.decide(
                paper().with(ENDED, TriggerState.PENDING)
                        .with(TriggerType.MATTER_CLOSED, TriggerState.disputed(List.of(ENDED_ON, ENDED_ON.plusDays(9))))
                        .with(TriggerType.ASSET_SCRAPPED, TriggerState.NEVER)
                        .under(Hold.openSince("case 1", ENDED_ON)),
                declaring(
                        List.of(TriggerType.of("PENSION_ENDED")),
                        row(
                                "1.1",
                                years(10, ENDED),
                                years(1, TriggerType.MATTER_CLOSED),
                                years(2, TriggerType.of("PENSION_ENDED")),
                                years(3, TriggerType.ASSET_SCRAPPED))));

        assertGolden("open", decision, Outcome.Kind.OPEN);
    }

    @Test
    void open_because_no_rule_binds() {
        assertGolden("open-no-rule", Rules.decide(paper(), schedule(row("1.1"))), Outcome.Kind.OPEN);
    }

    @Test
    void open_because_the_period_is_missing() {
        Decision decision =
                Rules.decide(paper(), schedule(replacing(row("1.1", Term.undetermined()), Provenance.GAP, "")));

        assertGolden("open-period-missing", decision, Outcome.Kind.OPEN);
    }

    @Test
    void permanent() {
        Decision decision = Rules.decide(
                paper(),
                schedule(replacing(row("1.1", Term.permanent()), Provenance.SECONDARY, "")),
                law(Rules.inForce(
                        article(
                                "87",
                                Term.floor(
                                        RetentionPeriod.of(1, RetentionPeriod.Unit.MONTHS),
                                        Clock.of(CountingConventions.NEXT_JANUARY_1, TriggerType.FORMED))),
                        Validity.from(LocalDate.of(2020, 1, 1)))));

        assertGolden("permanent", decision, Outcome.Kind.PERMANENT);
    }

    @Test
    void a_conflict_of_two_laws() {
        Decision decision = Rules.decide(
                paper(),
                schedule(row("1.1", years(10, TriggerType.FORMED))),
                law(article("19", atMost(3, TriggerType.FORMED))));

        assertGolden("conflict", decision, Outcome.Kind.CONFLICT);
    }

    @Test
    void an_adopters_own_convention_is_told_in_its_own_words() {
        CountingConvention own = new CountingConvention() {
            @Override
            public String name() {
                return "NEXT_QUARTER";
            }

            @Override
            public Wording words() {
                return Wording.of("次季起算", "counted from the next quarter");
            }

            @Override
            public LocalDate lastDay(LocalDate event, RetentionPeriod.Fixed period) {
                return LocalDate.of(2030, 6, 30);
            }
        };
        Decision decision = Rules.decide(
                paper(),
                schedule(row(
                        "1.1",
                        Term.floor(
                                RetentionPeriod.of(90, RetentionPeriod.Unit.DAYS),
                                Clock.of(own, TriggerType.FORMED)))));

        assertGolden("until-own-convention", decision, Outcome.Kind.UNTIL);
    }

    private static void assertGolden(String name, Decision decision, Outcome.Kind kind) {
        Wording account = Account.of(decision);
        Wording sentence = Sentences.of(decision);

        assertThat(decision.outcome().kind()).isEqualTo(kind);
        assertThat("zh " + sentence.zh() + "\nen " + sentence.en() + "\n\n" + account.zh() + "\n" + account.en())
                .isEqualTo(golden(name + ".txt"));
    }

    private static String golden(String name) {
        try (InputStream file = ExplanationTest.class.getResourceAsStream("/golden/" + name)) {
            assertThat(file).as("golden/%s", name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
