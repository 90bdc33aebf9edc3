package io.guidang.core.item;

import static java.util.Objects.requireNonNull;

import io.guidang.core.category.Category;
import io.guidang.core.medium.Medium;
import io.guidang.core.party.Parties;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An item 件: one submission of a customer together with the papers that processing it produced (DA/T 36-2007, 3.6).
 *
 * @param id        the work-flow or case number
 * @param title     the title 题名, never blank
 * @param matter    what the case was about 事由; empty where the intake has no such word
 * @param responsible whom its catalogue line names: the policyholder 投保人, or the responsible party 责任者; perhaps empty
 * @param category  where it stands in the scheme, without year and retention
 * @param documents its documents in their order inside the item, at least one, no id twice
 */
public record Item(
        ItemId id, String title, String matter, String responsible, Category category, List<Document> documents) {

    public Item {
        requireNonNull(id, "id");
        requireNonNull(matter, "matter");
        requireNonNull(responsible, "responsible");
        requireNonNull(category, "category");
        documents = List.copyOf(documents);
        if (requireNonNull(title, "title").isBlank()) {
            throw new IllegalArgumentException("Item '%s' needs a title, but found none".formatted(id));
        }
        if (documents.isEmpty()) {
            throw new IllegalArgumentException("Item '%s' has at least one document, but found none".formatted(id));
        }
        Set<DocumentId> seen = new HashSet<>();
        for (Document document : documents) {
            if (!seen.add(document.id())) {
                throw new IllegalArgumentException("Item '%s' has document '%s' twice".formatted(id, document.id()));
            }
        }
    }

    /** The media on which it is kept. */
    public Set<Medium> media() {
        Set<Medium> media = EnumSet.noneOf(Medium.class);
        documents.forEach(document -> media.add(document.medium()));
        return media;
    }

    public List<Document> on(Medium medium) {
        return documents.stream()
                .filter(document -> document.medium() == medium)
                .toList();
    }

    /** The medium that counts for its date and pages: paper; electronic if there is no paper. */
    public Medium leadingMedium() {
        for (Document document : documents) {
            if (document.medium() == Medium.PAPER) {
                return Medium.PAPER;
            }
        }
        return Medium.ELECTRONIC;
    }

    /** The day on which it was formed: that of its latest document of the {@linkplain #leadingMedium() leading medium}. */
    public LocalDate formedOn() {
        Medium leading = leadingMedium();
        LocalDate latest = LocalDate.MIN;
        for (Document document : documents) {
            if (document.medium() == leading && document.formedOn().isAfter(latest)) {
                latest = document.formedOn();
            }
        }
        return latest;
    }

    public int year() {
        return formedOn().getYear();
    }

    /** The pages of its paper; of its electronic documents if there is no paper. */
    public long pages() {
        Medium leading = leadingMedium();
        return documents.stream()
                .filter(document -> document.medium() == leading)
                .mapToLong(Document::pages)
                .sum();
    }

    /** The pages that take room in a box; 0 for an item without paper. */
    public long paperPages() {
        return leadingMedium() == Medium.PAPER ? pages() : 0;
    }

    public Parties parties() {
        return Parties.union(documents.stream().map(Document::parties).toList());
    }

    /** Income or expenditure if any document has it; an item that mixes both is found by {@link #mixesDirections()}. */
    public Direction direction() {
        return documents.stream()
                .map(Document::direction)
                .filter(direction -> direction != Direction.NEITHER)
                .findFirst()
                .orElse(Direction.NEITHER);
    }

    /** Whether income and expenditure stand together in it, which R16 forbids. */
    public boolean mixesDirections() {
        return documents.stream().anyMatch(document -> document.direction() == Direction.INCOME)
                && documents.stream().anyMatch(document -> document.direction() == Direction.EXPENDITURE);
    }

    /** Neither title nor names, which may be personal data. */
    @Override
    public String toString() {
        return "Item[%s, %s, %s documents, %s]".formatted(id, category.code(), documents.size(), formedOn());
    }
}
