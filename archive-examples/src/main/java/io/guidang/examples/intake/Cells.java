package io.guidang.examples.intake;

import io.guidang.core.item.Document;
import io.guidang.core.wording.Wording;
import io.guidang.examples.intake.CsvRow.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the cells of one row. What can be read safely is read and noted; what cannot is a problem. Problems and notes
 * gather until the row is done; no cell's contents stand in a message, but for a date as it was read.
 */
final class Cells {

    private static final Pattern COMPACT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern SEPARATED = Pattern.compile("([0-9]{4})([-/.年])([0-9]{1,2})([-/.月])([0-9]{1,2})日?");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,7}");

    /**
     * What was read in spite of how it was written.
     *
     * @param code    a finding code
     * @param message what was read, and how
     */
    record Note(String code, Wording message) {}

    private final List<Problem> problems = new ArrayList<>(2);
    private final List<Note> notes = new ArrayList<>(2);

    void problem(String code, String zh, String en) {
        problems.add(new Problem(code, Wording.of(zh, en)));
    }

    void note(String code, String zh, String en) {
        notes.add(new Note(code, Wording.of(zh, en)));
    }

    List<Problem> problems() {
        return problems;
    }

    List<Note> notes() {
        return notes;
    }

    /** The text without blanks around it, which are noted. */
    String text(String column, String cell) {
        String stripped = cell.strip();
        if (stripped.length() != cell.length()) {
            note("BLANKS_AROUND", column + " 首尾有空格，已略去", "blanks around " + column + " were passed over");
        }
        return stripped;
    }

    /** The text with half-width digits. */
    String digits(String column, String cell) {
        String written = text(column, cell);
        String narrow = halfWidth(written);
        if (!narrow.equals(written)) {
            note(
                    "FULL_WIDTH_DIGITS",
                    column + " 用了全角数字，按半角读取",
                    column + " has full-width digits and was read all the same");
        }
        return narrow;
    }

    /** A date, written as 2010-02-03, 2010/2/3, 2010.2.3, 2010年2月3日 or 20100203, in half- or full-width digits. */
    Optional<LocalDate> date(String column, String cell) {
        String written = text(column, cell);
        if (isIso(written)) {
            return day(column, written.substring(0, 4), written.substring(5, 7), written.substring(8));
        }
        String digits = halfWidth(written);
        Matcher matcher = COMPACT.matcher(digits);
        String year;
        String month;
        String day;
        boolean compact = matcher.matches();
        if (compact) {
            year = matcher.group(1);
            month = matcher.group(2);
            day = matcher.group(3);
        } else {
            matcher = SEPARATED.matcher(digits);
            if (!matcher.matches() || !agree(matcher.group(2), matcher.group(4), digits)) {
                problem(
                        "UNREADABLE_DATE",
                        column + (written.isEmpty() ? " 为空" : " 不是日期") + "，应如 2010-02-03",
                        column + (written.isEmpty() ? " is empty" : " is no date") + "; write it as 2010-02-03");
                return Optional.empty();
            }
            year = matcher.group(1);
            month = matcher.group(3);
            day = matcher.group(5);
        }
        boolean narrow = digits.equals(written);
        Optional<LocalDate> date = day(column, year, month, day);
        date.ifPresent(read -> note(
                !narrow ? "FULL_WIDTH_DIGITS" : compact ? "COMPACT_DATE" : "OTHER_DATE_FORM",
                column + " 的写法不规范，读作 " + read,
                column + " is written in another way and was read as " + read));
        return date;
    }

    private Optional<LocalDate> day(String column, String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            if (date.getYear() >= 1) {
                return Optional.of(date);
            }
        } catch (DateTimeException e) {
            // told below, as for the year 0
        }
        problem("UNREADABLE_DATE", column + " 的日期不存在", column + " is a day that the calendar does not have");
        return Optional.empty();
    }

    private static boolean isIso(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(i);
            if (i != 4 && i != 7 && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    /** A number of pages, a whole number from 1. */
    Optional<Integer> pages(String column, String cell) {
        String digits = digits(column, cell);
        if (COUNT.matcher(digits).matches()) {
            int pages = Integer.parseInt(digits);
            if (pages >= 1 && pages <= Document.MOST_PAGES) {
                return Optional.of(pages);
            }
        }
        problem(
                "UNREADABLE_PAGES",
                column + " 不是页数，应为从1起的整数",
                column + " is no count of pages; it should be a whole number from 1");
        return Optional.empty();
    }

    private static boolean agree(String first, String second, String written) {
        boolean chinese = first.equals("年");
        return chinese ? second.equals("月") : first.equals(second) && !written.endsWith("日");
    }

    /** Full-width digits and separators as their half-width twins; every other character stays. */
    static String halfWidth(String text) {
        StringBuilder narrow = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean wide = (c >= '０' && c <= '９') || c == '－' || c == '／' || c == '．';
            if (wide) {
                narrow = narrow == null ? new StringBuilder(text) : narrow;
                narrow.setCharAt(i, (char) (c - 0xFEE0));
            }
        }
        return narrow == null ? text : narrow.toString();
    }
}
