package io.guidang.storage.ledger;

import io.guidang.core.code.ArchivalCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A recorded command as bytes, version 1. */
final class CommandForm {

    private static final int ABSENT = 0;
    private static final int PRESENT = 1;

    private static final int WHOLE = 0;
    private static final int ITEMS = 1;
    private static final int BATCH = 2;

    private static final int NANOS = 999_999_999;

    private CommandForm() {}

    static void write(RecordedCommand command, CanonicalWriter to) {
        to.text(command.kind().name()).text(command.day().toString());
        to.u8(command.at().isPresent() ? PRESENT : ABSENT);
        command.at().ifPresent(at -> to.i64(at.getEpochSecond()).u32(at.getNano()));
        command.actor().write(to);
        subject(command.subject(), to);
        to.u32(command.details().size());
        for (Map.Entry<String, String> detail : command.details().entrySet()) {
            to.text(detail.getKey()).text(detail.getValue());
        }
    }

    static RecordedCommand read(CanonicalReader from) {
        CommandKind kind = from.value("a command in capitals", () -> CommandKind.of(from.text()));
        LocalDate day = from.value("a day", () -> LocalDate.parse(from.text()));
        Optional<Instant> at = from.u8() == ABSENT
                ? Optional.empty()
                : Optional.of(from.value("an instant", () -> Instant.ofEpochSecond(from.i64(), from.u32(NANOS))));
        KeyedHash actor = KeyedHash.read(from);
        LedgerSubject subject = subject(from);
        SortedMap<String, String> details = new TreeMap<>();
        for (int left = from.u32(RecordedCommand.MOST_DETAILS); left > 0; left--) {
            details.put(from.text(), from.text());
        }
        return from.value("a command", () -> new RecordedCommand(kind, day, at, actor, subject, details));
    }

    private static void subject(LedgerSubject subject, CanonicalWriter to) {
        if (subject instanceof LedgerSubject.Items items) {
            to.u8(ITEMS).u32(items.codes().size());
            items.codes().forEach(code -> to.text(code.value()));
        } else if (subject instanceof LedgerSubject.Batch batch) {
            to.u8(BATCH).i64(batch.count());
            batch.root().write(to);
        } else {
            to.u8(WHOLE);
        }
    }

    private static LedgerSubject subject(CanonicalReader from) {
        return from.value("what the command was about", () -> switch (from.u8()) {
            case WHOLE -> LedgerSubject.whole();
            case ITEMS -> LedgerSubject.of(codes(from));
            case BATCH -> {
                long count = from.i64();
                yield LedgerSubject.batch(Digest.read(from), count);
            }
            default -> throw new IllegalArgumentException("No such kind of subject");
        });
    }

    private static List<ArchivalCode> codes(CanonicalReader from) {
        List<ArchivalCode> codes = new ArrayList<>();
        for (int left = from.u32(LedgerSubject.Items.MOST); left > 0; left--) {
            codes.add(ArchivalCode.of(from.text()));
        }
        return codes;
    }
}
