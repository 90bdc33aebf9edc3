package io.guidang.examples.intake;

import io.guidang.core.item.Document;
import io.guidang.storage.custody.Archive;
import io.guidang.storage.custody.Custodian;
import io.guidang.storage.ledger.ArchiveId;
import io.guidang.storage.ledger.HashingKey;
import io.guidang.storage.memory.MemoryStore;
import io.guidang.storage.store.FiledItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;

/** An intake that can be seen at once: one contract in force, or one employer with one person, and a few documents. */
final class SmallIntake {

    static final LocalDate AS_OF = LocalDate.of(2026, 11, 21);

    private static final String LIFE =
            "document_id,workflow_no,contract_no,stage,document_name,medium,pages,formed_on,remark,"
                    + "image_of,contract_taken_back\n";

    private static final String SOCIAL =
            "document_id,case_no,matter,schedule_row,class,insurance_line,employer_id,person_id,"
                    + "issued_by,role,direction,formed_on,pages,medium,voucher_no,copy_no\n";

    private final Path directory;
    private final Profile profile;

    private SmallIntake(Path directory, Profile profile) {
        this.directory = directory;
        this.profile = profile;
    }

    static SmallIntake life(Path directory, String... rows) throws IOException {
        Files.writeString(
                directory.resolve("contracts.csv"), "contract_no,policyholder,insurance_term_years\nC1,徐英伟,10\n");
        Files.writeString(directory.resolve("events.csv"), "contract_no,event,on\nC1,合同成立,2010-01-01\n");
        Files.writeString(directory.resolve("documents.csv"), LIFE + String.join("\n", rows) + "\n");
        return new SmallIntake(directory, Profile.life());
    }

    static SmallIntake social(Path directory, String... rows) throws IOException {
        Files.writeString(directory.resolve("parties.csv"), "party_id,kind,name\nE1,单位,第001号单位\nR1,个人,林轩轩\n");
        Files.writeString(directory.resolve("events.csv"), "party_id,event,on\nR1,退休,2002-04-23\n");
        Files.writeString(directory.resolve("documents.csv"), SOCIAL + String.join("\n", rows) + "\n");
        return new SmallIntake(directory, Profile.social());
    }

    SmallIntake with(String file, String text) throws IOException {
        Files.writeString(directory.resolve(file), text);
        return this;
    }

    /**
     * What became of the rows.
     *
     * @param tally    the counts
     * @param filed    the ids of the filed documents by item
     * @param notFiled each row that was not filed, as {@code documents.csv:3 D2 DUPLICATE}
     * @param findings each finding, as {@code D2 ORPHAN_IMAGE}; for an item with its number
     * @param messages what was said about the rows that were not filed
     */
    record Judged(
            Tally tally,
            TreeMap<String, List<String>> filed,
            List<String> notFiled,
            List<String> findings,
            List<String> messages) {}

    Judged judge() throws IOException, BadCall {
        Path out = Files.createTempDirectory(directory, "out");
        try (Archive archive = Archive.over(
                        new MemoryStore(),
                        profile.arrangement(),
                        Custodian.of(
                                new ArchiveId(profile.arrangement().fonds().number(), "small"),
                                HashingKey.of("k1", new byte[32]),
                                "甲"));
                Intake intake = Intake.read(profile, directory, out, AS_OF, (zh, en, done, total) -> {})) {
            Tally tally = intake.file(archive);
            TreeMap<String, List<String>> filed = new TreeMap<>();
            for (Iterator<FiledItem> items = archive.all().iterator(); items.hasNext(); ) {
                FiledItem item = items.next();
                filed.put(
                        item.item().id().value(),
                        item.item().documents().stream()
                                .map(Document::id)
                                .map(Object::toString)
                                .toList());
            }
            List<String> notFiled = new ArrayList<>();
            List<String> messages = new ArrayList<>();
            intake.journal().notFiled(row -> {
                notFiled.add(row.file() + ":" + row.line() + " " + row.documentId() + " " + row.reason());
                messages.add(row.message());
            });
            List<String> findings = new ArrayList<>();
            intake.journal()
                    .findings(each -> findings.add(
                            (each.documentId().isEmpty() ? each.itemId() : each.documentId()) + " " + each.code()));
            return new Judged(tally, filed, notFiled, findings, messages);
        }
    }
}
