package io.guidang.storage.jdbc;

import static io.guidang.storage.testkit.SampleItem.AS_OF;
import static io.guidang.storage.testkit.SampleItem.CUSTODIAN;
import static io.guidang.storage.testkit.SampleItem.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.guidang.core.item.ItemId;
import io.guidang.core.party.EmployerNumber;
import io.guidang.core.party.Parties;
import io.guidang.core.party.PersonNumber;
import io.guidang.storage.custody.Archive;
import io.guidang.storage.custody.ArchiveFinding;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.testkit.SampleItem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An archive whose rows the library wrote when its schema was version 1, before there was a ledger. */
class OlderArchiveTest {

    private static final LocalDate MARCH = LocalDate.of(2012, 3, 1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_archive_of_version_1_is_brought_forward_whole_and_its_ledger_begins_with_the_next_command(Kind kind)
            throws IOException, SQLException {
        try (Place place = kind.in(folder)) {
            versionOne(place);

            try (Archive archive = Archive.over(place.open(), RULES, CUSTODIAN)) {
                assertThat(archive.all().map(filed -> filed.item().id().value() + " " + filed.version()))
                        .containsExactly("W2 1", "W1 1", "W3 1", "W4 2");
                assertThat(archive.about(PersonNumber.of("C1"))).hasSize(2);
                assertThat(archive.dueOn(AS_OF).map(FiledItem::number)).containsExactly(1, 1);
                FiledItem first = archive.find(ItemId.of("W1")).orElseThrow();
                assertThat(first.item()).isEqualTo(RULES.documentOrder().order(w1().item()));
                assertThat(first.decisions()).isEqualTo(w1().decisions());
                assertThat(first.description()).isEmpty();
                assertThat(archive.verify(AS_OF)).isEqualTo(new ArchiveFinding.Sound(archive.head(AS_OF), 0, 4));

                archive.file(
                        BatchId.of("b3"),
                        AS_OF,
                        List.of(SampleItem.of("W5", MARCH).filing()));
                archive.redecide(first, w1().decisions());

                assertThat(archive.find(ItemId.of("W5")).orElseThrow().number()).isEqualTo(3);
                assertThat(archive.head(AS_OF).sequence()).isEqualTo(2);
                assertThat(archive.verify(AS_OF)).isEqualTo(new ArchiveFinding.Sound(archive.head(AS_OF), 1, 4));
            }
        }
    }

    private static SampleItem w1() {
        return SampleItem.of("W1", MARCH)
                .about(Parties.ofContract("P1").with(PersonNumber.of("C1")).with(EmployerNumber.of("E1")))
                .scanned(true);
    }

    private static void versionOne(Place place) throws IOException, SQLException {
        place.open(Migrations.shipped(place.dialect()).subList(0, 1)).close();
        try (Connection connection = place.connect();
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        Objects.requireNonNull(OlderArchiveTest.class.getResourceAsStream("version1.jsonl")),
                        StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode written = new ObjectMapper().readTree(line);
                insert(connection, written.get("table").asText(), written.get("row"));
            }
        }
    }

    private static void insert(Connection connection, String table, JsonNode row) throws SQLException {
        List<String> columns = new ArrayList<>();
        row.fieldNames().forEachRemaining(columns::add);
        String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO %s (%s) VALUES (%s)".formatted(table, String.join(", ", columns), places))) {
            for (int i = 0; i < columns.size(); i++) {
                JsonNode value = row.get(columns.get(i));
                if (value.isNull()) {
                    insert.setNull(i + 1, Types.NULL);
                } else if (value.isNumber()) {
                    insert.setLong(i + 1, value.asLong());
                } else {
                    insert.setString(i + 1, value.asText());
                }
            }
            insert.executeUpdate();
        }
    }
}
