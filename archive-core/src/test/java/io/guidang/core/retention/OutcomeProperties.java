package io.guidang.core.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.wording.Wording;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class OutcomeProperties {

    @Property
    void the_order_is_total(
            @ForAll("outcomes") Outcome a, @ForAll("outcomes") Outcome b, @ForAll("outcomes") Outcome c) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
        if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
            assertThat(a.compareTo(c)).isNotPositive();
        }
        if (a.compareTo(b) == 0) {
            assertThat(Integer.signum(a.compareTo(c))).isEqualTo(Integer.signum(b.compareTo(c)));
        }
    }

    @Property
    void equal_outcomes_are_equally_long_and_equally_long_ones_have_the_same_date(
            @ForAll("outcomes") Outcome a, @ForAll("outcomes") Outcome b) {
        if (a.equals(b)) {
            assertThat(a.compareTo(b)).isZero();
        }
        if (a.compareTo(b) == 0) {
            assertThat(a.kind()).isEqualTo(b.kind());
            assertThat(a.keepThrough()).isEqualTo(b.keepThrough());
        }
    }

    @Property
    void on_the_day_the_longest_runs_out_all_have_run_out(
            @ForAll @Size(min = 1, max = 6) List<@From("outcomes") Outcome> all, @ForAll("days") LocalDate asOf) {
        Outcome longest = Collections.max(all);

        assertThat(longest.hasRunOutOn(asOf)).isEqualTo(all.stream().allMatch(outcome -> outcome.hasRunOutOn(asOf)));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(0, 40_000).map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Outcome> outcomes() {
        Arbitrary<Wording> reasons = Arbitraries.of(Wording.of("未知", "unknown"), Wording.of("未终止", "not ended"));
        return Arbitraries.oneOf(
                days().map(Outcome::until),
                reasons.map(Outcome::open),
                reasons.list().ofSize(2).map(Outcome.Conflict::new),
                Arbitraries.just(Outcome.PERMANENT));
    }
}
