package io.guidang.examples.intake;

import java.util.function.Consumer;

/** What the intake of all batches of an archive left behind besides filed items. Read row by row; memory stays bounded. */
public interface Journal {

    /** Every row that was not filed, ordered by file, document id and line. */
    void notFiled(Consumer<NotFiled> each);

    /** Every finding, ordered by file, document id, item id, line and code. */
    void findings(Consumer<Finding> each);

    /** What became of the document rows of all batches. */
    Tally tally();
}
