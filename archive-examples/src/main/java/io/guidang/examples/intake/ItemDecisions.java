package io.guidang.examples.intake;

import io.guidang.core.hold.Hold;
import io.guidang.core.item.Document;
import io.guidang.core.item.DocumentId;
import io.guidang.core.item.Item;
import io.guidang.core.medium.Medium;
import io.guidang.core.party.ContractNumber;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.facts.Event;
import io.guidang.rules.facts.Facts;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides items: each document by itself, each medium by the longest of its documents. */
final class ItemDecisions {

    private final Decider decider;
    private final Known known;
    private final LocalDate asOf;

    ItemDecisions(Decider decider, Known known, LocalDate asOf) {
        this.decider = decider;
        this.known = known;
        this.asOf = asOf;
    }

    /** Every document by the matter of its item. */
    Map<Medium, Decision> of(Item item) throws SQLException {
        return of(item, Map.of());
    }

    /**
     * Decides an item.
     *
     * @param matters what the row of a document said of its matter, where that is not the matter of its item
     */
    Map<Medium, Decision> of(Item item, Map<DocumentId, String> matters) throws SQLException {
        Map<Facts, Decision> decided = new HashMap<>();
        Map<Medium, List<Decision>> byMedium = new EnumMap<>(Medium.class);
        List<Hold> holds = holdsOn(item);
        for (Document document : item.documents()) {
            String matter = matters.getOrDefault(document.id(), item.matter());
            Facts facts = facts(matter, document, holds);
            Decision decision = decided.get(facts);
            if (decision == null) {
                decision = decider.decide(facts, asOf);
                decided.put(facts, decision);
                byMedium.computeIfAbsent(document.medium(), medium -> new ArrayList<>())
                        .add(decision);
            }
        }
        Map<Medium, Decision> longest = new EnumMap<>(Medium.class);
        byMedium.forEach((medium, decisions) -> longest.put(medium, Decision.longest(decisions)));
        return longest;
    }

    /** An open dispute holds every item of its contract, and every document in it. */
    private List<Hold> holdsOn(Item item) throws SQLException {
        List<Hold> holds = new ArrayList<>();
        for (ContractNumber contract : item.parties().contracts()) {
            known.contract(contract)
                    .ifPresent(found -> holds.addAll(found.facts().holds()));
        }
        return holds;
    }

    private Facts facts(String matter, Document document, List<Hold> holds) throws SQLException {
        Map<String, String> named = new HashMap<>();
        List<Event> events = List.of();
        if (!matter.isEmpty()) {
            named.put("matter", matter);
        }
        if (!document.parties().contracts().isEmpty()) {
            Optional<Known.Contract> contract =
                    known.contract(document.parties().contracts().first());
            contract.ifPresent(found -> named.put("insuranceTermYears", found.term()));
            events = contract.map(found -> found.facts().told()).orElse(List.of());
        }
        return new Facts(document.classCode(), document.medium(), document.formedOn(), named, events, List.of(), holds);
    }
}
