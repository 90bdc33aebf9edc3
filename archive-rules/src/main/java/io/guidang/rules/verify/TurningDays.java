package io.guidang.rules.verify;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.rules.convention.CountingConvention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Days on which two periods counted from one event change places: 365 days end before one year only where there is a
 * 29 February. Every day of one leap cycle of an interval is tried.
 */
final class TurningDays {

    private static final int LEAP_CYCLE = 1461;

    /** A period with the convention by which it is counted. */
    record Count(RetentionPeriod.Fixed period, CountingConvention convention) {

        LocalDate lastDay(LocalDate event) {
            return convention.lastDay(event, period);
        }

        /** Whether the longer of the two is the longer from every event: one convention, and both by the calendar or not. */
        boolean keepsItsPlace(Count other) {
            boolean days = period.unit() == RetentionPeriod.Unit.DAYS;
            boolean otherDays = other.period.unit() == RetentionPeriod.Unit.DAYS;
            return convention.equals(other.convention) && days == otherDays;
        }
    }

    private record Question(Count one, Count other, LocalDate from, LocalDate to) {}

    private final Map<Question, List<LocalDate>> known = new HashMap<>();

    /** For each pair the first day on which the one ends before, with and after the other, where there is such a day. */
    Set<LocalDate> within(LocalDate from, LocalDate to, List<Count> counts) {
        Set<LocalDate> days = new TreeSet<>();
        for (int i = 0; i < counts.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (!counts.get(i).keepsItsPlace(counts.get(j))) {
                    Question question = new Question(counts.get(i), counts.get(j), from, to);
                    days.addAll(known.computeIfAbsent(question, TurningDays::find));
                }
            }
        }
        return days;
    }

    private static List<LocalDate> find(Question question) {
        List<LocalDate> days = new ArrayList<>();
        Set<Integer> signs = new TreeSet<>();
        LocalDate day = question.from();
        for (int i = 0; i < LEAP_CYCLE && !day.isAfter(question.to()); i++) {
            int sign = Integer.signum(
                    question.one().lastDay(day).compareTo(question.other().lastDay(day)));
            if (signs.add(sign)) {
                days.add(day);
            }
            day = day.plusDays(1);
        }
        return days;
    }
}
