package io.guidang.rules.jackson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;

/** What a validator of JSON Schema, which knows nothing of this library, says of a document. */
final class SchemaCheck {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final JsonSchema schema;

    private SchemaCheck(String schema) {
        this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
    }

    static SchemaCheck by(String schema) {
        return new SchemaCheck(schema);
    }

    /** What is wrong with a document in YAML. */
    List<String> of(String document) {
        return schema.validate(tree(document)).stream()
                .map(ValidationMessage::toString)
                .toList();
    }

    private static JsonNode tree(String document) {
        try {
            return YAML.readTree(document);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
