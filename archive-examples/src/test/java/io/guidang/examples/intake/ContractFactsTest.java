package io.guidang.examples.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.hold.Hold;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractFactsTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 21);

    /** Events are written as 合同成立 2010-01-01; a date of ? could not be read. States as PENDING, NEVER, UNKNOWN or a date. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    in force                          | 合同成立 2010-01-01                                             | PENDING    | NEVER
                    ended                             | 合同成立 2010-01-01; 满期终止 2020-03-15                        | 2020-03-15 | NEVER
                    ended on the as-of date           | 合同成立 2010-01-01; 退保终止 2026-11-21                        | 2026-11-21 | NEVER
                    ends tomorrow                     | 合同成立 2010-01-01; 失效终止 2026-11-22                        | PENDING    | NEVER
                    the latest of two ends            | 合同成立 2010-01-01; 失效终止 2015-01-01; 理赔终止 2014-05-05   | 2015-01-01 | NEVER
                    an end without a beginning        | 理赔终止 2014-05-05                                             | 2014-05-05 | NEVER
                    a future end without a beginning  | 理赔终止 2027-05-05                                             | PENDING    | NEVER
                    an end on a day nobody knows      | 合同成立 2010-01-01; 满期终止 ?                                 | UNKNOWN    | NEVER
                    one end known and one not         | 合同成立 2010-01-01; 失效终止 2015-01-01; 满期终止 ?            | UNKNOWN    | NEVER
                    declined                          | 拒保 2012-06-01                                                 | NEVER      | 2012-06-01
                    declined twice                    | 拒保 2012-07-01; 拒保 2012-06-01                                | NEVER      | 2012-06-01
                    declined from tomorrow            | 拒保 2026-11-22                                                 | UNKNOWN    | UNKNOWN
                    declined on a day nobody knows    | 拒保 ?                                                          | UNKNOWN    | UNKNOWN
                    declined, then formed after all   | 拒保 2012-06-01; 合同成立 2012-08-01                            | PENDING    | NEVER
                    declined, formed only tomorrow    | 拒保 2012-06-01; 合同成立 2026-11-22                            | NEVER      | 2012-06-01
                    declined, and an end to come      | 拒保 2012-06-01; 满期终止 2027-08-01                            | NEVER      | 2012-06-01
                    formed on a day nobody knows      | 合同成立 ?                                                      | PENDING    | NEVER
                    nobody told us anything           |                                                                 | UNKNOWN    | UNKNOWN
                    """)
    void the_events_of_a_contract_say_whether_it_ended_and_whether_it_ever_was(
            String story, String events, String terminated, String declined) {
        ContractFacts facts = facts(events);

        assertThat(facts.events().get(TriggerType.CONTRACT_TERMINATED))
                .as(story)
                .isEqualTo(state(terminated));
        assertThat(facts.events().get(TriggerType.CONTRACT_DECLINED)).as(story).isEqualTo(state(declined));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    none                                    | 合同成立 2010-01-01                                                            |
                    open                                    | 争议开始 2020-01-01                                                            | 2020-01-01
                    closed                                  | 争议开始 2020-01-01; 争议结束 2021-01-01                                       |
                    closed on the as-of date                | 争议开始 2020-01-01; 争议结束 2026-11-21                                       |
                    closed tomorrow                         | 争议开始 2020-01-01; 争议结束 2026-11-22                                       | 2020-01-01
                    begins tomorrow                         | 争议开始 2026-11-22                                                            |
                    begins on the as-of date                | 争议开始 2026-11-21                                                            | 2026-11-21
                    begun and closed on one day             | 争议结束 2020-01-01; 争议开始 2020-01-01                                       |
                    two begun, one closed                   | 争议开始 2020-01-01; 争议开始 2022-01-01; 争议结束 2023-01-01                  | 2022-01-01
                    one closed and another begun            | 争议开始 2020-01-01; 争议结束 2021-01-01; 争议开始 2022-01-01                  | 2022-01-01
                    an end before the beginning closes none | 争议结束 2019-01-01; 争议开始 2020-01-01                                       | 2020-01-01
                    an end on a day nobody knows            | 争议开始 2020-01-01; 争议结束 ?                                                | 2020-01-01
                    """)
    void a_dispute_that_nothing_has_closed_is_a_hold(String story, String events, LocalDate since) {
        assertThat(facts(events).holds())
                .as(story)
                .isEqualTo(since == null ? List.of() : List.of(Hold.openSince("争议 C1 " + since, since)));
    }

    @Test
    void a_dispute_that_began_on_a_day_nobody_knows_has_always_held() {
        assertThat(facts("争议开始 ?").holds()).singleElement().satisfies(hold -> {
            assertThat(hold.from()).isEmpty();
            assertThat(hold.isActiveOn(LocalDate.of(1990, 1, 1))).isTrue();
        });
    }

    /** Nobody can say that the end that was told is the end of the one that nobody can date. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    争议开始 ?; 争议结束 2012-01-01                                   | 1
                    争议开始 ?; 争议开始 ?; 争议结束 2012-01-01                       | 2
                    争议开始 2011-01-01; 争议结束 2012-01-01; 争议开始 ?              | 1
                    """)
    void no_end_closes_a_dispute_that_began_on_a_day_nobody_knows(String events, int holds) {
        assertThat(facts(events).holds()).hasSize(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合同成立 2010-01-01; 满期终止 2020-03-15; 失效终止 2015-01-01",
                "争议开始 2020-01-01; 争议开始 2022-01-01; 争议结束 2023-01-01; 争议结束 2021-06-01",
                "拒保 2012-06-01; 合同成立 2012-08-01; 争议开始 ?"
            })
    void the_order_in_which_events_are_told_says_nothing(String events) {
        List<ContractFacts.Event> told = read(events);
        ContractFacts expected = ContractFacts.of("C1", told, AS_OF);
        for (int turn = 1; turn < told.size(); turn++) {
            Collections.rotate(told, 1);
            assertThat(ContractFacts.of("C1", told, AS_OF)).isEqualTo(expected);
        }
    }

    private static ContractFacts facts(String events) {
        return ContractFacts.of("C1", read(events), AS_OF);
    }

    private static List<ContractFacts.Event> read(String events) {
        List<ContractFacts.Event> read = new ArrayList<>();
        if (events != null) {
            Arrays.stream(events.split("; "))
                    .map(event -> event.split(" "))
                    .forEach(parts -> read.add(new ContractFacts.Event(
                            parts[0],
                            parts[1].equals("?") ? Optional.empty() : Optional.of(LocalDate.parse(parts[1])))));
        }
        return read;
    }

    private static TriggerState state(String written) {
        return switch (written) {
            case "PENDING" -> TriggerState.PENDING;
            case "NEVER" -> TriggerState.NEVER;
            case "UNKNOWN" -> TriggerState.UNKNOWN;
            default -> TriggerState.happened(LocalDate.parse(written));
        };
    }
}
