package io.guidang.storage.testkit;

import static java.util.Objects.requireNonNull;

import io.guidang.storage.text.SearchText;
import io.guidang.storage.text.TextQuery;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One text, one query, and whether every store finds the one by the other. Read from {@code search-samples.csv}.
 *
 * @param text  a title
 * @param query what somebody typed
 * @param found whether it is found
 * @param why   what the sample is about
 */
public record SearchSample(String text, String query, boolean found, String why) {

    private static final String FILE = "search-samples.csv";
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");

    public SearchSample {
        requireNonNull(text, "text");
        requireNonNull(query, "query");
        requireNonNull(why, "why");
    }

    /** All samples, in the order of the file. */
    public static List<SearchSample> all() {
        try (InputStream file = requireNonNull(SearchSample.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(SearchSample::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SearchSample parse(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 4 || !cells[2].matches("yes|no")) {
            throw new IllegalArgumentException(
                    "A sample is text,query,yes or no,why, but found '%s' in %s".formatted(line, FILE));
        }
        return new SearchSample(plain(cells[0]), plain(cells[1]), cells[2].equals("yes"), cells[3]);
    }

    private static String plain(String cell) {
        return ESCAPED.matcher(cell)
                .replaceAll(escaped -> String.valueOf((char) Integer.parseInt(escaped.group(1), 16)));
    }

    /** The text as search reads it. */
    public SearchText searched() {
        return SearchText.of(text);
    }

    /** The query as search reads it. */
    public TextQuery asked() {
        return TextQuery.of(query);
    }

    @Override
    public String toString() {
        return why + (found ? " (found)" : " (not found)");
    }
}
