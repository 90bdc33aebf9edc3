package io.guidang.storage.jdbc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.guidang.core.item.Item;
import io.guidang.core.medium.Medium;
import io.guidang.core.wording.Wording;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.jackson.GuidangModule;
import io.guidang.rules.obligation.RuleRef;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/** Items and decisions as JSON in UTF-8. Safe to share between threads. */
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** Room for an item with nine documents at once. */
    private static final int USUAL_BYTES = 4096;

    private final ObjectWriter itemWriter;
    private final ObjectReader itemReader;
    private final ObjectWriter ruleWriter;
    private final ObjectReader ruleReader;
    private final ObjectWriter wordingWriter;
    private final ObjectReader wordingReader;

    Json() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new GuidangModule());
        itemWriter = mapper.writerFor(Item.class);
        itemReader = mapper.readerFor(Item.class);
        ruleWriter = mapper.writerFor(RuleRef.class);
        ruleReader = mapper.readerFor(RuleRef.class);
        wordingWriter = mapper.writerFor(Wording.class);
        wordingReader = mapper.readerFor(Wording.class);
    }

    byte[] item(Item item) {
        try {
            return itemWriter.writeValueAsBytes(item);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Item item(byte[] json) throws IOException {
        return itemReader.readValue(json);
    }

    String rule(RuleRef rule) {
        try {
            return ruleWriter.writeValueAsString(rule);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    RuleRef rule(String json) throws IOException {
        return ruleReader.readValue(json);
    }

    String wording(Wording wording) {
        try {
            return wordingWriter.writeValueAsString(wording);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Wording wording(String json) throws IOException {
        return wordingReader.readValue(json);
    }

    byte[] decisions(Map<Medium, Decision> decisions, Interned.Numbers numbers) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (JsonGenerator to = FACTORY.createGenerator(bytes)) {
            to.writeStartObject();
            for (Map.Entry<Medium, Decision> entry : new EnumMap<>(decisions).entrySet()) {
                to.writeFieldName(entry.getKey().name());
                DecisionJson.write(entry.getValue(), numbers, to);
            }
            to.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    Map<Medium, Decision> decisions(byte[] json, Interned.Numbers numbers) throws IOException {
        Map<Medium, Decision> decisions = new EnumMap<>(Medium.class);
        try (JsonParser from = FACTORY.createParser(json)) {
            if (from.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("Expected an object");
            }
            for (String medium = from.nextFieldName(); medium != null; medium = from.nextFieldName()) {
                from.nextToken();
                decisions.put(Medium.valueOf(medium), DecisionJson.read(from, numbers));
            }
        }
        return decisions;
    }
}
