package io.guidang.examples.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.guidang.core.category.LowestClass;
import io.guidang.core.code.ArchivalCode;
import io.guidang.core.hold.Hold;
import io.guidang.core.item.Item;
import io.guidang.core.medium.Medium;
import io.guidang.core.party.ContractNumber;
import io.guidang.core.party.EmployerNumber;
import io.guidang.core.party.PersonNumber;
import io.guidang.rules.arrangement.ClassState;
import io.guidang.rules.arrangement.Fingerprint;
import io.guidang.rules.arrangement.SortKey;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.jackson.GuidangModule;
import io.guidang.storage.ledger.Digest;
import io.guidang.storage.ledger.KeyedHash;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.BatchReceipt;
import io.guidang.storage.store.BoxPlace;
import io.guidang.storage.store.DestroyedItem;
import io.guidang.storage.store.DestructionReceipt;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.HoldId;
import io.guidang.storage.store.HoldScope;
import io.guidang.storage.store.Loan;
import io.guidang.storage.store.LoanId;
import io.guidang.storage.store.PlacedHold;
import io.guidang.storage.store.RegisterNumber;
import io.guidang.storage.store.Registered;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/** The shelves as bytes: a checksum, then rows of texts as JSON; items and decisions as the JSON that the library writes. */
final class ShelfFile {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new GuidangModule());
    private static final TypeReference<List<List<String>>> ROWS = new TypeReference<>() {};
    private static final TypeReference<EnumMap<Medium, Decision>> DECISIONS = new TypeReference<>() {};
    private static final int CHECKSUM = Long.BYTES;

    private ShelfFile() {}

    static byte[] written(Shelves shelves) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        shelves.arrangement.ifPresent(by -> rows.add(List.of("arranged", by.value())));
        shelves.batches
                .values()
                .forEach(each -> rows.add(
                        row("batch", each.id(), each.sequence(), each.asOf(), each.items(), each.documents())));
        for (Map.Entry<SortKey, ClassState> each : shelves.classes.entrySet()) {
            rows.add(row("class", each.getKey().value(), JSON.writeValueAsString(each.getValue())));
        }
        for (Map.Entry<Place, Registered> each : shelves.lines.entrySet()) {
            rows.add(line(each.getKey(), each.getValue()));
        }
        shelves.destructions
                .values()
                .forEach(each -> rows.add(row("destruction", each.register(), each.day(), each.items(), each.entry())));
        for (PlacedHold each : shelves.holds.values()) {
            rows.add(hold(each));
        }
        shelves.loans
                .values()
                .forEach(each -> rows.add(row(
                        "loan",
                        each.id(),
                        each.code(),
                        each.borrower(),
                        each.purpose(),
                        each.lentOn(),
                        each.dueBack(),
                        or(each.returnedOn()))));
        shelves.places.values().forEach(each -> rows.add(row("place", each.box(), each.place(), each.version())));
        shelves.entries.forEach((place, bytes) -> rows.add(row(
                "entry",
                Base64.getEncoder().encodeToString(bytes),
                shelves.about.getOrDefault(place, List.of()).stream()
                        .map(ArchivalCode::value)
                        .collect(Collectors.joining("\n")))));
        byte[] json = JSON.writeValueAsBytes(rows);
        return ByteBuffer.allocate(CHECKSUM + json.length)
                .putLong(sum(json))
                .put(json)
                .array();
    }

    static Shelves read(byte[] bytes) throws IOException {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        if (from.remaining() < CHECKSUM) {
            throw new IOException("It is too short");
        }
        long sum = from.getLong();
        byte[] json = new byte[from.remaining()];
        from.get(json);
        if (sum != sum(json)) {
            throw new IOException("Its checksum does not fit");
        }
        Shelves shelves = new Shelves();
        for (List<String> row : JSON.readValue(json, ROWS)) {
            take(shelves, new Row(row));
        }
        return shelves;
    }

    private static List<String> line(Place place, Registered line) throws IOException {
        if (line instanceof DestroyedItem gone) {
            return row(
                    "gone",
                    place.key().value(),
                    place.number(),
                    gone.code(),
                    or(gone.box()),
                    gone.batch(),
                    or(gone.description()),
                    gone.id(),
                    gone.register());
        }
        FiledItem filed = (FiledItem) line;
        return row(
                "item",
                place.key().value(),
                place.number(),
                filed.code(),
                or(filed.box()),
                filed.batch(),
                or(filed.description()),
                filed.oversized(),
                JSON.writeValueAsString(filed.lowestClass()),
                JSON.writeValueAsString(filed.item()),
                JSON.writeValueAsString(filed.decisions()),
                filed.version());
    }

    private static List<String> hold(PlacedHold placed) throws IOException {
        String hold = JSON.writeValueAsString(placed.hold());
        HoldScope scope = placed.scope();
        if (scope instanceof HoldScope.OfItem of) {
            return row("hold", placed.id(), hold, "item", of.code());
        } else if (scope instanceof HoldScope.OfContract of) {
            return row("hold", placed.id(), hold, "contract", of.contract().value());
        } else if (scope instanceof HoldScope.OfPerson of) {
            return row("hold", placed.id(), hold, "person", of.person().value());
        } else if (scope instanceof HoldScope.OfEmployer of) {
            return row("hold", placed.id(), hold, "employer", of.employer().value());
        }
        HoldScope.OfCategory of = (HoldScope.OfCategory) scope;
        return row("hold", placed.id(), hold, "category", or(of.category()), or(of.year()));
    }

    private static HoldScope scope(Row row) {
        String value = row.text(4);
        return switch (row.text(3)) {
            case "item" -> HoldScope.of(ArchivalCode.of(value));
            case "contract" -> HoldScope.about(ContractNumber.of(value));
            case "person" -> HoldScope.about(PersonNumber.of(value));
            case "employer" -> HoldScope.about(EmployerNumber.of(value));
            default -> new HoldScope.OfCategory(row.maybe(4, Function.identity()), row.maybe(5, Integer::valueOf));
        };
    }

    private static void take(Shelves to, Row row) throws IOException {
        switch (row.text(0)) {
            case "arranged" -> to.arrangement = Optional.of(new Fingerprint(row.text(1)));
            case "batch" -> {
                BatchReceipt receipt = new BatchReceipt(
                        BatchId.of(row.text(1)), (int) row.number(2), row.day(3), row.number(4), row.number(5));
                to.batches.put(receipt.id(), receipt);
            }
            case "class" -> to.classes.put(new SortKey(row.text(1)), JSON.readValue(row.text(2), ClassState.class));
            case "item" ->
                to.put(
                        place(row),
                        new FiledItem(
                                ArchivalCode.of(row.text(3)),
                                (int) row.number(2),
                                row.maybe(4, ArchivalCode::of),
                                Boolean.parseBoolean(row.text(7)),
                                JSON.readValue(row.text(8), LowestClass.class),
                                JSON.readValue(row.text(9), Item.class),
                                JSON.readValue(row.text(10), DECISIONS),
                                BatchId.of(row.text(5)),
                                row.number(11),
                                row.maybe(6, Digest::parse)));
            case "gone" ->
                to.put(
                        place(row),
                        new DestroyedItem(
                                ArchivalCode.of(row.text(3)),
                                row.maybe(4, ArchivalCode::of),
                                BatchId.of(row.text(5)),
                                row.maybe(6, Digest::parse),
                                KeyedHash.parse(row.text(7)),
                                RegisterNumber.of(row.text(8))));
            case "destruction" -> {
                DestructionReceipt receipt = new DestructionReceipt(
                        RegisterNumber.of(row.text(1)), row.day(2), row.number(3), row.number(4));
                to.destructions.put(receipt.register(), receipt);
            }
            case "hold" -> {
                PlacedHold hold =
                        new PlacedHold(HoldId.of(row.text(1)), scope(row), JSON.readValue(row.text(2), Hold.class));
                to.holds.put(hold.id(), hold);
            }
            case "loan" -> {
                Loan loan = new Loan(
                        LoanId.of(row.text(1)),
                        ArchivalCode.of(row.text(2)),
                        row.text(3),
                        row.text(4),
                        row.day(5),
                        row.day(6),
                        row.maybe(7, LocalDate::parse));
                to.loans.put(loan.id(), loan);
            }
            case "place" -> {
                BoxPlace place = new BoxPlace(ArchivalCode.of(row.text(1)), row.text(2), row.number(3));
                to.places.put(place.box(), place);
            }
            case "entry" -> {
                long place = to.entries.size() + 1L;
                to.entries.put(place, Base64.getDecoder().decode(row.text(1)));
                to.about.put(place, row.text(2).lines().map(ArchivalCode::of).toList());
            }
            default -> throw new IOException("A row of an unknown kind");
        }
    }

    private static Place place(Row row) {
        return new Place(0, new SortKey(row.text(1)), (int) row.number(2));
    }

    private static List<String> row(String kind, Object... texts) {
        return Stream.concat(Stream.of(kind), Stream.of(texts).map(Object::toString))
                .toList();
    }

    /** Nothing is an empty text; what may be absent is never one. */
    private static Object or(Optional<?> value) {
        return value.isPresent() ? value.get() : "";
    }

    private static long sum(byte[] json) {
        CRC32C sum = new CRC32C();
        sum.update(json);
        return sum.getValue();
    }

    /** The texts of a row, its kind first. */
    private record Row(List<String> texts) {

        String text(int at) {
            return texts.get(at);
        }

        long number(int at) {
            return Long.parseLong(text(at));
        }

        LocalDate day(int at) {
            return LocalDate.parse(text(at));
        }

        <T> Optional<T> maybe(int at, Function<String, T> parsed) {
            return Optional.of(text(at)).filter(text -> !text.isEmpty()).map(parsed);
        }
    }
}
