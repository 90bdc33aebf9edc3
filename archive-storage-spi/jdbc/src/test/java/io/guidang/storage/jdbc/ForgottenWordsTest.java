package io.guidang.storage.jdbc;

import static io.guidang.storage.testkit.SampleItem.AS_OF;
import static io.guidang.storage.testkit.SampleItem.CUSTODIAN;
import static io.guidang.storage.testkit.SampleItem.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.hold.Hold;
import io.guidang.core.item.ItemId;
import io.guidang.core.party.EmployerNumber;
import io.guidang.core.party.Parties;
import io.guidang.core.party.PersonNumber;
import io.guidang.storage.custody.AppraisalOutcome;
import io.guidang.storage.custody.Archive;
import io.guidang.storage.custody.DestructionOutcome;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.RegisterNumber;
import io.guidang.storage.testkit.SampleItem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was destroyed is nowhere in the files of an archive, not even where no query comes. */
class ForgottenWordsTest {

    private static final LocalDate MARCH = LocalDate.of(2012, 3, 1);
    private static final String PERSON = "PERSON330106197001011234";
    private static final String EMPLOYER = "EMPLOYER913301060000";
    private static final String CONTRACT = "CONTRACT2012000017";
    private static final String ITEM = "ITEMOFZHANGSAN";
    private static final String HOLD = "张三诉某公司案";

    @TempDir
    Path folder;

    @Test
    void nothing_of_a_destroyed_item_stays_in_the_file_or_beside_it() throws IOException {
        try (Archive archive = Archive.over(SqliteStore.open(folder.resolve("a.db")), RULES, CUSTODIAN)) {
            Parties parties =
                    Parties.ofContract(CONTRACT).with(PersonNumber.of(PERSON)).with(EmployerNumber.of(EMPLOYER));
            SampleItem item = SampleItem.of(ITEM, MARCH).about(parties);
            List<SampleItem> items = new ArrayList<>(IntStream.range(0, 300)
                    .mapToObj(i -> SampleItem.of("W" + i, MARCH.plusDays(i)).about(Parties.ofContract("P" + i)))
                    .toList());
            items.add(150, item.held(new Hold(HOLD, Optional.of(MARCH), Optional.of(AS_OF))));
            archive.file(
                    BatchId.of("b1"),
                    AS_OF,
                    items.stream().map(SampleItem::filing).toList());
            assertThat(left()).as("while it is there").contains(PERSON, EMPLOYER, CONTRACT, ITEM, HOLD);
            archive.redecide(found(archive), item.decisions());
            AppraisalOutcome outcome = archive.appraise(RegisterNumber.of("XH-1"), AS_OF, List.of(found(archive)));

            assertThat(archive.destroy(
                            archive.approve(((AppraisalOutcome.Appraised) outcome).appraisal(), AS_OF)
                                    .witnessedBy("赵六六", "钱七七"),
                            AS_OF,
                            FiledItem::decisions))
                    .isInstanceOf(DestructionOutcome.Destroyed.class);

            assertThat(left()).as("while it is open").isEmpty();
        }
        assertThat(left()).as("when it is closed").isEmpty();
    }

    private List<String> left() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.toList()) {
                all.append(new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1));
            }
        }
        return Stream.of(PERSON, EMPLOYER, CONTRACT, ITEM, HOLD, "赵六六", "钱七七")
                .filter(words ->
                        all.indexOf(new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                                >= 0)
                .toList();
    }

    private static FiledItem found(Archive archive) {
        return archive.find(ItemId.of(ITEM)).orElseThrow();
    }
}
