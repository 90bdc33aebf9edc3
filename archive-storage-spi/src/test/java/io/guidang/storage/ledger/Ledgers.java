package io.guidang.storage.ledger;

import io.guidang.core.code.ArchivalCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Ledgers of every kind, for laws about all of them. */
final class Ledgers {

    static final ArchiveId ARCHIVE = ArchiveId.of("J019", "main");
    static final ArchiveId ANOTHER = ArchiveId.of("J019", "main2");
    static final LocalDate DAY = LocalDate.of(2036, 1, 1);
    static final HashingKey KEY =
            HashingKey.of("k1", "a key for tests, and for nothing else".getBytes(StandardCharsets.US_ASCII));
    static final DigestAlgorithm SHA_512 = DigestAlgorithm.of("SHA-512");
    static final List<DigestAlgorithm> ALGORITHMS = List.of(DigestAlgorithm.SHA_256, SHA_512);

    private Ledgers() {}

    /** A ledger of this archive with so many entries, each about an item of its own. */
    static List<LedgerEntry> filed(ArchiveId archive, int entries) {
        List<LedgerEntry> ledger = new ArrayList<>();
        LedgerHead head = LedgerHead.genesis(archive, DigestAlgorithm.SHA_256, DAY);
        for (int n = 1; n <= entries; n++) {
            LedgerEntry entry = head.next(filed("A-" + n), DigestAlgorithm.SHA_256);
            ledger.add(entry);
            head = LedgerHead.of(entry, DAY);
        }
        return ledger;
    }

    static RecordedCommand filed(String code) {
        return RecordedCommand.of(
                CommandKind.FILED, DAY, KEY.actor("clerk 7"), LedgerSubject.of(ArchivalCode.of(code)));
    }

    /** One to eight commands, recorded one after the other by one algorithm or the other. */
    static Arbitrary<List<LedgerEntry>> ledgers() {
        return Combinators.combine(commands(), Arbitraries.of(ALGORITHMS))
                .as(Map::entry)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(Ledgers::chained);
    }

    private static List<LedgerEntry> chained(List<Map.Entry<RecordedCommand, DigestAlgorithm>> recorded) {
        List<LedgerEntry> ledger = new ArrayList<>();
        for (Map.Entry<RecordedCommand, DigestAlgorithm> one : recorded) {
            ledger.add(
                    ledger.isEmpty()
                            ? LedgerEntry.first(ARCHIVE, one.getKey(), one.getValue())
                            : ledger.get(ledger.size() - 1).next(one.getKey(), one.getValue()));
        }
        return ledger;
    }

    static Arbitrary<RecordedCommand> commands() {
        return Combinators.combine(
                        Arbitraries.of("FILED", "HELD", "DESTROYED", "A_LATER_COMMAND_2")
                                .map(CommandKind::of),
                        Arbitraries.longs()
                                .between(
                                        LocalDate.of(1, 1, 1).toEpochDay(),
                                        LocalDate.of(9999, 12, 31).toEpochDay())
                                .map(LocalDate::ofEpochDay),
                        instants(),
                        Arbitraries.of("clerk 7", "李雷", "\ud842\udfb7").map(KEY::actor),
                        subjects(),
                        details())
                .as((kind, day, at, actor, subject, details) ->
                        new RecordedCommand(kind, day, at, actor, subject, new TreeMap<>(details)));
    }

    private static Arbitrary<Optional<Instant>> instants() {
        return Arbitraries.longs()
                .between(-62_135_596_800L, 253_402_300_799L)
                .flatMap(seconds -> Arbitraries.integers()
                        .between(0, 999_999_999)
                        .map(nanos -> Instant.ofEpochSecond(seconds, nanos)))
                .optional(0.5);
    }

    private static Arbitrary<LedgerSubject> subjects() {
        Arbitrary<LedgerSubject> items = texts(12)
                .filter(text -> text.codePoints().noneMatch(c -> c <= ' ' || Character.isSpaceChar(c)))
                .map(ArchivalCode::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(LedgerSubject::of);
        Arbitrary<LedgerSubject> batches = Arbitraries.longs()
                .between(1, Long.MAX_VALUE)
                .map(count -> LedgerSubject.batch(
                        DigestAlgorithm.SHA_256.digest(Long.toString(count).getBytes(StandardCharsets.US_ASCII)),
                        count));
        return Arbitraries.oneOf(Arbitraries.just(LedgerSubject.whole()), items, batches);
    }

    private static Arbitrary<Map<String, String>> details() {
        return Arbitraries.maps(Arbitraries.of("a", "aB", "a1", "b", "register", "witness1"), texts(30))
                .ofMaxSize(4);
    }

    /** Latin, Chinese, the end of the basic plane and what lies beyond it: their order differs by encoding. */
    private static Arbitrary<String> texts(int most) {
        return Arbitraries.of("a", "Z", "-", "0", "档", "案", "·", "\uff21", "\ufffd", "\ud842\udfb7", "\ud83d\uddc4")
                .list()
                .ofMinSize(1)
                .ofMaxSize(most)
                .map(parts -> String.join("", parts));
    }
}
