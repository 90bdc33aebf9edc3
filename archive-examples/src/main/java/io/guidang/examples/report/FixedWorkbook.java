package io.guidang.examples.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Takes the clock out of a workbook: it says that it was created on the day it speaks of. */
final class FixedWorkbook {

    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*";

    private FixedWorkbook() {}

    static void copy(Path workbook, LocalDate asOf, OutputStream to) throws IOException {
        try (ZipFile from = new ZipFile(workbook.toFile());
                ZipOutputStream out = new ZipOutputStream(to)) {
            out.setLevel(5);
            for (Enumeration<? extends ZipEntry> parts = from.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                ZipEntry fixed = new ZipEntry(part.getName());
                fixed.setTimeLocal(EARLIEST);
                out.putNextEntry(fixed);
                try (InputStream bytes = from.getInputStream(part)) {
                    if (part.getName().equals(PROPERTIES)) {
                        String said = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
                        String says = said.replaceFirst(CREATED, "$1" + asOf + "T00:00:00Z");
                        out.write(says.getBytes(StandardCharsets.UTF_8));
                    } else {
                        bytes.transferTo(out);
                    }
                }
                out.closeEntry();
            }
        }
    }
}
