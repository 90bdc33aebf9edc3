package io.guidang.core.party;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whom a document or an item is about, by number only.
 *
 * @param contracts the insurance contracts, sorted
 * @param persons   the persons, sorted
 * @param employers the insured units, sorted
 */
public record Parties(
        SortedSet<ContractNumber> contracts, SortedSet<PersonNumber> persons, SortedSet<EmployerNumber> employers) {

    public static final Parties NONE = new Parties(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());

    public Parties {
        contracts = sorted(contracts);
        persons = sorted(persons);
        employers = sorted(employers);
    }

    public static Parties ofContract(String contract) {
        return NONE.with(ContractNumber.of(contract));
    }

    public Parties with(ContractNumber contract) {
        return new Parties(plus(contracts, contract), persons, employers);
    }

    public Parties with(PersonNumber person) {
        return new Parties(contracts, plus(persons, person), employers);
    }

    public Parties with(EmployerNumber employer) {
        return new Parties(contracts, persons, plus(employers, employer));
    }

    /** Everybody that either is about. */
    public static Parties union(Collection<Parties> all) {
        SortedSet<ContractNumber> contracts = new TreeSet<>();
        SortedSet<PersonNumber> persons = new TreeSet<>();
        SortedSet<EmployerNumber> employers = new TreeSet<>();
        for (Parties parties : all) {
            contracts.addAll(parties.contracts);
            persons.addAll(parties.persons);
            employers.addAll(parties.employers);
        }
        return new Parties(contracts, persons, employers);
    }

    /** In their natural order, whatever order the given set has. */
    private static <T> SortedSet<T> sorted(SortedSet<T> set) {
        SortedSet<T> naturally = new TreeSet<>();
        naturally.addAll(set);
        return Collections.unmodifiableSortedSet(naturally);
    }

    private static <T> SortedSet<T> plus(SortedSet<T> set, T one) {
        SortedSet<T> more = new TreeSet<>(set);
        more.add(one);
        return more;
    }

    /** How many, never who: a number leads to a person. */
    @Override
    public String toString() {
        return "Parties[%s contracts, %s persons, %s employers]"
                .formatted(contracts.size(), persons.size(), employers.size());
    }
}
