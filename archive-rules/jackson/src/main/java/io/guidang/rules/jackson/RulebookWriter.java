package io.guidang.rules.jackson;

import static java.util.Objects.requireNonNull;

import io.guidang.rules.rulebook.Rulebook;

/**
 * Writes a rulebook in its canonical form, as YAML that a person reads and {@link RulebookReader} reads back to an equal
 * value: keys in the order of the document's shape, defaults left out, codes and whatever looks like a number in quotes.
 * Equal rulebooks are written alike, so that two editions can be compared line by line.
 */
public final class RulebookWriter {

    private RulebookWriter() {}

    /** The document, lines ending in {@code \n}. */
    public static String write(Rulebook rulebook) {
        return YamlText.of(RulebookTree.of(requireNonNull(rulebook, "rulebook")));
    }
}
