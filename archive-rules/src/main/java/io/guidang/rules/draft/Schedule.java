package io.guidang.rules.draft;

import static java.util.Objects.requireNonNull;

import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.retention.RetentionPeriod.Fixed;
import io.guidang.core.retention.RetentionPeriod.Unit;
import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The words with which a rulebook is written in Java; they are the keys of the document, in its order. Import them statically:
 *
 * <pre>
 * Rulebook own = rulebook("our-annex-b").edition("2026").title("本公司保管期限表", "Our retention schedule")
 *         .layer(COMPANY).appliesTo(ALL_HOLDINGS)
 *         .row(row("1.2").group("承保").name("投保单")
 *                 .citation("DA/T 36-2007, annex B").provenance(VERIFIED).source("our copy of the standard")
 *                 .replaces("cn-dat36-2007#1.2").approvedBy("records board, 2026-01-15")
 *                 .retain(
 *                         atLeast("D6").from(CONTRACT_TERMINATED).counted(NEXT_DAY),
 *                         permanent().when(fact("majorCase").is("true")).whenMissing(LAPSES)))
 *         .build();
 * </pre>
 *
 * <p>Drafts are immutable: each step gives a new one, so that rows may share a beginning. What is wrong or left out is told by
 * {@link RulebookDraft#check()}, all at once, with the codes and the paths of the document.
 */
public final class Schedule {

    private Schedule() {}

    /** A rulebook with a name in small letters, as {@code cn-dat36-2007}. */
    public static RulebookDraft rulebook(String id) {
        return new RulebookDraft(id);
    }

    /** A row with a code, as {@code 1.12} or {@code gl-02}. */
    public static RowDraft row(String code) {
        return new RowDraft(code);
    }

    /** An article of a law, which is no class of documents: a row whose scope is {@code NONE}. */
    public static RowDraft article(String code) {
        return row(code).noDocuments();
    }

    /** To be kept at least so long, by a code as {@code Y}, {@code W}, {@code D30}, {@code D6M} or {@code D90D}. */
    public static TermDraft atLeast(String code) {
        return new TermDraft(Term.Kind.FLOOR, code);
    }

    /** To be kept at least so long. */
    public static TermDraft atLeast(RetentionPeriod period) {
        return atLeast(period.code());
    }

    /** To be kept no longer than that, by a code as {@code D3}. */
    public static TermDraft atMost(String code) {
        return new TermDraft(Term.Kind.CEILING, code);
    }

    /** To be kept no longer than that. */
    public static TermDraft atMost(Fixed period) {
        return atMost(period.code());
    }

    /** To be kept for ever, {@code atLeast: Y}. */
    public static TermDraft permanent() {
        return atLeast(RetentionPeriod.PERMANENT);
    }

    /** A period that is missing from the table, {@code atLeast: W}: it leaves open what it binds. */
    public static TermDraft undetermined() {
        return atLeast(RetentionPeriod.UNDETERMINED);
    }

    public static Fixed years(int years) {
        return RetentionPeriod.ofYears(years);
    }

    public static Fixed months(int months) {
        return RetentionPeriod.of(months, Unit.MONTHS);
    }

    public static Fixed days(int days) {
        return RetentionPeriod.of(days, Unit.DAYS);
    }

    /** A condition on a named fact, to be ended with what the fact must be. */
    public static NamedFact fact(String name) {
        return new NamedFact(name);
    }

    /** The event has happened. */
    public static Condition happened(TriggerType event) {
        return Condition.happened(event);
    }

    /** All of these hold. */
    public static Condition all(Condition... conditions) {
        return Condition.all(conditions);
    }

    /** A part of a deferral that is meant on a condition: these rows of the other rulebook, of which the longest counts. */
    public static PartDraft part(Condition when, String... rows) {
        return new PartDraft(when, List.of(rows));
    }

    /** The last part of a deferral, which has no condition. */
    public static PartDraft part(String... rows) {
        return part(Condition.ALWAYS, rows);
    }

    /** A trigger of one's own, with a name in capitals and what a sentence calls it. */
    public static TriggerDraft trigger(String name, String zh, String en) {
        return new TriggerDraft(name, zh, en);
    }

    /** An example that the rulebook must decide as it goes on to say. */
    public static ScenarioDraft scenario(String name, Facts facts, LocalDate asOf) {
        return new ScenarioDraft(name, facts, asOf);
    }

    /**
     * A named fact, about which a condition is going to be made.
     *
     * @param name its name
     */
    public record NamedFact(String name) {
        public NamedFact {
            requireNonNull(name, "name");
        }

        /** The fact has exactly this value. */
        public Condition is(String value) {
            return Condition.factIs(name, value);
        }

        /** The fact is a number not above this. */
        public Condition atMost(long limit) {
            return atMost(BigDecimal.valueOf(limit));
        }

        /** The fact is a number not above this. */
        public Condition atMost(BigDecimal limit) {
            return Condition.atMost(name, limit);
        }

        /** The fact is a number above this, or without end. */
        public Condition moreThan(long limit) {
            return moreThan(BigDecimal.valueOf(limit));
        }

        /** The fact is a number above this, or without end. */
        public Condition moreThan(BigDecimal limit) {
            return Condition.moreThan(name, limit);
        }
    }
}
