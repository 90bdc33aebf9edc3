package io.guidang.storage.content.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.storage.content.ContentException;
import io.guidang.storage.content.ContentFailure;
import io.guidang.storage.content.ContentSettings;
import io.guidang.storage.content.ContentStore;
import io.guidang.storage.content.Destruction;
import io.guidang.storage.content.Enforcement;
import io.guidang.storage.content.RetainUntil;
import io.guidang.storage.content.Verification;
import io.guidang.storage.ledger.Digest;
import io.guidang.storage.ledger.DigestAlgorithm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;

/** What is peculiar to a service at the other end of a wire. */
class S3ContentStoreTest {

    private static final byte[] ABC = "abc".getBytes(StandardCharsets.US_ASCII);
    private static final Digest OF_ABC = DigestAlgorithm.SHA_256.digest(ABC);
    private static final RetainUntil LONG = RetainUntil.of(Instant.parse("2100-01-01T00:00:00Z"));

    @TempDir
    Path spool;

    private final Wire wire = new Wire();
    private final Service service = Service.inMemory();
    private final S3Client client = service.client(wire);
    private Bucket bucket;

    @BeforeEach
    void makeBucket() {
        bucket = service.newVersionedPlace(client);
        wire.forget();
    }

    @AfterEach
    void stop() {
        client.close();
        service.close();
    }

