package io.guidang.examples.intake;

/**
 * An input row that was not filed: nothing is lost, it stays available with its reason.
 *
 * @param file       the file it stands in
 * @param line       the line on which it begins, from 1
 * @param documentId its document id as written, perhaps empty
 * @param reason     OUT_OF_SCOPE, REVIEW, DUPLICATE or a rejection code
 * @param message    what was found and what to do, in both languages
 * @param raw        the row as it was read
 */
public record NotFiled(String file, long line, String documentId, String reason, String message, String raw) {}
