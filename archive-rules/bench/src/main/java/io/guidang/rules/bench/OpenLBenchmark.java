package io.guidang.rules.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.infra.Blackhole;
import org.openl.rules.runtime.RulesEngineFactory;

/** OpenL Tablets: a decision table in a workbook, with class and medium as conditions. */
public class OpenLBenchmark extends Contest {

    /** The table as Java sees it. */
    public interface Rules {
        @Nullable
        LocalDate keepThrough(FiledRecord filed);
    }

    private final FiledRecord[] filed = records.filed();
    private final Rules rules = compile(records.schedule);

    private static Rules compile(Schedule schedule) {
        try {
            Path file = Files.createTempFile("schedule", ".xlsx");
            try (OutputStream out = Files.newOutputStream(file);
                    Workbook workbook = workbook(schedule)) {
                workbook.write(out);
            }
            Rules rules = new RulesEngineFactory<>(file.toString(), Rules.class).newEngineInstance();
            Files.delete(file);
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Workbook workbook(Schedule schedule) {
        List<List<Object>> table = new ArrayList<>();
        table.add(List.of("Rules LocalDate keepThrough(FiledRecord filed)"));
        table.add(List.of("C1", "C2", "RET1"));
        table.add(List.of(
                "filed.code",
                "filed.paper",
                "permanent ? ByHand.PERMANENT : ByHand.keepThrough(filed, event, years, way)"));
        table.add(List.of("String code", "Boolean paper", "Boolean permanent", "Event event", "int years", "Way way"));
        table.add(List.of("Class", "Paper", "For ever", "Counted from", "Years", "Counted how"));
        for (Schedule.Line line : schedule.rows()) {
            table.add(row(line.code(), true, line.paper()));
            table.add(row(line.code(), false, line.electronic()));
        }
        Workbook workbook = new XSSFWorkbook();
        fill(
                workbook.createSheet("Environment"),
                List.of(
                        List.of("Environment"),
                        List.of("import", "io.guidang.rules.bench"),
                        List.of("import", "java.time")));
        Sheet rules = workbook.createSheet("Schedule");
        fill(rules, table);
        rules.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
        rules.addMergedRegion(new CellRangeAddress(1, 1, 2, 5));
        rules.addMergedRegion(new CellRangeAddress(2, 2, 2, 5));
        return workbook;
    }

    private static List<Object> row(String code, boolean paper, Schedule.Floor floor) {
        return List.of(
                code,
                paper,
                floor.permanent(),
                floor.event().name(),
                floor.years(),
                floor.way().name());
    }

    private static void fill(Sheet sheet, List<List<Object>> rows) {
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < rows.get(r).size(); c++) {
                Object value = rows.get(r).get(c);
                if (value instanceof Integer number) {
                    row.createCell(c).setCellValue(number);
                } else if (value instanceof Boolean truth) {
                    row.createCell(c).setCellValue(truth);
                } else {
                    row.createCell(c).setCellValue(value.toString());
                }
            }
        }
    }

    @Override
    int[] answers() {
        int[] answers = new int[filed.length];
        for (int i = 0; i < filed.length; i++) {
            answers[i] = Answers.of(rules.keepThrough(filed[i]));
        }
        return answers;
    }

    @Benchmark
    @OperationsPerInvocation(Records.COUNT)
    public void decisionTable(Blackhole into) {
        for (FiledRecord each : filed) {
            into.consume(rules.keepThrough(each));
        }
    }
}
