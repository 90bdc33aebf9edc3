package io.guidang.storage.jdbc;

import static io.guidang.storage.testkit.SampleItem.AS_OF;
import static io.guidang.storage.testkit.SampleItem.CUSTODIAN;
import static io.guidang.storage.testkit.SampleItem.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.code.ArchivalCode;
import io.guidang.core.hold.Hold;
import io.guidang.core.item.ItemId;
import io.guidang.core.party.ContractNumber;
import io.guidang.core.party.EmployerNumber;
import io.guidang.core.party.Parties;
import io.guidang.core.party.PersonNumber;
import io.guidang.core.retention.Outcome;
import io.guidang.core.wording.Wording;
import io.guidang.storage.custody.AppraisalOutcome;
import io.guidang.storage.custody.Archive;
import io.guidang.storage.custody.ArchiveFinding;
import io.guidang.storage.custody.Custodian;
import io.guidang.storage.custody.DestructionOutcome;
import io.guidang.storage.custody.DestructionPermit;
import io.guidang.storage.ledger.DigestAlgorithm;
import io.guidang.storage.memory.MemoryStore;
import io.guidang.storage.store.ArchiveStore;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.BoxPlace;
import io.guidang.storage.store.Cursor;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.HoldId;
import io.guidang.storage.store.HoldScope;
import io.guidang.storage.store.Loan;
import io.guidang.storage.store.LoanId;
import io.guidang.storage.store.Page;
import io.guidang.storage.store.PlacedHold;
import io.guidang.storage.store.Query;
import io.guidang.storage.store.RegisterNumber;
import io.guidang.storage.store.RegisterPage;
import io.guidang.storage.store.Registered;
import io.guidang.storage.testkit.SampleItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/**
 * Whatever several custodians do in whatever order, with whichever algorithms: the archive verifies, nothing was destroyed that
 * had to be kept by a reckoning of this test, and SQLite answers as the store in memory does.
 */
class CustodyProperties {

    private static final LocalDate MARCH = LocalDate.of(2012, 3, 1);
    private static final List<Custodian> CUSTODIANS = List.of(
            CUSTODIAN,
            CUSTODIAN.as("乙").digestedBy(DigestAlgorithm.of("SHA-512")),
            CUSTODIAN
                    .as("丙")
                    .digestedBy(DigestAlgorithm.of("SHA-512"))
                    .digestedBy(DigestAlgorithm.of("SHA3-256"))
                    .digestedBy(DigestAlgorithm.SHA_256));
    private static final Custodian AUDITOR = CUSTODIANS.get(2);

    /** One thing that somebody does: what, to which of the items there are, with which of the choices there are. */
    record Act(int what, int item, int choice, int custodian) {}

