package io.guidang.core.category;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A classification scheme 分类方案: ordered levels and the nodes that stand on them, in their order. Once chosen it
 * stays stable (DA/T 36-2007, 6.2.3.2); a change is a new scheme with years of its own, and old holdings keep theirs.
 *
 * @param id        a stable name, for example {@code life-year-stage-retention}
 * @param levels    from the top; holds {@link Level#YEAR} and {@link Level#RETENTION} and no level twice
 * @param nodes     every node in filing order; those of one level need not stand together
 * @param firstYear the first year that is arranged by it
 * @param lastYear  the last one; {@code 9999} while it has no end
 */
public record ClassificationScheme(
        String id, List<Level> levels, List<CategoryNode> nodes, int firstYear, int lastYear) {

    public ClassificationScheme {
        if (requireNonNull(id, "id").isBlank()) {
            throw new IllegalArgumentException("A classification scheme needs an id");
        }
        levels = List.copyOf(levels);
        nodes = List.copyOf(nodes);
        if (!levels.contains(Level.YEAR) || !levels.contains(Level.RETENTION)) {
            throw new IllegalArgumentException(
                    "Scheme '%s' needs the levels YEAR and RETENTION, but has %s".formatted(id, levels));
        }
        if (EnumSet.copyOf(levels).size() != levels.size()) {
            throw new IllegalArgumentException("Scheme '%s' has a level twice: %s".formatted(id, levels));
        }
        Set<Map.Entry<Level, String>> codes = new HashSet<>();
        Set<Map.Entry<Level, String>> names = new HashSet<>();
        for (CategoryNode node : nodes) {
            if (!levels.contains(node.level())) {
                throw new IllegalArgumentException(
                        "Scheme '%s' has no level %s for its node %s".formatted(id, node.level(), node.code()));
            }
            if (!codes.add(Map.entry(node.level(), node.code())) || !names.add(Map.entry(node.level(), node.name()))) {
                throw new IllegalArgumentException("Scheme '%s' has two nodes %s or '%s' at level %s"
                        .formatted(id, node.code(), node.name(), node.level()));
            }
        }
        if (firstYear < 1 || lastYear > 9999 || firstYear > lastYear) {
            throw new IllegalArgumentException("Scheme '%s' holds for years that run forwards, but found %s to %s"
                    .formatted(id, firstYear, lastYear));
        }
    }

    /** The node with this official name at this level. */
    public Optional<CategoryNode> named(Level level, String name) {
        return nodes.stream()
                .filter(node -> node.level() == level && node.name().equals(name))
                .findFirst();
    }

    /** The node with this code at this level. */
    public Optional<CategoryNode> coded(Level level, String code) {
        return nodes.stream()
                .filter(node -> node.level() == level && node.code().equals(code))
                .findFirst();
    }

    /**
     * The category that {@link Category#name()} writes so: its names from the top, joined by a slash, where a level
     * whose node has no name ("none") is left out.
     */
    public Optional<Category> category(String name) {
        List<CategoryNode> path = new ArrayList<>();
        String rest = name;
        for (Level level : levels) {
            if (level == Level.YEAR || level == Level.RETENTION) {
                continue;
            }
            int slash = rest.indexOf('/');
            String first = slash < 0 ? rest : rest.substring(0, slash);
            Optional<CategoryNode> node = named(level, first);
            if (node.isPresent()) {
                rest = slash < 0 ? "" : rest.substring(slash + 1);
            } else {
                node = named(level, "");
            }
            if (node.isEmpty()) {
                return Optional.empty();
            }
            path.add(node.get());
        }
        return path.isEmpty()
                ? Optional.empty()
                : Optional.of(new Category(path))
                        .filter(category -> category.name().equals(name));
    }

    /** The place of a node in filing order; {@code -1} if the scheme does not have it. */
    public int rankOf(CategoryNode node) {
        return nodes.indexOf(node);
    }

    /** Whether the category has exactly one known node for each level besides year and retention. */
    public boolean holds(Category category) {
        long own = levels.stream()
                .filter(level -> level != Level.YEAR && level != Level.RETENTION)
                .count();
        return category.path().size() == own && category.path().stream().allMatch(nodes::contains);
    }

    public boolean coversYear(int year) {
        return firstYear <= year && year <= lastYear;
    }
}
