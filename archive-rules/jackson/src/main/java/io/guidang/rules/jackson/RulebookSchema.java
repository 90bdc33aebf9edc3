package io.guidang.rules.jackson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.guidang.rules.convention.CountingConvention;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The shape of a rulebook's document as a JSON Schema (draft 7), with descriptions in Chinese and English, so that an editor
 * completes keys and words and marks what {@link RulebookReader} would refuse. It is the resource
 * {@code rulebook.schema.json} beside this class. An editor finds it by the first line of a YAML document:
 *
 * <pre>
 * # yaml-language-server: $schema=rulebook.schema.json
 * </pre>
 *
 * <p>The schema knows shapes and words. What takes a look at several places (a code that stands twice, a trigger that nobody
 * declared, the order of two dates) is told by the reader alone.
 */
public final class RulebookSchema {

    private static final String RESOURCE = "rulebook.schema.json";

    private RulebookSchema() {}

    /** The schema for a reader that knows the standard counting conventions, lines ending in {@code \n}. */
    public static String standard() {
        try (InputStream in = RulebookSchema.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The schema '%s' is missing from the jar".formatted(RESOURCE));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The schema for {@linkplain RulebookReader#knowing a reader that also knows} these counting conventions. */
    public static String knowing(List<CountingConvention> conventions) {
        if (conventions.isEmpty()) {
            return standard();
        }
        JsonMapper mapper = new JsonMapper();
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        try {
            JsonNode schema = mapper.readTree(standard());
            ArrayNode names = (ArrayNode) schema.at("/definitions/convention/anyOf/0/enum");
            conventions.forEach(convention -> names.add(convention.name()));
            return mapper.writer(new DefaultPrettyPrinter()
                                    .withObjectIndenter(lines)
                                    .withArrayIndenter(lines))
                            .writeValueAsString(schema)
                    + "\n";
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
