package io.guidang.rules.jackson;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.decision.Derivation;
import io.guidang.rules.obligation.Bounds;
import io.guidang.rules.obligation.Step;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.vocabulary.TriggerWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Decisions with every step on the way to them. The field {@code step} says which kind of step it is. */
final class DerivationShapes {

    private enum Kind {
        ASKED,
        READ,
        REACHED,
        COUNTED,
        BOUNDED
    }

    private final Codec<Condition> conditions;
    private final Codec<CountingConvention> conventions;
    private final DocumentParts parts;

    DerivationShapes(DocumentParts parts) {
        this.parts = parts;
        this.conditions = parts.condition();
        this.conventions = parts.convention();
    }

    Shape<Derivation> derivation() {
        var fields = new Shape.Fields<Derivation>("a derivation");
        var facts = fields.required("facts", Derivation::facts, FactShapes.facts(parts.convention()));
        var considered = fields.list("considered", Derivation::considered, derived());
        var decision = fields.required("decision", Derivation::decision, RuleShapes.DECISION);
        return fields.make(read -> new Derivation(read.get(facts), read.get(considered), read.get(decision)));
    }

    Shape<Derivation.Derived> derived() {
        var fields = new Shape.Fields<Derivation.Derived>("an obligation with its steps");
        var obligation = fields.required("obligation", Derivation.Derived::obligation, RuleShapes.OBLIGATION);
        var steps = fields.list("steps", Derivation.Derived::steps, step());
        return fields.make(read -> new Derivation.Derived(read.get(obligation), read.get(steps)));
    }

    /** Where the trigger that was read is the one that was asked, and is called as the library calls it, that is left out. */
    Shape<Step> step() {
        var fields = new Shape.Fields<Step>("a step");
        var kind = fields.required("step", DerivationShapes::kind, Codec.constant(Kind.class));
        var condition = fields.optional("condition", of(Step.Asked.class, Step.Asked::condition), conditions);
        var asked = fields.optional("asked", of(Step.Read.class, Step.Read::asked), CoreShapes.TRIGGER);
        var other = fields.optional("read", DerivationShapes::standIn, CoreShapes.TRIGGER);
        var called = fields.optional("called", DerivationShapes::called, CoreShapes.WORDING);
        var state = fields.optional("state", of(Step.Read.class, Step.Read::state), CoreShapes.TRIGGER_STATE);
        var row = fields.optional("row", of(Step.Reached.class, Step.Reached::row), RuleShapes.ROW_KEY);
        var edition = fields.optional("edition", of(Step.Reached.class, Step.Reached::edition), RuleShapes.VALIDITY);
        var own = fields.optional("own", of(Step.Reached.class, Step.Reached::own), RuleShapes.VALIDITY);
        var applies = fields.optional(
                "applicability",
                of(Step.Reached.class, Step.Reached::applicability),
                Codec.constant(Applicability.class));
        var choice = fields.optional(
                "choice", step -> step instanceof Step.Reached it ? it.choice() : Optional.empty(), RuleShapes.CHOICE);
        var answer = fields.optional("answer", DerivationShapes::answer, Codec.constant(Condition.Answer.class));
        var convention = fields.optional("convention", DerivationShapes::convention, conventions);
        var period = fields.optional("period", DerivationShapes::period, CoreShapes.PERIOD);
        var from = fields.list("from", DerivationShapes::from, Codec.DATE);
        var keepThrough = fields.optional("keepThrough", of(Step.Counted.class, Step.Counted::keepThrough), Codec.DATE);
        var earliest = fields.optional(
                "earliest", of(Step.Bounded.class, step -> step.bounds().earliest()), Codec.DATE);
        var latest = fields.optional(
                "latest",
                step -> step instanceof Step.Bounded it ? it.bounds().latest() : Optional.empty(),
                Codec.DATE);
        var ofOneKind = List.of(
                condition,
                answer,
                asked,
                state,
                row,
                edition,
                own,
                applies,
                choice,
                convention,
                period,
                from,
                keepThrough,
                earliest,
                latest);
        return fields.make(read -> {
            Step made = switch (read.get(kind)) {
                case ASKED -> new Step.Asked(need("condition", read.get(condition)), need("answer", read.get(answer)));
                case READ -> {
                    TriggerType named = need("asked", read.get(asked));
                    TriggerType shown = read.get(other).orElse(named);
                    yield new Step.Read(
                            named,
                            shown,
                            read.get(called).orElse(TriggerWords.of(shown)),
                            need("state", read.get(state)));
                }
                case REACHED ->
                    new Step.Reached(
                            need("row", read.get(row)),
                            need("edition", read.get(edition)),
                            need("own", read.get(own)),
                            need("applicability", read.get(applies)),
                            read.get(choice),
                            need("answer", read.get(answer)));
                case COUNTED ->
                    new Step.Counted(
                            need("convention", read.get(convention)),
                            only(read.get(from)),
                            fixed(need("period", read.get(period))),
                            need("keepThrough", read.get(keepThrough)));
                case BOUNDED ->
                    new Step.Bounded(
                            need("convention", read.get(convention)),
                            read.get(from),
                            fixed(need("period", read.get(period))),
                            new Bounds(need("earliest", read.get(earliest)), read.get(latest)));
            };
            for (Shape.Field<Step, ?> field : ofOneKind) {
                if (!field.holds(made, read)) {
                    throw new IllegalArgumentException("%s has no field '%s'".formatted(read.get(kind), field.name()));
                }
            }
            return made;
        });
    }

