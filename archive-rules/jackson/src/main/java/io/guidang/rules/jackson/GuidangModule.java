package io.guidang.rules.jackson;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.guidang.core.box.Box;
import io.guidang.core.box.BoxNote;
import io.guidang.core.catalogue.CatalogueEntry;
import io.guidang.core.category.Category;
import io.guidang.core.category.CategoryNode;
import io.guidang.core.category.ClassificationScheme;
import io.guidang.core.category.LowestClass;
import io.guidang.core.code.ArchivalCode;
import io.guidang.core.code.CodeParts;
import io.guidang.core.code.CodePattern;
import io.guidang.core.fonds.Fonds;
import io.guidang.core.fonds.FondsNumber;
import io.guidang.core.hold.Hold;
import io.guidang.core.issue.Issue;
import io.guidang.core.issue.Place;
import io.guidang.core.item.ClassCode;
import io.guidang.core.item.Document;
import io.guidang.core.item.DocumentId;
import io.guidang.core.item.Item;
import io.guidang.core.item.ItemId;
import io.guidang.core.item.VoucherCopy;
import io.guidang.core.party.ContractNumber;
import io.guidang.core.party.EmployerNumber;
import io.guidang.core.party.Parties;
import io.guidang.core.party.PersonNumber;
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
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.decision.Derivation;
import io.guidang.rules.diff.Acknowledgement;
import io.guidang.rules.diff.Change;
import io.guidang.rules.diff.Count;
import io.guidang.rules.diff.Counts;
import io.guidang.rules.diff.Example;
import io.guidang.rules.diff.Impact;
import io.guidang.rules.diff.Shorter;
import io.guidang.rules.facts.Event;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.facts.ItemTerm;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.obligation.RuleRef;
import io.guidang.rules.obligation.Step;
import io.guidang.rules.rulebook.Choice;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.DeclaredTrigger;
import io.guidang.rules.rulebook.Deferral;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.Scenario;
import io.guidang.rules.rulebook.StandIn;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.rulebook.Validity;
import io.guidang.rules.source.Source;
import java.util.List;

/**
 * Register it on an {@code ObjectMapper}, and every value of core and rules is written as JSON and read back to an equal
 * one. The names of the fields are a promise: they change with a major version only.
 *
 * <p>Ids, codes, periods and dates are texts; what is empty or has its ordinary value is left out; of several kinds of one
 * value ({@code Outcome}, {@code TriggerState}) the field {@code kind} or {@code state} says which. A rulebook and its
 * rows have the shape of the document that {@link RulebookReader} reads. Unknown fields, fields given twice and missing
 * ones are refused whatever the mapper was told, and no message repeats a text that was found.
 *
 * <p>Values are read as their own type: {@code mapper.readValue(json, Outcome.class)}, not as {@code Outcome.Until}. An
 * {@code Impact} is written and never read, since only a comparison makes one. A {@code Derivation} has everything that is known
 * of its record, and so the subjects and holds that its facts name.
 */
