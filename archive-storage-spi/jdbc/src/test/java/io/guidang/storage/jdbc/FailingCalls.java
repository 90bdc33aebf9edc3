package io.guidang.storage.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Connections of which one call fails: to a data source, a connection, a statement or a result. For one thread. */
final class FailingCalls implements UnaryOperator<DataSource> {

    /** What a database may say: a statement, and what stands in a row. */
    static final String SECRET = "INSERT INTO item_person (person, item) VALUES ('110101199001011234', 7)";

    /** How a call fails. */
    enum Way {
        /** Nothing was done. */
        BEFORE,
        /** It was done, and nobody was told. */
        AFTER,
        /** From then on everything fails: whoever answered is gone. */
        FOR_GOOD
    }

    private Optional<Way> way = Optional.empty();
    private int at;
    private int calls;
    private boolean failed;

    /** Lets a call fail, counted from now on from 1. */
    void arm(int call, Way as) {
        way = Optional.of(as);
        at = call;
        calls = 0;
        failed = false;
    }

    /** Lets no call fail any more. Whether one did. */
    boolean disarm() {
        way = Optional.empty();
        return failed;
    }

    /** How many calls there were since it was armed. */
    int calls() {
        return calls;
    }

    @Override
    public DataSource apply(DataSource source) {
        return new Source(source);
    }

    private <T> T wrapped(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.invoke(real, given);
                    }
                    boolean closes = method.getName().equals("close");
                    return call(closes, () -> {
                        try {
                            return wrapped(method.invoke(real, given));
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause() instanceof Exception failure ? failure : thrown;
                        }
                    });
                }));
    }

    private Object wrapped(Object answer) {
        if (answer instanceof PreparedStatement statement) {
            return wrapped(PreparedStatement.class, statement);
        }
        if (answer instanceof Statement statement) {
            return wrapped(Statement.class, statement);
        }
        if (answer instanceof ResultSet rows) {
            return wrapped(ResultSet.class, rows);
        }
        return answer;
    }

    /** @param closes what fails to close is closed all the same, or a test would keep it for ever */
    private Object call(boolean closes, Call real) throws Exception {
        calls++;
        boolean fails = way.isPresent() && (calls == at || calls > at && way.get() == Way.FOR_GOOD);
        if (!fails) {
            return real.make();
        }
        failed = true;
        if (closes || way.get() == Way.AFTER) {
            real.make();
        }
        throw new SQLException(SECRET, "XX999");
    }

    @FunctionalInterface
    private interface Call {
        Object make() throws Exception;
    }

    private final class Source implements DataSource {
        private final DataSource real;

        Source(DataSource real) {
            this.real = real;
        }

        @Override
        public Connection getConnection() throws SQLException {
            try {
                return (Connection) call(false, () -> {
                    Connection connection = real.getConnection();
                    if (calls == at && way.equals(Optional.of(Way.AFTER))) {
                        // Nobody is given it who could close it.
                        connection.close();
                    }
                    return wrapped(Connection.class, connection);
                });
            } catch (SQLException | RuntimeException failure) {
                throw failure;
            } catch (Exception other) {
                throw new AssertionError(other);
            }
        }

        @Override
        public Connection getConnection(String user, String password) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PrintWriter getLogWriter() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setLogWriter(PrintWriter out) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setLoginTimeout(int seconds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
