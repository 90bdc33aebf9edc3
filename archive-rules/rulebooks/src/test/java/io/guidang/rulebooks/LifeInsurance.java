package io.guidang.rulebooks;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.guidang.core.item.ClassCode;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.rulebook.Validity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** DA/T 36-2007: the classes of annex A with placeholders of clause 7.1. */
final class LifeInsurance {

    static final String ID = "cn-dat36-2007";

    static final String HEAD = """
            # DA/T 36-2007, life insurance. Generated from the tables of standards; reviewed row by row.
            #
            # The classes are those of annex A (verified). Annex B, which gives each class its period, could not be had:
            # every period below is the longest class of clause 7.1, ten years from the end of the contract, and six years
            # from formation where no contract came into being. A sourced, approved row of an adopter replaces it.
            """;

    private static final String NOTE = "类目见附录A(已核实)；附录B缺失，期限取7.1条最长一类，有出处并经批准的行可予替换。"
            + " / The class is verified (annex A). Annex B is missing: the period is the longest class of clause 7.1"
            + " until a sourced, approved row replaces it.";

    private LifeInsurance() {}

    static Rulebook generate() {
        String afterContract = longest("insurance_contract_terminated");
        String afterFormation = longest("record_formed");
        List<Row> rows = StandardsTable.rows("dat36-2007-scope").stream()
                .map(line -> row(line, afterContract, afterFormation))
                .toList();
        return new Rulebook(
                ID,
                "2007",
                Wording.of("人身保险业务档案管理规范 DA/T 36-2007", "DA/T 36-2007, business archives of life insurance"),
                Layer.NATIONAL,
                Validity.ALWAYS,
                Applicability.ALL_HOLDINGS,
                Map.of(),
                rows,
                List.of(),
                ShippedScenarios.ofLifeInsurance());
    }

    private static Row row(NamedCsvRecord line, String afterContract, String afterFormation) {
        String name = line.getField("name");
        Term contract = Sources.years(afterContract, CountingConventions.NEXT_DAY, TriggerType.CONTRACT_TERMINATED);
        Term declined = Sources.years(afterFormation, CountingConventions.NEXT_DAY, TriggerType.FORMED)
                .when(Condition.happened(TriggerType.CONTRACT_DECLINED), Term.WhenMissing.LAPSES);
        boolean onlyIfTakenBack = name.contains("适用于根据业务处理规则需要收回保险合同原件");
        return new Row(
                ClassCode.of(line.getField("code")),
                line.getField("stage"),
                name,
                Sources.source("DA/T 36-2007, 7.1", "low", line.getField("source") + "; period inferred"),
                Validity.ALWAYS,
                onlyIfTakenBack ? Row.Scope.onlyWhen(Condition.factIs("contractTakenBack", "true")) : Row.Scope.IN,
                Set.of(),
                List.of(contract, declined),
                Optional.empty(),
                List.of(),
                "",
                NOTE);
    }

    /** The most years that clause 7.1 counts from this event. */
    private static String longest(String trigger) {
        return StandardsTable.rows("dat36-2007-retention-classes").stream()
                .filter(line -> line.getField("trigger").equals(trigger))
                .map(line -> line.getField("years"))
                .max(Comparator.comparing(Integer::valueOf))
                .orElseThrow();
    }
}
