package io.guidang.examples.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import io.guidang.core.fonds.Fonds;
import io.guidang.examples.intake.Tally;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code index.html}: one page that needs nothing but itself. Its data stand in it as JSON that no title can break out of,
 * its script only ever writes text, and its content security policy lets nothing else run or load.
 *
 * <p>Up to {@value #MOST_ITEMS} items stand in it with their accounts, above that none; up to {@value #MOST_BOXES} boxes,
 * above that the first ones. The page says which.
 */
final class IndexPage {

    static final int MOST_ITEMS = 5_000;
    static final int MOST_BOXES = 2_000;

    private static final JsonFactory JSON = new JsonFactory();
    private static final List<String> SCRIPTS = List.of("base.js", "overview.js", "boxes.js", "items.js");

    private final PageItem.Texts texts = new PageItem.Texts();
    private final List<PageItem> items = new ArrayList<>();
    private final List<BoxLine> boxes = new ArrayList<>();
    private boolean tooMany;

    /**
     * @param form     what kind of archive
     * @param fonds    whose
     * @param asOf     the day
     * @param boxPages how many pages a box takes
     * @param tally    what became of the rows
     */
    record Heading(CatalogueForm form, Fonds fonds, LocalDate asOf, int boxPages, Tally tally) {}

    void add(ItemLine line) {
        if (tooMany) {
            return;
        }
        if (items.size() == MOST_ITEMS) {
            tooMany = true;
            items.clear();
            texts.clear();
            return;
        }
        items.add(PageItem.of(line, texts));
    }

    void add(BoxLine line) {
        if (boxes.size() < MOST_BOXES) {
            boxes.add(line);
        }
    }

    void write(ReplacedFile file, Heading heading, Figures figures) throws IOException {
        String style = resource("page.css");
        StringBuilder script = new StringBuilder();
        for (String part : SCRIPTS) {
            script.append(resource(part));
        }
        String policy = "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src '"
                + digest(style) + "'; script-src '" + digest(script.toString()) + "'";
        String page = resource("page.html");
        try (Writer out = new OutputStreamWriter(file.stream(), StandardCharsets.UTF_8)) {
            int from = 0;
            for (int at = page.indexOf("{{"); at >= 0; at = page.indexOf("{{", from)) {
                out.append(page, from, at);
                from = page.indexOf("}}", at) + 2;
                switch (page.substring(at + 2, from - 2)) {
                    case "policy" -> out.write(policy);
                    case "style" -> out.write(style);
                    case "script" -> out.append(script);
                    case "fonds" -> out.write(escaped(heading.fonds.name()));
                    case "number" -> out.write(heading.fonds.number().value());
                    case "form.zh" -> out.write(escaped(heading.form.words().zh()));
                    case "form.en" -> out.write(escaped(heading.form.words().en()));
                    case "asOf" -> out.write(heading.asOf.toString());
                    case "rows" -> out.write(Long.toString(heading.tally.rows()));
                    case "filed" -> out.write(Long.toString(heading.tally.filed()));
                    case "items" -> out.write(Long.toString(figures.items()));
                    case "boxes" -> out.write(Long.toString(figures.boxes()));
                    case "due" -> out.write(Long.toString(figures.due()));
                    case "data" -> data(out, heading, figures);
                    default ->
                        throw new IllegalStateException("The page has an unknown place " + page.substring(at, from));
                }
            }
            out.append(page, from, page.length());
        }
    }

    private void data(Writer out, Heading heading, Figures figures) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
            json.setCharacterEscapes(new InsideScript());
            json.writeStartObject();
            PageNumbers.write(json, heading, figures);
            PageNumbers.write(json, boxes);
            if (tooMany) {
                json.writeNullField("itemList");
            } else {
                json.writeArrayFieldStart("itemList");
                for (PageItem item : items) {
                    item.write(json);
                }
                json.writeEndArray();
                texts.write(json);
            }
            json.writeEndObject();
        }
    }

    /** No text ends the script element it stands in, or begins a comment there. */
    private static final class InsideScript extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        private final int[] ascii;

        InsideScript() {
            ascii = standardAsciiEscapesForJSON();
            ascii['<'] = ESCAPE_STANDARD;
            ascii['>'] = ESCAPE_STANDARD;
            ascii['&'] = ESCAPE_STANDARD;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int codePoint) {
            return codePoint == 0x2028 || codePoint == 0x2029
                    ? new SerializedString(codePoint == 0x2028 ? "\\u2028" : "\\u2029")
                    : null;
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = IndexPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The page's part '%s' is not on the class path".formatted(name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
