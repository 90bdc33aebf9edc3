package io.guidang.rules.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.guidang.core.box.Box;
import io.guidang.core.box.BoxNote;
import io.guidang.core.catalogue.CatalogueEntry;
import io.guidang.core.category.Category;
import io.guidang.core.category.CategoryNode;
import io.guidang.core.category.ClassificationScheme;
import io.guidang.core.category.Level;
import io.guidang.core.category.LowestClass;
import io.guidang.core.code.ArchivalCode;
import io.guidang.core.code.CodeParts;
import io.guidang.core.code.CodePattern;
import io.guidang.core.fonds.Fonds;
import io.guidang.core.fonds.FondsNumber;
import io.guidang.core.hold.Hold;
import io.guidang.core.issue.Issue;
import io.guidang.core.issue.Place;
import io.guidang.core.issue.Severity;
import io.guidang.core.item.Direction;
import io.guidang.core.item.Document;
import io.guidang.core.item.Item;
import io.guidang.core.item.ItemId;
import io.guidang.core.item.VoucherCopy;
import io.guidang.core.party.Parties;
import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.volume.Volume;
import io.guidang.core.wording.Wording;
import io.guidang.rules.arrangement.ArrangedItem;
import io.guidang.rules.arrangement.Arrangement;
import io.guidang.rules.arrangement.ArrangementRules;
import io.guidang.rules.arrangement.ClassState;
import io.guidang.rules.arrangement.DocumentOrder;
import io.guidang.rules.arrangement.ItemOrder;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.decision.Derivation;
import io.guidang.rules.facts.Event;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.obligation.RuleRef;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Choice;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.DeclaredTrigger;
import io.guidang.rules.rulebook.Deferral;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.Scenario;
import io.guidang.rules.rulebook.StandIn;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.rulebook.Validity;
import io.guidang.rules.source.Source;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GuidangModuleProperties {

    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new GuidangModule());

    /** A value with the type that it is read as. */
    record Typed<T>(Class<T> type, T value) {}

    @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
    void what_is_written_is_read_back_as_an_equal_value(@ForAll("values") Typed<?> typed) throws IOException {
        String json = MAPPER.writeValueAsString(typed.value());

        assertThat(MAPPER.readValue(json, typed.type())).as(json).isEqualTo(typed.value());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void what_is_turned_into_a_tree_is_read_back_as_an_equal_value(@ForAll("values") Typed<?> typed)
            throws IOException {
        JsonNode tree = MAPPER.valueToTree(typed.value());

        assertThat(MAPPER.treeToValue(tree, typed.type())).isEqualTo(typed.value());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void equal_values_are_written_alike(@ForAll("values") Typed<?> typed) throws IOException {
        String json = MAPPER.writeValueAsString(typed.value());

        assertThat(MAPPER.writeValueAsString(MAPPER.readValue(json, typed.type())))
                .isEqualTo(json);
    }

    @Provide
    Arbitrary<Typed<?>> values() {
        return Arbitraries.oneOf(List.of(
                typed(Box.class, boxes()),
                typed(BoxNote.class, boxNotes()),
                typed(CatalogueEntry.class, catalogueEntries()),
                typed(Category.class, Values.categories()),
                typed(ClassificationScheme.class, Arbitraries.of(scheme(1, 9999), scheme(2007, 2030))),
                typed(LowestClass.class, Values.lowestClasses()),
                typed(ArchivalCode.class, Values.archivalCodes()),
                typed(CodeParts.class, Values.lowestClasses().map(GuidangModuleProperties::codeParts)),
                typed(CodePattern.class, Arbitraries.just(pattern())),
                typed(Fonds.class, Values.words().map(name -> Fonds.of("J019", name))),
                typed(FondsNumber.class, Arbitraries.just(FondsNumber.of("0190"))),
                typed(Hold.class, Values.holds()),
                typed(Issue.class, issues()),
                typed(Place.class, places()),
                typed(Item.class, Values.items()),
                typed(ItemId.class, Values.ids().map(ItemId::of)),
                typed(Document.class, Values.documents()),
                typed(VoucherCopy.class, Values.voucherCopies()),
                typed(Parties.class, Values.parties()),
                typed(Outcome.class, Values.outcomes()),
                typed(RetentionPeriod.class, Values.periods()),
                typed(TriggerState.class, Values.triggerStates()),
                typed(TriggerType.class, Values.triggers()),
                typed(Volume.class, volumes()),
                typed(Wording.class, Values.wordings()),
                typed(
                        ArrangementRules.class,
                        Arbitraries.integers().between(1, 900).map(rules()::withBoxPages)),
                typed(ArrangedItem.class, arrangedItems()),
                typed(Arrangement.class, arrangements()),
                typed(ClassState.class, classStates()),
                typed(Choice.class, Values.wordings().map(by -> new Choice("b", Applicability.ALL_HOLDINGS, by))),
                typed(
                        StandIn.class,
                        Values.wordings()
                                .map(by -> new StandIn(TriggerType.RELATIONSHIP_ENDED, TriggerType.FORMED, by))),
                typed(Facts.class, Rulebooks.facts()),
                typed(Event.class, Rulebooks.events()),
                typed(DeclaredTrigger.class, Rulebooks.declaredTriggers()),
                typed(Scenario.class, Rulebooks.scenarios()),
                typed(Decision.class, decisions()),
                typed(Obligation.class, obligations()),
                typed(RuleRef.class, obligations().map(Obligation::rule)),
                typed(Validity.class, Rulebooks.validities()),
                typed(Source.class, Rulebooks.sources()),
                typed(Clock.class, Rulebooks.clocks()),
                typed(CountingConvention.class, Rulebooks.conventions()),
                typed(Condition.class, Rulebooks.conditions()),
                typed(Term.class, Rulebooks.terms()),
                typed(Deferral.class, Rulebooks.deferrals()),
                typed(Row.Scope.class, Rulebooks.scopes()),
                typed(Row.class, Rulebooks.rows()),
                typed(Rulebook.class, Rulebooks.rulebooks())));
    }

    private static <T> Arbitrary<Typed<?>> typed(Class<T> type, Arbitrary<? extends T> values) {
        return values.map(value -> new Typed<T>(type, value));
    }

    private static Arbitrary<Box> boxes() {
        return Combinators.combine(
                        Values.archivalCodes(),
                        Values.lowestClasses(),
                        Values.outcomes(),
                        Arbitraries.longs().between(3, 1L << 40))
                .as((code, lowest, keep, pages) -> new Box(code, lowest, code, code, 3, pages, keep, ItemId.of("W1")));
    }

    private static Arbitrary<BoxNote> boxNotes() {
        return Combinators.combine(
                        Values.archivalCodes(), Values.words(), Values.words(), Values.words(), Values.dates())
                .as(BoxNote::new);
    }

    private static Arbitrary<CatalogueEntry> catalogueEntries() {
        return Combinators.combine(
                        Values.archivalCodes(),
                        Values.perhapsWords(),
                        Values.perhapsWords(),
                        Values.words(),
                        Values.dates(),
                        Values.perhapsWords())
                .as((code, contract, responsible, title, date, remark) ->
                        new CatalogueEntry(code, ItemId.of("W1"), contract, responsible, title, date, 3, remark));
    }

    private static Arbitrary<Place> places() {
        Arbitrary<Integer> counts = Arbitraries.integers().between(0, 9);
        return Combinators.combine(Values.perhapsWords(), counts, counts, Values.perhapsWords())
                .as(Place::new);
    }

    private static Arbitrary<Issue> issues() {
        return Combinators.combine(Arbitraries.of(Severity.class), places(), Values.wordings(), Values.wordings())
                .as((severity, place, message, remedy) -> new Issue(severity, "DUPLICATE_KEY", place, message, remedy));
    }

    private static Arbitrary<Volume> volumes() {
        return Combinators.combine(Values.words(), Values.items())
                .as((title, item) -> item)
                .filter(item -> !item.mixesDirections())
                .map(item -> new Volume(7, "卷", List.of(item)));
    }

    private static Arbitrary<ArrangedItem> arrangedItems() {
        return Combinators.combine(
                        Values.items(),
                        Values.outcomes(),
                        Values.lowestClasses(),
                        Values.archivalCodes(),
                        Values.archivalCodes().optional(),
                        Arbitraries.of(true, false))
                .as(ArrangedItem::new);
    }

    private static Arbitrary<Arrangement> arrangements() {
        return Combinators.combine(
                        arrangedItems().list().ofMaxSize(2), boxes().list().ofMaxSize(2))
                .as(Arrangement::new);
    }

    private static Arbitrary<ClassState> classStates() {
        Arbitrary<Integer> counts = Arbitraries.integers().between(0, 9);
        return Combinators.combine(counts, counts, counts, Arbitraries.of(Direction.class))
                .as((number, box, pages, direction) -> new ClassState(number, box, pages, direction));
    }

    private static Arbitrary<Decision> decisions() {
        return Derivations.any().map(Derivation::decision);
    }

    private static Arbitrary<Obligation> obligations() {
        return decisions()
                .filter(decision -> !decision.obligations().isEmpty())
                .map(decision -> decision.obligations().get(0));
    }

    private static CodeParts codeParts(LowestClass lowest) {
        return CodeParts.of(FondsNumber.of("L001"), lowest, 12);
    }

    private static CodePattern pattern() {
        return new CodePattern("life-item", 1, "{FONDS}-ZY·{STAGE}·{YEAR}·{RETENTION}-{NUMBER:5}");
    }

    private static ClassificationScheme scheme(int first, int last) {
        return new ClassificationScheme(
                "life",
                List.of(Level.YEAR, Level.STAGE, Level.RETENTION),
                List.of(CategoryNode.of(Level.STAGE, "CB", "承保"), CategoryNode.of(Level.STAGE, "BQ", "保全")),
                first,
                last);
    }

    private static ArrangementRules rules() {
        return new ArrangementRules(
                Fonds.of("L001", "示例人寿"),
                scheme(1, 9999),
                List.of(ItemOrder.DATE, ItemOrder.ITEM_ID),
                DocumentOrder.BY_TIME,
                pattern(),
                pattern(),
                500);
    }
}
