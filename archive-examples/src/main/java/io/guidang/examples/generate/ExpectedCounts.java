package io.guidang.examples.generate;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What should become of a generated intake, known by construction. Good for every as-of date from {@link #AS_OF_FROM}
 * through {@link #AS_OF_THROUGH}.
 *
 * @param profile       {@code life} or {@code social}
 * @param seed          from which it was made
 * @param rows          document rows
 * @param filed         those that should be filed
 * @param outOfScope    those that the filing scope leaves out
 * @param review        those for a person to decide
 * @param duplicate     exact repeats and further copies of vouchers
 * @param rejected      those to be refused
 * @param items         the items that the filed rows make
 * @param exactRepeats  how many of the duplicates are exact repeats
 * @param voucherCopies how many of the duplicates are further copies of a voucher
 * @param rejections    the refused rows by rejection code
 * @param findings      what should be noted, by finding code; other codes may occur besides
 */
public record ExpectedCounts(
        String profile,
        long seed,
        long rows,
        long filed,
        long outOfScope,
        long review,
        long duplicate,
        long rejected,
        long items,
        long exactRepeats,
        long voucherCopies,
        SortedMap<String, Long> rejections,
        SortedMap<String, Long> findings) {

    /** The first as-of date for which the counts are good. */
    public static final LocalDate AS_OF_FROM = LocalDate.of(2026, 1, 1);

    /** The last as-of date for which the counts are good. */
    public static final LocalDate AS_OF_THROUGH = LocalDate.of(2030, 12, 31);

    /** Copies the maps. */
    public ExpectedCounts {
        rejections = Collections.unmodifiableSortedMap(new TreeMap<>(rejections));
        findings = Collections.unmodifiableSortedMap(new TreeMap<>(findings));
    }

    /** The contents of expected.json. */
    public String toJson() {
        return String.format(
                Locale.ROOT,
                """
                {
                  "profile": "%s",
                  "seed": %d,
                  "asOfFrom": "%s",
                  "asOfThrough": "%s",
                  "rows": %d,
                  "filed": %d,
                  "outOfScope": %d,
                  "review": %d,
                  "duplicate": %d,
                  "rejected": %d,
                  "items": %d,
                  "exactRepeats": %d,
                  "voucherCopies": %d,
                  "rejections": %s,
                  "findings": %s
                }
                """,
                profile,
                seed,
                AS_OF_FROM,
                AS_OF_THROUGH,
                rows,
                filed,
                outOfScope,
                review,
                duplicate,
                rejected,
                items,
                exactRepeats,
                voucherCopies,
                object(rejections),
                object(findings));
    }

    private static String object(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\": " + each.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