    private static Kind kind(Step step) {
        if (step instanceof Step.Asked) {
            return Kind.ASKED;
        }
        if (step instanceof Step.Read) {
            return Kind.READ;
        }
        if (step instanceof Step.Reached) {
            return Kind.REACHED;
        }
        return step instanceof Step.Counted ? Kind.COUNTED : Kind.BOUNDED;
    }

    /** A field that one kind of step has. */
    private static <S extends Step, V> Function<Step, Optional<V>> of(Class<S> type, Function<S, V> get) {
        return step -> type.isInstance(step) ? Optional.of(get.apply(type.cast(step))) : Optional.empty();
    }

    private static Optional<Condition.Answer> answer(Step step) {
        return step instanceof Step.Asked asked
                ? Optional.of(asked.answer())
                : of(Step.Reached.class, Step.Reached::answer).apply(step);
    }

    private static Optional<TriggerType> standIn(Step step) {
        return step instanceof Step.Read read && !read.read().equals(read.asked())
                ? Optional.of(read.read())
                : Optional.empty();
    }

    private static Optional<Wording> called(Step step) {
        return step instanceof Step.Read read && !read.called().equals(TriggerWords.of(read.read()))
                ? Optional.of(read.called())
                : Optional.empty();
    }

    private static Optional<CountingConvention> convention(Step step) {
        return step instanceof Step.Counted counted
                ? Optional.of(counted.convention())
                : of(Step.Bounded.class, Step.Bounded::convention).apply(step);
    }

    private static Optional<RetentionPeriod> period(Step step) {
        return step instanceof Step.Counted counted
                ? Optional.of(counted.period())
                : step instanceof Step.Bounded bounded ? Optional.of(bounded.period()) : Optional.empty();
    }

    private static List<LocalDate> from(Step step) {
        return step instanceof Step.Counted counted
                ? List.of(counted.from())
                : step instanceof Step.Bounded bounded ? bounded.from() : List.of();
    }

    private static <V> V need(String field, Optional<V> value) {
        return value.orElseThrow(() -> new IllegalArgumentException("This step needs the field '" + field + "'"));
    }

    private static LocalDate only(List<LocalDate> days) {
        if (days.size() != 1) {
            throw new IllegalArgumentException("A period is counted from one day, but found " + days.size());
        }
        return days.get(0);
    }

    private static RetentionPeriod.Fixed fixed(RetentionPeriod period) {
        if (period instanceof RetentionPeriod.Fixed fixed) {
            return fixed;
        }
        throw new IllegalArgumentException("Only a fixed period is counted");
    }
}
