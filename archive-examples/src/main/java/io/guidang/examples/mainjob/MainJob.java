package io.guidang.examples.mainjob;

import io.guidang.core.wording.Wording;
import io.guidang.examples.intake.BadCall;
import io.guidang.examples.intake.Intake;
import io.guidang.examples.intake.Profile;
import io.guidang.examples.progress.Progress;
import io.guidang.examples.report.CatalogueForm;
import io.guidang.examples.report.Report;
import io.guidang.examples.report.Reports;
import io.guidang.storage.custody.Archive;
import io.guidang.storage.custody.Custodian;
import io.guidang.storage.jdbc.SqliteStore;
import io.guidang.storage.ledger.ArchiveId;
import io.guidang.storage.ledger.HashingKey;
import io.guidang.storage.store.ArchiveStore;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.BatchReceipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Files one export into the archive of a directory and writes the reports. */
public final class MainJob {

    /** The archive itself, in the output directory. */
    public static final String ARCHIVE = "archive.db";

    /** The key under which names enter the ledger of the archive, in the output directory. */
    public static final String KEY = "archive.key";

    private static final String ACTOR = "guidang file";

    private MainJob() {}

    /**
     * What is asked for.
     *
     * @param profile  {@code life} or {@code social}
     * @param in       the directory with that organisation's CSV files
     * @param out      where the archive and its reports go; made if it is not there
     * @param asOf     the day of the question
     * @param boxPages how many pages of paper a box takes, from 1
     * @param append   whether an archive that holds another batch may be added to
     */
    public record Request(String profile, Path in, Path out, LocalDate asOf, int boxPages, boolean append) {}

    /**
     * What came of it.
     *
     * @param report       the numbers of the whole archive
     * @param alreadyFiled whether the archive held this batch before, and nothing changed
     */
    public record Result(Report report, boolean alreadyFiled) {}

    /**
     * Runs the job.
     *
     * @throws BadCall     if it cannot be done as it was asked for; then nothing was filed
     * @throws IOException if a file cannot be read or written; running it again finishes what was begun
     */
    public static Result run(Request request, Progress progress) throws BadCall, IOException {
        Profile profile = Profile.named(request.profile())
                .orElseThrow(
                        () -> new BadCall(Wording.of("配置应为 life 或 social", "the profile should be life or social")))
                .withBoxPages(request.boxPages());
        if (!Files.isDirectory(request.in())) {
            throw new BadCall(Wording.of("输入目录不存在", "the input directory does not exist"));
        }
        createOut(request.out());
        try (Intake intake = Intake.read(profile, request.in(), request.out(), request.asOf(), progress);
                Archive archive = open(request.out().resolve(ARCHIVE), profile)) {
            List<BatchReceipt> before = archive.batches();
            boolean known = before.stream().anyMatch(receipt -> receipt.id().equals(intake.batch()));
            boolean done = known && intake.isJournalled(intake.batch());
            if (!done) {
                check(request, intake, known, before);
                intake.file(archive);
            }
            List<BatchReceipt> batches = archive.batches();
            LocalDate asOf = batches.get(batches.size() - 1).asOf();
            CatalogueForm form = CatalogueForm.valueOf(profile.name().toUpperCase(java.util.Locale.ROOT));
            Report report = Reports.write(request.out(), archive, intake.journal(), form, asOf, progress);
            return new Result(report, done);
        }
    }

    private static void createOut(Path out) throws BadCall {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new BadCall(Wording.of("输出目录无法建立", "the output directory cannot be made"));
        }
        if (!Files.isWritable(out)) {
            throw new BadCall(Wording.of("输出目录不可写", "the output directory cannot be written to"));
        }
    }

    private static Archive open(Path file, Profile profile) throws BadCall, IOException {
        HashingKey key = new KeyFile(file.resolveSibling(KEY)).open(!Files.exists(file));
        ArchiveStore store = SqliteStore.open(file);
        boolean other = store.arrangement()
                .filter(filedBy -> !filedBy.equals(profile.arrangement().fingerprint()))
                .isPresent();
        if (other) {
            store.close();
            throw new BadCall(
                    Wording.of(
                            "输出目录中的档案按另一种方案整理(另一种机构?)",
                            "the archive in the output directory was arranged by another scheme (another kind of organisation?)"));
        }
        ArchiveId id = new ArchiveId(profile.arrangement().fonds().number(), "main");
        return Archive.over(store, profile.arrangement(), Custodian.of(id, key, ACTOR));
    }

    private static void check(Request request, Intake intake, boolean known, List<BatchReceipt> before) throws BadCall {
        if (!known && !before.isEmpty() && !request.append()) {
            throw new BadCall(Wording.of(
                    "输出目录中已有另一批档案；确要追加请加 --append",
                    "the output directory holds another batch; add --append to file this one after it"));
        }
        for (BatchReceipt receipt : before) {
            BatchId id = receipt.id();
            if (!id.equals(intake.batch()) && !intake.isJournalled(id)) {
                throw new BadCall(Wording.of(
                        "上一批归档中断，请先用原来的输入重新运行一次",
                        "an earlier run was interrupted; run it again with its own input first"));
            }
            if (receipt.asOf().isAfter(request.asOf())) {
                throw new BadCall(Wording.of(
                        "截止日期早于已归档批次的 " + receipt.asOf(),
                        "the as-of date lies before that of a batch already filed, " + receipt.asOf()));
            }
        }
    }
}
