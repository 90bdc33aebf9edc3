package io.guidang.storage.jdbc;

import io.guidang.core.wording.Wording;
import io.guidang.rules.obligation.RuleRef;
import java.io.IOException;
import java.sql.Connection;

/**
 * What decisions say by number: the rules that they cite and the words of their reasons. Thousands of them cite one rule
 * and give one reason.
 */
final class Interned {

    private final InternTable<RuleRef> rules;
    private final InternTable<Wording> wordings;

    Interned(Json json, Failures failures) {
        rules = new InternTable<>(
                "rule",
                new InternTable.Text<>() {
                    @Override
                    public String write(RuleRef value) {
                        return json.rule(value);
                    }

                    @Override
                    public RuleRef read(String text) throws IOException {
                        return json.rule(text);
                    }
                },
                failures);
        wordings = new InternTable<>(
                "wording",
                new InternTable.Text<>() {
                    @Override
                    public String write(Wording value) {
                        return json.wording(value);
                    }

                    @Override
                    public Wording read(String text) throws IOException {
                        return json.wording(text);
                    }
                },
                failures);
    }

    /** The numbers as this connection sees them. */
    Numbers on(Connection connection) {
        return new Numbers(connection);
    }

    /** Forgets the numbers that a transaction gave which was undone. */
    void undone() {
        rules.undone();
        wordings.undone();
    }

    /** Values to numbers and back, on one connection. */
    final class Numbers {
        private final Connection connection;

        private Numbers(Connection connection) {
            this.connection = connection;
        }

        long of(RuleRef rule) {
            return rules.id(connection, rule);
        }

        long of(Wording wording) {
            return wordings.id(connection, wording);
        }

        RuleRef rule(long number) {
            return rules.value(connection, number);
        }

        Wording wording(long number) {
            return wordings.value(connection, number);
        }
    }
}
