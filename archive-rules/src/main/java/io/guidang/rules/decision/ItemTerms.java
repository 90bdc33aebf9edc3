package io.guidang.rules.decision;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.facts.ItemTerm;
import io.guidang.rules.obligation.RuleRef;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.Term;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

/** The periods that somebody gave an item, bound as those of a rulebook are. */
final class ItemTerms {

    private ItemTerms() {}

    static BoundTerm bound(ItemTerm given, Facts facts, Map<TriggerType, Wording> words, int row) {
        RuleRef rule = new RuleRef(
                Rulebook.THIS_ITEM,
                given.givenOn().toString(),
                Layer.ITEM,
                facts.classCode(),
                "本件保管期限",
                given.source());
        Clock clock = Clock.of(given.convention(), given.from());
        boolean counts = given.period() instanceof RetentionPeriod.Fixed;
        Term term = new Term(
                Term.Kind.FLOOR,
                given.period(),
                counts ? Optional.of(clock) : Optional.empty(),
                Condition.ALWAYS,
                Term.WhenMissing.BINDS,
                EnumSet.of(facts.medium()));
        Clockwork clockwork = !counts
                ? null
                : given.from().equals(TriggerType.APPRAISED)
                        ? Clockwork.startedOn(clock, given.givenOn())
                        : Clockwork.alone(clock, words);
        BoundTerm.Seat seat = new BoundTerm.Seat(row, 0, Condition.ALWAYS, Conditions.NOT_ASKED);
        return new BoundTerm(
                rule,
                Optional.empty(),
                term,
                seat,
                Conditions.NOT_ASKED,
                clockwork,
                Reach.givenOn(rule.key(), given.givenOn()));
    }
}