public final class GuidangModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** With the standard counting conventions. */
    public GuidangModule() {
        this(List.of());
    }

    /** With counting conventions of the adopter's own besides, which rulebooks name. */
    public GuidangModule(List<CountingConvention> conventions) {
        super("guidang", new Version(1, 0, 0, null, "io.guidang", "archive-rules-jackson"));
        texts();
        values();
        rules();
        rulebooks(new Vocabulary(List.copyOf(conventions)));
    }

    private void texts() {
        add(ArchivalCode.class, CoreShapes.ARCHIVAL_CODE);
        add(ClassCode.class, ItemShapes.CLASS_CODE);
        add(ContractNumber.class, ItemShapes.CONTRACT);
        add(DocumentId.class, ItemShapes.DOCUMENT_ID);
        add(EmployerNumber.class, ItemShapes.EMPLOYER);
        add(FondsNumber.class, CoreShapes.FONDS_NUMBER);
        add(ItemId.class, CoreShapes.ITEM_ID);
        add(PersonNumber.class, ItemShapes.PERSON);
        add(RetentionPeriod.class, CoreShapes.PERIOD);
        add(RowKey.class, RuleShapes.ROW_KEY);
        add(TriggerType.class, CoreShapes.TRIGGER);
    }

    private void values() {
        add(Box.class, CoreShapes.BOX);
        add(BoxNote.class, CoreShapes.BOX_NOTE);
        add(CatalogueEntry.class, CoreShapes.CATALOGUE_ENTRY);
        add(Category.class, CoreShapes.CATEGORY);
        add(CategoryNode.class, CoreShapes.NODE);
        add(ClassificationScheme.class, CoreShapes.SCHEME);
        add(CodeParts.class, CoreShapes.CODE_PARTS);
        add(CodePattern.class, CoreShapes.CODE_PATTERN);
        add(Document.class, ItemShapes.DOCUMENT);
        add(Fonds.class, CoreShapes.FONDS);
        add(Hold.class, CoreShapes.HOLD);
        add(Issue.class, CoreShapes.ISSUE);
        add(Item.class, ItemShapes.ITEM);
        add(LowestClass.class, CoreShapes.LOWEST_CLASS);
        add(Outcome.class, CoreShapes.OUTCOME);
        add(Parties.class, ItemShapes.PARTIES);
        add(Place.class, CoreShapes.PLACE);
        add(TriggerState.class, CoreShapes.TRIGGER_STATE);
        add(Volume.class, ItemShapes.VOLUME);
        add(VoucherCopy.class, ItemShapes.VOUCHER_COPY);
        add(Wording.class, CoreShapes.WORDING);
    }

    private void rules() {
        add(ArrangedItem.class, RuleShapes.ARRANGED_ITEM);
        add(Arrangement.class, RuleShapes.ARRANGEMENT);
        add(ArrangementRules.class, RuleShapes.ARRANGEMENT_RULES);
        add(Choice.class, RuleShapes.CHOICE);
        add(ClassState.class, RuleShapes.CLASS_STATE);
        add(Decision.class, RuleShapes.DECISION);
        add(Acknowledgement.class, DiffShapes.ACKNOWLEDGEMENT);
        add(Change.class, DiffShapes.CHANGE);
        add(Count.class, DiffShapes.COUNT);
        add(Counts.class, DiffShapes.COUNTS);
        add(Example.class, DiffShapes.EXAMPLE);
        add(Impact.class, DiffShapes.IMPACT);
        add(Shorter.class, DiffShapes.SHORTER);
        add(Obligation.class, RuleShapes.OBLIGATION);
        add(Obligation.Start.class, RuleShapes.START);
        add(RuleRef.class, RuleShapes.RULE_REF);
        add(Source.class, RuleShapes.SOURCE);
        add(StandIn.class, RuleShapes.STAND_IN);
        add(Validity.class, RuleShapes.VALIDITY);
    }

    private void rulebooks(Vocabulary vocabulary) {
        DocumentParts parts = new DocumentParts(vocabulary);
        add(Rulebook.class, parts.rulebook());
        add(Row.class, parts.row());
        add(Row.Scope.class, parts.scope());
        add(Term.class, parts.term());
        add(Clock.class, parts.clock());
        add(Condition.class, parts.condition());
        add(DeclaredTrigger.class, parts.trigger());
        add(Deferral.class, parts.deferral());
        add(Deferral.Part.class, parts.part());
        add(Scenario.class, parts.scenario());
        add(CountingConvention.class, parts.convention());
        add(Event.class, FactShapes.EVENT);
        add(Facts.class, FactShapes.facts(parts.convention()));
        add(ItemTerm.class, FactShapes.itemTerm(parts.convention()));
        DerivationShapes derivations = new DerivationShapes(parts);
        add(Derivation.class, derivations.derivation());
        add(Derivation.Derived.class, derivations.derived());
        add(Step.class, derivations.step());
    }

    private <V> void add(Class<V> type, Codec<V> codec) {
        addSerializer(type, new CodecSerializer<>(type, codec));
        addDeserializer(type, new CodecDeserializer<>(type, codec));
    }
}
