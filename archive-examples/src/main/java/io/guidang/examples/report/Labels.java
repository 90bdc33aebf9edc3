package io.guidang.examples.report;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Keeps the box labels on disk until the last item is written: a workbook takes one sheet at a time. */
final class Labels implements Closeable {

    /** Takes one label. */
    @FunctionalInterface
    interface Label {
        void write(List<Object> cells) throws IOException;
    }

    private final ReplacedFile file;
    private final DataOutputStream kept;
    private long count;

    Labels(ReplacedFile file) {
        this.file = file;
        this.kept = new DataOutputStream(file.stream());
    }

    void add(BoxLine box) {
        try {
            for (Object cell : box.label()) {
                boolean number = cell instanceof Long;
                kept.writeBoolean(number);
                kept.writeUTF(cell.toString());
            }
            count++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void replay(Label each) throws IOException {
        kept.close();
        try (DataInputStream from =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file.written())))) {
            for (long label = 0; label < count; label++) {
                List<Object> cells = new ArrayList<>(BoxLine.LABEL.size());
                for (int column = 0; column < BoxLine.LABEL.size(); column++) {
                    boolean number = from.readBoolean();
                    String text = from.readUTF();
                    cells.add(number ? (Object) Long.valueOf(text) : text);
                }
                each.write(cells);
            }
        }
    }

    @Override
    public void close() throws IOException {
        kept.close();
    }
}
