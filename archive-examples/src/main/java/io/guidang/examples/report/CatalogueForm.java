package io.guidang.examples.report;

import io.guidang.core.item.Document;
import io.guidang.core.wording.Wording;
import io.guidang.storage.store.FiledItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The form of the catalogue of items 归档文件目录, by the kind of organisation. */
@SuppressWarnings("ImmutableEnumChecker") // wordings and List.of do not change
public enum CatalogueForm {
    /** A life insurer: contract, policyholder, work-flow number, pages and remark (DA/T 36-2007, 6.2.3.4). */
    LIFE(
            Wording.of("人身保险业务档案", "Life insurance business archives"),
            column("档号", 34),
            column("保险合同号", 18),
            column("投保人", 18),
            column("作业流水号", 18),
            column("题名", 44),
            column("日期", 12),
            column("页数", 8),
            column("备注", 40)) {
        @Override
        List<Object> line(FiledItem filed) {
            return List.of(
                    filed.code().value(),
                    joined(filed.item().parties().contracts()),
                    filed.item().responsible(),
                    filed.item().id().value(),
                    filed.item().title(),
                    filed.item().formedOn(),
                    filed.item().pages(),
                    remarks(filed));
        }
    },
    /** A social-insurance agency: item number, responsible party and its code, title, date, pages and remark (R18). */
    SOCIAL(
            Wording.of("社会保险业务档案", "Social insurance business archives"),
            column("件号", 8),
            column("档号", 38),
            column("责任者", 26),
            column("代码", 18),
            column("题名", 44),
            column("日期", 12),
            column("页数", 8),
            column("备注", 40)) {
        @Override
        List<Object> line(FiledItem filed) {
            var parties = filed.item().parties();
            return List.of(
                    (long) filed.number(),
                    filed.code().value(),
                    filed.item().responsible(),
                    joined(parties.employers().isEmpty() ? parties.persons() : parties.employers()),
                    filed.item().title(),
                    filed.item().formedOn(),
                    filed.item().pages(),
                    remarks(filed));
        }
    };

    private final Wording words;
    private final List<Column> columns;

    CatalogueForm(Wording words, Column... columns) {
        this.words = words;
        this.columns = List.of(columns);
    }

    /** What is catalogued by it. */
    public Wording words() {
        return words;
    }

    List<Column> columns() {
        return columns;
    }

    /** The cells of an item, one a column: texts, dates and whole numbers. */
    abstract List<Object> line(FiledItem filed);

    /**
     * @param name  its heading
     * @param width in characters
     */
    record Column(String name, int width) {}

    private static Column column(String name, int width) {
        return new Column(name, width);
    }

    private static String joined(Collection<?> numbers) {
        return numbers.stream().map(Object::toString).collect(Collectors.joining("、"));
    }

    private static String remarks(FiledItem filed) {
        List<String> remarks = new ArrayList<>();
        for (Document document : filed.item().documents()) {
            String remark = document.remark().strip();
            if (!remark.isEmpty() && !remarks.contains(remark)) {
                remarks.add(remark);
            }
        }
        return String.join("；", remarks);
    }
}
