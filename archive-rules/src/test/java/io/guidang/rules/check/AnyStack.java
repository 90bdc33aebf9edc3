package io.guidang.rules.check;

import io.guidang.core.issue.Checked;
import io.guidang.core.medium.Medium;
import io.guidang.core.retention.RetentionPeriod;
import io.guidang.core.retention.RetentionPeriod.Unit;
import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import io.guidang.rules.Rules;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Choice;
import io.guidang.rules.rulebook.Clock;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.DeclaredTrigger;
import io.guidang.rules.rulebook.Deferral;
import io.guidang.rules.rulebook.Layer;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.RowKey;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.StandIn;
import io.guidang.rules.rulebook.Term;
import io.guidang.rules.rulebook.Validity;
import io.guidang.rules.source.Provenance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Any stack of a small world: a schedule with the classes {@code 1.1} and {@code 1.2}, a table that rows defer to, laws, and
 * a company's rows, some of which take the place of placeholders.
 */
final class AnyStack {

    static final TriggerType BEGUN = TriggerType.CONTRACT_FORMED;
    static final TriggerType ENDED = TriggerType.CONTRACT_TERMINATED;
    static final TriggerType CLOSED = TriggerType.MATTER_CLOSED;
    static final TriggerType EXPIRED = TriggerType.of("TERM_EXPIRED");
    static final TriggerType BARRED = TriggerType.of("CLAIM_BARRED");
    static final TriggerType AGED = TriggerType.of("RECORD_AGED");

    static final List<TriggerType> TRIGGERS =
            List.of(TriggerType.FORMED, BEGUN, ENDED, CLOSED, EXPIRED, BARRED, AGED, TriggerType.APPRAISED);

    private static final List<CountingConvention> CONVENTIONS = List.of(
            CountingConventions.NEXT_DAY,
            CountingConventions.NEXT_DAY,
            CountingConventions.NEXT_JANUARY_1,
            CountingConventions.FISCAL_YEAR_END,
            CountingConventions.MONTH_END,
            CountingConventions.QUARTER_END,
            CountingConventions.fiscalYearEnd(MonthDay.of(2, 28)),
            CountingConventions.fiscalYearEnd(MonthDay.of(2, 29)),
            CountingConventions.fiscalYearEnd(MonthDay.of(3, 31)),
            CountingConventions.fiscalYearEnd(MonthDay.of(6, 30)),
            new DecadeEnd("DECADE_END"),
            new DecadeEnd("NEXT_DAY"));

    private static final Wording SOMEBODY = Wording.of("档案部门", "the archives");

    private final Random random;

    AnyStack(Random random) {
        this.random = random;
    }

    RulebookStack next() {
        while (true) {
            Checked<RulebookStack> checked = RulebookStack.check(books(), choices(), standIns());
            if (checked instanceof Checked.Sound<RulebookStack> sound) {
                return sound.value();
            }
        }
    }

    private List<Rulebook> books() {
        List<Rulebook> books = new ArrayList<>();
        books.add(book(
                "table",
                Layer.NATIONAL,
                Map.of(),
                List.of(
                        sourced(Rules.row("t1", terms(1, 2)), any(Provenance.VERIFIED, Provenance.DERIVED)),
                        sourced(Rules.row("t2", terms(1, 2)), any(Provenance.DERIVED, Provenance.VERIFIED)),
                        Rules.row("1.1", terms(1, 1)))));
        books.add(book("schedule", Layer.NATIONAL, Map.of(), List.of(scheduleRow("1.1"), scheduleRow("1.2"))));
        for (int law = chance(3) ? 2 : 1; law > 0; law--) {
            books.add(book(
                    "law-" + law,
                    any(Layer.LAW, Layer.LAW, Layer.LOCAL),
                    Map.of("all", keys("schedule#1.1", "schedule#1.2", "elsewhere#1.1")),
                    List.of(dated(Rules.article("7", terms(1, 2))), dated(Rules.article("8", terms(0, 1))))));
        }
        if (chance(2)) {
            books.add(company());
        }
        java.util.Collections.shuffle(books, random);
        return books;
    }

    private Row scheduleRow(String code) {
        if (!chance(3)) {
            return sourced(dated(Rules.row(code, terms(0, 3))), any(Provenance.values()));
        }
        List<Deferral.Part> parts = new ArrayList<>();
        if (chance(2)) {
            parts.add(Rules.part(realCondition(), any("t1", "t2")));
        }
        if (chance(3)) {
            parts.add(Rules.part(realCondition(), any("t1", "t2"), "1.1"));
        }
        parts.add(chance(2) ? Rules.part(Condition.ALWAYS, "t1", "t2") : Rules.part(Condition.ALWAYS, any("t1", "t2")));
        return dated(Rules.deferring(code, "table", parts.toArray(Deferral.Part[]::new)));
    }

    private Rulebook company() {
        List<Row> rows = new ArrayList<>();
        if (chance(2)) {
            rows.add(Rules.replacing(
                    Rules.row("c1", unconditional()),
                    any(Provenance.VERIFIED, Provenance.SECONDARY),
                    "the board",
                    any("schedule#1.1", "schedule#1.2", "table#t1", "table#t2")));
        }
        if (chance(4)) {
            rows.add(Rules.replacing(
                    Rules.deferring("c2", "table", Rules.part(Condition.ALWAYS, "1.1")),
                    Provenance.VERIFIED,
                    "the board",
                    any("schedule#1.1", "schedule#1.2")));
        }
        rows.add(dated(Rules.article("9", terms(1, 2))));
        return new Rulebook(
                "company",
                "3",
                Wording.of("company", "company"),
                any(Layer.COMPANY, Layer.NATIONAL),
                Validity.ALWAYS,
                Applicability.ALL_HOLDINGS,
                Map.of("all", keys("schedule#1.1")),
                rows,
                reckoned(),
                List.of());
    }

