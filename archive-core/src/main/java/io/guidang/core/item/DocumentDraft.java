package io.guidang.core.item;

import io.guidang.core.internal.Findings;
import io.guidang.core.internal.Identifiers;
import io.guidang.core.internal.Shapes;
import io.guidang.core.issue.Checked;
import io.guidang.core.medium.Medium;
import io.guidang.core.party.ContractNumber;
import io.guidang.core.party.EmployerNumber;
import io.guidang.core.party.Parties;
import io.guidang.core.party.PersonNumber;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * A document as somebody types it into a form; it may be wrong. {@link #check()} says everything that is wrong at once
 * and otherwise makes the {@link Document}. A blank text counts as left out.
 *
 * @param id        the business system's id, 1 to 64 characters without blanks
 * @param name      the name 题名
 * @param classCode the row of the rulebook
 * @param medium    {@code 纸质} or {@code 电子}, or the name of a {@link Medium}
 * @param pages     from 1 to {@value Document#MOST_PAGES}
 * @param formedOn  as {@code 2012-05-01}
 * @param role      the word or the name of a {@link Role}; may be left out
 * @param issuer    the word or the name of an {@link Issuer}; may be left out
 * @param direction {@code 收} or {@code 支}, or the name of a {@link Direction}; may be left out
 * @param contract  the contract it is about; may be left out. Further parties are added to the value
 * @param person    the person it is about; may be left out
 * @param employer  the insured unit it is about; may be left out
 * @param imageOf   the paper of which an electronic document is the image; may be left out
 * @param voucher   the number of the voucher that it is a copy of; may be left out together with {@code copy}
 * @param copy      which copy of how many, as {@code 1/3}
 * @param remark    a note; may be left out
 */
// @NotNull tells a validation provider what @Nullable allows a form to hand over.
@SuppressWarnings("MultipleNullnessAnnotations")
public record DocumentDraft(
        @NotBlank(message = "{io.guidang.core.item.DocumentDraft.id}")
        @Pattern(regexp = Shapes.IDENTIFIER_OR_BLANK, message = "{io.guidang.core.item.DocumentDraft.id}")
        @Nullable
        String id,

        @NotBlank(message = "{io.guidang.core.item.DocumentDraft.name}") @Nullable
        String name,

        @NotBlank(message = "{io.guidang.core.item.DocumentDraft.classCode}")
        @Pattern(
                regexp = DocumentFields.CLASS_CODE_OR_BLANK,
                message = "{io.guidang.core.item.DocumentDraft.classCode}")
        @Nullable
        String classCode,

        @NotBlank(message = "{io.guidang.core.item.DocumentDraft.medium}")
        @Pattern(regexp = DocumentFields.MEDIUM_OR_BLANK, message = "{io.guidang.core.item.DocumentDraft.medium}")
        @Nullable
        String medium,

        @NotNull(message = "{io.guidang.core.item.DocumentDraft.pages}")
        @Positive(message = "{io.guidang.core.item.DocumentDraft.pages}")
        @Max(value = Document.MOST_PAGES, message = "{io.guidang.core.item.DocumentDraft.pages}")
        @Nullable
        Integer pages,

        @NotBlank(message = "{io.guidang.core.item.DocumentDraft.formedOn}")
        @Pattern(regexp = Shapes.DATE_OR_BLANK, message = "{io.guidang.core.item.DocumentDraft.formedOn}")
        @Nullable
        String formedOn,

        @Pattern(regexp = DocumentFields.ROLE_OR_BLANK, message = "{io.guidang.core.item.DocumentDraft.role}") @Nullable
        String role,

        @Pattern(regexp = DocumentFields.ISSUER_OR_BLANK, message = "{io.guidang.core.item.DocumentDraft.issuer}")
        @Nullable
        String issuer,

        @Pattern(regexp = DocumentFields.DIRECTION_OR_BLANK, message = "{io.guidang.core.item.DocumentDraft.direction}")
        @Nullable
        String direction,

        @Pattern(regexp = Shapes.IDENTIFIER_OR_BLANK, message = "{io.guidang.core.item.DocumentDraft.contract}")
        @Nullable
        String contract,

        @Pattern(regexp = Shapes.IDENTIFIER_OR_BLANK, message = "{io.guidang.core.item.DocumentDraft.person}") @Nullable
        String person,

        @Pattern(regexp = Shapes.IDENTIFIER_OR_BLANK, message = "{io.guidang.core.item.DocumentDraft.employer}")
        @Nullable
        String employer,

        @Pattern(regexp = Shapes.IDENTIFIER_OR_BLANK, message = "{io.guidang.core.item.DocumentDraft.imageOf}")
        @Nullable
        String imageOf,

        @Nullable String voucher,

        @Pattern(regexp = DocumentFields.COPY_OR_BLANK, message = "{io.guidang.core.item.DocumentDraft.copy}") @Nullable
        String copy,

        @Nullable String remark) {

    private static final java.util.regex.Pattern COPY = java.util.regex.Pattern.compile(DocumentFields.COPY);

    /** What every document needs; the rest is left out. */
    public static DocumentDraft of(
            @Nullable String id,
            @Nullable String name,
            @Nullable String classCode,
            @Nullable String medium,
            @Nullable Integer pages,
            @Nullable String formedOn) {
        return new DocumentDraft(
                id, name, classCode, medium, pages, formedOn, null, null, null, null, null, null, null, null, null,
                null);
    }

    /** The document, or everything that is wrong with the draft; needs no validation provider. */
    public Checked<Document> check() {
        Findings found = new Findings("DocumentDraft");
        Optional<DocumentId> anId = found.required(DocumentFields.ID, id, DocumentId::of);
        Optional<String> aName = found.required(DocumentFields.NAME, name);
        Optional<ClassCode> aClass = found.required(DocumentFields.CLASS_CODE, classCode, ClassCode::of);
        Optional<Medium> aMedium =
                found.required(DocumentFields.MEDIUM, medium, text -> Shapes.word(Medium.values(), Medium::zh, text));
        Optional<Long> count = found.count(DocumentFields.PAGES, pages, Document.MOST_PAGES);
        Optional<LocalDate> day = found.requiredDate(DocumentFields.FORMED_ON, formedOn);
        Optional<Role> aRole =
                found.optional(DocumentFields.ROLE, role, text -> Shapes.word(Role.values(), Role::zh, text));
        Optional<Issuer> anIssuer =
                found.optional(DocumentFields.ISSUER, issuer, text -> Shapes.word(Issuer.values(), Issuer::zh, text));
        Optional<Direction> aDirection = found.optional(
                DocumentFields.DIRECTION, direction, text -> Shapes.word(Direction.values(), Direction::zh, text));
        Parties parties = parties(found);
        Optional<DocumentId> paper = found.optional(DocumentFields.IMAGE_OF, imageOf, DocumentId::of);
        if (!isImageOf()) {
            found.contradiction(DocumentFields.IMAGE_OF);
        }
        Optional<VoucherCopy> aCopy = voucherCopy(found);
        return found.checked(() -> new Document(
                anId.orElseThrow(),
                aName.orElseThrow(),
                aClass.orElseThrow(),
                aMedium.orElseThrow(),
                Math.toIntExact(count.orElseThrow()),
                day.orElseThrow(),
                aRole.orElse(Role.UNSPECIFIED),
                anIssuer.orElse(Issuer.UNSPECIFIED),
                aDirection.orElse(Direction.NEITHER),
                parties,
                paper,
                aCopy,
                remark == null ? "" : remark));
    }

    private Parties parties(Findings found) {
        Parties parties = Parties.NONE;
        Optional<ContractNumber> aContract = found.optional(DocumentFields.CONTRACT, contract, ContractNumber::of);
        Optional<PersonNumber> aPerson = found.optional(DocumentFields.PERSON, person, PersonNumber::of);
        Optional<EmployerNumber> anEmployer = found.optional(DocumentFields.EMPLOYER, employer, EmployerNumber::of);
        parties = aContract.map(parties::with).orElse(parties);
        parties = aPerson.map(parties::with).orElse(parties);
        return anEmployer.map(parties::with).orElse(parties);
    }

    private Optional<VoucherCopy> voucherCopy(Findings found) {
        if (!isVoucher()) {
            found.missing(DocumentFields.VOUCHER);
        }
        Optional<Matcher> shape = found.optional(DocumentFields.COPY_OF, copy, DocumentDraft::copyShape);
        if (!isCopy()) {
            if (shape.isEmpty()) {
                found.missing(DocumentFields.COPY_OF);
            } else {
                found.contradiction(DocumentFields.COPY_OF);
            }
            return Optional.empty();
        }
        String number = voucher;
        return number == null || number.isBlank()
                ? Optional.empty()
                : shape.map(numbers -> new VoucherCopy(
                        number, Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2))));
    }

    private static Matcher copyShape(String text) {
        Matcher matcher = COPY.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("A copy is written as 1/3");
        }
        return matcher;
    }

    /** Asked by a validation provider: whether {@code imageOf}, if it can be read, stands with medium and id. */
    @AssertTrue(message = "{io.guidang.core.item.DocumentDraft.imageOf}")
    boolean isImageOf() {
        if (imageOf == null || !Identifiers.isValid(imageOf)) {
            return true;
        }
        return !Medium.PAPER.name().equals(medium) && !Medium.PAPER.zh().equals(medium) && !Objects.equals(imageOf, id);
    }

    /** Asked by a validation provider: whether a copy has its voucher. */
    @AssertTrue(message = "{io.guidang.core.item.DocumentDraft.voucher}")
    boolean isVoucher() {
        return !Shapes.isBlank(voucher) || Shapes.isBlank(copy);
    }

    /** Asked by a validation provider: whether a voucher has its copy, and the copy, if it can be read, runs to its end. */
    @AssertTrue(message = "{io.guidang.core.item.DocumentDraft.copy}")
    boolean isCopy() {
        if (copy == null || copy.isBlank()) {
            return Shapes.isBlank(voucher);
        }
        Matcher matcher = COPY.matcher(copy);
        return !matcher.matches() || Integer.parseInt(matcher.group(1)) <= Integer.parseInt(matcher.group(2));
    }

    /** Nothing of what was typed: any of it may hold personal data. */
    @Override
    public String toString() {
        return "DocumentDraft[not shown]";
    }
}
