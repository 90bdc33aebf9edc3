package io.guidang.storage.store;

import static java.util.Objects.requireNonNull;

import io.guidang.core.code.ArchivalCode;
import io.guidang.core.party.ContractNumber;
import io.guidang.core.party.EmployerNumber;
import io.guidang.core.party.PersonNumber;
import java.util.Optional;

/** On what a hold lies: on everything it covers that is in the archive, and on everything that is filed later. */
public sealed interface HoldScope {

    /** The whole archive. */
    HoldScope EVERYTHING = new OfCategory(Optional.empty(), Optional.empty());

    /** Whether it covers this item. */
    boolean covers(FiledItem filed);

    static HoldScope of(ArchivalCode code) {
        return new OfItem(code);
    }

    static HoldScope about(ContractNumber contract) {
        return new OfContract(contract);
    }

    static HoldScope about(PersonNumber person) {
        return new OfPerson(person);
    }

    static HoldScope about(EmployerNumber employer) {
        return new OfEmployer(employer);
    }

    /** Every item of a category, as {@code CB}, {@code DY} or {@code DY·YL} below it, of whatever year. */
    static HoldScope inCategory(String code) {
        return new OfCategory(Optional.of(code), Optional.empty());
    }

    /** Every item of a year, of whatever category. */
    static HoldScope ofYear(int year) {
        return new OfCategory(Optional.empty(), Optional.of(year));
    }

    /**
     * One item.
     *
     * @param code its code
     */
    record OfItem(ArchivalCode code) implements HoldScope {
        public OfItem {
            requireNonNull(code, "code");
        }

        @Override
        public boolean covers(FiledItem filed) {
            return filed.code().equals(code);
        }
    }

    /**
     * Everything about a contract.
     *
     * @param contract its number
     */
    record OfContract(ContractNumber contract) implements HoldScope {
        public OfContract {
            requireNonNull(contract, "contract");
        }

        @Override
        public boolean covers(FiledItem filed) {
            return filed.item().parties().contracts().contains(contract);
        }

        /** Without the number. */
        @Override
        public String toString() {
            return "OfContract[not shown]";
        }
    }

    /**
     * Everything about a person.
     *
     * @param person the number of the person
     */
    record OfPerson(PersonNumber person) implements HoldScope {
        public OfPerson {
            requireNonNull(person, "person");
        }

        @Override
        public boolean covers(FiledItem filed) {
            return filed.item().parties().persons().contains(person);
        }

        /** Without the number. */
        @Override
        public String toString() {
            return "OfPerson[not shown]";
        }
    }

    /**
     * Everything about an employer.
     *
     * @param employer its number
     */
    record OfEmployer(EmployerNumber employer) implements HoldScope {
        public OfEmployer {
            requireNonNull(employer, "employer");
        }

        @Override
        public boolean covers(FiledItem filed) {
            return filed.item().parties().employers().contains(employer);
        }

        /** Without the number. */
        @Override
        public String toString() {
            return "OfEmployer[not shown]";
        }
    }

    /**
     * Every item of a category, of those below it too, and a year; of every category or every year where it is left out.
     *
     * @param category the code of the category
     * @param year     the year of the item
     */
    record OfCategory(Optional<String> category, Optional<Integer> year) implements HoldScope {
        public OfCategory {
            requireNonNull(category, "category");
            requireNonNull(year, "year");
            if (category.filter(String::isBlank).isPresent()) {
                throw new IllegalArgumentException(
                        "A category has a code, but found a blank one; leave it out for all");
            }
        }

        @Override
        public boolean covers(FiledItem filed) {
            return category.map(code ->
                                    isOrIsBelow(filed.lowestClass().category().code(), code))
                            .orElse(true)
                    && year.map(each -> each == filed.lowestClass().year()).orElse(true);
        }

        private static boolean isOrIsBelow(String code, String above) {
            return code.equals(above) || code.startsWith(above + "·");
        }
    }
}
