/** Contents in an object store that speaks S3. */
@SuppressWarnings("module") // the digit belongs to the name
module io.guidang.storage.content.s3 {
    requires transitive io.guidang.storage;
    requires transitive software.amazon.awssdk.services.s3;
    requires software.amazon.awssdk.awscore;
    requires software.amazon.awssdk.core;
    requires software.amazon.awssdk.http;
    requires software.amazon.awssdk.utils;
    requires static org.jspecify;

    exports io.guidang.storage.content.s3;
}
