package io.guidang.core.retention;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A retention period 保管期限: permanent, a fixed amount of time, or undetermined where the table that should fix it has
 * a gap. Printed as the codes of DA/T 13-2022: {@code Y}, {@code D10}, {@code D30}; months and days, which that standard
 * does not know, as {@code D6M} and {@code D90D}; undetermined as {@code W} (未定).
 */
@SuppressWarnings("ClassInitializationDeadlock") // make no Permanent or Undetermined: take these constants
public sealed interface RetentionPeriod extends Serializable, Comparable<RetentionPeriod> {

    RetentionPeriod PERMANENT = new Permanent();
    RetentionPeriod UNDETERMINED = new Undetermined();

    /** The code that stands in an archival code and on a box. */
    String code();

    static Fixed ofYears(int years) {
        return new Fixed(years, Unit.YEARS);
    }

    static Fixed of(int amount, Unit unit) {
        return new Fixed(amount, unit);
    }

    /**
     * Reads what {@link #code()} writes. The abolished bare {@code D} (短期) and {@code C} (长期) are not periods, and
     * neither is a length of zero.
     *
     * @throws IllegalArgumentException if the text is no code of a period
     */
    static RetentionPeriod parse(String code) {
        return switch (requireNonNull(code, "code")) {
            case "Y" -> PERMANENT;
            case "W" -> UNDETERMINED;
            default -> Fixed.read(code);
        };
    }

    /**
     * Longest first is the reverse of this: undetermined is above every amount, permanent above undetermined. Years and
     * months compare exactly (twelve months are as long as a year, and stand before it), days by the mean length of a
     * month.
     */
    @Override
    default int compareTo(RetentionPeriod other) {
        if (this instanceof Fixed mine && other instanceof Fixed theirs) {
            int byLength = Long.compare(mine.length(), theirs.length());
            return byLength != 0 ? byLength : mine.unit().compareTo(theirs.unit());
        }
        return Integer.compare(rank(this), rank(other));
    }

    private static int rank(RetentionPeriod period) {
        return period instanceof Fixed ? 0 : period instanceof Undetermined ? 1 : 2;
    }

    /** 永久. */
    record Permanent() implements RetentionPeriod {
        @Override
        public String code() {
            return "Y";
        }

        @Override
        public String toString() {
            return code();
        }
    }

    /** The row is known, its period is not: keep, and say so. */
    record Undetermined() implements RetentionPeriod {
        @Override
        public String code() {
            return "W";
        }

        @Override
        public String toString() {
            return code();
        }
    }

    /**
     * 定期.
     *
     * @param amount from 1 to 9999
     * @param unit   of what
     */
    record Fixed(int amount, Unit unit) implements RetentionPeriod {

        private static final Pattern CODE = Pattern.compile("D([1-9][0-9]{0,3})([MD]?)");

        public Fixed {
            requireNonNull(unit, "unit");
            if (amount < 1 || amount > 9999) {
                throw new IllegalArgumentException("A fixed period is from 1 to 9999 %s long, but found %s"
                        .formatted(unit.name().toLowerCase(java.util.Locale.ROOT), amount));
            }
        }

        private static Fixed read(String code) {
            Matcher matcher = CODE.matcher(code);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "A retention code is Y, W or D and a number, as D30, D6M or D90D, but found '%s'"
                                .formatted(code));
            }
            return new Fixed(Integer.parseInt(matcher.group(1)), Unit.ofSuffix(matcher.group(2)));
        }

        @Override
        public String code() {
            return "D" + amount + unit.suffix();
        }

        /**
         * In 4800ths of a day, for the order of periods only: no date is ever reckoned from it. Four hundred years, or
         * 4800 months, are 146,097 days.
         */
        private long length() {
            return switch (unit) {
                case YEARS -> amount * 12L * 146_097L;
                case MONTHS -> amount * 146_097L;
                case DAYS -> amount * 4_800L;
            };
        }

        @Override
        public String toString() {
            return code();
        }
    }

    /** What a fixed period is counted in. */
    enum Unit {
        DAYS("D", "天", "days"),
        MONTHS("M", "个月", "months"),
        YEARS("", "年", "years");

        private final String suffix;
        private final String zh;
        private final String en;

        Unit(String suffix, String zh, String en) {
            this.suffix = suffix;
            this.zh = zh;
            this.en = en;
        }

        String suffix() {
            return suffix;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }

        static Unit ofSuffix(String suffix) {
            for (Unit unit : values()) {
                if (unit.suffix.equals(suffix)) {
                    return unit;
                }
            }
            throw new IllegalArgumentException("No unit is written '%s'".formatted(suffix));
        }
    }
}
