package io.guidang.examples.report;

import io.guidang.core.category.Category;
import io.guidang.core.category.CategoryNode;
import io.guidang.core.category.ClassificationScheme;
import io.guidang.core.category.Level;
import io.guidang.core.code.CodePattern;
import io.guidang.core.fonds.Fonds;
import io.guidang.core.hold.Hold;
import io.guidang.core.item.ClassCode;
import io.guidang.core.item.Document;
import io.guidang.core.item.DocumentId;
import io.guidang.core.item.Item;
import io.guidang.core.item.ItemId;
import io.guidang.core.medium.Medium;
import io.guidang.core.party.Parties;
import io.guidang.core.retention.Outcome;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.examples.intake.Finding;
import io.guidang.examples.intake.Journal;
import io.guidang.examples.intake.NotFiled;
import io.guidang.examples.intake.Tally;
import io.guidang.rules.arrangement.ArrangementRules;
import io.guidang.rules.arrangement.DocumentOrder;
import io.guidang.rules.arrangement.ItemOrder;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.obligation.RuleRef;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.source.Provenance;
import io.guidang.rules.source.Source;
import io.guidang.storage.custody.Archive;
import io.guidang.storage.custody.Custodian;
import io.guidang.storage.custody.Filing;
import io.guidang.storage.ledger.ArchiveId;
import io.guidang.storage.ledger.HashingKey;
import io.guidang.storage.memory.MemoryStore;
import io.guidang.storage.store.BatchId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A handful of items of a life insurer, decided by hand, so that the reports are tested without the rules. */
final class SmallArchive {

    static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    static final Category UNDERWRITING = Category.of(CategoryNode.of(Level.STAGE, "CB", "承保"));
    static final Category CLAIMS = Category.of(CategoryNode.of(Level.STAGE, "LP", "理赔"));

    private static final String LOWEST = "{FONDS}-ZY·{STAGE}·{YEAR}·{RETENTION}";
    private static final Custodian CUSTODIAN =
            Custodian.of(ArchiveId.of("L001", "small"), HashingKey.of("k1", new byte[32]), "甲");

    private static final ArrangementRules RULES = new ArrangementRules(
            Fonds.of("L001", "示例人寿保险公司"),
            new ClassificationScheme(
                    "year-stage-retention",
                    List.of(Level.YEAR, Level.STAGE, Level.RETENTION),
                    List.of(UNDERWRITING.path().get(0), CLAIMS.path().get(0)),
                    1,
                    9999),
            List.of(ItemOrder.DATE, ItemOrder.ITEM_ID),
            DocumentOrder.BY_TIME,
            new CodePattern("item", 1, LOWEST + "-{NUMBER:5}"),
            new CodePattern("box", 1, LOWEST + "-H{NUMBER:4}"),
            100);

    private final List<Filing> filings = new ArrayList<>();
    private final List<NotFiled> notFiled = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** One that has run out, one under a hold, one open with paper and image, one electronic, one kept for ever. */
    static SmallArchive ofFive() {
        SmallArchive small = new SmallArchive();
        small.file(item("W1", "投保申请", UNDERWRITING, paper("D1", 40, LocalDate.of(2012, 5, 1))), until("2025-12-31"));
        small.file(
                item("W2", "投保申请补充", UNDERWRITING, paper("D2", 70, LocalDate.of(2012, 6, 1))),
                until("2024-03-15"),
                Hold.openSince("争议 202554P000001", LocalDate.of(2023, 1, 1)));
        small.file(
                item(
                        "W3",
                        "理赔申请",
                        CLAIMS,
                        paper("D3", 8, LocalDate.of(2012, 7, 1)).remarked("附光盘"),
                        image("D4", "D3", LocalDate.of(2012, 7, 2))),
                Outcome.open(Wording.of("合同终止尚未发生", "the end of the contract has not happened yet")));
        small.file(item("W4", "电子保单", CLAIMS, image("D5", "D0", LocalDate.of(2012, 8, 1))), until("2026-01-01"));
        small.file(item("W5", "年金领取", CLAIMS, paper("D6", 3, LocalDate.of(2013, 1, 2))), Outcome.PERMANENT);
        small.notFiled.add(new NotFiled(
                "documents.csv", 7, "D9", "REVIEW", "文件名称未知 / unknown document name", "=cmd|' /C calc'!A0,纸质"));
        small.notFiled.add(new NotFiled("events.csv", 3, "", "BAD_DATE", "日期不存在 / no such date", "20100230"));
        small.findings.add(new Finding(
                "documents.csv", 2, "D1", "W1", "COMPACT_DATE", "日期写作 20120501 / the date is written 20120501"));
        small.findings.add(new Finding("documents.csv", 0, "", "W3", "PAPER_IMAGE_PAGES", "页数不符 / the pages differ"));
        return small;
    }

