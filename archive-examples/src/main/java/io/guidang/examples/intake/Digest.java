package io.guidang.examples.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Digests of rows, and of a batch as the sum of its rows' digests: the same rows in any order are the same batch.
 */
final class Digest {

    private final MessageDigest sha256;
    private final int[] sum = new int[32];

    Digest() {
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The digest of one row of a file, which counts for the batch. */
    byte[] row(String file, CsvRow row) {
        sha256.update(file.getBytes(StandardCharsets.UTF_8));
        List<String> cells = row.problem().isPresent() ? List.of(row.raw()) : row.cells();
        for (String cell : cells) {
            sha256.update((byte) 0);
            sha256.update(cell.getBytes(StandardCharsets.UTF_8));
        }
        byte[] digest = sha256.digest();
        int carry = 0;
        for (int i = 31; i >= 0; i--) {
            int digit = sum[i] + (digest[i] & 0xFF) + carry;
            sum[i] = digit & 0xFF;
            carry = digit >> 8;
        }
        return digest;
    }

    /** The digest of the batch, with what else makes it another batch. */
    String batch(String... settings) {
        for (String setting : settings) {
            sha256.update(setting.getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) 0);
        }
        for (int digit : sum) {
            sha256.update((byte) digit);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }
}
