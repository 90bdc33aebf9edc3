package io.guidang.examples.report;

import io.guidang.core.category.LowestClass;
import io.guidang.core.retention.Outcome;
import io.guidang.core.wording.Wording;
import io.guidang.rules.obligation.Obligation;
import io.guidang.rules.source.Provenance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts while the items, the boxes and the journal pass. Its size follows the classes and the rules, not the items. */
final class Figures {

    /** Most reasons that are counted apart; dates of disputes make each its own. */
    static final int MOST_REASONS = 200;

    private static final Wording OTHER_REASONS = Wording.of("其他原因", "other reasons");

    private final Map<Outcome.Kind, Long> outcomes = new EnumMap<>(Outcome.Kind.class);
    private final SortedMap<Integer, Year> years = new TreeMap<>();
    private final Map<Wording, Long> openBecause = new HashMap<>();
    private final Map<LowestClass, Holding> holdings = new LinkedHashMap<>();
    private final Map<String, Rule> rules = new TreeMap<>();
    private final Map<Report.Count, Long> notFiled = new HashMap<>();
    private final Map<Report.Count, Long> findings = new HashMap<>();
    private long items;
    private long documents;
    private long boxes;
    private long due;
    private long held;
    private long electronicOnly;
    private long oversized;

    /**
     * @param items how many items may be appraised after this year ends
     * @param due   of them, how many may be now
     * @param held  of them, on how many a hold lies
     */
    record Year(long items, long due, long held) {
        Year plus(Year other) {
            return new Year(items + other.items, due + other.due, held + other.held);
        }
    }

    /**
     * @param items how many items a class has
     * @param pages how many pages they have
     * @param boxes how many boxes they fill
     */
    record Holding(long items, long pages, long boxes) {
        Holding plus(Holding other) {
            return new Holding(items + other.items, pages + other.pages, boxes + other.boxes);
        }
    }

    /**
     * @param provenance how sure the deciding row is
     * @param items      how many items it decided
     */
    record Rule(Provenance provenance, long items) {}

    void item(ItemLine line) {
        Outcome outcome = line.decision().outcome();
        items++;
        documents += line.filed().item().documents().size();
        outcomes.merge(outcome.kind(), 1L, Long::sum);
        long isDue = line.due() ? 1 : 0;
        long isHeld = line.holds().isEmpty() ? 0 : 1;
        due += isDue;
        held += isHeld;
        electronicOnly += line.filed().box().isEmpty() ? 1 : 0;
        oversized += line.filed().oversized() ? 1 : 0;
        outcome.keepThrough().ifPresent(day -> years.merge(day.getYear(), new Year(1, isDue, isHeld), Year::plus));
        if (outcome instanceof Outcome.Open open) {
            open.because().forEach(because -> count(openBecause, because));
        }
        holdings.merge(
                line.filed().lowestClass(), new Holding(1, line.filed().item().pages(), 0), Holding::plus);
        line.decision().decidedBy().ifPresent(obligation -> decided(obligation, line.decidedBy()));
    }

    void box(BoxLine line) {
        boxes++;
        holdings.merge(line.box().lowestClass(), new Holding(0, 0, 1), Holding::plus);
    }

    void notFiled(String file, String reason) {
        notFiled.merge(new Report.Count(file, reason, 0), 1L, Long::sum);
    }

    void finding(String code) {
        findings.merge(new Report.Count("", code, 0), 1L, Long::sum);
    }

    private void decided(Obligation obligation, String cited) {
        Provenance provenance = obligation.rule().source().provenance();
        rules.merge(cited, new Rule(provenance, 1), (before, one) -> new Rule(before.provenance, before.items + 1));
    }

    private static void count(Map<Wording, Long> counts, Wording what) {
        Wording counted = counts.containsKey(what) || counts.size() < MOST_REASONS ? what : OTHER_REASONS;
        counts.merge(counted, 1L, Long::sum);
    }

    long items() {
        return items;
    }

    long documents() {
        return documents;
    }

    long boxes() {
        return boxes;
    }

    long due() {
        return due;
    }

    long held() {
        return held;
    }

    long electronicOnly() {
        return electronicOnly;
    }

    long oversized() {
        return oversized;
    }

    Map<Outcome.Kind, Long> outcomes() {
        return outcomes;
    }

    SortedMap<Integer, Year> years() {
        return years;
    }

    /** In filing order. */
    Map<LowestClass, Holding> holdings() {
        return holdings;
    }

    /** By citation. */
    Map<String, Rule> rules() {
        return rules;
    }

    List<Map.Entry<Wording, Long>> openBecause() {
        return openBecause.entrySet().stream()
                .sorted(Map.Entry.<Wording, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().toString()))
                .toList();
    }

    List<Report.Count> notFiled() {
        return mostFirst(notFiled);
    }

    List<Report.Count> findings() {
        return mostFirst(findings);
    }

    private static List<Report.Count> mostFirst(Map<Report.Count, Long> counts) {
        List<Report.Count> counted = new ArrayList<>();
        counts.forEach((of, count) -> counted.add(new Report.Count(of.file(), of.code(), count)));
        counted.sort(Comparator.comparingLong(Report.Count::count)
                .reversed()
                .thenComparing(Report.Count::code)
                .thenComparing(Report.Count::file));
        return counted;
    }
}
