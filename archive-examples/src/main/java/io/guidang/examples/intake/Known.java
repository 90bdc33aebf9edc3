package io.guidang.examples.intake;

import io.guidang.core.party.ContractNumber;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The contracts and parties of this intake, looked up one at a time. */
final class Known implements AutoCloseable {

    /**
     * A contract as the intake tells it.
     *
     * @param policyholder whom the catalogue names
     * @param term         the insurance term in years, 终身, or what else stood there
     * @param facts        what its events say
     */
    record Contract(String policyholder, String term, ContractFacts facts) {}

    /** Events on one day are one; events on days that nobody can read stay apart, row by row. */
    static final String APART = "CASE WHEN on_day = '' THEN hash ELSE x'' END";

    private final PreparedStatement party;
    private final PreparedStatement events;
    private final LocalDate asOf;
    private Optional<ContractNumber> lastNumber = Optional.empty();
    private Optional<Contract> last = Optional.empty();

    Known(Connection connection, LocalDate asOf) throws SQLException {
        this.party = connection.prepareStatement("SELECT a, b FROM s.known WHERE kind = ? AND key = ?");
        this.events = connection.prepareStatement(
                "SELECT DISTINCT event, on_day, " + APART + " FROM s.event WHERE party = ? ORDER BY on_day, event");
        this.asOf = asOf;
    }

    /** The contract, if this intake knows it. Documents of one contract come together, so the last one is remembered. */
    Optional<Contract> contract(ContractNumber number) throws SQLException {
        if (!lastNumber.filter(number::equals).isPresent()) {
            last = read(number);
            lastNumber = Optional.of(number);
        }
        return last;
    }

    /** The name of an employer. */
    Optional<String> employer(String number) throws SQLException {
        party.setString(1, "单位");
        party.setString(2, number);
        try (ResultSet found = party.executeQuery()) {
            return found.next() ? Optional.of(found.getString(2)) : Optional.empty();
        }
    }

    private Optional<Contract> read(ContractNumber number) throws SQLException {
        party.setString(1, "contract");
        party.setString(2, number.value());
        try (ResultSet found = party.executeQuery()) {
            if (!found.next()) {
                return Optional.empty();
            }
            ContractFacts facts = ContractFacts.of(number.value(), eventsOf(number), asOf);
            return Optional.of(new Contract(found.getString(1), found.getString(2), facts));
        }
    }

    private List<ContractFacts.Event> eventsOf(ContractNumber number) throws SQLException {
        List<ContractFacts.Event> found = new ArrayList<>();
        events.setString(1, number.value());
        try (ResultSet row = events.executeQuery()) {
            while (row.next()) {
                String day = row.getString(2);
                found.add(new ContractFacts.Event(
                        row.getString(1), day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day))));
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        party.close();
        events.close();
    }
}
