package io.guidang.storage.privacy;

import static java.util.Objects.requireNonNull;

import io.guidang.storage.ledger.ArchiveId;
import java.util.regex.Pattern;

/**
 * Where a value belongs: one field of one record of one archive. A sealed value opens in its place and in no other.
 *
 * @param archive the archive
 * @param field   1 to 32 letters and digits of ASCII, the first a small letter: {@code insuredName}
 * @param record  what names the record for ever in that archive, such as the id of an item; 1 to 256 characters
 */
public record FieldPlace(ArchiveId archive, String field, String record) {

    private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z0-9]{0,31}");
    private static final int LONGEST_RECORD = 256;

    public FieldPlace {
        requireNonNull(archive, "archive");
        if (!FIELD.matcher(requireNonNull(field, "field")).matches()) {
            throw new IllegalArgumentException(
                    "A field is named as insuredName, with 1 to 32 letters and digits of ASCII, but found %d characters"
                            .formatted(field.length()));
        }
        int characters = requireNonNull(record, "record").codePointCount(0, record.length());
        if (characters < 1 || characters > LONGEST_RECORD) {
            throw new IllegalArgumentException(
                    "What names a record has 1 to %d characters, but found %d".formatted(LONGEST_RECORD, characters));
        }
        Bound.utf8(record);
    }

    public static FieldPlace of(ArchiveId archive, String field, String record) {
        return new FieldPlace(archive, field, record);
    }

    byte[] boundTo(KeyId key) {
        return Bound.of("guidang-sealed-field", key, archive, field, record);
    }

    /** Archive and field; not the record, which may be about a person. */
    @Override
    public String toString() {
        return archive + " " + field;
    }
}
