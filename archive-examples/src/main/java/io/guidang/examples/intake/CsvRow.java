package io.guidang.examples.intake;

import io.guidang.core.wording.Wording;
import java.util.List;
import java.util.Optional;

/**
 * One row of an intake file.
 *
 * @param line    the line on which it begins, from 1
 * @param cells   its cells in the order of the header; as many as the header has, unless there is a problem
 * @param raw     the row as it was read
 * @param problem why it cannot be read as a row at all
 */
record CsvRow(long line, List<String> cells, String raw, Optional<Problem> problem) {

    /**
     * What keeps a row from being read.
     *
     * @param code    the rejection code
     * @param message what was found and what was expected
     */
    record Problem(String code, Wording message) {}
}
