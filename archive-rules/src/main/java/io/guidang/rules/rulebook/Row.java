package io.guidang.rules.rulebook;

import static java.util.Objects.requireNonNull;

import io.guidang.core.item.ClassCode;
import io.guidang.rules.source.Source;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of a rulebook: a class of a filing scope, a row of a retention schedule, an article of a law.
 *
 * @param code     unique in its rulebook
 * @param group    the head under which the table has it, as 承保 or 养老保险待遇类; perhaps empty
 * @param name     the official name
 * @param source   citation and provenance
 * @param validity when it is in force, if it has dates of its own
 * @param scope    whether documents of this class are filed: always, on a condition, or not the row's business
 * @param subjects the subjects that the row binds, each a key of the rulebook's subject table; empty where it binds its own class
 * @param terms    its periods; none where the row binds nothing (a gap, a reference, a ban)
 * @param deferral the rulebook that it leaves its period to
 * @param replaces rows whose {@code derived} placeholder this sourced, approved row replaces, term by term: a conditional
 *                 term stays unless this row has one on the same condition
 * @param approvedBy who approved the replacement; empty where nothing is replaced
 * @param note     what a reader should know; perhaps empty
 */
public record Row(
        ClassCode code,
        String group,
        String name,
        Source source,
        Validity validity,
        Scope scope,
        Set<String> subjects,
        List<Term> terms,
        Optional<Deferral> deferral,
        List<RowKey> replaces,
        String approvedBy,
        String note)
        implements Serializable {

    public Row {
        requireNonNull(code, "code");
        requireNonNull(group, "group");
        requireNonNull(source, "source");
        requireNonNull(validity, "validity");
        requireNonNull(scope, "scope");
        requireNonNull(deferral, "deferral");
        requireNonNull(approvedBy, "approvedBy");
        requireNonNull(note, "note");
        subjects = java.util.Collections.unmodifiableSortedSet(new java.util.TreeSet<>(subjects));
        terms = List.copyOf(terms);
        replaces = List.copyOf(replaces);
        if (requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException("Row '%s' needs its official name".formatted(code));
        }
        if (deferral.isPresent() && !terms.isEmpty()) {
            throw new IllegalArgumentException("Row '%s' leaves its period to '%s' and cannot have terms of its own"
                    .formatted(code, deferral.get().rulebook()));
        }
    }

    /** A row that binds its own class with these terms. */
    public static Row of(String code, String group, String name, Source source, Term... terms) {
        return new Row(
                ClassCode.of(code),
                group,
                name,
                source,
                Validity.ALWAYS,
                Scope.IN,
                Set.of(),
                List.of(terms),
                Optional.empty(),
                List.of(),
                "",
                "");
    }

    /** The same row with these terms. */
    Row withTerms(List<Term> terms) {
        return new Row(
                code, group, name, source, validity, scope, subjects, terms, deferral, replaces, approvedBy, note);
    }

    /** The name up to the first bracket, colon or comma, as business systems write it. */
    public String shortName() {
        for (int i = 0; i < name.length(); i++) {
            if ("(（[【:：,，".indexOf(name.charAt(i)) >= 0) {
                return i == 0 ? name : name.substring(0, i);
            }
        }
        return name;
    }

    /**
     * Whether documents of a class are filed.
     *
     * @param kind      in the scope, in it on a condition, or no class of documents at all
     * @param condition a {@link Condition.FactIs} if conditional, else {@link Condition#ALWAYS}
     */
    public record Scope(Kind kind, Condition condition) implements Serializable {

        public static final Scope IN = new Scope(Kind.IN, Condition.ALWAYS);
        public static final Scope NONE = new Scope(Kind.NONE, Condition.ALWAYS);

        public Scope {
            requireNonNull(kind, "kind");
            requireNonNull(condition, "condition");
            boolean fits = kind == Kind.CONDITIONAL
                    ? condition instanceof Condition.FactIs
                    : condition.equals(Condition.ALWAYS);
            if (!fits) {
                throw new IllegalArgumentException(
                        "A conditional scope asks for one fact and the others have no condition, but found %s with %s"
                                .formatted(kind, condition));
            }
        }

        public static Scope onlyWhen(Condition condition) {
            return new Scope(Kind.CONDITIONAL, condition);
        }

        /** What a row says about the scope. */
        public enum Kind {
            IN,
            CONDITIONAL,
            /** An article of a law, which is no class of documents. */
            NONE
        }
    }

    private Object writeReplace() {
        return new Serialized(
                code,
                group,
                name,
                source,
                validity,
                scope,
                subjects,
                terms,
                deferral.orElse(null),
                replaces,
                approvedBy,
                note);
    }

    /** What travels: an Optional cannot. */
    private record Serialized(
            ClassCode code,
            String group,
            String name,
            Source source,
            Validity validity,
            Scope scope,
            Set<String> subjects,
            List<Term> terms,
            @Nullable Deferral deferral,
            List<RowKey> replaces,
            String approvedBy,
            String note)
            implements Serializable {
        private Object readResolve() {
            return new Row(
                    code,
                    group,
                    name,
                    source,
                    validity,
                    scope,
                    subjects,
                    terms,
                    Optional.ofNullable(deferral),
                    replaces,
                    approvedBy,
                    note);
        }
    }
}
