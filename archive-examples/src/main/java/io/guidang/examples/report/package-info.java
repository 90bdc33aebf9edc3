/**
 * What a run leaves behind for people and for other programs: lists of items and boxes, explained decisions, what is due,
 * what was not filed and why, the catalogue 归档文件目录 with the box labels 盒签, and a page to look at. Everything is written
 * in one reading of the archive, with bounded memory, and byte for byte the same each time.
 */
@NullMarked
package io.guidang.examples.report;

import org.jspecify.annotations.NullMarked;
