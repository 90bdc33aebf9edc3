package io.guidang.storage.custody;

import static java.util.Objects.requireNonNull;

import io.guidang.storage.ledger.ArchiveId;
import io.guidang.storage.ledger.DigestAlgorithm;
import io.guidang.storage.ledger.HashingKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Who acts on an archive 保管人, and with what they sign its ledger: which archive it is, the embedder's key under which
 * names enter the ledger, and how digests are taken. Keep the key for as long as the archive: items that come back after they
 * were destroyed are recognised by it, and what was filed is proved with it.
 */
public final class Custodian {

    private final ArchiveId archive;
    private final HashingKey key;
    private final DigestAlgorithm algorithm;
    private final String actor;
    private final Optional<InstantSource> clock;

    private Custodian(
            ArchiveId archive, HashingKey key, DigestAlgorithm algorithm, String actor, Optional<InstantSource> clock) {
        this.archive = requireNonNull(archive, "archive");
        this.key = requireNonNull(key, "key");
        this.algorithm = requireNonNull(algorithm, "algorithm");
        this.actor = actor;
        this.clock = clock;
        key.actor(actor);
    }

    /**
     * Somebody who acts on an archive. Digests are SHA-256, and entries have no instant.
     *
     * @param archive names the archive for ever
     * @param key     under which names enter the ledger
     * @param actor   who gives the commands, as the house names people: 1 to 1,024 characters
     */
    public static Custodian of(ArchiveId archive, HashingKey key, String actor) {
        return new Custodian(archive, key, DigestAlgorithm.SHA_256, actor, Optional.empty());
    }

    /** The same for somebody else. */
    public Custodian as(String other) {
        return new Custodian(archive, key, algorithm, other, clock);
    }

    /** The same with digests by another algorithm, as SM3; entries before keep theirs. */
    public Custodian digestedBy(DigestAlgorithm other) {
        return new Custodian(archive, key, other, actor, clock);
    }

    /** The same with the instant of each command in its entry. */
    public Custodian at(InstantSource source) {
        return new Custodian(archive, key, algorithm, actor, Optional.of(source));
    }

    /** Which archive it is. */
    public ArchiveId archive() {
        return archive;
    }

    /** How digests are taken. */
    public DigestAlgorithm algorithm() {
        return algorithm;
    }

    HashingKey key() {
        return key;
    }

    String actor() {
        return actor;
    }

    Optional<Instant> now() {
        return clock.map(InstantSource::instant);
    }

    /** The archive and the name of the key; never who acts. */
    @Override
    public String toString() {
        return "Custodian[%s, %s, %s]".formatted(archive, key.name(), algorithm);
    }
}