    private Term[] unconditional() {
        Term term = term();
        Term whole = new Term(
                Term.Kind.FLOOR,
                term.period(),
                term.clock(),
                Condition.ALWAYS,
                Term.WhenMissing.BINDS,
                EnumSet.allOf(Medium.class));
        return chance(2) ? new Term[] {whole} : new Term[] {whole, term()};
    }

    private Rulebook book(String id, Layer layer, Map<String, List<RowKey>> subjects, List<Row> rows) {
        boolean always = chance(2);
        return new Rulebook(
                id,
                any("1", "2"),
                Wording.of(id, id),
                layer,
                always ? Validity.ALWAYS : validity(),
                always ? Applicability.ALL_HOLDINGS : any(Applicability.values()),
                subjects,
                rows,
                reckoned(),
                List.of());
    }

    private static List<DeclaredTrigger> reckoned() {
        return List.of(
                reckoned(EXPIRED, BEGUN, RetentionPeriod.of(18, Unit.MONTHS)),
                reckoned(BARRED, EXPIRED, RetentionPeriod.of(2, Unit.YEARS)),
                reckoned(AGED, TriggerType.FORMED, RetentionPeriod.of(400, Unit.DAYS)));
    }

    private static DeclaredTrigger reckoned(TriggerType type, TriggerType from, RetentionPeriod.Fixed period) {
        return new DeclaredTrigger(
                type,
                Wording.of("某" + type.name(), "some " + type.name()),
                Optional.of(new DeclaredTrigger.After(period, from)));
    }

    private List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (String book : List.of("table", "schedule", "law-1")) {
            if (chance(6)) {
                choices.add(new Choice(book, any(Applicability.FROM_THEN_ON, Applicability.ALL_HOLDINGS), SOMEBODY));
            }
        }
        return choices;
    }

    private List<StandIn> standIns() {
        Map<TriggerType, StandIn> standIns = new HashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            TriggerType missing = any(ENDED, CLOSED, EXPIRED, AGED);
            standIns.put(missing, new StandIn(missing, any(BEGUN, TriggerType.FORMED, BARRED), SOMEBODY));
        }
        return List.copyOf(standIns.values());
    }

    private Term[] terms(int least, int most) {
        Term[] terms = new Term[least + random.nextInt(most - least + 1)];
        java.util.Arrays.setAll(terms, i -> term());
        return terms;
    }

    private Term term() {
        if (chance(10)) {
            return any(Term.permanent(), Term.undetermined()).when(condition(), any(Term.WhenMissing.values()));
        }
        boolean ceiling = chance(6);
        Clock clock = Clock.of(convention(), triggers());
        RetentionPeriod period = !ceiling && chance(12) ? RetentionPeriod.PERMANENT : period();
        return new Term(
                ceiling ? Term.Kind.CEILING : Term.Kind.FLOOR,
                period,
                Optional.of(clock),
                condition(),
                any(Term.WhenMissing.values()),
                media());
    }

    private Set<Medium> media() {
        return chance(4) ? Set.of(any(Medium.values())) : EnumSet.allOf(Medium.class);
    }

    private TriggerType[] triggers() {
        Set<TriggerType> triggers = new java.util.LinkedHashSet<>();
        for (int i = chance(3) ? 2 : 1; i > 0; i--) {
            triggers.add(any(TRIGGERS.toArray(TriggerType[]::new)));
        }
        return triggers.toArray(TriggerType[]::new);
    }

    CountingConvention convention() {
        return CONVENTIONS.get(random.nextInt(CONVENTIONS.size()));
    }

    RetentionPeriod.Fixed period() {
        return switch (random.nextInt(6)) {
            case 0 -> RetentionPeriod.of(1 + random.nextInt(40), Unit.MONTHS);
            case 1 -> RetentionPeriod.of(1 + random.nextInt(900), Unit.DAYS);
            case 2 -> RetentionPeriod.of(any(1, 12, 365, 9999), any(Unit.values()));
            default -> RetentionPeriod.ofYears(1 + random.nextInt(12));
        };
    }

    private Condition condition() {
        return switch (random.nextInt(12)) {
            case 0 -> Condition.factIs("term", any("1", "终身"));
            case 1 -> Condition.atMost("term", any(BigDecimal.ONE, new BigDecimal("2.50")));
            case 2 -> Condition.moreThan("term", any(BigDecimal.ONE, new BigDecimal("2.50")));
            case 3 -> Condition.happened(any(TRIGGERS.toArray(TriggerType[]::new)));
            case 4 -> Condition.all(condition(), Condition.factIs("major", "true"));
            case 5 -> Condition.factIs("major", any("true", "false"));
            default -> Condition.ALWAYS;
        };
    }

    /** One that is not {@link Condition#ALWAYS}, which only the last part of a deferral has. */
    private Condition realCondition() {
        Condition condition = condition();
        return condition.equals(Condition.ALWAYS) ? realCondition() : condition;
    }

    private Row dated(Row row) {
        return chance(4) ? Rules.inForce(row, validity()) : row;
    }

    private static Row sourced(Row row, Provenance provenance) {
        return Rules.replacing(row, provenance, "");
    }

    private Validity validity() {
        Optional<LocalDate> from = chance(3) ? Optional.empty() : Optional.of(LocalDate.of(any(2005, 2010), 1, 1));
        Optional<LocalDate> until = chance(2) ? Optional.empty() : Optional.of(LocalDate.of(any(2011, 2018), 12, 31));
        return new Validity(from, until);
    }

    private static List<RowKey> keys(String... keys) {
        return List.of(keys).stream().map(RowKey::parse).toList();
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
