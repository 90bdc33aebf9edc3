package io.guidang.examples.cli;

import io.guidang.examples.intake.BadCall;
import io.guidang.examples.lines.Decided;
import io.guidang.examples.lines.Decisions;
import io.guidang.examples.lines.NotStanding;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code guidang decide}: how long each record of a stream is kept, and why. */
@Command(
        name = "decide",
        header = {
            "逐行判定保管期限：标准输入、输出各为 JSON Lines，UTF-8 / decide records, one line in and one line out",
            "Decides the records on standard input, JSON Lines in UTF-8, and writes one line for each, in order.",
            ""
        },
        footerHeading = "%n",
        footer = {
            "输入 A line in:",
            "  {\"id\":\"7\",\"class\":\"gl-02\",\"medium\":\"PAPER\",\"formed\":\"2012-05-01\"}",
            "  id            单位自己的编号 your own name for it",
            "  class         规则集的行号，如 gl-02、1.2；或以下二项 a row of the rulebook, or instead of it:",
            "  documentName  官方名称，全文或至首个括号、冒号、逗号 the official name, whole or up to its first bracket,",
            "                colon or comma",
            "  stage         承保、保全、理赔 the head under which the name stands",
            "  medium        PAPER, ELECTRONIC",
            "  formed        形成日期 the day it was formed, year-month-day, in the years 1 to 9999",
            "  facts         {名:值}，值为字符串、数、true、false。已知的有 majorCase、contractTakenBack、",
            "                insuranceTermYears(数或 终身)、matter facts by name; rulebooks may ask for others. 没有规则问及的",
            "                名称不影响判定，每个名称在标准错误上告知一次 one that no rule asks for changes nothing and is told",
            "                once by its name on standard error",
            "  events        [{type, on | status | disputed, subject?, known?}] 触发事件。on 为日期；status 为 PENDING、",
            "                NEVER、UNKNOWN；disputed 列出所主张的日期(只有一个时视为 UNKNOWN)；subject 区分同类事件的",
            "                对象，以最晚者为准；known 为获知日期。未提及的事件为 UNKNOWN",
            "                on is a date, disputed lists the dates that are claimed (one alone is as UNKNOWN), subject says",
            "                of what or whom: of several the latest counts; known is the day on which it became known.",
            "                An event that is not mentioned is UNKNOWN",
            "  holds         [{case, from, until?}] 冻结，首尾两日均在内 both days included",
            "  terms         [{atLeast, givenOn, citation, from?, convention?, provenance?}] 为该件规定的期限，",
            "                atLeast 如 Y、D10；from 默认 APPRAISED，convention 默认 NEXT_DAY，provenance 默认 verified",
            "                periods that somebody gave this item",
            "  type          CONTRACT_FORMED, CONTRACT_DECLINED, CONTRACT_TERMINATED, RELATIONSHIP_ENDED,",
            "                TRANSACTION_COMPLETED, DISPUTE_OPENED, DISPUTE_CLOSED, MATTER_CLOSED, ASSET_SCRAPPED,",
            "                PURPOSE_FULFILLED, APPRAISED, 以及规则集声明的 and those that a rulebook declares",
            "  其他字段一律拒绝。 Any other field is refused.",
            "",
            "输出 A line out:",
            "  id            原样 as it came",
            "  scope         IN 归档 filed, OUT 不归档 not filed, REVIEW 待人工审定 for a person to review",
            "  outcome       UNTIL 有期限, PERMANENT 永久, OPEN 未定，继续保管 keep, no date yet,",
            "                CONFLICT 上限早于下限，继续保管 a ceiling before a floor: keep, NOT_FILED 不归档",
            "  keepThrough   至少保管到这一天(含) the last day to keep it; null unless UNTIL",
            "  appraiseFrom  次日起可以鉴定 the day after, from which it may be appraised; null unless UNTIL",
            "  due           已可鉴定且无冻结 appraisal is open and no hold lies on it",
            "  blockedBy     生效中的冻结，即输入的 case the active holds, sorted",
            "  decidedBy     {rule, rulebook, edition, citation, provenance}，无规则适用时为 null null where nothing binds",
            "  obligations   [{rule, rulebook, edition, layer, kind, period, status, outcome, keepThrough, earliest, latest,",
            "                citation, provenance, countedFrom {type, on}, convention, via, reasons [{zh, en}]}] 所考虑的每一条；",
            "                earliest、latest 仅用于起算日期有争议而未定者：按所主张的日期最早、最晚保管至何日；另有事件",
            "                未发生或日期不详时 latest 为 null",
            "                everything considered; kind is FLOOR or CEILING, status BINDS, FELL_AWAY,",
            "                CONDITION_NOT_MET, NOT_IN_FORCE or WITHOUT_DATE, via the row a period was taken from;",
            "                earliest and latest only where a disputed date leaves it open: the last day to keep it, by the",
            "                claims, at the earliest and at the latest; latest is null where something else is awaited too",
            "  sentence      {zh, en}",
            "  reason        {zh, en}，仅 REVIEW 与 OUT only of REVIEW and OUT",
            "",
            "坏行 A bad line gives {id, line, error {code, message}}; id 读不出时为 null is null if it cannot be read.",
            "  code: BLANK_LINE, LINE_TOO_LONG (1 MiB), NOT_UTF_8, NOT_JSON, TOO_DEEP, NOT_AN_OBJECT, DUPLICATE_KEY,",
            "        UNKNOWN_FIELD, MISSING_FIELD, WRONG_TYPE, BAD_DATE, UNKNOWN_VALUE, UNKNOWN_EVENT, BAD_EVENT,",
            "        BAD_HOLD, BAD_TERM, CLASS_AND_NAME_DISAGREE",
            "",
            "规则集把期限转引到另一自带规则集时(cn-order3-2009 转引 cn-accounting-2016)，后者自动加入。",
            "A shipped rulebook that another leaves periods to is added by itself.",
            "",
            "例 Example:",
            "  guidang decide --rulebook cn-dat36-2007,cn-legal-floors --as-of 2026-01-01 < records.jsonl",
            ""
        },
        exitCodeList = {
            "0:全部判定 all decided",
            "1:有坏行 some lines were bad",
            "2:命令或规则集有误，未作判定 a bad call or rulebook, nothing was decided",
            "3:未能完成 could not finish"
        })
final class DecideCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Guidang guidang;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private Question question = new Question();

    @Override
    public Integer call() throws BadCall, NotStanding, IOException {
        Decided decided = Decisions.stream(
                question.shelf(),
                question.asOf(),
                question.knownAsOf(),
                guidang.in(),
                guidang.lines(),
                note -> spec.commandLine().getErr().println("guidang: " + note));
        return decided.bad() == 0 ? Guidang.DONE : Guidang.SOME_BAD;
    }
}
