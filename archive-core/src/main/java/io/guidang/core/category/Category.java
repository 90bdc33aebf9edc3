package io.guidang.core.category;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A category 类别: the path of nodes on which an item stands, without year and retention. A life insurer's category is
 * a stage; an agency's a class and an insurance line.
 *
 * @param path the nodes from the top, at least one, no level twice
 */
public record Category(List<CategoryNode> path) {

    public Category {
        path = List.copyOf(path);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("A category has at least one node, but found none");
        }
        Set<Level> seen = new HashSet<>();
        for (CategoryNode node : path) {
            if (!seen.add(node.level())) {
                throw new IllegalArgumentException(
                        "A category has one node a level, but found %s twice in %s".formatted(node.level(), path));
            }
        }
    }

    public static Category of(CategoryNode... path) {
        return new Category(List.of(path));
    }

    public Optional<CategoryNode> at(Level level) {
        for (CategoryNode node : path) {
            if (node.level() == level) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }

    /** The names from the top, joined by a slash: {@code 待遇类/养老}; a node without a name is left out. */
    public String name() {
        return path.stream()
                .map(CategoryNode::name)
                .filter(name -> !name.isBlank())
                .collect(Collectors.joining("/"));
    }

    /** The codes from the top, joined by a middle dot: {@code DY·YL}. */
    public String code() {
        if (path.size() == 1) {
            return path.get(0).code();
        }
        return path.stream().map(CategoryNode::code).collect(Collectors.joining("·"));
    }

    @Override
    public String toString() {
        return name();
    }
}