    @Test
    void a_content_is_an_object_named_by_its_digest_and_put_on_the_condition_that_there_is_none() throws IOException {
        store().put(new ByteArrayInputStream(ABC));

        SdkHttpRequest put = wire.only(SdkHttpMethod.PUT);
        assertThat(put.encodedPath())
                .endsWith("/a/b/SHA-256/ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(put.firstMatchingHeader("If-None-Match")).contains("*");
        assertThat(put.firstMatchingHeader("x-amz-checksum-sha256"))
                .as("the service checks what arrives: the digest in base 64, by another tool")
                .contains("ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
        assertThat(put.firstMatchingHeader("x-amz-object-lock-mode")).isEmpty();
    }

    @Test
    void the_guide_shows_the_code_that_runs_here() throws IOException {
        client.createBucket(each -> each.bucket("archive"));
        // [open]
        Bucket place = Bucket.of("archive").under("life/").lockedBy(LockMode.COMPLIANCE);
        ContentStore contents = S3ContentStore.open(client, place, spool, ContentSettings.USUAL);
        // [open]

        assertThat(contents.put(new ByteArrayInputStream(ABC)).content().digest())
                .isEqualTo(OF_ABC);
        client.headObject(each -> each.bucket("archive").key("life/SHA-256/" + OF_ABC.toHex()));
        Path source = Path.of("src/test/java/io/guidang/storage/content/s3/S3ContentStoreTest.java");
        String code = Files.readString(source).split("// \\[open]\\R")[1];
        assertThat(Files.readString(Path.of("../../../docs/content.md")).replaceAll("\\s+", ""))
                .contains(code.replaceAll("\\s+", ""));
    }

    @Test
    void what_is_there_is_not_sent_again_nor_read_where_the_service_knows_its_checksum() throws IOException {
        S3ContentStore store = store();
        store.put(new ByteArrayInputStream(ABC));
        wire.forget();

        store.put(new ByteArrayInputStream(ABC));

        assertThat(wire.requests()).extracting(SdkHttpRequest::method).containsOnly(SdkHttpMethod.HEAD);
    }

    @Test
    void a_retain_until_goes_to_the_service_as_object_lock() {
        for (LockMode mode : LockMode.values()) {
            wire.forget();
            S3ContentStore store = S3ContentStore.open(
                    SaysItLocks.andHandsOn(client), bucket.lockedBy(mode), spool, ContentSettings.USUAL);
            assertThat(store.capabilities().retainUntil()).isEqualTo(Enforcement.MEDIUM);

            assertThatThrownBy(() -> store.put(new ByteArrayInputStream(ABC), Optional.of(LONG)))
                    .as("which S3Proxy does not have")
                    .isInstanceOf(ContentException.class)
                    .hasMessageContaining("501 NotImplemented");

            SdkHttpRequest put = wire.only(SdkHttpMethod.PUT);
            assertThat(put.firstMatchingHeader("x-amz-object-lock-mode")).contains(mode.name());
            assertThat(put.firstMatchingHeader("x-amz-object-lock-retain-until-date"))
                    .contains("2100-01-01T00:00:00Z");
            assertThat(store.find(OF_ABC)).isEmpty();
        }
    }

    @Test
    void of_a_destroyed_content_no_version_is_left_whoever_put_or_deleted_some() throws IOException {
        S3ContentStore store = store();
        store.put(new ByteArrayInputStream(ABC));
        String key = "a/b/SHA-256/" + OF_ABC.toHex();
        client.putObject(each -> each.bucket(bucket.name()).key(key), RequestBody.fromString("another"));
        client.deleteObject(each -> each.bucket(bucket.name()).key(key));
        assertThat(versions().versions()).hasSize(2);
        assertThat(versions().deleteMarkers()).hasSize(1);
        assertThat(store.find(OF_ABC)).isEmpty();

        assertThat(store.destroy(OF_ABC)).isInstanceOf(Destruction.Destroyed.class);

        assertThat(versions().versions()).isEmpty();
        assertThat(versions().deleteMarkers()).isEmpty();
        assertThat(store.destroy(OF_ABC)).isEqualTo(new ContentFailure.Missing(OF_ABC));
    }

    @Test
    void of_what_was_put_before_the_bucket_had_versions_none_is_left_either() throws IOException {
        Bucket plain = service.newPlace(client);
        S3ContentStore store = S3ContentStore.open(client, plain, spool, ContentSettings.USUAL);
        store.put(new ByteArrayInputStream(ABC));
        service.keepVersions(client, plain);

        assertThat(store.destroy(OF_ABC)).isInstanceOf(Destruction.Destroyed.class);

        ListObjectVersionsResponse left = client.listObjectVersions(each -> each.bucket(plain.name()));
        assertThat(left.versions()).isEmpty();
        assertThat(left.deleteMarkers()).isEmpty();
    }

    @Test
    void when_destroying_breaks_off_no_version_that_was_replaced_is_seen_again() throws IOException {
        S3ContentStore store = store();
        client.putObject(
                each -> each.bucket(bucket.name()).key("a/b/SHA-256/" + OF_ABC.toHex()),
                RequestBody.fromString("damaged"));
        store.put(new ByteArrayInputStream(ABC));
        wire.failAtDeletion(2);

        assertThatThrownBy(() -> store.destroy(OF_ABC)).isInstanceOf(ContentException.class);

        assertThat(store.verify(OF_ABC)).isInstanceOf(Verification.Intact.class);
        assertThat(versions().versions()).hasSize(1);
        assertThat(store.destroy(OF_ABC)).isInstanceOf(Destruction.Destroyed.class);
    }

    @Test
    void a_retention_that_the_service_takes_and_forgets_is_not_acknowledged() {
        S3ContentStore store =
                S3ContentStore.open(SaysItLocks.andForgets(client), bucket, spool, ContentSettings.USUAL);

        assertThatThrownBy(() -> store.put(new ByteArrayInputStream(ABC), Optional.of(LONG)))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("retained until 2100")
                .hasMessageContaining("the service does not say so");
        assertThatThrownBy(() -> store.retain(OF_ABC, LONG)).hasMessageContaining("the service does not say so");
    }

    @Test
    void a_legal_hold_of_the_service_is_said_to_be_one() throws IOException {
        LockingClient locking = new LockingClient(client, Clock.systemUTC());
        S3ContentStore store = S3ContentStore.open(locking, bucket, spool, ContentSettings.USUAL);
        store.put(new ByteArrayInputStream(ABC));
        locking.hold(bucket.name(), "a/b/SHA-256/" + OF_ABC.toHex());

        assertThat(store.destroy(OF_ABC)).isEqualTo(new ContentFailure.Held(OF_ABC));

        assertThat(store.verify(OF_ABC)).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void that_the_bucket_is_gone_is_not_taken_for_missing_contents() {
        S3ContentStore store = store();
        client.deleteBucket(each -> each.bucket(bucket.name()));

        List<ThrowingCallable> calls = List.of(
                () -> store.put(new ByteArrayInputStream(ABC)),
                () -> store.find(OF_ABC),
                () -> store.open(OF_ABC).close(),
                () -> store.verify(OF_ABC),
                () -> store.destroy(OF_ABC),
                this::store);
        for (ThrowingCallable call : calls) {
            assertThatThrownBy(call)
                    .isInstanceOfSatisfying(
                            ContentException.class,
                            thrown -> assertThat(thrown.failure()).isInstanceOf(ContentFailure.Unavailable.class))
                    .hasMessageContaining(bucket.name())
                    .hasMessageContaining("404");
        }
    }

    @Test
    void a_service_that_is_not_reached_is_said_to_be_so() {
        S3ContentStore store = store();
        service.close();

        assertThatThrownBy(() -> store.find(OF_ABC))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("could not be reached");
        assertThatThrownBy(() -> store.put(new ByteArrayInputStream(ABC)))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("could not be reached");
    }

    @Test
    void nothing_stays_in_the_folder_for_spooling_and_none_is_needed_there_to_read() throws IOException {
        S3ContentStore store = store();
        store.put(new ByteArrayInputStream(ABC));
        assertThatThrownBy(() -> store.put(new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("broken off");
                    }
                }))
                .hasMessage("broken off");
        try (Stream<Path> left = Files.list(spool)) {
            assertThat(left).isEmpty();
        }

        S3ContentStore elsewhere = S3ContentStore.open(client, bucket, spool.resolve("none"), ContentSettings.USUAL);

        assertThat(elsewhere.verify(OF_ABC)).isInstanceOf(Verification.Intact.class);
        assertThatThrownBy(() -> elsewhere.put(new ByteArrayInputStream(ABC)))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("the folder for spooling");
    }

    @Test
    void a_reader_who_stops_early_lets_go_of_the_connection() throws IOException {
        byte[] scan = new byte[1_000_000];
        new Random(1).nextBytes(scan);
        S3ContentStore store = store();
        Digest digest = store.put(new ByteArrayInputStream(scan)).content().digest();

        for (int reader = 0; reader < 60; reader++) {
            try (InputStream in = store.open(digest)) {
                assertThat(in.readNBytes(7)).isEqualTo(Arrays.copyOf(scan, 7));
            }
        }
    }

    private S3ContentStore store() {
        return S3ContentStore.open(client, bucket, spool, ContentSettings.USUAL);
    }

    private ListObjectVersionsResponse versions() {
        return client.listObjectVersions(each -> each.bucket(bucket.name()));
    }
}
