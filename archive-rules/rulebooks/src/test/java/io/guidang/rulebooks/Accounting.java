package io.guidang.rulebooks;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.guidang.core.item.ClassCode;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.rulebook.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables of accounting archives: order no. 79 of 2015 and the rule of 1998 that it replaced. */
final class Accounting {

    static final String ID_2016 = "cn-accounting-2016";
    static final String ID_1998 = "cn-accounting-1998";

    static final String HEAD_2016 = """
            # Accounting archives, order no. 79 of 2015, table 1. Generated from the tables of standards; reviewed row by row.
            #
            # In force from 2016-01-01. Whether it applies to records formed before, the order does not say: the adopter
            # chooses, and every decision names who chose.
            """;

    static final String HEAD_1998 = """
            # Accounting archives, the rule of 1998, table 1. Generated from the tables of standards; reviewed row by row.
            #
            # In force from 1999-01-01 to 2015-12-31.
            """;

    private Accounting() {}

    static Rulebook generate2016() {
        return new Rulebook(
                ID_2016,
                "2016",
                Wording.of("会计档案管理办法(令第79号)", "Accounting archives, order no. 79 of 2015"),
                Layer.LAW,
                Validity.from(LocalDate.of(2016, 1, 1)),
                Applicability.ADOPTER_CHOOSES,
                Map.of(),
                rows("order79-2015", "会计档案管理办法(令第79号), 第14、15条, 附表一第%s项"),
                List.of(),
                ShippedScenarios.ofAccounting2016());
    }

    static Rulebook generate1998() {
        return new Rulebook(
                ID_1998,
                "1998",
                Wording.of("会计档案管理办法(财会字〔1998〕32号)", "Accounting archives, rule of 1998"),
                Layer.LAW,
                new Validity(Optional.of(LocalDate.of(1999, 1, 1)), Optional.of(LocalDate.of(2015, 12, 31))),
                Applicability.FROM_THEN_ON,
                Map.of(),
                rows("order-1998", "会计档案管理办法(财会字〔1998〕32号), 附表一第%s项"),
                List.of(),
                ShippedScenarios.ofAccounting1998());
    }

    static ClassCode code(String number) {
        return ClassCode.of(number.length() == 1 ? "acc-0" + number : "acc-" + number);
    }

    private static List<Row> rows(String regime, String citation) {
        return StandardsTable.rows("accounting-archives").stream()
                .filter(line -> line.getField("regime").equals(regime))
                .map(line -> row(line, citation))
                .toList();
    }

    private static Row row(NamedCsvRecord line, String citation) {
        return new Row(
                code(line.getField("no")),
                line.getField("category"),
                line.getField("name"),
                Sources.source(
                        citation.replace("%s", line.getField("no")),
                        line.getField("confidence"),
                        line.getField("source")),
                Validity.ALWAYS,
                Row.Scope.IN,
                Set.of(),
                List.of(term(line)),
                Optional.empty(),
                List.of(),
                "",
                line.getField("remark"));
    }

    private static Term term(NamedCsvRecord line) {
        if (line.getField("permanent").equals("yes")) {
            return Term.permanent();
        }
        String years = line.getField("years");
        return switch (line.getField("trigger")) {
            case "fiscal_year_end_plus_1_day" ->
                Sources.years(years, CountingConventions.FISCAL_YEAR_END, TriggerType.FORMED);
            case "fixed_asset_scrapped_and_cleared" ->
                Sources.years(years, CountingConventions.NEXT_DAY, TriggerType.ASSET_SCRAPPED);
            default -> throw new IllegalArgumentException("No trigger is called so: " + line.getField("trigger"));
        };
    }
}
