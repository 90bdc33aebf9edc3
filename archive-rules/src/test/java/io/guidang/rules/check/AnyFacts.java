package io.guidang.rules.check;

import io.guidang.core.hold.Hold;
import io.guidang.core.medium.Medium;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.Rules;
import io.guidang.rules.facts.Event;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.facts.ItemTerm;
import io.guidang.rules.source.Provenance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Any facts of the world of {@link AnyStack}: subjects, corrections, disputes, periods of the item, holds, far dates. */
final class AnyFacts {

    private final Random random;
    private final AnyStack world;

    AnyFacts(Random random) {
        this.random = random;
        this.world = new AnyStack(random);
    }

    Facts next() {
        Facts facts = Facts.of(any("1.1", "1.1", "1.1", "1.2", "9.9"), any(Medium.values()), farDay());
        if (!chance(3)) {
            facts = facts.with("term", any("1", "1.0", "2.5", "7", "终身", "?", "", "1e3"));
        }
        if (chance(2)) {
            facts = facts.with("major", any("true", "false", "TRUE"));
        }
        if (chance(2)) {
            for (TriggerType type : AnyStack.TRIGGERS.subList(1, AnyStack.TRIGGERS.size())) {
                facts = facts.told(Event.of(type, TriggerState.happened(farDay())));
            }
        }
        for (int i = random.nextInt(chance(2) ? 2 : 7); i > 0; i--) {
            facts = facts.told(event());
        }
        for (int i = chance(3) ? 1 + random.nextInt(2) : 0; i > 0; i--) {
            facts = facts.given(given());
        }
        for (int i = chance(3) ? 1 + random.nextInt(2) : 0; i > 0; i--) {
            facts = facts.under(hold());
        }
        return facts;
    }

    /** Mostly an ordinary day of the ends of months and of leap years, where arithmetic goes wrong. */
    LocalDate day() {
        if (chance(2)) {
            int year = any(2004, 2008, 2010, 2011, 2012, 2016, 2019, 2020);
            return LocalDate.of(year, any(1, 2, 3, 6, 12), 1).plusDays(any(-1, 0, 27, 28));
        }
        return LocalDate.of(2003, 1, 1).plusDays(random.nextInt(7000));
    }

    /** The day of a question, by which most of it has happened. */
    LocalDate asOf() {
        return chance(3) ? day() : LocalDate.of(2021, 6, 30).plusDays(random.nextInt(6000));
    }

    private LocalDate farDay() {
        return chance(40)
                ? any(
                        LocalDate.of(1000, 1, 1),
                        LocalDate.of(999, 12, 31),
                        LocalDate.of(0, 2, 29),
                        LocalDate.of(-4712, 1, 1),
                        LocalDate.of(9999, 12, 31),
                        LocalDate.of(10_000, 2, 29),
                        LocalDate.MIN,
                        LocalDate.MAX.minusDays(1),
                        LocalDate.MAX,
                        LocalDate.MAX.minusYears(3))
                : day();
    }

    private Event event() {
        TriggerType type = AnyStack.TRIGGERS.get(1 + random.nextInt(AnyStack.TRIGGERS.size() - 1));
        Event event = Event.of(type, state()).about(any("", "", "P-1", "P-2"));
        return chance(2) ? event.knownOn(day()) : event;
    }

    private TriggerState state() {
        if (chance(8)) {
            LocalDate first = farDay();
            List<LocalDate> claimed = new ArrayList<>(List.of(first, day(), day().plusYears(1)));
            return claimed.stream().distinct().count() > 1
                    ? TriggerState.disputed(claimed)
                    : TriggerState.happened(first);
        }
        return chance(3)
                ? any(TriggerState.PENDING, TriggerState.NEVER, TriggerState.NEVER, TriggerState.UNKNOWN)
                : TriggerState.happened(farDay());
    }

    private ItemTerm given() {
        RetentionPeriod period =
                chance(8) ? any(RetentionPeriod.PERMANENT, RetentionPeriod.UNDETERMINED) : world.period();
        TriggerType from = any(TriggerType.APPRAISED, TriggerType.FORMED, AnyStack.ENDED, AnyStack.BARRED);
        return new ItemTerm(
                period,
                from,
                world.convention(),
                day(),
                Rules.source("minutes " + random.nextInt(3), any(Provenance.VERIFIED, Provenance.SECONDARY)));
    }

    private Hold hold() {
        LocalDate from = day();
        return new Hold(
                "case " + random.nextInt(3),
                chance(4) ? Optional.empty() : Optional.of(from),
                chance(2) ? Optional.empty() : Optional.of(from.plusDays(random.nextInt(3000))));
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
