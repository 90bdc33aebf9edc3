package io.guidang.storage.testkit;

import static java.util.Objects.requireNonNull;

import io.guidang.core.category.Category;
import io.guidang.core.category.CategoryNode;
import io.guidang.core.category.ClassificationScheme;
import io.guidang.core.category.Level;
import io.guidang.core.code.CodePattern;
import io.guidang.core.fonds.Fonds;
import io.guidang.core.hold.Hold;
import io.guidang.core.item.ClassCode;
import io.guidang.core.item.Direction;
import io.guidang.core.item.Document;
import io.guidang.core.item.Issuer;
import io.guidang.core.item.Item;
import io.guidang.core.item.ItemId;
import io.guidang.core.item.Role;
import io.guidang.core.medium.Medium;
import io.guidang.core.party.Parties;
import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.arrangement.ArrangementRules;
import io.guidang.rules.arrangement.DocumentOrder;
import io.guidang.rules.arrangement.ItemOrder;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.obligation.Bounds;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.obligation.RuleRef;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.source.Provenance;
import io.guidang.rules.source.Source;
import io.guidang.storage.custody.Custodian;
import io.guidang.storage.custody.Filing;
import io.guidang.storage.ledger.ArchiveId;
import io.guidang.storage.ledger.HashingKey;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An item of a life insurer, made up: one paper and, where it was scanned, its image. A base to begin with, and one word
 * for what a test changes.
 *
 * @param id        its number
 * @param stage     the code of its stage: {@code CB}, {@code BQ} or {@code LP}
 * @param formedOn  the day of its paper
 * @param pages     of its paper; 0 for an item without paper
 * @param scanned   whether the image of its paper is with it; an item without paper is electronic anyway
 * @param direction income, expenditure or neither
 * @param parties   whom it is about
 * @param outcome   until when it is kept
 * @param holds     what lies on it
 */
