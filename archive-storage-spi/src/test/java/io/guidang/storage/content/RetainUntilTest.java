package io.guidang.storage.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class RetainUntilTest {

    @Test
    void through_a_day_is_until_it_has_ended_in_the_zone() {
        LocalDate keepThrough = LocalDate.of(2030, 3, 15);

        assertThat(RetainUntil.through(keepThrough, ZoneId.of("Asia/Shanghai"))).hasToString("2030-03-15T16:00:00Z");
    }

    @Test
    void without_a_zone_it_is_until_the_day_has_ended_everywhere() {
        assertThat(RetainUntil.through(LocalDate.of(2030, 3, 15))).hasToString("2030-03-16T12:00:00Z");
    }

    @Test
    void it_counts_in_whole_seconds_and_never_ends_early() {
        assertThat(RetainUntil.of(Instant.parse("2030-03-15T00:00:00.000000001Z")))
                .hasToString("2030-03-15T00:00:01Z");
        assertThat(RetainUntil.of(Instant.parse("2030-03-15T00:00:00Z"))).hasToString("2030-03-15T00:00:00Z");
        assertThatThrownBy(() -> new RetainUntil(Instant.parse("2030-03-15T00:00:00.5Z")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("whole second");
    }

    @Test
    void it_binds_up_to_its_moment_and_not_at_it() {
        RetainUntil until = RetainUntil.parse("2030-03-15T00:00:00Z");

        assertThat(until.isOverAt(Instant.parse("2030-03-14T23:59:59.999Z"))).isFalse();
        assertThat(until.isOverAt(Instant.parse("2030-03-15T00:00:00Z"))).isTrue();
    }

    @Test
    void the_later_of_two_counts() {
        RetainUntil sooner = RetainUntil.parse("2030-03-15T00:00:00Z");
        RetainUntil later = RetainUntil.parse("2031-03-15T00:00:00Z");

        assertThat(sooner.orLater(later)).isEqualTo(later);
        assertThat(later.orLater(sooner)).isEqualTo(later);
    }

    @Test
    void what_is_kept_for_ever_has_no_moment() {
        assertThatThrownBy(() -> RetainUntil.of(Instant.MAX)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> RetainUntil.through(LocalDate.of(10_000, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("permanent");
    }

    @Test
    void whoever_needs_a_force_that_a_store_does_not_have_is_refused_at_once() {
        ContentCapabilities library = new ContentCapabilities("files", true, Enforcement.LIBRARY, Enforcement.NONE, 1);

        library.requireWriteOnce(Enforcement.LIBRARY);
        library.requireRetainUntil(Enforcement.NONE);
        assertThatThrownBy(() -> library.requireWriteOnce(Enforcement.MEDIUM))
                .isInstanceOfSatisfying(
                        ContentException.class,
                        thrown -> assertThat(thrown.failure()).isInstanceOf(ContentFailure.Unsupported.class))
                .hasMessageContaining("'files' does not support write-once by MEDIUM, but LIBRARY")
                .hasMessageContaining("Object Lock");
        assertThatThrownBy(() -> library.requireRetainUntil(Enforcement.LIBRARY))
                .hasMessageContaining("retain-until by LIBRARY, but NONE");
    }
}
