package io.guidang.storage.jdbc;

import io.guidang.rules.obligation.RuleRef;
import io.guidang.storage.store.StoreException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rules that decisions cite, each written once. A row never changes and is never taken away, so what was read stays
 * good. Rulebooks have some hundreds of rows: all of them fit into memory.
 */
final class RuleTable {

    private final Json json;
    private final Failures failures;
    private final Map<RuleRef, Long> ids = new ConcurrentHashMap<>();
    private final Map<Long, RuleRef> rules = new ConcurrentHashMap<>();

    RuleTable(Json json, Failures failures) {
        this.json = json;
        this.failures = failures;
    }

    /** The number of a rule, which is written if it is new. Only for the one that writes. */
    long id(Connection connection, RuleRef rule) {
        Long known = ids.get(rule);
        if (known != null) {
            return known;
        }
        try {
            String text = json.rule(rule);
            long id;
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO rule (ref) VALUES (?) ON CONFLICT (ref) DO NOTHING")) {
                insert.setString(1, text);
                insert.executeUpdate();
            }
            try (PreparedStatement select = connection.prepareStatement("SELECT id FROM rule WHERE ref = ?")) {
                select.setString(1, text);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    id = row.getLong(1);
                }
            }
            ids.put(rule, id);
            return id;
        } catch (SQLException failed) {
            throw failures.of("write rule " + rule, failed);
        }
    }

    /** The rule of a number. */
    RuleRef rule(Connection connection, long id) {
        RuleRef known = rules.get(id);
        if (known != null) {
            return known;
        }
        try (PreparedStatement select = connection.prepareStatement("SELECT ref FROM rule WHERE id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw damaged(id);
                }
                RuleRef rule = json.rule(row.getString(1));
                rules.put(id, rule);
                return rule;
            }
        } catch (SQLException failed) {
            throw failures.of("read rule " + id, failed);
        } catch (IOException unreadable) {
            throw damaged(id);
        }
    }

    /** Forgets what a transaction wrote that was undone. */
    void undone() {
        ids.clear();
    }

    private StoreException damaged(long id) {
        return failures.of("read rule " + id, "the file is damaged; restore it from a copy");
    }
}
