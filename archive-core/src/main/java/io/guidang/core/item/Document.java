package io.guidang.core.item;

import static java.util.Objects.requireNonNull;

import io.guidang.core.medium.Medium;
import io.guidang.core.party.Parties;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One paper or electronic document of an item 业务文件, as it is filed.
 *
 * @param id        the business system's id
 * @param name      its name 题名, never blank
 * @param classCode the row of the rulebook it belongs to
 * @param medium    the carrier
 * @param pages     from 1
 * @param formedOn  the day on which it was formed
 * @param role      what it is inside its item
 * @param issuer    who made it
 * @param direction income, expenditure or neither
 * @param parties   whom it is about
 * @param imageOf   the paper of which it is the scanned image; only an electronic document is one
 * @param voucher   which copy of a voucher it is, if it is one
 * @param remark    a note, perhaps empty
 */
public record Document(
        DocumentId id,
        String name,
        ClassCode classCode,
        Medium medium,
        int pages,
        LocalDate formedOn,
        Role role,
        Issuer issuer,
        Direction direction,
        Parties parties,
        Optional<DocumentId> imageOf,
        Optional<VoucherCopy> voucher,
        String remark) {

    /** More pages than any binding holds; a larger count is an error of the intake. */
    public static final int MOST_PAGES = 1_000_000;

    public Document {
        requireNonNull(id, "id");
        requireNonNull(classCode, "classCode");
        requireNonNull(medium, "medium");
        requireNonNull(formedOn, "formedOn");
        requireNonNull(role, "role");
        requireNonNull(issuer, "issuer");
        requireNonNull(direction, "direction");
        requireNonNull(parties, "parties");
        requireNonNull(imageOf, "imageOf");
        requireNonNull(voucher, "voucher");
        requireNonNull(remark, "remark");
        if (requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException("Document '%s' needs a name, but found none".formatted(id));
        }
        if (pages < 1 || pages > MOST_PAGES) {
            throw new IllegalArgumentException(
                    "Document '%s' has from 1 to %s pages, but found %s".formatted(id, MOST_PAGES, pages));
        }
        if (formedOn.getYear() < 1 || formedOn.getYear() > 9999) {
            throw new IllegalArgumentException(
                    "Document '%s' was formed in a year from 1 to 9999, but found %s".formatted(id, formedOn));
        }
        if (imageOf.isPresent() && medium == Medium.PAPER) {
            throw new IllegalArgumentException(
                    "Document '%s' is paper and cannot be the image of '%s'".formatted(id, imageOf.get()));
        }
        if (imageOf.isPresent() && imageOf.get().equals(id)) {
            throw new IllegalArgumentException("Document '%s' cannot be the image of itself".formatted(id));
        }
    }

    /** A plain document: the rest is unspecified and can be {@linkplain #about added}. */
    public static Document of(String id, String name, String classCode, Medium medium, int pages, LocalDate formedOn) {
        return new Document(
                DocumentId.of(id),
                name,
                ClassCode.of(classCode),
                medium,
                pages,
                formedOn,
                Role.UNSPECIFIED,
                Issuer.UNSPECIFIED,
                Direction.NEITHER,
                Parties.NONE,
                Optional.empty(),
                Optional.empty(),
                "");
    }

    public Document about(Parties parties) {
        return new Document(
                id, name, classCode, medium, pages, formedOn, role, issuer, direction, parties, imageOf, voucher,
                remark);
    }

    public Document as(Role role, Issuer issuer, Direction direction) {
        return new Document(
                id, name, classCode, medium, pages, formedOn, role, issuer, direction, parties, imageOf, voucher,
                remark);
    }

    public Document imageOf(DocumentId paper) {
        return new Document(
                id,
                name,
                classCode,
                medium,
                pages,
                formedOn,
                role,
                issuer,
                direction,
                parties,
                Optional.of(paper),
                voucher,
                remark);
    }

    public Document copy(VoucherCopy copy) {
        return new Document(
                id,
                name,
                classCode,
                medium,
                pages,
                formedOn,
                role,
                issuer,
                direction,
                parties,
                imageOf,
                Optional.of(copy),
                remark);
    }

    public Document remarked(String remark) {
        return new Document(
                id, name, classCode, medium, pages, formedOn, role, issuer, direction, parties, imageOf, voucher,
                remark);
    }

    /** Never the name or the remark, which may hold personal data. */
    @Override
    public String toString() {
        return "Document[%s, class %s, %s, %s pages, %s]".formatted(id, classCode, medium, pages, formedOn);
    }
}
