package io.guidang.examples.intake;

import io.guidang.core.item.ClassCode;
import io.guidang.core.item.DocumentId;
import io.guidang.core.item.ItemId;
import io.guidang.core.medium.Medium;
import io.guidang.core.party.ContractNumber;
import io.guidang.core.party.EmployerNumber;
import io.guidang.core.party.PersonNumber;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.scope.FilingScope;
import io.guidang.rules.scope.ScopeTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads rows of documents.csv, one kind of organisation each. */
abstract class DocumentReader {

    private final ScopeTable scope;
    private final LocalDate asOf;

    DocumentReader(ScopeTable scope, LocalDate asOf) {
        this.scope = scope;
        this.asOf = asOf;
    }

    static DocumentReader of(Profile profile, LocalDate asOf) {
        ScopeTable scope = ScopeTable.of(profile.scopeBook());
        return profile.name().equals("life") ? new LifeDocuments(scope, asOf) : new SocialDocuments(scope, asOf);
    }

    /** The columns that must be there. */
    abstract List<String> required();

    /** The columns that may be there; their cells come after the required ones. */
    abstract List<String> optional();

    /** Reads a row; what cannot be read is a problem of the cells. */
    abstract DocumentRow read(List<String> row, Cells cells);

    ScopeTable scope() {
        return scope;
    }

    /** The date of the document, which must not lie after the as-of date. */
    void formedOn(String cell, DocumentRow into, Cells cells) {
        into.formedOn = cells.date("formed_on", cell);
        if (into.formedOn.filter(date -> date.isAfter(asOf)).isPresent()) {
            cells.problem("AFTER_AS_OF", "formed_on 晚于截止日期 " + asOf, "formed_on lies after the as-of date " + asOf);
        }
    }

    void pages(String cell, DocumentRow into, Cells cells) {
        into.pages = cells.pages("pages", cell).orElse(0);
    }

    void medium(String cell, String electronic, DocumentRow into, Cells cells) {
        String medium = cells.text("medium", cell);
        if (medium.equals("纸质")) {
            into.medium = Medium.PAPER;
        } else if (medium.equals(electronic)) {
            into.medium = Medium.ELECTRONIC;
        } else {
            cells.problem("UNKNOWN_MEDIUM", "medium 应为 纸质 或 " + electronic, "medium should be 纸质 or " + electronic);
        }
    }

    /** Puts the scope's answer on the row. */
    void scope(Optional<Row> found, Map<String, String> facts, DocumentRow into) {
        FilingScope answer = scope.scopeOf(found, facts);
        if (answer instanceof FilingScope.Review review) {
            into.review(review.reason());
        } else if (answer instanceof FilingScope.Out out) {
            into.later = Optional.of(new DocumentRow.Later("OUT_OF_SCOPE", out.reason()));
        }
        into.classCode = found.map(Row::code).map(ClassCode::value).orElse("");
    }

    static String documentId(String cell, Cells cells) {
        return id("document_id", cell, DocumentId::of, cells);
    }

    static String itemId(String column, String cell, Cells cells) {
        return id(column, cell, ItemId::of, cells);
    }

    static String contract(String cell, Cells cells) {
        String written = cells.text("contract_no", cell);
        if (written.isEmpty()) {
            cells.problem("UNKNOWN_CONTRACT", "contract_no 为空", "contract_no is empty");
            return "";
        }
        return id("contract_no", written, ContractNumber::of, cells);
    }

    static String person(String cell, Cells cells) {
        return cell.isBlank() ? "" : id("person_id", cell, PersonNumber::of, cells);
    }

    static String employer(String cell, Cells cells) {
        return cell.isBlank() ? "" : id("employer_id", cell, EmployerNumber::of, cells);
    }

    /** An identifier that its value accepts. */
    private static String id(String column, String cell, java.util.function.Function<String, ?> value, Cells cells) {
        String written = cells.text(column, cell);
        if (written.isEmpty()) {
            cells.problem("MISSING_ID", column + " 为空", column + " is empty");
            return "";
        }
        try {
            var unused = value.apply(written);
            return written;
        } catch (IllegalArgumentException e) {
            cells.problem(
                    "UNREADABLE_ID",
                    column + " 应为1至64个不含空格的字符",
                    column + " should have 1 to 64 characters without blanks");
            return "";
        }
    }
}
