package io.guidang.storage.bench;

import io.guidang.core.party.Parties;
import io.guidang.core.party.PersonNumber;
import io.guidang.core.retention.Outcome;
import io.guidang.storage.custody.Filing;
import io.guidang.storage.testkit.SampleItem;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;

/**
 * Made-up items of one document each, about one contract and one person, over twenty years and three stages. One in ten
 * has run out.
 *
 * @param first the number of the first one
 * @param items how many
 */
record Intake(long first, long items) implements Iterable<Filing> {

    private static final List<String> STAGES = List.of("CB", "BQ", "LP");
    private static final LocalDate BEGIN = LocalDate.of(2004, 1, 1);
    private static final int DAYS = 7_000;

    @Override
    public Iterator<Filing> iterator() {
        return new Iterator<>() {
            private long next = first;

            @Override
            public boolean hasNext() {
                return next < first + items;
            }

            @Override
            public Filing next() {
                return filing(next++);
            }
        };
    }

    /** A person has four items. */
    static PersonNumber person(long item) {
        return PersonNumber.of("C%09d".formatted(item / 4));
    }

    private static Filing filing(long number) {
        long mixed = (number * 2_654_435_761L) >>> 7;
        LocalDate day = BEGIN.plusDays(mixed % DAYS);
        boolean due = mixed % 10 == 0;
        return SampleItem.of("W%010d".formatted(number), day)
                .in(STAGES.get((int) (mixed / 11 % STAGES.size())))
                .pages(8)
                .about(Parties.ofContract("P%010d".formatted(number / 2)).with(person(number)))
                .kept(Outcome.until(
                        due ? day.plusYears(1) : LocalDate.of(2031, 1, 1).plusDays(mixed % DAYS)))
                .filing();
    }
}
