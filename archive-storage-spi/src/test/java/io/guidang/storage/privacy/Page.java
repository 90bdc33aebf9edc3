package io.guidang.storage.privacy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** The form once more, written from docs/privacy.md, with another implementation of the cipher. */
final class Page {

    private Page() {}

    /** What is clear of it; the place is told by fonds, archive, and what follows. */
    static byte[] open(byte[] stored, byte[] secret, String what, String... place) {
        try (DataInputStream from = new DataInputStream(new ByteArrayInputStream(stored))) {
            int form = from.readUnsignedByte();
            byte[] id = from.readNBytes(from.readUnsignedByte());
            byte[] nonce = from.readNBytes(12);
            byte[] sealed = from.readAllBytes();
            ByteArrayOutputStream bound = new ByteArrayOutputStream();
            DataOutputStream to = new DataOutputStream(bound);
            String key = new String(id, StandardCharsets.US_ASCII);
            List<String> texts = new ArrayList<>(List.of(what, "" + form, key));
            texts.addAll(List.of(place));
            for (String text : texts) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                to.writeInt(bytes.length);
                to.write(bytes);
            }
            var cipher = GCMBlockCipher.newInstance(AESEngine.newInstance());
            cipher.init(false, new AEADParameters(new KeyParameter(secret), 128, nonce, bound.toByteArray()));
            byte[] clear = new byte[cipher.getOutputSize(sealed.length)];
            int length = cipher.processBytes(sealed, 0, sealed.length, clear, 0);
            length += cipher.doFinal(clear, length);
            return Arrays.copyOf(clear, length);
        } catch (IOException | InvalidCipherTextException e) {
            throw new AssertionError(e);
        }
    }
}
