package io.guidang.storage.ledger;

import io.guidang.core.code.ArchivalCode;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The ledger once more, written from docs/ledger.md and sharing nothing with the library but its values. */
final class LedgerByTheBook {

    private LedgerByTheBook() {}

    /** The digests of a ledger's entries, each taken from the one before and not from what the entries say. */
    static byte[] lastDigest(List<LedgerEntry> ledger) throws IOException, NoSuchAlgorithmException {
        String algorithm = ledger.get(0).previous().algorithm();
        byte[] digest = genesis(ledger.get(0).archive(), algorithm);
        int sequence = 0;
        for (LedgerEntry entry : ledger) {
            sequence++;
            byte[] content =
                    content(entry.archive(), entry.digest().algorithm(), sequence, algorithm, digest, entry.command());
            algorithm = entry.digest().algorithm();
            digest = MessageDigest.getInstance(algorithm).digest(content);
        }
        return digest;
    }

    static byte[] genesis(ArchiveId archive, String algorithm) throws IOException, NoSuchAlgorithmException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBytes("guidang-ledger-genesis");
        out.writeByte(1);
        text(out, algorithm);
        text(out, archive.fonds().value());
        text(out, archive.name());
        return MessageDigest.getInstance(algorithm).digest(bytes.toByteArray());
    }

    private static byte[] content(
            ArchiveId archive, String algorithm, long sequence, String by, byte[] previous, RecordedCommand command)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBytes("guidang-ledger-entry");
        out.writeByte(1);
        text(out, algorithm);
        text(out, archive.fonds().value());
        text(out, archive.name());
        out.writeLong(sequence);
        text(out, by);
        sized(out, previous);
        text(out, command.kind().name());
        text(
                out,
                "%04d-%02d-%02d"
                        .formatted(
                                command.day().getYear(),
                                command.day().getMonthValue(),
                                command.day().getDayOfMonth()));
        out.writeByte(command.at().isPresent() ? 1 : 0);
        if (command.at().isPresent()) {
            Instant at = command.at().get();
            BigInteger nanos = BigInteger.valueOf(at.getEpochSecond())
                    .multiply(BigInteger.valueOf(1_000_000_000))
                    .add(BigInteger.valueOf(at.getNano()));
            out.writeLong(floor(nanos));
            out.writeInt(nanos.mod(BigInteger.valueOf(1_000_000_000)).intValue());
        }
        // KeyedHash and digests are taken from their text.
        String[] actor = command.actor().toString().split(":");
        text(out, actor[0]);
        text(out, actor[1]);
        text(out, actor[2]);
        sized(out, bytes(actor[3]));
        subject(out, command.subject());
        List<String> names = command.details().keySet().stream()
                .sorted(Comparator.comparing(
                        name -> new String(name.getBytes(StandardCharsets.US_ASCII), StandardCharsets.ISO_8859_1)))
                .toList();
        out.writeInt(names.size());
        for (String name : names) {
            text(out, name);
            text(out, command.details().get(name));
        }
        return bytes.toByteArray();
    }

    private static void subject(DataOutputStream out, LedgerSubject subject) throws IOException {
        if (subject instanceof LedgerSubject.Whole) {
            out.writeByte(0);
        } else if (subject instanceof LedgerSubject.Items items) {
            out.writeByte(1);
            // The order of UTF-8 is the order of code points.
            List<String> codes = items.codes().stream()
                    .map(ArchivalCode::value)
                    .distinct()
                    .sorted(LedgerByTheBook::byCodePoint)
                    .toList();
            out.writeInt(codes.size());
            for (String code : codes) {
                text(out, code);
            }
        } else if (subject instanceof LedgerSubject.Batch batch) {
            out.writeByte(2);
            out.writeLong(batch.count());
            Map.Entry<String, String> root = Map.entry(
                    batch.root().toString().split(":")[0],
                    batch.root().toString().split(":")[1]);
            text(out, root.getKey());
            sized(out, bytes(root.getValue()));
        }
    }

    private static int byCodePoint(String one, String other) {
        int[] mine = one.codePoints().toArray();
        int[] theirs = other.codePoints().toArray();
        for (int at = 0; at < Math.min(mine.length, theirs.length); at++) {
            if (mine[at] != theirs[at]) {
                return Integer.compare(mine[at], theirs[at]);
            }
        }
        return Integer.compare(mine.length, theirs.length);
    }

    private static long floor(BigInteger nanos) {
        BigInteger[] parts = nanos.divideAndRemainder(BigInteger.valueOf(1_000_000_000));
        return parts[1].signum() < 0 ? parts[0].longValueExact() - 1 : parts[0].longValueExact();
    }

    private static byte[] bytes(String hex) {
        byte[] bytes = new byte[hex.length() / 2];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) Integer.parseInt(hex.substring(2 * at, 2 * at + 2), 16);
        }
        return bytes;
    }

    private static void text(DataOutputStream out, String text) {
        try {
            sized(out, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sized(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
