package io.guidang.examples.intake;

import io.guidang.core.item.Direction;
import io.guidang.core.item.Issuer;
import io.guidang.core.item.Role;
import io.guidang.core.medium.Medium;
import io.guidang.core.wording.Wording;
import java.time.LocalDate;
import java.util.Optional;

/** A row of documents.csv as it was read. A row that could not be read keeps what could be. */
final class DocumentRow {

    /** In no name, number or id that is ever filed. */
    static final String SEPARATOR = "\u0001";

    String id = "";
    String item = "";
    String contract = "";
    String person = "";
    String employer = "";
    String group = "";
    String insuranceLine = "";
    String classCode = "";
    String name = "";
    String matter = "";
    Medium medium = Medium.PAPER;
    int pages;
    Optional<LocalDate> formedOn = Optional.empty();
    Role role = Role.UNSPECIFIED;
    Issuer issuer = Issuer.UNSPECIFIED;
    Direction direction = Direction.NEITHER;
    String imageOf = "";
    String voucher = "";
    int copy;
    int copies;
    String remark = "";
    /** REVIEW or OUT_OF_SCOPE, judged only where nothing worse is found. */
    Optional<Later> later = Optional.empty();

    /**
     * Why a row is not filed although it could be read.
     *
     * @param reason REVIEW or OUT_OF_SCOPE
     * @param words  what a person has to find out
     */
    record Later(String reason, Wording words) {}

    void review(Wording words) {
        if (later.isEmpty()) {
            later = Optional.of(new Later("REVIEW", words));
        }
    }

    /** What the judging of rows does not ask for, in one text. The two free texts come last, the first with its length. */
    String body() {
        return String.join(
                        SEPARATOR,
                        group,
                        insuranceLine,
                        classCode,
                        name,
                        medium.name(),
                        Integer.toString(pages),
                        formedOn.map(LocalDate::toString).orElse(""),
                        role.name(),
                        issuer.name(),
                        direction.name(),
                        imageOf,
                        Integer.toString(copy),
                        Integer.toString(copies),
                        Integer.toString(matter.length()),
                        matter)
                + remark;
    }
}
