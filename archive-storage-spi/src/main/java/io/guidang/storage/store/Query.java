package io.guidang.storage.store;

import static java.util.Objects.requireNonNull;

import io.guidang.core.party.ContractNumber;
import io.guidang.core.party.EmployerNumber;
import io.guidang.core.party.PersonNumber;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which items to read: all of the conditions that are present must hold. Items come in filing order: by class, then by
 * number. What is due comes by the day from which it may be appraised, the oldest first, and then in filing order.
 *
 * @param contract about this contract
 * @param person   about this person
 * @param employer about this employer
 * @param category the code of the category, as {@code CB} or {@code DY·YL}
 * @param year     of this year
 * @param dueOn    open for appraisal on this day: the period has run out, and neither a hold of its decision nor one that
 *                 was placed binds
 */
public record Query(
        Optional<ContractNumber> contract,
        Optional<PersonNumber> person,
        Optional<EmployerNumber> employer,
        Optional<String> category,
        Optional<Integer> year,
        Optional<LocalDate> dueOn) {

    public static final Query ALL = new Query(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Query {
        requireNonNull(contract, "contract");
        requireNonNull(person, "person");
        requireNonNull(employer, "employer");
        requireNonNull(category, "category");
        requireNonNull(year, "year");
        requireNonNull(dueOn, "dueOn");
    }

    public Query about(ContractNumber contract) {
        return new Query(Optional.of(contract), person, employer, category, year, dueOn);
    }

    public Query about(PersonNumber person) {
        return new Query(contract, Optional.of(person), employer, category, year, dueOn);
    }

    public Query about(EmployerNumber employer) {
        return new Query(contract, person, Optional.of(employer), category, year, dueOn);
    }

    public Query inCategory(String code) {
        return new Query(contract, person, employer, Optional.of(code), year, dueOn);
    }

    public Query ofYear(int year) {
        return new Query(contract, person, employer, category, Optional.of(year), dueOn);
    }

    public Query dueOn(LocalDate asOf) {
        return new Query(contract, person, employer, category, year, Optional.of(asOf));
    }

    /** Shows no numbers of persons. */
    @Override
    public String toString() {
        return "Query[category %s, year %s, due on %s]"
                .formatted(
                        category.orElse("any"),
                        year.map(String::valueOf).orElse("any"),
                        dueOn.map(String::valueOf).orElse("any"));
    }
}
