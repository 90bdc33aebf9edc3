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
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.rulebook.Validity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Laws and orders beyond the standards. Each row binds the classes of DA/T 36-2007 that its subjects name. */
final class LegalFloors {

    static final String ID = "cn-legal-floors";

    static final String HEAD = """
            # Laws and orders that set periods beyond the standards. Generated from the tables of standards; reviewed row by row.
            #
            # A row binds the classes that its subjects name, by the table below. A subject without classes binds nothing
            # unless an adopter's own rulebook says so: no class of a life insurer is a broker's archive or, by itself, an
            # accounting archive. A row without a period, a ban, a rule of procedure, and a ceiling without a date have no
            # term and leave nothing open.
            """;

    private static final BigDecimal ONE_YEAR = BigDecimal.ONE;
    private static final TriggerType[] CUSTOMER = {TriggerType.RELATIONSHIP_ENDED, TriggerType.TRANSACTION_COMPLETED};

    private static final List<String> IDENTITY = List.of("1.11", "1.12", "2.4", "2.5", "3.7", "3.13");
    private static final List<String> TRANSACTION = List.of("1.6", "2.3", "2.13", "3.7");

    private LegalFloors() {}

    static Rulebook generate() {
        List<NamedCsvRecord> lines = StandardsTable.rows("legal-floors");
        Map<String, List<RowKey>> subjects = new LinkedHashMap<>();
        for (NamedCsvRecord line : lines) {
            subjectsOf(line).forEach(subject -> subjects.put(subject, classesOf(subject)));
        }
        return new Rulebook(
                ID,
                "2025",
                Wording.of("法律法规规定的保管期限", "Periods that laws and orders set"),
                Layer.LAW,
                Validity.ALWAYS,
                Applicability.FROM_THEN_ON,
                subjects,
                lines.stream().map(LegalFloors::row).toList(),
                List.of(),
                ShippedScenarios.ofLegalFloors());
    }

    private static Row row(NamedCsvRecord line) {
        return new Row(
                ClassCode.of(line.getField("id")),
                "",
                line.getField("subject"),
                Sources.source(citation(line), line.getField("confidence"), line.getField("source")),
                new Validity(day(line.getField("effective_from")), day(line.getField("effective_to"))),
                Row.Scope.NONE,
                subjectsOf(line),
                terms(line),
                Optional.empty(),
                List.of(),
                "",
                note(line));
    }

    private static String citation(NamedCsvRecord line) {
        String article = line.getField("article");
        return line.getField("instrument") + (article.isEmpty() ? ", 条号未详" : ", 第" + article.replace(",", "、") + "条");
    }

    private static List<Term> terms(NamedCsvRecord line) {
        String years = line.getField("min_years");
        boolean floor = line.getField("floor_kind").equals("minimum") && !years.isEmpty();
        boolean startKnown = !line.getField("trigger").isEmpty();
        boolean inForceOnAKnownDay = !line.getField("effective_from").isEmpty()
                || !line.getField("effective_to").isEmpty();
        if (!floor || !startKnown || !inForceOnAKnownDay) {
            return List.of();
        }
        return List.of(
                switch (line.getField("trigger")) {
                    case "insurance_contract_terminated" ->
                        Sources.years(years, CountingConventions.NEXT_DAY, TriggerType.CONTRACT_TERMINATED)
                                .when(insuranceTerm(line.getField("condition")), Term.WhenMissing.BINDS);
                    case "business_relationship_ended; transaction_completed" ->
                        Sources.years(years, CountingConventions.NEXT_DAY, CUSTOMER);
                    case "year_of_relationship_end_or_one_off_posting; year_of_posting" ->
                        Sources.years(years, CountingConventions.NEXT_JANUARY_1, CUSTOMER);
                    case "record_formed" -> Sources.years(years, CountingConventions.NEXT_DAY, TriggerType.FORMED);
                    default ->
                        throw new IllegalArgumentException("No trigger is called so: " + line.getField("trigger"));
                });
    }

    private static Condition insuranceTerm(String condition) {
        return switch (condition) {
            case "保险期间在一年以下(含)", "保险期间在1年以下" -> Condition.atMost("insuranceTermYears", ONE_YEAR);
            case "保险期间超过一年", "保险期间超过1年" -> Condition.moreThan("insuranceTermYears", ONE_YEAR);
            case "all" -> Condition.ALWAYS;
            default -> throw new IllegalArgumentException("No condition is written so: " + condition);
        };
    }

    private static String note(NamedCsvRecord line) {
        List<String> notes = new ArrayList<>();
        String condition = line.getField("condition");
        if (!condition.isEmpty() && !condition.equals("all")) {
            notes.add(condition);
        }
        if (terms(line).isEmpty() && !line.getField("floor_kind").isEmpty()) {
            notes.add(line.getField("floor_kind"));
        }
        if (!line.getField("extension").isEmpty()) {
            notes.add(line.getField("extension"));
        }
        ours(line).ifPresent(notes::add);
        return String.join("; ", notes);
    }

    /** Why a row has no term, or how its text was read. */
    private static Optional<String> ours(NamedCsvRecord line) {
        return Optional.ofNullable(
                switch (line.getField("id")) {
                    case "AML-ORDER2-2007-29" ->
                        "以年计，从宽读作次年1月1日起算 / counted by years; read the longer way, from 1 January of the"
                                + " next year";
                    case "AML-ORDER1-2022-46" ->
                        "施行日未详，不设期限 / it binds nothing: the day on which it came into force is not known";
                    case "PIPL-19" -> "上限无确定期限，不设期限 / a ceiling without a length: no term";
                    case "NETDATA-12" -> "三年，起算点未规定，不设期限 / three years, but no start: no term";
                    case "ACC-79" -> "期限见 cn-accounting-2016 / the periods are those of cn-accounting-2016";
                    default -> terms(line).isEmpty() ? "无可计算的期限 / no period to count: no term" : null;
                });
    }

    private static Set<String> subjectsOf(NamedCsvRecord line) {
        return Stream.of(line.getField("subject").split(";"))
                .map(String::strip)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<RowKey> classesOf(String subject) {
        List<String> codes = switch (subject) {
            case "账簿、原始凭证和有关资料", "账簿、原始凭证及有关资料" ->
                StandardsTable.rows("dat36-2007-scope").stream()
                        .map(line -> line.getField("code"))
                        .toList();
            case "客户身份资料" -> IDENTITY;
            case "客户交易信息", "交易记录" -> TRANSACTION;
            default -> List.of();
        };
        return codes.stream()
                .map(code -> new RowKey(LifeInsurance.ID, ClassCode.of(code)))
                .toList();
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
