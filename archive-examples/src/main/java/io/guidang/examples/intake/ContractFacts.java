package io.guidang.examples.intake;

import io.guidang.core.hold.Hold;
import io.guidang.core.trigger.TriggerState;
import io.guidang.core.trigger.TriggerType;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the events of one contract say on a day. An event counts from its own date on; one whose date could not be read
 * happened on a day that nobody knows, and what it decides stays open.
 *
 * @param events the triggers
 * @param holds  the disputes that are open, each a hold on every item of the contract
 */
record ContractFacts(Map<TriggerType, TriggerState> events, List<Hold> holds) {

    /**
     * One event of the contract.
     *
     * @param name as the intake writes it
     * @param on   its date; absent where it could not be read
     */
    record Event(String name, Optional<LocalDate> on) {}

    static ContractFacts of(String contract, List<Event> events, LocalDate asOf) {
        Map<TriggerType, TriggerState> states = new HashMap<>();
        List<Event> announced =
                events.stream().filter(event -> event.name().endsWith("终止")).toList();
        List<Event> ends =
                announced.stream().filter(event -> mayHaveHappened(event, asOf)).toList();
        List<Event> refusals = named(events, "拒保");
        Optional<LocalDate> refused = refusals.stream()
                .filter(event -> happened(event, asOf))
                .map(event -> event.on().orElseThrow())
                .min(Comparator.naturalOrder());
        boolean begun = named(events, "合同成立").stream().anyMatch(event -> mayHaveHappened(event, asOf));
        boolean formed = begun || !ends.isEmpty() || (!announced.isEmpty() && refused.isEmpty());
        states.put(TriggerType.CONTRACT_TERMINATED, terminated(ends, formed, refused.isPresent(), asOf));
        states.put(
                TriggerType.CONTRACT_DECLINED,
                formed
                        ? TriggerState.NEVER
                        : refused.map(TriggerState::happened).orElse(TriggerState.UNKNOWN));
        return new ContractFacts(Map.copyOf(states), disputes(contract, events, asOf));
    }

    private static TriggerState terminated(List<Event> ends, boolean formed, boolean refused, LocalDate asOf) {
        if (ends.stream().anyMatch(event -> event.on().isEmpty())) {
            return TriggerState.UNKNOWN;
        }
        Optional<LocalDate> last = ends.stream()
                .filter(event -> happened(event, asOf))
                .map(event -> event.on().orElseThrow())
                .max(Comparator.naturalOrder());
        if (last.isPresent()) {
            return TriggerState.happened(last.get());
        }
        if (formed) {
            return TriggerState.PENDING;
        }
        return refused ? TriggerState.NEVER : TriggerState.UNKNOWN;
    }

    /**
     * Each end closes the dispute that has been open longest; one that nothing has closed is a hold. A dispute that began on
     * a day that nobody can read is taken to have begun after every end that was told.
     */
    private static List<Hold> disputes(String contract, List<Event> events, LocalDate asOf) {
        Comparator<Event> inTime = Comparator.comparing(
                        (Event event) -> event.on().orElse(LocalDate.MAX))
                .thenComparing(event -> event.name().equals("争议开始") ? 0 : 1);
        Deque<Event> open = new ArrayDeque<>();
        events.stream()
                .filter(event -> event.name().equals("争议开始") || event.name().equals("争议结束"))
                .filter(event -> event.on().isEmpty() ? event.name().equals("争议开始") : happened(event, asOf))
                .sorted(inTime)
                .forEach(event -> {
                    if (event.name().equals("争议开始")) {
                        open.addLast(event);
                    } else {
                        open.pollFirst();
                    }
                });
        List<Hold> holds = new ArrayList<>();
        for (Event dispute : open) {
            String since = dispute.on().map(LocalDate::toString).orElse("?");
            holds.add(new Hold("争议 " + contract + " " + since, dispute.on(), Optional.empty()));
        }
        return holds;
    }

    /** The triggers as they are told to a decision. */
    List<io.guidang.rules.facts.Event> told() {
        return events.entrySet().stream()
                .map(entry -> io.guidang.rules.facts.Event.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** It has happened, or it happened on a day that nobody can read. */
    private static boolean mayHaveHappened(Event event, LocalDate asOf) {
        return event.on().isEmpty() || happened(event, asOf);
    }

    private static boolean happened(Event event, LocalDate asOf) {
        return event.on().filter(on -> !on.isAfter(asOf)).isPresent();
    }

    private static List<Event> named(List<Event> events, String name) {
        return events.stream().filter(event -> event.name().equals(name)).toList();
    }
}
