/**
 * Contents in a bucket of an object store that speaks S3, one object each: {@link io.guidang.storage.content.s3.S3ContentStore}.
 */
@NullMarked
package io.guidang.storage.content.s3;

import org.jspecify.annotations.NullMarked;
