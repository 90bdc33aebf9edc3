package io.guidang.core.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.Examples;
import io.guidang.core.medium.Medium;
import io.guidang.core.party.Parties;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ItemProperties {

    @Property
    void what_an_item_says_of_itself_is_independent_of_the_order_of_its_documents(
            @ForAll("documents") List<Document> documents, @ForAll long order) {
        List<Document> shuffled = new ArrayList<>(documents);
        Collections.shuffle(shuffled, new Random(order));

        Item one = Examples.item("W1", documents.toArray(Document[]::new));
        Item other = Examples.item("W1", shuffled.toArray(Document[]::new));

        assertThat(other.formedOn()).isEqualTo(one.formedOn());
        assertThat(other.year()).isEqualTo(one.year());
        assertThat(other.pages()).isEqualTo(one.pages());
        assertThat(other.paperPages()).isEqualTo(one.paperPages());
        assertThat(other.media()).isEqualTo(one.media());
        assertThat(other.parties()).isEqualTo(one.parties());
        assertThat(other.mixesDirections()).isEqualTo(one.mixesDirections());
    }

    @Property
    void no_paper_is_younger_than_its_item(@ForAll("documents") List<Document> documents) {
        Item item = Examples.item("W1", documents.toArray(Document[]::new));

        assertThat(item.on(item.leadingMedium()))
                .allMatch(document -> !document.formedOn().isAfter(item.formedOn()))
                .anyMatch(document -> document.formedOn().equals(item.formedOn()));
    }

    @Provide
    Arbitrary<List<Document>> documents() {
        return Combinators.combine(
                        Arbitraries.of(Medium.class),
                        Arbitraries.integers().between(1, 500),
                        Arbitraries.longs().between(0, 20_000),
                        Arbitraries.of(Direction.class),
                        Arbitraries.integers().between(1, 3))
                .as((medium, pages, day, direction, contract) -> Document.of(
                                "D", "投保单", "1.2", medium, pages, LocalDate.ofEpochDay(day))
                        .as(Role.UNSPECIFIED, Issuer.UNSPECIFIED, direction)
                        .about(Parties.ofContract("P" + contract)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(ItemProperties::numbered);
    }

    private static List<Document> numbered(List<Document> documents) {
        List<Document> numbered = new ArrayList<>();
        for (Document document : documents) {
            numbered.add(Document.of(
                            "D" + numbered.size(),
                            document.name(),
                            "1.2",
                            document.medium(),
                            document.pages(),
                            document.formedOn())
                    .as(document.role(), document.issuer(), document.direction())
                    .about(document.parties()));
        }
        return numbered;
    }
}
