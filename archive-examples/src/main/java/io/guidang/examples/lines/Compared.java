package io.guidang.examples.lines;

import io.guidang.rules.diff.Impact;
import java.util.List;

/**
 * What two stacks of rulebooks say of the records of a file.
 *
 * @param impact    the records that either files, counted by how their period changes
 * @param notFiled  how many neither files
 * @param leave     how many the new rulebooks no longer file, so that nothing keeps them
 * @param leaving   the ids of the first of these
 * @param bad       the lines that were no records
 * @param firstBad  the first of these in words
 */
public record Compared(
        Impact impact, long notFiled, long leave, List<String> leaving, long bad, List<String> firstBad) {
    public Compared {
        leaving = List.copyOf(leaving);
        firstBad = List.copyOf(firstBad);
    }
}
