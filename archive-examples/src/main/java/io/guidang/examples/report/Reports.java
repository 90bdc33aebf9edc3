package io.guidang.examples.report;

import io.guidang.examples.ahead.Ahead;
import io.guidang.examples.intake.Journal;
import io.guidang.examples.intake.Tally;
import io.guidang.examples.progress.Progress;
import io.guidang.storage.custody.Archive;
import io.guidang.storage.store.BatchReceipt;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Writes everything that a run leaves behind: {@code items.csv}, {@code boxes.csv}, {@code decisions.jsonl}, {@code
 * due.csv}, {@code rejected.csv}, {@code findings.csv}, {@code catalogue.xlsx}, {@code index.html} and {@code result.json}.
 *
 * <p>The archive is read once, and so is the journal; memory does not grow with either. The same archive, journal and day
 * give the same bytes, and a file whose bytes would not change is not touched. All files are complete before the first of
 * them takes its place; {@code result.json} comes last. Names of people stand in {@code catalogue.xlsx} and in the raw rows
 * of {@code rejected.csv}; every file is made readable for its owner only, where the file system knows owners.
 */
public final class Reports {

    private static final List<String> NOT_FILED = List.of("file", "line", "document_id", "reason", "message", "raw");
    private static final List<String> FINDINGS = List.of("file", "line", "document_id", "item_id", "code", "message");
    private static final int TELL_EVERY = 500;

    private final Path out;
    private final Archive archive;
    private final Journal journal;
    private final CatalogueForm form;
    private final LocalDate asOf;
    private final Progress progress;
    private final int sheetRows;
    private final Figures figures = new Figures();
    private final IndexPage page = new IndexPage();

    private Reports(
            Path out,
            Archive archive,
            Journal journal,
            CatalogueForm form,
            LocalDate asOf,
            Progress progress,
            int sheetRows) {
        this.out = out;
        this.archive = archive;
        this.journal = journal;
        this.form = form;
        this.asOf = asOf;
        this.progress = progress;
        this.sheetRows = sheetRows;
    }

    /**
     * Writes all files.
     *
     * @param out      the directory, which exists
     * @param archive  what is reported
     * @param journal  what was not filed, and what was found
     * @param form     the form of the catalogue
     * @param asOf     the day as of which items are due and holds active
     * @param progress told how far it is
     * @return the numbers, for {@link Summary}
     * @throws IOException if a file cannot be written; then none has been replaced, or only the first ones
     */
    public static Report write(
            Path out, Archive archive, Journal journal, CatalogueForm form, LocalDate asOf, Progress progress)
            throws IOException {
        return write(out, archive, journal, form, asOf, progress, Catalogue.MOST_ROWS);
    }

    static Report write(
            Path out,
            Archive archive,
            Journal journal,
            CatalogueForm form,
            LocalDate asOf,
            Progress progress,
            int sheetRows)
            throws IOException {
        try {
            return new Reports(out, archive, journal, form, asOf, progress, sheetRows).write();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Report write() throws IOException {
        try (Opened files = new Opened(out)) {
            items(files);
            journal(files);
            Tally tally = journal.tally();
            page.write(files.open("index.html"), heading(tally), figures);
            Numbers.write(files.open("result.json"), tally, figures);
            return new Report(
                    out,
                    form,
                    archive.rules().fonds(),
                    asOf,
                    tally,
                    figures.items(),
                    figures.documents(),
                    figures.boxes(),
                    figures.due(),
                    figures.held(),
                    figures.outcomes(),
                    figures.notFiled(),
                    figures.findings(),
                    files.replaceAll());
        }
    }

    private IndexPage.Heading heading(Tally tally) {
        return new IndexPage.Heading(
                form, archive.rules().fonds(), asOf, archive.rules().boxPages(), tally);
    }

    private void items(Opened files) throws IOException {
        long total = archive.batches().stream().mapToLong(BatchReceipt::items).sum();
        ReplacedFile raw = files.scratch("catalogue.xlsx.raw");
        try (CsvFile items = new CsvFile(files.open("items.csv"), ItemLine.COLUMNS);
                CsvFile boxes = new CsvFile(files.open("boxes.csv"), BoxLine.COLUMNS);
                CsvFile due = new CsvFile(files.open("due.csv"), ItemLine.COLUMNS);
                DecisionLines decisions = new DecisionLines(files.open("decisions.jsonl"), asOf);
                Labels labels = new Labels(files.scratch("labels"));
                Catalogue catalogue = new Catalogue(raw.stream(), form, sheetRows);
                Ahead<ItemLine> lines = Ahead.of(explained(decisions), "guidang-explain")) {
            BoxLines inBoxes = new BoxLines(box -> {
                boxes.write(box.cells());
                labels.add(box);
                figures.box(box);
                page.add(box);
            });
            long done = 0;
            while (lines.hasNext()) {
                ItemLine line = lines.next();
                String[] cells = line.cells();
                items.write(cells);
                if (line.due()) {
                    due.write(cells);
                }
                catalogue.add(form, line.filed());
                inBoxes.add(line);
                figures.item(line);
                page.add(line);
                if (++done % TELL_EVERY == 0) {
                    progress.step("写出清单与目录", "writing lists and catalogue", done, total);
                }
            }
            inBoxes.finish();
            catalogue.beginLabels();
            labels.replay(catalogue::addLabel);
            progress.step("写出清单与目录", "writing lists and catalogue", done, total);
        }
        FixedWorkbook.copy(raw.written(), asOf, files.open("catalogue.xlsx").stream());
    }

    /** The items as they are read, their decisions written already: the work of the other core. */
    private Iterator<ItemLine> explained(DecisionLines decisions) {
        return archive.all()
                .map(filed -> {
                    try {
                        decisions.write(filed);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return ItemLine.of(filed, asOf);
                })
                .iterator();
    }

    private void journal(Opened files) throws IOException {
        try (CsvFile rejected = new CsvFile(files.open("rejected.csv"), NOT_FILED);
                CsvFile findings = new CsvFile(files.open("findings.csv"), FINDINGS)) {
            journal.notFiled(row -> {
                rejected.write(
                        row.file(),
                        Long.toString(row.line()),
                        row.documentId(),
                        row.reason(),
                        row.message(),
                        row.raw());
                figures.notFiled(row.file(), row.reason());
            });
            journal.findings(found -> {
                findings.write(
                        found.file(),
                        found.line() == 0 ? "" : Long.toString(found.line()),
                        found.documentId(),
                        found.itemId(),
                        found.code(),
                        found.message());
                figures.finding(found.code());
            });
        }
    }

    /** Every file that is being written; what is not replaced in the end leaves no trace. */
    private static final class Opened implements Closeable {

        private final Path out;
        private final List<ReplacedFile> files = new ArrayList<>();
        private final List<ReplacedFile> scratch = new ArrayList<>();

        Opened(Path out) {
            this.out = out;
        }

        ReplacedFile open(String name) throws IOException {
            ReplacedFile file = ReplacedFile.at(out.resolve(name));
            files.add(file);
            return file;
        }

        ReplacedFile scratch(String name) throws IOException {
            ReplacedFile file = ReplacedFile.at(out.resolve(name));
            scratch.add(file);
            return file;
        }

        List<String> replaceAll() throws IOException {
            List<String> changed = new ArrayList<>();
            for (ReplacedFile file : files) {
                if (file.replace()) {
                    changed.add(file.name());
                }
            }
            return changed;
        }

        @Override
        public void close() throws IOException {
            for (ReplacedFile file : files) {
                file.close();
            }
            for (ReplacedFile file : scratch) {
                file.close();
            }
        }
    }
}
