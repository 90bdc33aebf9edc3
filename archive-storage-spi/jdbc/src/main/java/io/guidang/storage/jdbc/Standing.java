package io.guidang.storage.jdbc;

import io.guidang.storage.store.Cursor;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * After which item a reading goes on. Numbers are never given anew, so it stays good for ever.
 *
 * @param appraiseFrom the day from which it may be appraised, where items come by that day
 * @param classKey the place of its class
 * @param number   its number
 */
record Standing(Optional<Long> appraiseFrom, String classKey, int number) {

    /** Where items come in filing order. */
    Standing(String classKey, int number) {
        this(Optional.empty(), classKey, number);
    }

    static Standing of(Cursor cursor) {
        String token = cursor.token();
        int dot = token.indexOf('.');
        try {
            String[] places = token.substring(0, Math.max(0, dot)).split("@", 2);
            int number = Integer.parseInt(places[0]);
            Optional<Long> day = places.length == 1 ? Optional.empty() : Optional.of(Long.parseLong(places[1]));
            byte[] key = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            return new Standing(day, new String(key, StandardCharsets.UTF_8), number);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(
                    "This cursor was not made by this store; begin again without one", unreadable);
        }
    }

    Cursor cursor() {
        return new Cursor(number + appraiseFrom.map(day -> "@" + day).orElse("") + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(classKey.getBytes(StandardCharsets.UTF_8)));
    }
}
