package io.guidang.storage.ledger;

import java.security.GeneralSecurityException;
import java.security.SignatureException;

/** Tells whether a signature is the embedder's. */
@FunctionalInterface
public interface Verifier {

    /**
     * Whether this is the signature of these bytes.
     *
     * @throws SignatureException if the signature has no shape that it could verify, which means no
     * @throws GeneralSecurityException if it cannot tell
     */
    boolean verify(byte[] message, byte[] signature) throws GeneralSecurityException;
}
