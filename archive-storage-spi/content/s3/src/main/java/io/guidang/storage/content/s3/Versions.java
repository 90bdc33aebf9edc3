package io.guidang.storage.content.s3;

import io.guidang.storage.content.ContentFailure;
import io.guidang.storage.content.ContentSettings;
import io.guidang.storage.content.Destruction;
import io.guidang.storage.content.RetainUntil;
import io.guidang.storage.ledger.Digest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * All versions of a content, of which an object shows only the newest. Throws what the service answers.
 *
 * @param objects  of the bucket
 * @param settings by which it is told whether a retain-until is over
 */
record Versions(StoredObjects objects, ContentSettings settings) {

    private static final int FORBIDDEN = 403;

    /** Until when one of them is retained at the latest. */
    Optional<RetainUntil> retained(Digest digest) {
        return retained(looked(digest, objects.versions(digest)));
    }

    /**
     * Destroys all of them, or none if one is retained or held. The oldest goes first and what hides them goes last, so none that
     * was replaced is seen again when it breaks off in between.
     */
    Destruction destroy(Digest digest) {
        List<StoredObject.Version> versions = objects.versions(digest);
        List<StoredObject> there = looked(digest, versions);
        Optional<Destruction> refusal = refusal(digest, there);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        for (StoredObject.Version version : versions) {
            try {
                objects.delete(digest, version);
            } catch (S3Exception answer) {
                return retainedMeanwhile(digest, version, answer);
            }
        }
        return there.isEmpty()
                ? new ContentFailure.Missing(digest)
                : new Destruction.Destroyed(there.get(there.size() - 1).content(digest));
    }

    private List<StoredObject> looked(Digest digest, List<StoredObject.Version> versions) {
        return versions.stream()
                .filter(version -> !version.marker())
                .flatMap(version -> objects.head(digest, version).stream())
                .toList();
    }

    private Optional<Destruction> refusal(Digest digest, List<StoredObject> versions) {
        if (versions.stream().anyMatch(StoredObject::held)) {
            return Optional.of(new ContentFailure.Held(digest));
        }
        return retained(versions).map(until -> new ContentFailure.Retained(digest, until));
    }

    private Optional<RetainUntil> retained(List<StoredObject> versions) {
        return versions.stream()
                .flatMap(each -> settings.binding(each.retainedUntil()).stream())
                .max(Comparator.naturalOrder());
    }

    private Destruction retainedMeanwhile(Digest digest, StoredObject.Version version, S3Exception answer) {
        if (answer.statusCode() != FORBIDDEN) {
            throw answer;
        }
        return refusal(digest, objects.head(digest, version).stream().toList()).orElseThrow(() -> answer);
    }
}
