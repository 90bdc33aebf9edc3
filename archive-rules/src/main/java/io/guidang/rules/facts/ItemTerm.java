package io.guidang.rules.facts;

import static java.util.Objects.requireNonNull;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.source.Source;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A period that somebody gave this item: when it was filed, or after an appraisal found it worth keeping. It is at least so
 * long; rules that ask for more still bind, and so do the periods given before, which stay in the list as its history.
 *
 * @param period     how long
 * @param from       what it is counted from; {@link TriggerType#APPRAISED} is the day on which it was given
 * @param convention how days are counted from there
 * @param givenOn    the day on which it was given; before it, it says nothing
 * @param source     who decided so, and in which paper; no personal data
 */
public record ItemTerm(
        RetentionPeriod period, TriggerType from, CountingConvention convention, LocalDate givenOn, Source source)
        implements Serializable {

    public ItemTerm {
        requireNonNull(period, "period");
        requireNonNull(from, "from");
        requireNonNull(convention, "convention");
        requireNonNull(givenOn, "givenOn");
        requireNonNull(source, "source");
    }

    /** A new period counted from the appraisal that gave it. */
    public static ItemTerm afterAppraisal(RetentionPeriod period, LocalDate appraisedOn, Source source) {
        return new ItemTerm(period, TriggerType.APPRAISED, CountingConventions.NEXT_DAY, appraisedOn, source);
    }
}
