package io.guidang.storage.content.s3;

import io.guidang.storage.content.ContentException;
import io.guidang.storage.content.ContentFailure;
import java.io.IOException;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Says what went wrong with the bucket, and what to try. Names the bucket and the codes of the service, never what stands in a
 * content.
 *
 * @param bucket of the store
 */
record Failures(Bucket bucket) {

    private static final Set<String> MISSING = Set.of("NoSuchKey", "NoSuchVersion");
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;

    /** What is done with the service. */
    @FunctionalInterface
    interface Work<T> {
        T done();
    }

    /** What is done with a local file. */
    @FunctionalInterface
    interface FileWork<T> {
        T done() throws IOException;
    }

    <T> T attempt(String what, Work<T> work) {
        try {
            return work.done();
        } catch (SdkException failed) {
            throw new ContentException(unavailable(what, reason(failed)), failed);
        }
    }

    <T> T spooling(FileWork<T> work) {
        try {
            return work.done();
        } catch (IOException failed) {
            String reason =
                    "a copy of it cannot be kept in the folder for spooling; make room, check the rights, and put it again";
            throw new ContentException(unavailable("put a content, of which nothing was kept", reason), failed);
        }
    }

    ContentException of(String what, String reason) {
        return new ContentException(unavailable(what, reason));
    }

    private ContentFailure unavailable(String what, String reason) {
        return new ContentFailure.Unavailable("Contents in bucket '%s'".formatted(bucket), what, reason);
    }

    /** Whether the service has no such object; that it has no such bucket is another matter. */
    static boolean isMissing(S3Exception answer) {
        return MISSING.contains(code(answer));
    }

    /** Whether somebody else changed the object since it was looked at. */
    static boolean isOvertaken(S3Exception answer) {
        return answer.statusCode() == PRECONDITION_FAILED || answer.statusCode() == CONFLICT || isMissing(answer);
    }

    private static String reason(SdkException failed) {
        if (failed instanceof S3Exception answer) {
            return "the service says %d %s; check the bucket, the rights and the endpoint, and do it again"
                    .formatted(answer.statusCode(), code(answer));
        }
        return "the service could not be reached, or broke off; check the network and the endpoint, and do it again";
    }

    static String code(S3Exception answer) {
        AwsErrorDetails details = answer.awsErrorDetails();
        String code = details == null ? null : details.errorCode();
        return code == null ? "without a code" : code;
    }
}
