package io.guidang.rules.bench;

import io.guidang.core.hold.Hold;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Several rules for each class as somebody would write them by hand: the latest date counts, and a hold forbids being due. */
final class StackByHand {

    /**
     * What is known in the end, without any reason.
     *
     * @param keepThrough absent while it is open
     */
    record Answer(@Nullable LocalDate keepThrough, boolean due) {}

    private record Key(String code, boolean paper) {}

    private final Map<Key, Schedule.Floor[]> rules = new HashMap<>();

    StackByHand(List<Schedule> layers) {
        for (int row = 0; row < Schedule.ROWS; row++) {
            for (boolean paper : new boolean[] {true, false}) {
                int number = row;
                rules.put(
                        new Key(layers.get(0).rows().get(row).code(), paper),
                        layers.stream()
                                .map(layer -> layer.rows().get(number).floor(paper))
                                .toArray(Schedule.Floor[]::new));
            }
        }
    }

    Answer decide(FiledRecord filed, Hold[] holds) {
        LocalDate last = latest(filed);
        return new Answer(last, last != null && last.isBefore(Records.AS_OF) && !held(holds));
    }

    private @Nullable LocalDate latest(FiledRecord filed) {
        Schedule.Floor[] floors = rules.get(new Key(filed.getCode(), filed.isPaper()));
        if (floors == null) {
            return null;
        }
        LocalDate latest = LocalDate.MIN;
        boolean open = false;
        for (Schedule.Floor floor : floors) {
            if (floor.permanent()) {
                return ByHand.PERMANENT;
            }
            LocalDate last = ByHand.keepThrough(filed, floor.event(), floor.years(), floor.way());
            if (last == null) {
                open = true;
            } else if (last.isAfter(latest)) {
                latest = last;
            }
        }
        return open ? null : latest;
    }

    private static boolean held(Hold[] holds) {
        for (Hold hold : holds) {
            if (hold.isActiveOn(Records.AS_OF)) {
                return true;
            }
        }
        return false;
    }
}
