package io.guidang.storage.content.s3;

import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** The bytes of an object as they come in. Closed early it breaks off, instead of taking in the rest. */
final class Transfer extends FilterInputStream {

    private final ResponseInputStream<GetObjectResponse> bytes;
    private boolean ended;

    Transfer(ResponseInputStream<GetObjectResponse> bytes) {
        super(bytes);
        this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        try {
            int read = super.read(into, from, length);
            ended |= read < 0;
            return read;
        } catch (SdkException brokeOff) {
            throw new IOException("The transfer of the object broke off", brokeOff);
        }
    }

    @Override
    public void close() throws IOException {
        if (ended) {
            super.close();
        } else {
            bytes.abort();
        }
    }
}