    static Item item(String id, String title, Category category, Document... documents) {
        return new Item(ItemId.of(id), title, "", "张三", category, List.of(documents));
    }

    static Document paper(String id, int pages, LocalDate formedOn) {
        return Document.of(id, "申请书类文件", "1.2", Medium.PAPER, pages, formedOn)
                .about(Parties.ofContract("202554P000001"));
    }

    static Document image(String id, String of, LocalDate formedOn) {
        return Document.of(id, "申请书类文件", "1.2", Medium.ELECTRONIC, 9, formedOn).imageOf(DocumentId.of(of));
    }

    static Outcome until(String day) {
        return Outcome.until(LocalDate.parse(day));
    }

    static Decision decision(Outcome outcome, Hold... holds) {
        Obligation decided = new Obligation(
                new RuleRef(
                        "cn-dat36-2007",
                        "2007",
                        Layer.NATIONAL,
                        ClassCode.of("1.2"),
                        "申请书类文件",
                        new Source("DA/T 36-2007, 7.1", Provenance.DERIVED, "", "published text")),
                Optional.empty(),
                Term.Kind.FLOOR,
                outcome instanceof Outcome.Permanent ? RetentionPeriod.PERMANENT : RetentionPeriod.ofYears(10),
                Obligation.Status.BINDS,
                Optional.of(outcome),
                outcome.keepThrough()
                        .map(last -> new Obligation.Start(TriggerType.CONTRACT_TERMINATED, last.minusYears(10))),
                outcome.keepThrough().map(last -> "NEXT_DAY").orElse(""),
                List.of());
        return new Decision(AS_OF, outcome, Optional.of(decided), List.of(decided), List.of(holds));
    }

    SmallArchive file(Item item, Outcome outcome, Hold... holds) {
        Map<Medium, Decision> decisions = new EnumMap<>(Medium.class);
        item.media().forEach(medium -> decisions.put(medium, decision(outcome, holds)));
        filings.add(new Filing(item, decisions));
        return this;
    }

    SmallArchive notFiled(String raw) {
        notFiled.add(new NotFiled("documents.csv", 8, "D8", "UNKNOWN_CONTRACT", "没有该合同 / no such contract", raw));
        return this;
    }

    Archive archive() {
        Archive archive = Archive.over(new MemoryStore(), RULES, CUSTODIAN);
        archive.file(BatchId.of("small"), AS_OF, filings);
        return archive;
    }

    Journal journal() {
        long filed = filings.stream()
                .mapToLong(filing -> filing.item().documents().size())
                .sum();
        return new Journal() {
            @Override
            public void notFiled(Consumer<NotFiled> each) {
                notFiled.forEach(each);
            }

            @Override
            public void findings(Consumer<Finding> each) {
                findings.forEach(each);
            }

            @Override
            public Tally tally() {
                return new Tally(filed + 1, filed, 0, 1, 0, 0);
            }
        };
    }
}
