package io.guidang.examples.generate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what should become of rows, part by part: no item, voucher or scan reaches beyond its part. */
final class Count {

    private final SortedMap<String, Long> rejections = new TreeMap<>();
    private final SortedMap<String, Long> findings = new TreeMap<>();
    private long rows;
    private long filed;
    private long review;
    private long repeats;
    private long copies;
    private long rejected;
    private long items;

    void part(List<GeneratedRow> part) {
        Set<String> filedItems = new HashSet<>();
        Set<String> filedVouchers = new HashSet<>();
        for (GeneratedRow row : part) {
            rows++;
            row.findings().forEach(code -> findings.merge(code, 1L, Long::sum));
            switch (row.reason()) {
                case GeneratedRow.FILED -> {
                    if (row.voucher().isEmpty() || filedVouchers.add(row.voucher())) {
                        filed++;
                        filedItems.add(row.item());
                    } else {
                        copies++;
                    }
                    row.paper()
                            .filter(paper -> !paper.isFiled())
                            .ifPresent(paper -> findings.merge("ORPHAN_IMAGE", 1L, Long::sum));
                }
                case GeneratedRow.REVIEW -> review++;
                case GeneratedRow.DUPLICATE -> repeats++;
                default -> {
                    rejected++;
                    rejections.merge(row.reason(), 1L, Long::sum);
                }
            }
        }
        items += filedItems.size();
    }

    ExpectedCounts of(String profile, long seed) {
        return new ExpectedCounts(
                profile,
                seed,
                rows,
                filed,
                0,
                review,
                repeats + copies,
                rejected,
                items,
                repeats,
                copies,
                rejections,
                findings);
    }
}
