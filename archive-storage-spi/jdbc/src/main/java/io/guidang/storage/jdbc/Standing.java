package io.guidang.storage.jdbc;

import io.guidang.storage.store.Cursor;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * After which item a reading goes on. Numbers are never given anew, so it stays good for ever.
 *
 * @param classKey the place of its class
 * @param number   its number
 */
record Standing(String classKey, int number) {

    static Standing of(Cursor cursor) {
        String token = cursor.token();
        int dot = token.indexOf('.');
        try {
            int number = Integer.parseInt(token.substring(0, Math.max(0, dot)));
            byte[] key = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            return new Standing(new String(key, StandardCharsets.UTF_8), number);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(
                    "This cursor was not made by this store; begin again without one", unreadable);
        }
    }

    Cursor cursor() {
        return new Cursor(number + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(classKey.getBytes(StandardCharsets.UTF_8)));
    }
}
