package io.guidang.examples.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes an intake directory of any size, dirty in the same ways and about as often as a real export: impossible dates and
 * dates written in other ways, unknown names and codes, missing keys, exact repeats, counts of pages that are none, cells
 * that a spreadsheet would run, line breaks in quotes, rare characters, voucher copies, disputes, declined contracts.
 * Nobody in it exists. The same arguments give the same bytes; memory does not grow with the size.
 */
public final class IntakeGenerator {

    /** What should become of the rows, beside the files. */
    public static final String EXPECTED = "expected.json";

    private static final int ORDER = 99;

    private IntakeGenerator() {}

    /**
     * Writes the files of one organisation, and {@link #EXPECTED}.
     *
     * @param profile   {@code life} or {@code social}
     * @param dir       where to; made if it is not there
     * @param documents how many rows documents.csv has, from 1
     * @param seed      from which everything follows
     * @return what should become of the rows
     */
    public static ExpectedCounts write(String profile, Path dir, long documents, long seed) throws IOException {
        if (documents < 1) {
            throw new IllegalArgumentException("An intake has at least one document, but was asked for " + documents);
        }
        Business business = switch (profile) {
            case "life" -> new LifeBusiness(seed);
            case "social" -> new SocialBusiness(seed, documents);
            default -> throw new IllegalArgumentException("The profile should be life or social");
        };
        Files.createDirectories(dir);
        long parts = parts(business, documents);
        references(business, dir, business.references(parts));
        ExpectedCounts expected =
                documents(business, dir, parts, documents, seed).of(profile, seed);
        Files.writeString(dir.resolve(EXPECTED), expected.toJson());
        return expected;
    }

    private static long parts(Business business, long documents) {
        long parts = 0;
        for (long rows = 0; rows < documents; parts++) {
            rows += business.part(parts).size();
        }
        return parts;
    }

    private static void references(Business business, Path dir, long count) throws IOException {
        try (CsvLines references = CsvLines.create(
                        dir.resolve(business.referenceFile()),
                        business.marksReferenceFile(),
                        business.referenceHeader());
                CsvLines events = CsvLines.create(dir.resolve("events.csv"), false, business.eventHeader())) {
            for (long index = 0; index < count; index++) {
                Business.Reference reference = business.reference(index);
                references.write(reference.cells());
                for (List<String> event : reference.events()) {
                    events.write(event);
                }
            }
        }
    }

    private static Count documents(Business business, Path dir, long parts, long documents, long seed)
            throws IOException {
        Count count = new Count();
        long stride = Scatter.stride(parts);
        long left = documents;
        try (CsvLines lines = CsvLines.create(dir.resolve("documents.csv"), false, business.documentHeader())) {
            Scatter scatter = new Scatter(Dice.of(seed, ORDER, 0), lines);
            long index = 0;
            for (long i = 0; i < parts; i++, index = (index + stride) % parts) {
                List<GeneratedRow> part = business.part(index);
                List<GeneratedRow> taken = part.subList(0, (int) Math.min(left, part.size()));
                left -= taken.size();
                count.part(taken);
                for (GeneratedRow row : taken) {
                    scatter.add(row.cells());
                }
            }
            scatter.finish();
        }
        return count;
    }
}
