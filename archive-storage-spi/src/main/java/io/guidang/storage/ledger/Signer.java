package io.guidang.storage.ledger;

import java.security.GeneralSecurityException;

/** The embedder's signature: {@link java.security.Signature}, a signature server, a card. */
@FunctionalInterface
public interface Signer {

    /**
     * Signs these bytes.
     *
     * @return the signature, 1 to 65,536 bytes
     * @throws GeneralSecurityException if it cannot
     */
    byte[] sign(byte[] message) throws GeneralSecurityException;
}
