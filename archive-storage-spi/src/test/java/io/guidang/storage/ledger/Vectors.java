package io.guidang.storage.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The vectors that another implementation made. */
final class Vectors {

    /** One block: its name, and its lines in their order. */
    record Block(String name, List<Map.Entry<String, String>> lines) {

        String get(String line) {
            return all(line).get(0);
        }

        List<String> all(String line) {
            return lines.stream()
                    .filter(pair -> pair.getKey().equals(line))
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }

    private Vectors() {}

    /** All blocks of this name; never none. */
    static List<Block> named(String name) {
        List<Block> blocks = new ArrayList<>();
        for (String line : read().lines().toList()) {
            if (line.startsWith("[")) {
                blocks.add(new Block(line.substring(1, line.length() - 1), new ArrayList<>()));
            } else if (!line.startsWith("#") && !line.isEmpty()) {
                String[] parts = line.split(": ", 2);
                blocks.get(blocks.size() - 1).lines().add(Map.entry(parts[0], parts[1]));
            }
        }
        List<Block> found =
                blocks.stream().filter(block -> block.name().equals(name)).toList();
        if (found.isEmpty()) {
            throw new AssertionError("No vectors of " + name);
        }
        return found;
    }

    private static String read() {
        try (InputStream in = Vectors.class.getResourceAsStream("vectors.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
