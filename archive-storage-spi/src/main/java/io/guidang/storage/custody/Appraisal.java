package io.guidang.storage.custody;

import static java.util.Objects.requireNonNull;

import io.guidang.core.code.ArchivalCode;
import io.guidang.storage.store.RegisterNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An appraisal 鉴定 that found items ripe for destruction, as it stands in the ledger. It may be written down and made again
 * from its parts: nothing can be approved by it unless the ledger has it, line by line.
 *
 * @param register the number of the destruction register 销毁清册
 * @param day      the day of the appraisal
 * @param lines    the items as they were appraised, at least one, no code twice; kept in the order of the codes
 * @param entry    the place of its entry in the ledger, from 1
 */
public record Appraisal(RegisterNumber register, LocalDate day, List<Line> lines, long entry) {

    /** The most items that one register takes. */
    public static final int MOST = 10_000;

    public Appraisal {
        requireNonNull(register, "register");
        requireNonNull(day, "day");
        lines = sorted(register, lines);
        if (entry < 1) {
            throw new IllegalArgumentException("Entries are counted from 1, but found " + entry);
        }
    }

    static List<Line> sorted(RegisterNumber register, List<Line> lines) {
        if (lines.isEmpty() || lines.size() > MOST) {
            throw new IllegalArgumentException(
                    "Register '%s' takes 1 to %d items, but found %d".formatted(register, MOST, lines.size()));
        }
        Set<ArchivalCode> codes = new HashSet<>();
        for (Line line : lines) {
            if (!codes.add(line.code())) {
                throw new IllegalArgumentException(
                        "Register '%s' names item '%s' twice".formatted(register, line.code()));
            }
        }
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparing(line -> line.code().value()));
        return List.copyOf(sorted);
    }

    /**
     * One item as it was appraised.
     *
     * @param code    the item
     * @param version the version of its decisions, from 1; decided anew since, it has to be appraised anew
     */
    public record Line(ArchivalCode code, long version) {
        public Line {
            requireNonNull(code, "code");
            if (version < 1) {
                throw new IllegalArgumentException(
                        "Item '%s' is versioned from 1, but found %d".formatted(code, version));
            }
        }
    }
}