    @Property(tries = 60)
    void whatever_is_done_the_archive_verifies_and_both_stores_answer_alike(
            @ForAll("acts") List<Act> acts, @ForAll @IntRange(min = 1, max = 4) int limit) throws IOException {
        Path folder = Files.createTempDirectory("guidang");
        try (ArchiveStore memory = new MemoryStore();
                ArchiveStore sqlite = SqliteStore.open(folder.resolve("a.db"))) {
            Office first = new Office(memory);
            Office second = new Office(sqlite);
            for (Act act : acts) {
                assertThat(second.does(act)).as("%s", act).isEqualTo(first.does(act));
            }
            assertThat(second.verified()).isEqualTo(first.verified()).isInstanceOf(ArchiveFinding.Sound.class);
            assertThat(answers(sqlite, limit)).isEqualTo(answers(memory, limit));
        } finally {
            try (var files = Files.list(folder)) {
                for (Path each : files.toList()) {
                    Files.delete(each);
                }
            }
            Files.delete(folder);
        }
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        Arbitrary<Integer> what = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(8, Arbitraries.integers().between(1, 7)),
                Tuple.of(6, Arbitraries.of(8, 9)));
        return Combinators.combine(
                        what,
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, 63),
                        Arbitraries.integers().between(0, 2))
                .as(Act::new)
                .list()
                .ofMaxSize(40);
    }

    /** Those who act on one archive, with what they wrote down themselves. */
    private static final class Office {
        private final ArchiveStore store;
        private final Map<String, PlacedHold> holds = new HashMap<>();
        private final Set<ArchivalCode> out = new HashSet<>();
        private final List<DestructionPermit> permits = new ArrayList<>();

        Office(ArchiveStore store) {
            this.store = store;
        }

        ArchiveFinding verified() {
            return Archive.over(store, RULES, AUDITOR).verify(AS_OF);
        }

        String does(Act act) {
            Archive archive = Archive.over(store, RULES, CUSTODIANS.get(act.custodian));
            String name = "W" + act.item;
            try {
                return switch (act.what) {
                    case 0 -> file(archive, act);
                    case 1 -> hold(archive, act);
                    case 2 -> release(archive, act);
                    case 3 -> lend(archive, archive.find(ItemId.of(name)).orElseThrow(), act);
                    case 4 -> takeBack(archive, archive.find(ItemId.of(name)).orElseThrow());
                    case 5 ->
                        ""
                                + archive.redecide(
                                        archive.find(ItemId.of(name)).orElseThrow(),
                                        sample(act.item, act.choice).decisions());
                    case 6 -> shelve(archive, act);
                    case 7 -> archive.head(AS_OF).toString();
                    case 8 -> appraise(archive, act);
                    default -> destroy(archive, act);
                };
            } catch (NoSuchElementException | IllegalStateException | IllegalArgumentException refused) {
                return refused.getClass().getSimpleName();
            }
        }

        private String file(Archive archive, Act act) {
            List<SampleItem> items = new ArrayList<>();
            for (int i = 0; i <= act.choice % 4; i++) {
                items.add(sample((act.item + i * 5) % 12, act.choice + i));
            }
            return archive.file(
                            BatchId.of("b" + act.choice),
                            AS_OF,
                            items.stream().map(SampleItem::filing).toList())
                    .toString();
        }

        private String hold(Archive archive, Act act) {
            List<HoldScope> scopes = List.of(
                    HoldScope.about(ContractNumber.of("P" + act.item % 3)),
                    HoldScope.about(PersonNumber.of("C" + act.item % 3)),
                    HoldScope.about(EmployerNumber.of("E1")),
                    HoldScope.inCategory("CB"),
                    HoldScope.ofYear(2012),
                    HoldScope.of(archive.find(ItemId.of("W" + act.item))
                            .orElseThrow()
                            .code()));
            PlacedHold hold = new PlacedHold(
                    HoldId.of("h" + act.choice % 5),
                    scopes.get(act.choice % scopes.size()),
                    new Hold(
                            "甲案",
                            act.choice % 2 == 0 ? Optional.empty() : Optional.of(AS_OF.plusDays(act.choice % 3)),
                            act.choice % 4 < 2 ? Optional.empty() : Optional.of(AS_OF.plusDays(act.choice % 7 + 3))));
            boolean placed = archive.hold(hold, AS_OF);
            holds.put(hold.id().value(), hold);
            return "" + placed;
        }

        private String release(Archive archive, Act act) {
            PlacedHold hold = archive.hold(HoldId.of("h" + act.choice % 5)).orElseThrow();
            PlacedHold released = archive.release(hold, AS_OF.plusDays(act.item % 6 - 3), AS_OF);
            holds.put(released.id().value(), released);
            return released.toString();
        }

        private String lend(Archive archive, FiledItem item, Act act) {
            boolean lent = archive.lend(
                    Loan.of(LoanId.of("l" + act.choice), item.code(), "李" + act.choice, "查", AS_OF, AS_OF.plusDays(3)));
            if (lent) {
                out.add(item.code());
            }
            return "" + lent;
        }

        private String takeBack(Archive archive, FiledItem item) {
            Loan back = archive.takeBack(archive.openLoan(item.code()).orElseThrow(), AS_OF.plusDays(1));
            out.remove(item.code());
            return back.toString();
        }

        private static String shelve(Archive archive, Act act) {
            ArchivalCode box =
                    archive.find(ItemId.of("W" + act.item)).orElseThrow().box().orElseThrow();
            Optional<BoxPlace> read = act.choice % 5 == 0 ? Optional.empty() : archive.boxPlace(box);
            return archive.shelve(box, read, "1-" + act.choice, AS_OF).toString();
        }

        private String appraise(Archive archive, Act act) {
            List<FiledItem> items = archive.dueOn(AS_OF)
                    .skip(act.item % 3)
                    .limit(1 + act.choice % 3)
                    .toList();
            AppraisalOutcome outcome = archive.appraise(RegisterNumber.of("XH-" + act.choice % 16), AS_OF, items);
            if (outcome instanceof AppraisalOutcome.Appraised appraised) {
                permits.add(archive.approve(appraised.appraisal(), AS_OF).witnessedBy("赵", "钱"));
            }
            return outcome.toString();
        }

        private String destroy(Archive archive, Act act) {
            if (permits.isEmpty()) {
                return "no permit";
            }
            DestructionPermit permit = permits.get(act.choice % permits.size());
            Map<ArchivalCode, FiledItem> before = new HashMap<>();
            archive.all().forEach(item -> before.put(item.code(), item));
            DestructionOutcome outcome = archive.destroy(permit, AS_OF, FiledItem::decisions);
            Set<ArchivalCode> gone = new HashSet<>(before.keySet());
            archive.all().forEach(item -> gone.remove(item.code()));
            assertThat(gone)
                    .hasSize(
                            outcome instanceof DestructionOutcome.Destroyed done
                                    ? Math.toIntExact(done.receipt().items())
                                    : 0);
            gone.forEach(code ->
                    assertThat(mustBeKept(before.get(code))).as("%s", code).isFalse());
            return outcome.toString();
        }

        /** By what was written down here. */
        private boolean mustBeKept(FiledItem item) {
            boolean over = item.decision()
                    .outcome()
                    .keepThrough()
                    .filter(AS_OF::isAfter)
                    .isPresent();
            boolean held = holds.values().stream()
                    .anyMatch(hold -> covers(hold.scope(), item)
                            && hold.hold().until().filter(AS_OF::isAfter).isEmpty());
            return !over
                    || held
                    || out.contains(item.code())
                    || !item.decision().activeHolds().isEmpty();
        }

        private static boolean covers(HoldScope scope, FiledItem item) {
            Parties parties = item.item().parties();
            String words = scope instanceof HoldScope.OfContract of
                    ? "contract " + of.contract().value()
                    : scope instanceof HoldScope.OfPerson of
                            ? "person " + of.person().value()
                            : scope instanceof HoldScope.OfEmployer of
                                    ? "employer " + of.employer().value()
                                    : "";
            Set<String> about = new HashSet<>();
            parties.contracts().forEach(number -> about.add("contract " + number.value()));
            parties.persons().forEach(number -> about.add("person " + number.value()));
            parties.employers().forEach(number -> about.add("employer " + number.value()));
            return scope instanceof HoldScope.OfItem of
                    ? item.code().value().equals(of.code().value())
                    : scope instanceof HoldScope.OfCategory of
                            ? of.category().map(item.code().value()::contains).orElse(true)
                                    && of.year()
                                            .map(year -> item.code().value().contains("" + year))
                                            .orElse(true)
                            : about.contains(words);
        }
    }

    /** An item whose words do not depend on how it is decided. */
    private static SampleItem sample(int number, int choice) {
        Parties parties = Parties.ofContract("P" + number % 3);
        parties = number % 4 == 0 ? parties : parties.with(PersonNumber.of("C" + number % 2));
        parties = number % 5 == 0 ? parties.with(EmployerNumber.of("E1")) : parties;
        SampleItem item = SampleItem.of("W" + number, MARCH.plusYears(number % 2))
                .in(List.of("CB", "LP").get(number % 2))
                .pages(number % 3 * 40)
                .scanned(number % 4 == 1)
                .about(parties);
        return switch (choice % 8) {
            case 0 -> item.kept(Outcome.PERMANENT);
            case 1 -> item.kept(Outcome.open(Wording.of("未终止", "not ended")));
            case 2 -> item.kept(Outcome.until(AS_OF));
            case 3 -> item.held(Hold.openSince("乙案", MARCH));
            default -> item;
        };
    }

    private static Map<String, Object> answers(ArchiveStore store, int limit) {
        Map<String, Object> answers = new HashMap<>();
        List<Registered> register = new ArrayList<>();
        Optional<Cursor> cursor = Optional.empty();
        do {
            RegisterPage page = store.register(cursor, limit);
            register.addAll(page.lines());
            cursor = page.next();
        } while (cursor.isPresent());
        answers.put("register", register);
        for (int day = -4; day <= 12; day++) {
            answers.put("due " + day, pages(store, Query.ALL.dueOn(AS_OF.plusDays(day)), limit));
        }
        answers.put("C1", pages(store, Query.ALL.about(PersonNumber.of("C1")).dueOn(AS_OF), limit));
        answers.put("CB", pages(store, Query.ALL.inCategory("CB"), limit));
        answers.put("holds", all(HoldId.of("h"), after -> store.holds(after, limit), PlacedHold::id));
        answers.put("loans", all(LoanId.of("l"), after -> store.loans(after, limit), Loan::id));
        answers.put("batches", store.batches());
        for (Registered line : register) {
            answers.put(
                    "entries " + line.code(),
                    store.entriesAbout(line.code(), 0, 100).size());
            answers.put("destroyed " + line.code(), store.destroyed(line.code()));
            answers.put("loan " + line.code(), store.openLoan(line.code()));
            line.box().ifPresent(box -> answers.put("box " + box, store.boxPlace(box)));
            if (line instanceof FiledItem item) {
                answers.put("holds " + line.code(), store.holdsOn(item));
            }
        }
        for (int i = 0; i < 16; i++) {
            answers.put("XH-" + i, store.destruction(RegisterNumber.of("XH-" + i)));
        }
        return answers;
    }

    private static <I, T> List<T> all(I before, Function<Optional<I>, List<T>> read, Function<T, I> id) {
        List<T> all = new ArrayList<>();
        Optional<I> after = Optional.of(before);
        List<T> page = read.apply(after);
        while (!page.isEmpty()) {
            all.addAll(page);
            after = Optional.of(id.apply(page.get(page.size() - 1)));
            page = read.apply(after);
        }
        return all;
    }

    private static List<List<FiledItem>> pages(ArchiveStore store, Query query, int limit) {
        List<List<FiledItem>> pages = new ArrayList<>();
        Optional<Cursor> cursor = Optional.empty();
        do {
            Page page = store.read(query, cursor, limit);
            pages.add(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        return pages;
    }
}