public record SampleItem(
        String id,
        String stage,
        LocalDate formedOn,
        int pages,
        boolean scanned,
        Direction direction,
        Parties parties,
        Outcome outcome,
        List<Hold> holds) {

    /** Underwriting, policy servicing, claims: in this order in the scheme. */
    public static final List<CategoryNode> STAGES = List.of(
            CategoryNode.of(Level.STAGE, "CB", "承保"),
            CategoryNode.of(Level.STAGE, "BQ", "保全"),
            CategoryNode.of(Level.STAGE, "LP", "理赔"));

    /** How sample items are arranged: by year, stage and retention, then by date; a box takes 100 pages. */
    public static final ArrangementRules RULES = new ArrangementRules(
            Fonds.of("L001", "寿险公司"),
            new ClassificationScheme("sample", List.of(Level.YEAR, Level.STAGE, Level.RETENTION), STAGES, 1990, 9999),
            List.of(ItemOrder.DATE, ItemOrder.ITEM_ID),
            DocumentOrder.BY_TIME,
            new CodePattern("sample-item", 1, "{FONDS}-ZY·{STAGE}·{YEAR}·{RETENTION}-{NUMBER:5}"),
            new CodePattern("sample-box", 1, "{FONDS}-ZY·{STAGE}·{YEAR}·{RETENTION}-H{NUMBER:4}"),
            100);

    /** Who acts on an archive of sample items; the key is not secret. */
    public static final Custodian CUSTODIAN = Custodian.of(
            ArchiveId.of("L001", "sample"),
            HashingKey.of("sample", "a sample key which is not secret".getBytes(StandardCharsets.UTF_8)),
            "档案员甲");

    /** The day as of which sample items are decided. */
    public static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);

    private static final RuleRef RULE = new RuleRef(
            "sample",
            "2025",
            Layer.NATIONAL,
            ClassCode.of("1.1"),
            "投保资料",
            new Source("DA/T 36-2007, 7.1", Provenance.DERIVED, "medium", "样例"));

    public SampleItem {
        requireNonNull(id, "id");
        holds = List.copyOf(holds);
    }

    /** Ten pages of underwriting, kept until 2023-12-31. */
    public static SampleItem of(String id, LocalDate formedOn) {
        return new SampleItem(
                id,
                "CB",
                formedOn,
                10,
                false,
                Direction.NEITHER,
                Parties.NONE,
                Outcome.until(LocalDate.of(2023, 12, 31)),
                List.of());
    }

    public SampleItem in(String stage) {
        return new SampleItem(id, stage, formedOn, pages, scanned, direction, parties, outcome, holds);
    }

    public SampleItem pages(int pages) {
        return new SampleItem(id, stage, formedOn, pages, scanned, direction, parties, outcome, holds);
    }

    public SampleItem scanned(boolean scanned) {
        return new SampleItem(id, stage, formedOn, pages, scanned, direction, parties, outcome, holds);
    }

    public SampleItem directed(Direction direction) {
        return new SampleItem(id, stage, formedOn, pages, scanned, direction, parties, outcome, holds);
    }

    public SampleItem about(Parties parties) {
        return new SampleItem(id, stage, formedOn, pages, scanned, direction, parties, outcome, holds);
    }

    public SampleItem kept(Outcome outcome) {
        return new SampleItem(id, stage, formedOn, pages, scanned, direction, parties, outcome, holds);
    }

    public SampleItem held(Hold... holds) {
        return new SampleItem(id, stage, formedOn, pages, scanned, direction, parties, outcome, List.of(holds));
    }

    /** The same rules, but one more stage, which comes before the others. */
    public static ArrangementRules rulesOfAnotherScheme() {
        List<CategoryNode> stages = new ArrayList<>(List.of(CategoryNode.of(Level.STAGE, "KF", "客服")));
        stages.addAll(STAGES);
        return new ArrangementRules(
                RULES.fonds(),
                new ClassificationScheme(
                        RULES.scheme().id(),
                        RULES.scheme().levels(),
                        stages,
                        RULES.scheme().firstYear(),
                        RULES.scheme().lastYear()),
                RULES.itemOrder(),
                RULES.documentOrder(),
                RULES.itemCode(),
                RULES.boxCode(),
                RULES.boxPages());
    }

    public Item item() {
        CategoryNode node = STAGES.stream()
                .filter(each -> each.code().equals(stage))
                .findFirst()
                .orElseThrow();
        Document paper = Document.of("D" + id, "投保单", "1.1", Medium.PAPER, Math.max(1, pages), formedOn)
                .as(Role.MAIN_FORM, Issuer.UNSPECIFIED, direction)
                .about(parties)
                .remarked("附表一张");
        Document image = Document.of("E" + id, "投保单影像", "1.1", Medium.ELECTRONIC, Math.max(1, pages), formedOn)
                .about(parties);
        List<Document> documents =
                pages == 0 ? List.of(image) : scanned ? List.of(image.imageOf(paper.id()), paper) : List.of(paper);
        return new Item(ItemId.of(id), "投保申请", "新契约", "", Category.of(node), documents);
    }

    /** The same decision for each of its media. */
    public Map<Medium, Decision> decisions() {
        Map<Medium, Decision> decisions = new EnumMap<>(Medium.class);
        item().media().forEach(medium -> decisions.put(medium, decision()));
        return decisions;
    }

    public Filing filing() {
        return new Filing(item(), decisions());
    }

    private Decision decision() {
        RetentionPeriod period =
                outcome.kind() == Outcome.Kind.PERMANENT ? RetentionPeriod.PERMANENT : RetentionPeriod.ofYears(10);
        Obligation obligation = new Obligation(
                RULE,
                Optional.empty(),
                Term.Kind.FLOOR,
                period,
                Obligation.Status.BINDS,
                Optional.of(outcome),
                outcome.kind() == Outcome.Kind.OPEN
                        ? Optional.of(Bounds.between(AS_OF, AS_OF.plusYears(1)))
                        : Optional.empty(),
                outcome.keepThrough()
                        .map(day -> new Obligation.Start(TriggerType.CONTRACT_TERMINATED, day.minusYears(10))),
                outcome.kind() == Outcome.Kind.OPEN ? "OUR_OWN" : "NEXT_DAY",
                outcome.kind() == Outcome.Kind.OPEN
                        ? Optional.of(Wording.of("本单位的算法", "as this house counts"))
                        : Optional.empty(),
                List.of(Wording.of("样例", "a sample")));
        List<Hold> active = holds.stream().sorted().distinct().toList();
        return new Decision(AS_OF, outcome, Optional.of(obligation), List.of(obligation), active);
    }

    @Override
    public String toString() {
        return "SampleItem[%s, %s, %s, %s pages, %s]".formatted(id, stage, formedOn, pages, outcome.kind());
    }
}
