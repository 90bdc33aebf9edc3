package io.guidang.rulebooks;

import io.guidang.rules.jackson.RulebookSchema;
import io.guidang.rules.jackson.RulebookWriter;
import io.guidang.rules.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes the shipped documents out of the tables of standards. Run it with the folder to write to, review what changed,
 * and commit both: a test holds the shipped documents equal to what it makes.
 */
final class RulebookGenerator {

    /** Tells an editor where the schema is: in the same folder. */
    static final String SCHEMA = "# yaml-language-server: $schema=rulebook.schema.json\n";

    private RulebookGenerator() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (Map.Entry<String, String> document : documents().entrySet()) {
            Files.writeString(folder.resolve(document.getKey() + ".yaml"), document.getValue());
        }
        Files.writeString(folder.resolve("rulebook.schema.json"), RulebookSchema.standard());
    }

    /** Every document by the name of its rulebook. */
    static Map<String, String> documents() {
        Map<String, String> documents = new LinkedHashMap<>();
        put(documents, LifeInsurance.HEAD, LifeInsurance.generate());
        put(documents, SocialInsurance.HEAD, SocialInsurance.generate());
        put(documents, Accounting.HEAD_2016, Accounting.generate2016());
        put(documents, Accounting.HEAD_1998, Accounting.generate1998());
        put(documents, LegalFloors.HEAD, LegalFloors.generate());
        return documents;
    }

    private static void put(Map<String, String> documents, String head, Rulebook rulebook) {
        documents.put(rulebook.id(), SCHEMA + head + RulebookWriter.write(rulebook));
    }
}
