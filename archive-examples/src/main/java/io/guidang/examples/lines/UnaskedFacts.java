package io.guidang.examples.lines;

import io.guidang.core.wording.Wording;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Tells of each fact that no rule asks for, once by its name: a misspelt one would count as missing, and nobody would know. Like
 * every message of lines it says where the name stands and does not repeat it. Its memory is bounded.
 */
final class UnaskedFacts {

    /** Of how many names it tells. */
    static final int MOST = 100;

    /** Names that agree so far are taken for one. */
    private static final int LONGEST = 64;

    private final Set<String> asked;
    private final Consumer<Wording> tell;
    private final Set<String> told = new HashSet<>();
    private long line;

    /**
     * Tells of what is not asked.
     *
     * @param asked the facts that rules ask for, sorted
     * @param tell  hears of each name
     */
    UnaskedFacts(Set<String> asked, Consumer<Wording> tell) {
        this.asked = asked;
        this.tell = tell;
    }

    /** Says nothing. */
    static UnaskedFacts silent() {
        return new UnaskedFacts(Set.of(), words -> {});
    }

    void startLine(long number) {
        line = number;
    }

    /** A fact of this name stands at this place, from 1. */
    void found(String name, int place) {
        if (asked.contains(name) || told.size() > MOST) {
            return;
        }
        if (told.add(name.length() > LONGEST ? name.substring(0, LONGEST) : name)) {
            tell.accept(told.size() > MOST ? theRest() : unasked(name, place));
        }
    }

    private Wording unasked(String name, int place) {
        Optional<String> meant = Nearest.of(name, asked);
        String zh = "第 " + line + " 行 facts 第 " + place + " 项的名称没有规则问及，视同未提供";
        String en = "line " + line + ", value number " + place
                + " of facts: no rule asks for a fact of this name, so it counts for nothing";
        if (meant.isPresent()) {
            return Wording.of(zh + "；是否为 " + meant.get() + "？", en + "; is " + meant.get() + " meant?");
        }
        return asked.isEmpty()
                ? Wording.of(zh, en)
                : Wording.of(
                        zh + "；规则问及的有 " + String.join("、", asked), en + "; rules ask for " + String.join(", ", asked));
    }

    private static Wording theRest() {
        return Wording.of(
                "没有规则问及的名称已超过 " + MOST + " 个，其余不再告知",
                "more than " + MOST + " names are asked for by no rule; of the others nothing is told");
    }
}
