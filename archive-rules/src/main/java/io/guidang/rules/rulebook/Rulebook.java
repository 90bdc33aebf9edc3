package io.guidang.rules.rulebook;

import static java.util.Objects.requireNonNull;

import io.guidang.core.item.ClassCode;
import io.guidang.core.wording.Wording;
import java.io.Serializable;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One edition of a standard, a law or a company's own schedule.
 *
 * @param id            a stable name, for example {@code cn-dat36-2007}
 * @param edition       which edition, for example {@code 2007}
 * @param title         what it is called
 * @param layer         who speaks
 * @param validity      when the edition is in force
 * @param applicability to what it applies
 * @param subjects      the classes that each subject of a law names, as rows of other rulebooks
 * @param rows          in the order of the table, no code twice
 * @param triggers      the triggers it declares beside those of the library, none twice; its rows and scenarios name no
 *                      others
 * @param scenarios     examples that it must decide as they say, no name twice
 */
public record Rulebook(
        String id,
        String edition,
        Wording title,
        Layer layer,
        Validity validity,
        Applicability applicability,
        Map<String, List<RowKey>> subjects,
        List<Row> rows,
        List<DeclaredTrigger> triggers,
        List<Scenario> scenarios)
        implements Serializable {

    /** The rulebook that a decision names for the periods given to the item itself; no document has this id. */
    public static final String THIS_ITEM = "this-item";

    /** How many triggers one rulebook may declare. */
    public static final int MOST_TRIGGERS = 200;

    public Rulebook {
        requireNonNull(title, "title");
        requireNonNull(layer, "layer");
        requireNonNull(validity, "validity");
        requireNonNull(applicability, "applicability");
        if (!requireNonNull(id, "id").matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException(
                    "A rulebook is named in small letters, as cn-dat36-2007, but found '%s'".formatted(id));
        }
        if (id.equals(THIS_ITEM)) {
            throw new IllegalArgumentException("'%s' names the periods of an item and no rulebook".formatted(id));
        }
        if (requireNonNull(edition, "edition").isBlank()) {
            throw new IllegalArgumentException("Rulebook '%s' says which edition it is, but found none".formatted(id));
        }
        Map<String, List<RowKey>> copied = new TreeMap<>();
        subjects.forEach((subject, keys) -> copied.put(subject, List.copyOf(keys)));
        subjects = Collections.unmodifiableMap(copied);
        rows = List.copyOf(rows);
        triggers = List.copyOf(triggers);
        scenarios = List.copyOf(scenarios);
        if (triggers.size() > MOST_TRIGGERS) {
            throw new IllegalArgumentException("Rulebook '%s' declares at most %d triggers, but found %d"
                    .formatted(id, MOST_TRIGGERS, triggers.size()));
        }
        requireOnce(id, "declares trigger", triggers, DeclaredTrigger::type);
        requireOnce(id, "has scenario", scenarios, Scenario::name);
        Declarations declared = new Declarations(id, triggers);
        scenarios.forEach(declared::requireOf);
        Set<ClassCode> seen = new HashSet<>();
        for (Row row : rows) {
            declared.requireOf(row);
            if (!seen.add(row.code())) {
                throw new IllegalArgumentException("Rulebook '%s' has row '%s' twice".formatted(id, row.code()));
            }
            for (String subject : row.subjects()) {
                if (!subjects.containsKey(subject)) {
                    throw new IllegalArgumentException(
                            "Rulebook '%s', row '%s': subject '%s' is not in the subject table, which has %s"
                                    .formatted(id, row.code(), subject, subjects.keySet()));
                }
            }
        }
    }

    private static <T> void requireOnce(String id, String has, List<T> values, Function<T, Object> name) {
        Set<Object> seen = new HashSet<>();
        for (T value : values) {
            if (!seen.add(name.apply(value))) {
                throw new IllegalArgumentException("Rulebook '%s' %s '%s' twice".formatted(id, has, name.apply(value)));
            }
        }
    }

    public Optional<Row> row(ClassCode code) {
        return rows.stream().filter(row -> row.code().equals(code)).findFirst();
    }

    /** The rows that a row binds: those its subjects name, or itself. */
    public List<RowKey> boundBy(Row row) {
        if (!row.subjects().isEmpty()) {
            return row.subjects().stream()
                    .flatMap(subject -> subjects.getOrDefault(subject, List.of()).stream())
                    .distinct()
                    .toList();
        }
        if (!row.replaces().isEmpty()) {
            return row.replaces();
        }
        return row.scope().kind() == Row.Scope.Kind.NONE ? List.of() : List.of(new RowKey(id, row.code()));
    }

    /**
     * The ids of the other rulebooks that it names, sorted: those that its rows defer to, whose rows they replace, and whose
     * rows stand in its subject table.
     */
    public Set<String> named() {
        Set<String> named = new TreeSet<>();
        subjects.values().forEach(keys -> keys.forEach(key -> named.add(key.rulebook())));
        for (Row row : rows) {
            row.deferral().ifPresent(deferral -> named.add(deferral.rulebook()));
            row.replaces().forEach(key -> named.add(key.rulebook()));
        }
        named.remove(id);
        return Collections.unmodifiableSet(named);
    }

    @Override
    public String toString() {
        return id + "@" + edition;
    }
}
