package io.guidang.rules.decision;

import io.guidang.core.item.ClassCode;
import io.guidang.core.medium.Medium;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of every class, two to each: those for paper, then those for electronic records. They are found by a key, and
 * this by the code of the class: most codes have a place of their own by their hash; those that share one with another are
 * in a map beside it.
 */
final class ClassTable {

    /** The key of what no rulebook names, on paper: nothing binds it. */
    static final int NO_CLASS = 0;

    private static final int PLACES_EACH = 8;

    private final ClassRules[] rules;
    private final String[] codes;
    /** The key of the class whose code has this place, or {@link #NO_CLASS}. */
    private final int[] places;

    private final Map<String, Integer> others = new HashMap<>();

    ClassTable(Map<ClassCode, List<BoundTerm>> byClass) {
        this.rules = new ClassRules[2 + 2 * byClass.size()];
        this.codes = new String[1 + byClass.size()];
        this.places = new int[Integer.highestOneBit(codes.length) * PLACES_EACH];
        Arrays.fill(rules, 0, 2, ClassRules.none());
        codes[0] = "";
        int key = NO_CLASS;
        for (Map.Entry<ClassCode, List<BoundTerm>> each : byClass.entrySet()) {
            key += 2;
            rules[key] = ClassRules.of(each.getValue(), Medium.PAPER);
            rules[key + 1] = ClassRules.of(each.getValue(), Medium.ELECTRONIC);
            put(each.getKey().value(), key);
        }
    }

    private void put(String code, int key) {
        codes[key >> 1] = code;
        int place = place(code);
        if (places[place] == NO_CLASS) {
            places[place] = key;
        } else {
            others.put(code, key);
        }
    }

    private int place(String code) {
        int hash = code.hashCode();
        return (hash ^ hash >>> 16) & (places.length - 1);
    }

    /** The key of a class on a medium. */
    int key(ClassCode code, Medium medium) {
        int key = places[place(code.value())];
        if (!codes[key >> 1].equals(code.value())) {
            key = others.getOrDefault(code.value(), NO_CLASS);
        }
        return medium == Medium.PAPER ? key : key + 1;
    }

    static Medium medium(int key) {
        return (key & 1) == 0 ? Medium.PAPER : Medium.ELECTRONIC;
    }

    /** The rules of a key; a number that is no key has none. */
    ClassRules rules(int key) {
        return key >= 0 && key < rules.length ? rules[key] : ClassRules.none();
    }

    /** One more than the greatest key. */
    int size() {
        return rules.length;
    }
}
