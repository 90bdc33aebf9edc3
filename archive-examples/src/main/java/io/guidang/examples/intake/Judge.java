package io.guidang.examples.intake;

import java.sql.SQLException;

/**
 * Judges the staged rows against each other: what repeats, what contradicts itself, what names nobody. First repeats, then
 * rejections, then the scope; a row keeps the first reason that is found.
 */
final class Judge {

    private static final String DUPLICATE =
            "完全重复的行，已由另一行归档或处理 / an exact repeat of another row, which was filed or judged in its place";
    private static final String CONFLICT =
            "同一编号的内容不同，均未归档，请核实 / one id with different contents: none was filed, find out which is right";

    /** No submission has more; beyond it memory would grow with the intake. */
    private static final int MOST_DOCUMENTS = 10_000;

    private final Staging staging;

    Judge(Staging staging) {
        this.staging = staging;
    }

    /** Contracts or parties: of exact repeats one counts; one key with different contents counts for nothing. */
    void references(String file, String kindColumn, String kind) throws SQLException {
        staging.flush();
        String repeated =
                "FROM (SELECT file, line, key, raw, row_number() OVER (PARTITION BY key, hash ORDER BY line) AS k,"
                        + " dense_rank() OVER (PARTITION BY key ORDER BY hash)"
                        + " + dense_rank() OVER (PARTITION BY key ORDER BY hash DESC) - 1 AS variants, a, b"
                        + " FROM s.reference WHERE file = '" + file + "')";
        staging.execute("INSERT INTO s.refused SELECT file, line, '',"
                + " CASE WHEN k > 1 THEN 'DUPLICATE' ELSE 'CONFLICTING_ID' END,"
                + " CASE WHEN k > 1 THEN '" + DUPLICATE + "' ELSE '" + CONFLICT + "' END, raw "
                + repeated + " WHERE k > 1 OR variants > 1");
        staging.execute("INSERT INTO s.known SELECT " + (kindColumn.isEmpty() ? "'" + kind + "'" : kindColumn)
                + ", key, a, b " + repeated + " WHERE k = 1 AND variants = 1");
    }

    /** Events of nobody that is known, and repeated ones. */
    void events(String kinds) throws SQLException {
        staging.flush();
        staging.execute("INSERT INTO s.refused SELECT 'events.csv', line, '', 'UNKNOWN_PARTY',"
                + " '没有这个合同或人员 / there is no such contract or person', raw FROM s.event"
                + " WHERE NOT EXISTS (SELECT 1 FROM s.known k WHERE k.kind IN (" + kinds
                + ") AND k.key = s.event.party)");
        staging.execute(
                "INSERT INTO s.refused SELECT 'events.csv', line, '', 'DUPLICATE', '" + DUPLICATE + "', raw FROM"
                        + " (SELECT *, row_number() OVER (PARTITION BY party, event, on_day, hash ORDER BY line) AS k FROM s.event) WHERE k > 1");
    }

    /** What earlier batches told of contracts and parties stands where this one says nothing of them. */
    void recallKnown() throws SQLException {
        staging.execute("INSERT OR IGNORE INTO s.known SELECT kind, key, a, b FROM main.known");
    }

    /** What happened once is not forgotten: a dispute stays open until its end is told. */
    void recallEvents() throws SQLException {
        staging.execute(
                "INSERT INTO s.event SELECT party, event, on_day, -row_number() OVER (), hash, '' FROM main.event");
    }

    /** Document rows; what is left without a reason can be filed, but for copies of vouchers. */
    void documents() throws SQLException {
        staging.flush();
        staging.execute("CREATE INDEX s.doc_id ON doc (id)");
        staging.execute("CREATE TABLE s.twice AS SELECT id FROM s.doc GROUP BY id HAVING count(*) > 1");
        staging.execute("CREATE UNIQUE INDEX s.twice_id ON twice (id)");
        give(
                "DUPLICATE",
                "'" + DUPLICATE + "'",
                "line IN (SELECT line FROM (SELECT line,"
                        + " row_number() OVER (PARTITION BY hash ORDER BY line) AS k FROM s.doc"
                        + " WHERE id IN (SELECT id FROM s.twice)) WHERE k > 1)");
        give(
                "CONFLICTING_ID",
                "'" + CONFLICT + "'",
                "id <> '' AND id IN (SELECT id FROM s.doc"
                        + " WHERE id IN (SELECT id FROM s.twice) GROUP BY id HAVING count(DISTINCT hash) > 1)");
        giveAlreadyFiled();
        staging.execute(
                "UPDATE s.doc SET reason = reject, words = reject_words WHERE reason IS NULL AND reject IS NOT NULL");
        giveUnknown("contract", "contract", "UNKNOWN_CONTRACT", "没有这个保险合同", "there is no such contract");
        giveUnknown("person", "个人", "UNKNOWN_PERSON", "没有这个人员", "there is no such person");
        giveUnknown("employer", "单位", "UNKNOWN_EMPLOYER", "没有这个参保单位", "there is no such employer");
        staging.execute(
                "UPDATE s.doc SET reason = later, words = later_words WHERE reason IS NULL AND later IS NOT NULL");
    }

    /** What an earlier batch filed is not filed again, and what is in custody is not added to behind its back. */
    private void giveAlreadyFiled() throws SQLException {
        give(
                "DUPLICATE",
                "'已在先前批次归档 / an earlier batch filed it'",
                "EXISTS (SELECT 1 FROM main.filed_document f WHERE f.id = s.doc.id AND f.hash = s.doc.hash)");
        give(
                "CONFLICTING_ID",
                "'" + CONFLICT + "'",
                "EXISTS (SELECT 1 FROM main.filed_document f WHERE f.id = s.doc.id)");
    }

    /** Rows that could be filed but for an item or a voucher that is in custody already. */
    void lateArrivals() throws SQLException {
        give(
                "DUPLICATE",
                "'该凭证已在先前批次归档一份 / an earlier batch filed a copy of this voucher'",
                "voucher <> '' AND EXISTS (SELECT 1 FROM main.filed_document f WHERE f.voucher = s.doc.voucher)");
        give(
                "ITEM_ALREADY_FILED",
                "'该件已归档，档号不变；补充材料请另立一件 / its item is in custody under its code; hand supplements over as an item of their own'",
                "EXISTS (SELECT 1 FROM main.filed_item f WHERE f.id = s.doc.item)");
        staging.execute("CREATE INDEX s.doc_item ON doc (item)");
        give(
                "ITEM_TOO_LARGE",
                "'一件超过" + MOST_DOCUMENTS + "份文件，请核实编号 / an item of more than " + MOST_DOCUMENTS
                        + " documents; check its number'",
                "item IN (SELECT item FROM s.doc WHERE reason IS NULL GROUP BY item HAVING count(*) > " + MOST_DOCUMENTS
                        + ")");
    }

    private void giveUnknown(String column, String kind, String reason, String zh, String en) throws SQLException {
        give(
                reason,
                "'" + zh + " / " + en + "'",
                column + " <> '' AND NOT EXISTS (SELECT 1 FROM s.known k WHERE k.kind = '" + kind
                        + "' AND k.key = s.doc." + column + ")");
    }

    private void give(String reason, String words, String where) throws SQLException {
        staging.execute(
                "UPDATE s.doc SET reason = '" + reason + "', words = " + words + " WHERE reason IS NULL AND " + where);
    }
}
