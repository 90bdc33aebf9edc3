package io.guidang.examples.lines;

import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import java.util.List;

/**
 * The rulebooks of one call.
 *
 * @param asked those that were asked for, in their order; at least one
 * @param stack these, and the shipped ones that they leave periods to
 */
public record Shelf(List<Rulebook> asked, RulebookStack stack) {
    public Shelf {
        asked = List.copyOf(asked);
    }
}
