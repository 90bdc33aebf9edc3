package io.guidang.storage.text;

import java.util.Set;

/**
 * A title, with its remark perhaps, as search reads it. Any characters at all may stand in it. Only its beginning is
 * read: {@value #LONGEST} characters after normalisation, of at most {@value #LONGEST_WRITTEN} as written;
 * {@link #isCut()} tells of a longer one. Immutable; two are equal if search cannot tell them apart.
 */
public final class SearchText {

    /** The form of the tokens. It changes when the same text gives other tokens, and then an index is built anew. */
    public static final int FORM = 1;

    /** As many characters are read, after normalisation. */
    public static final int LONGEST = 4_096;

    /** As many characters are read, as written. */
    public static final int LONGEST_WRITTEN = 16_384;

    /** No text has more tokens. */
    public static final int MOST_TOKENS = 2 * LONGEST;

    private final String normal;
    private final boolean cut;

    private SearchText(String normal, boolean cut) {
        this.normal = normal;
        this.cut = cut;
    }

    /** Reads the parts of one text, such as title and remark. Nothing that is found runs from one into the next. */
    public static SearchText of(String... parts) {
        String written = String.join("\n", parts);
        boolean cut = written.length() > LONGEST_WRITTEN;
        String normal =
                NormalForm.of(cut ? written.substring(0, NormalForm.wholeBefore(written, LONGEST_WRITTEN)) : written);
        cut |= normal.length() > LONGEST;
        return new SearchText(cut ? NormalForm.beginning(normal, LONGEST) : normal, cut);
    }

    /**
     * What an index keeps, in the order of the text, none twice: 0 to {@value #MOST_TOKENS} tokens, each of 1 to 280
     * characters of {@code a-z} and {@code 0-9}.
     */
    public Set<String> tokens() {
        return Tokens.ofText(normal);
    }

    /** Whether the text is longer than search reads. What stands behind is not found; the last word may be missing. */
    public boolean isCut() {
        return cut;
    }

    String normal() {
        return normal;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SearchText that && normal.equals(that.normal) && cut == that.cut;
    }

    @Override
    public int hashCode() {
        return normal.hashCode();
    }

    /** Its length; never its words, which may name a person. */
    @Override
    public String toString() {
        return "SearchText[%d characters%s]".formatted(normal.length(), cut ? ", cut" : "");
    }
}
