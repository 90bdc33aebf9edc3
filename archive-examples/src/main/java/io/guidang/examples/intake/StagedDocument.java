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
import io.guidang.core.party.ContractNumber;
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

    static final String COLUMNS =
            "line, item, grp, ins, matter, id, name, class_code, medium, pages, formed, role, issuer,"
                    + " direction, contract, person, employer, image_of, voucher, copy, copies, remark";

    /** Reads {@link #COLUMNS}. */
    static StagedDocument read(ResultSet row) throws SQLException {
        Parties parties = Parties.NONE;
        String contract = row.getString(15);
        String person = row.getString(16);
        String employer = row.getString(17);
        parties = contract.isEmpty() ? parties : parties.with(ContractNumber.of(contract));
        parties = person.isEmpty() ? parties : parties.with(PersonNumber.of(person));
        parties = employer.isEmpty() ? parties : parties.with(EmployerNumber.of(employer));
        String imageOf = row.getString(18);
        String voucher = row.getString(19);
        Document document = new Document(
                DocumentId.of(row.getString(6)),
                row.getString(7),
                ClassCode.of(row.getString(8)),
                Medium.valueOf(row.getString(9)),
                row.getInt(10),
                LocalDate.parse(row.getString(11)),
                Role.valueOf(row.getString(12)),
                Issuer.valueOf(row.getString(13)),
                Direction.valueOf(row.getString(14)),
                parties,
                imageOf.isEmpty() ? Optional.empty() : Optional.of(DocumentId.of(imageOf)),
                voucher.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new VoucherCopy(voucher, row.getInt(20), row.getInt(21))),
                row.getString(22));
        return new StagedDocument(
                row.getLong(1),
                ItemId.of(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                document);
    }
}
