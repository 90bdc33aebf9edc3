package io.guidang.examples.intake;

import io.guidang.core.item.DocumentId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Looks up the paper that an image says it is the scan of. */
final class Papers implements AutoCloseable {

    private final PreparedStatement now;
    private final PreparedStatement before;

    Papers(Connection connection) throws SQLException {
        this.now = connection.prepareStatement(
                "SELECT " + StagedDocument.COLUMNS + " FROM s.doc WHERE id = ? AND reason IS NULL");
        this.before = connection.prepareStatement("SELECT 1 FROM main.filed_document WHERE id = ?");
    }

    /** The paper, if this batch files it. */
    Optional<StagedDocument> now(DocumentId id) throws SQLException {
        now.setString(1, id.value());
        try (ResultSet found = now.executeQuery()) {
            return found.next() ? Optional.of(StagedDocument.read(found)) : Optional.empty();
        }
    }

    /** Whether an earlier batch filed it. */
    boolean before(DocumentId id) throws SQLException {
        before.setString(1, id.value());
        try (ResultSet found = before.executeQuery()) {
            return found.next();
        }
    }

    @Override
    public void close() throws SQLException {
        now.close();
        before.close();
    }
}
