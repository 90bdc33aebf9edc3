package io.guidang.storage.jdbc;

import io.guidang.core.party.Parties;
import io.guidang.storage.store.DestroyedItem;
import io.guidang.storage.store.FiledItem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Takes the words, the decisions and the parties of items away, and leaves their line in the register. */
final class Destroying implements AutoCloseable {

    private final List<PreparedStatement> gone;
    private final PreparedStatement contract;
    private final PreparedStatement person;
    private final PreparedStatement employer;
    private final PreparedStatement line;

    Destroying(Connection connection) throws SQLException {
        gone = List.of(
                connection.prepareStatement("DELETE FROM item_body WHERE item = ?"),
                connection.prepareStatement("DELETE FROM item_hold WHERE item = ?"),
                connection.prepareStatement("DELETE FROM held_item WHERE item = ?"));
        contract = connection.prepareStatement("DELETE FROM item_contract WHERE contract = ? AND item = ?");
        person = connection.prepareStatement("DELETE FROM item_person WHERE person = ? AND item = ?");
        employer = connection.prepareStatement("DELETE FROM item_employer WHERE employer = ? AND item = ?");
        line = connection.prepareStatement("""
                UPDATE item SET item_id = ?, item_key = ?, outcome = 'DESTROYED', appraise_from = NULL, register = ?
                WHERE id = ?
                """);
    }

    void destroy(long row, FiledItem item, DestroyedItem stays) throws SQLException {
        for (PreparedStatement delete : gone) {
            delete.setLong(1, row);
            delete.executeUpdate();
        }
        Parties parties = item.item().parties();
        for (var number : parties.contracts()) {
            forget(contract, number.value(), row);
        }
        for (var number : parties.persons()) {
            forget(person, number.value(), row);
        }
        for (var number : parties.employers()) {
            forget(employer, number.value(), row);
        }
        line.setString(1, stays.id().toString());
        line.setString(2, "");
        line.setString(3, stays.register().value());
        line.setLong(4, row);
        line.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement each : gone) {
            each.close();
        }
        contract.close();
        person.close();
        employer.close();
        line.close();
    }

    private static void forget(PreparedStatement delete, String number, long row) throws SQLException {
        delete.setString(1, number);
        delete.setLong(2, row);
        delete.executeUpdate();
    }
}
