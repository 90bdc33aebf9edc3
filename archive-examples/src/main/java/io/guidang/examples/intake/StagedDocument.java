package io.guidang.examples.intake;

import io.guidang.core.item.ClassCode;
import io.guidang.core.item.Direction;
import io.guidang.core.item.Document;
import io.guidang.core.item.DocumentId;
import io.guidang.core.item.Issuer;
import io.guidang.core.item.ItemId;
import io.guidang.core.item.Role;
import io.guidang.core.item.VoucherCopy;
import io.guidang.core.medium.Medium;
import io.guidang.core.party.EmployerNumber;
import io.guidang.core.party.Parties;
import io.guidang.core.party.PersonNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A document that can be filed, with the words of its row that belong to its item.
 *
 * @param line          where the row begins
 * @param item          the item it belongs to
 * @param group         the stage or class
 * @param insuranceLine the insurance line, perhaps empty
 * @param matter        what the case was about, perhaps empty
 * @param document      the document
 */
record StagedDocument(long line, ItemId item, String group, String insuranceLine, String matter, Document document) {

    static final String COLUMNS = "line, id, item, contract, person, employer, voucher, body";

    private static final int FIELDS = 15;

    /** Reads {@link #COLUMNS}. */
    static StagedDocument read(ResultSet row) throws SQLException {
        String[] body = row.getString(8).split(DocumentRow.SEPARATOR, FIELDS);
        String texts = body[14];
        int matter = Integer.parseInt(body[13]);
        String voucher = row.getString(7);
        String imageOf = body[10];
        Document document = new Document(
                DocumentId.of(row.getString(2)),
                body[3],
                ClassCode.of(body[2]),
                Medium.valueOf(body[4]),
                Integer.parseInt(body[5]),
                LocalDate.parse(body[6]),
                Role.valueOf(body[7]),
                Issuer.valueOf(body[8]),
                Direction.valueOf(body[9]),
                parties(row.getString(4), row.getString(5), row.getString(6)),
                imageOf.isEmpty() ? Optional.empty() : Optional.of(DocumentId.of(imageOf)),
                voucher.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new VoucherCopy(voucher, Integer.parseInt(body[11]), Integer.parseInt(body[12]))),
                texts.substring(matter));
        return new StagedDocument(
                row.getLong(1), ItemId.of(row.getString(3)), body[0], body[1], texts.substring(0, matter), document);
    }

    private static Parties parties(String contract, String person, String employer) {
        Parties parties = contract.isEmpty() ? Parties.NONE : Parties.ofContract(contract);
        parties = person.isEmpty() ? parties : parties.with(PersonNumber.of(person));
        return employer.isEmpty() ? parties : parties.with(EmployerNumber.of(employer));
    }
}
