package io.guidang.examples.intake;

/**
 * Something that was read all the same and that somebody should look at.
 *
 * @param file       the file
 * @param line       the line on which the row begins, from 1; 0 where the finding is about an item
 * @param documentId the document, perhaps empty
 * @param itemId     the work-flow or case number, perhaps empty
 * @param code       a stable code, as COMPACT_DATE or PAPER_IMAGE_PAGES
 * @param message    what was found, in both languages
 */
public record Finding(String file, long line, String documentId, String itemId, String code, String message) {}
