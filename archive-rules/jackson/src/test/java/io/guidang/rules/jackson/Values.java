package io.guidang.rules.jackson;

import io.guidang.core.category.Category;
import io.guidang.core.category.CategoryNode;
import io.guidang.core.category.Level;
import io.guidang.core.category.LowestClass;
import io.guidang.core.code.ArchivalCode;
import io.guidang.core.hold.Hold;
import io.guidang.core.item.ClassCode;
import io.guidang.core.item.Direction;
import io.guidang.core.item.Document;
import io.guidang.core.item.DocumentId;
import io.guidang.core.item.Issuer;
import io.guidang.core.item.Item;
import io.guidang.core.item.ItemId;
import io.guidang.core.item.Role;
import io.guidang.core.item.VoucherCopy;
import io.guidang.core.medium.Medium;
import io.guidang.core.party.ContractNumber;
import io.guidang.core.party.EmployerNumber;
import io.guidang.core.party.Parties;
import io.guidang.core.party.PersonNumber;
import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generated values of core. */
final class Values {

    private static final String ODD_SIGNS = "é中文字𠮷()（）：:,，、\"'\\#&*!|>%@`{}[]?-=~ \t\n0123456789aZ";

    /** A trigger of an adopter's own. */
    static final TriggerType LAPSED = TriggerType.of("POLICY_LAPSED");

    private Values() {}

    /** Words as people and systems write them, never blank. */
    static Arbitrary<String> words() {
        int[] signs = ODD_SIGNS.codePoints().toArray();
        return Arbitraries.integers()
                .between(0, signs.length - 1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(places -> {
                    StringBuilder text = new StringBuilder();
                    places.forEach(place -> text.appendCodePoint(signs[place]));
                    return text.toString();
                })
                .filter(text -> !text.isBlank());
    }

    static Arbitrary<String> perhapsWords() {
        return Arbitraries.oneOf(Arbitraries.just(""), words());
    }

    static Arbitrary<String> ids() {
        return Arbitraries.of("0123", "1.10", "no", "W-1", "作业0001", "𠮷1");
    }

    static Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    static Arbitrary<Wording> wordings() {
        return Combinators.combine(words(), words()).as(Wording::of);
    }

    static Arbitrary<RetentionPeriod> periods() {
        Arbitrary<RetentionPeriod> fixed = Combinators.combine(
                        Arbitraries.integers().between(1, 9999), Arbitraries.of(RetentionPeriod.Unit.class))
                .as(RetentionPeriod::of);
        return Arbitraries.oneOf(
                fixed, Arbitraries.just(RetentionPeriod.PERMANENT), Arbitraries.just(RetentionPeriod.UNDETERMINED));
    }

    static Arbitrary<Outcome> outcomes() {
        return Arbitraries.oneOf(
                dates().map(Outcome::until),
                wordings().list().ofMinSize(1).ofMaxSize(3).map(Outcome.Open::new),
                wordings().list().ofMinSize(2).ofMaxSize(3).map(Outcome.Conflict::new),
                Arbitraries.just(Outcome.PERMANENT));
    }

    static Arbitrary<TriggerType> triggers() {
        return Arbitraries.of(TriggerType.FORMED, TriggerType.CONTRACT_TERMINATED, LAPSED);
    }

    static Arbitrary<TriggerState> triggerStates() {
        return Arbitraries.oneOf(
                dates().map(TriggerState::happened),
                Arbitraries.of(TriggerState.PENDING, TriggerState.NEVER, TriggerState.UNKNOWN),
                dates().set().ofMinSize(2).ofMaxSize(4).map(TriggerState::disputed));
    }

    static Arbitrary<Hold> holds() {
        return Combinators.combine(
                        words(),
                        dates().optional(),
                        Arbitraries.integers().between(0, 9).optional())
                .as((name, from, days) -> new Hold(
                        name,
                        from,
                        days.map(plus -> from.orElse(LocalDate.of(2020, 1, 1)).plusDays(plus))));
    }

    static Arbitrary<Category> categories() {
        Arbitrary<CategoryNode> line = Combinators.combine(Arbitraries.of("YL", "养老"), perhapsWords())
                .as((code, name) -> CategoryNode.of(Level.LINE, code, name));
        Arbitrary<CategoryNode> stage = Combinators.combine(Arbitraries.of("CB", "DY"), perhapsWords())
                .as((code, name) -> CategoryNode.of(Level.STAGE, code, name));
        return Combinators.combine(stage, line.optional())
                .as((first, second) ->
                        second.map(node -> Category.of(first, node)).orElse(Category.of(first)));
    }

    static Arbitrary<LowestClass> lowestClasses() {
        return Combinators.combine(Arbitraries.integers().between(1, 9999), categories(), periods())
                .as(LowestClass::new);
    }

    static Arbitrary<ArchivalCode> archivalCodes() {
        return Arbitraries.of("L001-ZY·CB·2012·D10-00001", "1").map(ArchivalCode::of);
    }

    static Arbitrary<Parties> parties() {
        return Combinators.combine(
                        ids().map(ContractNumber::of).set().ofMaxSize(3),
                        ids().map(PersonNumber::of).set().ofMaxSize(3),
                        ids().map(EmployerNumber::of).set().ofMaxSize(3))
                .as((contracts, persons, employers) ->
                        new Parties(new TreeSet<>(contracts), new TreeSet<>(persons), new TreeSet<>(employers)));
    }

    static Arbitrary<VoucherCopy> voucherCopies() {
        return Combinators.combine(words(), Arbitraries.integers().between(1, 3))
                .as((voucher, copy) -> new VoucherCopy(voucher, copy, 3));
    }

    static Arbitrary<Document> documents() {
        return Combinators.combine(
                        Combinators.combine(ids().map(DocumentId::of), words(), perhapsWords())
                                .as(Named::new),
                        Arbitraries.of(Medium.class),
                        Arbitraries.integers().between(1, Document.MOST_PAGES),
                        dates(),
                        Combinators.combine(
                                        Arbitraries.of(Role.class),
                                        Arbitraries.of(Issuer.class),
                                        Arbitraries.of(Direction.class))
                                .as(Standing::new),
                        parties(),
                        Arbitraries.of(true, false),
                        voucherCopies().optional())
                .as((named, medium, pages, formedOn, standing, parties, image, voucher) -> new Document(
                        named.id(),
                        named.name(),
                        ClassCode.of("1.10"),
                        medium,
                        pages,
                        formedOn,
                        standing.role(),
                        standing.issuer(),
                        standing.direction(),
                        parties,
                        image && medium == Medium.ELECTRONIC ? Optional.of(DocumentId.of("P-9")) : Optional.empty(),
                        voucher,
                        named.remark()));
    }

    static Arbitrary<Item> items() {
        return Combinators.combine(
                        ids().map(ItemId::of),
                        words(),
                        perhapsWords(),
                        perhapsWords(),
                        categories(),
                        documents().list().ofMinSize(1).ofMaxSize(4).uniqueElements(Document::id))
                .as(Item::new);
    }

    private record Named(DocumentId id, String name, String remark) {}

    private record Standing(Role role, Issuer issuer, Direction direction) {}
}
