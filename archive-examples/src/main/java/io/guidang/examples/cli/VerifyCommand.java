package io.guidang.examples.cli;

import io.guidang.examples.intake.BadCall;
import io.guidang.examples.lines.NotStanding;
import io.guidang.examples.lines.Rulebooks;
import io.guidang.rules.verify.Finding;
import io.guidang.rules.verify.Verification;
import io.guidang.rules.verify.Verifier;
import io.guidang.rules.verify.Where;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code guidang verify}: what is wrong with rulebooks, before anything is decided by them. */
@Command(
        name = "verify",
        header = {
            "核查规则集：空缺、重叠、不可达、上下限冲突等，各附一条例证 / verify rulebooks",
            "Looks for gaps, overlaps, rows that nothing reaches, floors above ceilings and more, each with a record that shows it.",
            ""
        },
        footer = {
            "",
            "所列规则集作为一组核查；它们转引的自带规则集自动加入。 The rulebooks are verified as one stack; a shipped one that they",
            "leave periods to is added by itself.",
            "",
            "例 Example:",
            "  guidang verify cn-dat36-2007 cn-legal-floors ours.yaml",
            ""
        },
        exitCodeList = {
            "0:无错误(可有提醒) no errors, perhaps warnings",
            "1:有错误 errors were found",
            "2:命令有误或规则集无法读取 a bad call, or a rulebook that cannot be read",
            "3:未能完成 could not finish"
        })
final class VerifyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "RULEBOOK",
            description = {
                "自带规则集的名称，或 YAML、JSON 文件",
                "the name of a shipped rulebook, or the file of your own, YAML or JSON"
            })
    private List<String> rulebooks = new ArrayList<>();

    @Mixin
    private Choices choices = new Choices();

    @Override
    public Integer call() throws BadCall, NotStanding, IOException {
        List<String> names = new ArrayList<>();
        for (String written : rulebooks) {
            names.addAll(Question.names(written));
        }
        Rulebooks read = Rulebooks.read(names);
        Verification verified = Verifier.verify(read.all(), choices.all(), List.of());
        PrintWriter out = spec.commandLine().getOut();
        verified.findings().forEach(finding -> tell(finding, read, out));
        long errors = verified.findings().stream().filter(Finding::isError).count();
        out.println("错误 " + errors + " 项，共 " + verified.findings().size() + " 项 / errors " + errors + ", findings "
                + verified.findings().size());
        out.flush();
        return verified.isSound() ? Guidang.DONE : Guidang.SOME_BAD;
    }

    private static void tell(Finding finding, Rulebooks read, PrintWriter out) {
        Where where = finding.where();
        String place =
                read.place(where.rulebook(), where.row().map(Object::toString).orElse(""));
        String inside = where.term().isPresent()
                ? " retain[" + where.term().getAsInt() + "]"
                : where.part().isPresent() ? " parts[" + where.part().getAsInt() + "]" : "";
        out.println(place + inside + ": " + finding.severity() + " " + finding.code() + ": " + finding.message()
                + " -> " + finding.remedy());
        finding.witness()
                .ifPresent(witness -> out.println(
                        "    例证 witness: " + witness.asOf() + " " + witness.facts() + ": " + witness.decision()));
    }
}
