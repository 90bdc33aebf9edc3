package io.guidang.rules.bench;

import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Drools with its executable model: one rule for each row and, where they differ, for each medium. */
public class DroolsBenchmark extends Contest {

    private final FiledRecord[] filed = records.filed();
    private final KieBase rules = compile(drl(records.schedule));
    private final StatelessKieSession stateless = rules.newStatelessKieSession();
    private final KieSession reused = rules.newKieSession();

    private static KieBase compile(String drl) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem().write("src/main/resources/schedule/schedule.drl", drl);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException("Drools did not compile the schedule: " + errors);
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    private static String drl(Schedule schedule) {
        StringBuilder drl = new StringBuilder("""
                package schedule;
                import io.guidang.rules.bench.ByHand;
                import io.guidang.rules.bench.Event;
                import io.guidang.rules.bench.FiledRecord;
                import io.guidang.rules.bench.Way;
                """);
        for (Schedule.Line line : schedule.rows()) {
            if (line.paper().equals(line.electronic())) {
                drl.append(rule(line.code(), "", line.paper()));
            } else {
                drl.append(rule(line.code(), ", paper == true", line.paper()));
                drl.append(rule(line.code(), ", paper == false", line.electronic()));
            }
        }
        return drl.toString();
    }

    private static String rule(String code, String medium, Schedule.Floor floor) {
        String answer = floor.permanent()
                ? "ByHand.PERMANENT"
                : "ByHand.keepThrough($filed, Event.%s, %d, Way.%s)"
                        .formatted(floor.event(), floor.years(), floor.way());
        return """
                rule "%s%s" when
                    $filed: FiledRecord(code == "%s"%s)
                then
                    $filed.setKeepThrough(%s);
                end
                """.formatted(code, medium, code, medium, answer);
    }

    @Override
    int[] answers() {
        statelessSession();
        int[] answers = taken();
        reusedSession();
        Answers.requireEqual(taken(), answers, "Drools, reused session");
        return answers;
    }

    private int[] taken() {
        int[] answers = new int[filed.length];
        for (int i = 0; i < filed.length; i++) {
            answers[i] = Answers.of(filed[i].getKeepThrough());
            filed[i].setKeepThrough(null);
        }
        return answers;
    }

    @Benchmark
    @OperationsPerInvocation(Records.COUNT)
    public void statelessSession() {
        for (FiledRecord each : filed) {
            stateless.execute(each);
        }
    }

    @Benchmark
    @OperationsPerInvocation(Records.COUNT)
    public void reusedSession() {
        for (FiledRecord each : filed) {
            FactHandle handle = reused.insert(each);
            reused.fireAllRules();
            reused.delete(handle);
        }
    }
}
