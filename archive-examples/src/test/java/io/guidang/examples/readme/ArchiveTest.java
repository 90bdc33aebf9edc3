package io.guidang.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.category.Category;
import io.guidang.core.category.CategoryNode;
import io.guidang.core.category.Level;
import io.guidang.core.item.Document;
import io.guidang.core.item.Item;
import io.guidang.core.item.ItemId;
import io.guidang.core.medium.Medium;
import io.guidang.core.party.ContractNumber;
import io.guidang.core.party.Parties;
import io.guidang.core.trigger.TriggerType;
import io.guidang.examples.intake.Profile;
import io.guidang.rules.arrangement.ArrangementRules;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.facts.Facts;
import io.guidang.storage.custody.Archive;
import io.guidang.storage.custody.ArchiveFinding;
import io.guidang.storage.custody.Custodian;
import io.guidang.storage.custody.Filing;
import io.guidang.storage.jdbc.SqliteStore;
import io.guidang.storage.ledger.ArchiveId;
import io.guidang.storage.ledger.HashingKey;
import io.guidang.storage.store.BatchId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    private static final Path SOURCE = Path.of("src/test/java/io/guidang/examples/readme/ArchiveTest.java");

    @Test
    void an_item_is_filed_found_and_due_on_its_day(@TempDir Path directory) {
        Path file = directory.resolve("archive.db");
        LocalDate asOf = LocalDate.of(2026, 1, 1);
        LocalDate formed = LocalDate.of(2012, 5, 1);
        Item item = new Item(
                ItemId.of("W1"),
                "保险合同C1承保业务档案",
                "",
                "徐英伟",
                Category.of(CategoryNode.of(Level.STAGE, "CB", "承保")),
                List.of(Document.of("D1", "投保单", "1.2", Medium.PAPER, 4, formed).about(Parties.ofContract("C1"))));
        Decision decision = Decider.of(Profile.life().stack())
                .decide(
                        Facts.of("1.2", Medium.PAPER, formed)
                                .with("insuranceTermYears", "20")
                                .happened(TriggerType.CONTRACT_TERMINATED, LocalDate.of(2020, 3, 15)),
                        asOf);
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        List<String> codes = new ArrayList<>();
        List<String> due = new ArrayList<>();
        ArchiveFinding finding;

        // [archive]
        ArrangementRules rules =
                Profile.life().arrangement(); // the scheme, the orders, the codes, the boxes of your fonds
        Custodian custodian = Custodian.of(ArchiveId.of("L001", "main"), HashingKey.of("k1", key), "档案员甲");
        try (Archive archive = Archive.over(SqliteStore.open(file), rules, custodian)) {
            archive.file(BatchId.of("2026-01"), asOf, List.of(new Filing(item, Map.of(Medium.PAPER, decision))));
            archive.about(ContractNumber.of("C1"))
                    .forEach(filed -> codes.add(filed.code().value()));
            archive.dueOn(LocalDate.of(2030, 3, 16))
                    .forEach(filed -> due.add(filed.code().value()));
            finding = archive.verify(asOf); // the ledger is whole, and everything filed is what it says
        }
        // [archive]

        assertThat(codes).containsExactly("L001-ZY·CB·2012·D10-00001");
        assertThat(due).isEqualTo(codes);
        assertThat(finding)
                .isInstanceOfSatisfying(
                        ArchiveFinding.Sound.class,
                        sound -> assertThat(sound.proved()).isEqualTo(1));
    }

    @Test
    void the_readme_shows_the_code_that_runs_here() throws IOException {
        String code = Files.readString(SOURCE).split("// \\[archive]\\R")[1];

        assertThat(Files.readString(Path.of("../README.md")).replaceAll("\\s+", ""))
                .contains(code.replaceAll("\\s+", ""));
    }
}
