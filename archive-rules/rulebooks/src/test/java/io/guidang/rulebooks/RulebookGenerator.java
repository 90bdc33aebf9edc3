package io.guidang.rulebooks;

import io.guidang.rules.jackson.RulebookWriter;
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

    private RulebookGenerator() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (Map.Entry<String, String> document : documents().entrySet()) {
            Files.writeString(folder.resolve(document.getKey() + ".yaml"), document.getValue());
        }
    }

    /** Every document by the name of its rulebook. */
    static Map<String, String> documents() {
        Map<String, String> documents = new LinkedHashMap<>();
        documents.put(LifeInsurance.ID, LifeInsurance.HEAD + RulebookWriter.write(LifeInsurance.generate()));
        documents.put(SocialInsurance.ID, SocialInsurance.HEAD + RulebookWriter.write(SocialInsurance.generate()));
        documents.put(Accounting.ID_2016, Accounting.HEAD_2016 + RulebookWriter.write(Accounting.generate2016()));
        documents.put(Accounting.ID_1998, Accounting.HEAD_1998 + RulebookWriter.write(Accounting.generate1998()));
        documents.put(LegalFloors.ID, LegalFloors.HEAD + RulebookWriter.write(LegalFloors.generate()));
        return documents;
    }
}
