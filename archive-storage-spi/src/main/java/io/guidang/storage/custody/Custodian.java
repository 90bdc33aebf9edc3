package io.guidang.storage.custody;

import static java.util.Objects.requireNonNull;

import io.guidang.storage.ledger.ArchiveId;
import io.guidang.storage.ledger.DigestAlgorithm;
import io.guidang.storage.ledger.HashingKey;
import io.guidang.storage.ledger.IdentityKind;
import io.guidang.storage.ledger.KeyedHash;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Who acts on an archive 保管人, and with what they sign its ledger: which archive it is, the embedder's key under which
 * names enter the ledger, and how digests are taken. Keep the key for as long as the archive: items that come back after they
 * were destroyed are recognised by it, and what was filed is proved with it.
 */
public final class Custodian {

    private static final IdentityKind ARCHIVE = IdentityKind.of("ARCHIVE");

    /** The zone in which every day begins first. */
    private static final ZoneOffset FIRST_TO_BEGIN = ZoneOffset.ofHours(14);

    private final ArchiveId archive;
    private final HashingKey key;
    private final String actor;
    private final Optional<InstantSource> clock;
    private final List<DigestAlgorithm> algorithms;

    /** @param algorithms those that digests were taken by, the last of them the one that they are taken by now */
    private Custodian(
            ArchiveId archive,
            HashingKey key,
            List<DigestAlgorithm> algorithms,
            String actor,
            Optional<InstantSource> clock) {
        this.archive = requireNonNull(archive, "archive");
        this.key = requireNonNull(key, "key");
        this.algorithms = List.copyOf(algorithms);
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
        return new Custodian(archive, key, List.of(DigestAlgorithm.SHA_256), actor, Optional.empty());
    }

    /** The same for somebody else. */
    public Custodian as(String other) {
        return new Custodian(archive, key, algorithms, other, clock);
    }

    /**
     * The same with digests by another algorithm, as SM3. Entries before keep theirs: SHA-256, and every algorithm that was
     * named here before, stay known, so that what they prove can be proved on.
     */
    public Custodian digestedBy(DigestAlgorithm other) {
        List<DigestAlgorithm> more = new ArrayList<>(algorithms);
        more.removeIf(known -> known.name().equals(other.name()));
        more.add(other);
        return new Custodian(archive, key, more, actor, clock);
    }

    /**
     * The same with the instant of each command in its entry. Nothing is then appraised, approved or destroyed as of a day
     * that has not begun anywhere by this clock.
     */
    public Custodian at(InstantSource source) {
        return new Custodian(archive, key, algorithms, actor, Optional.of(source));
    }

    /** Which archive it is. */
    public ArchiveId archive() {
        return archive;
    }

    /** How digests are taken. */
    public DigestAlgorithm algorithm() {
        return algorithms.get(algorithms.size() - 1);
    }

    /** The algorithm of this name, if digests were ever taken by it. */
    Optional<DigestAlgorithm> algorithm(String name) {
        return algorithms.stream().filter(known -> known.name().equals(name)).findFirst();
    }

    /** All that digests were ever taken by, that of now first. */
    List<DigestAlgorithm> algorithms() {
        List<DigestAlgorithm> all = new ArrayList<>(algorithms);
        Collections.reverse(all);
        return all;
    }

    /** By which the key of an archive is told from another one, without a word of it. */
    KeyedHash keyMark() {
        return key.hash(ARCHIVE, archive.toString());
    }

    /** @throws IllegalArgumentException if the clock says that this day has not begun anywhere */
    void requireBegun(LocalDate day) {
        now().map(instant -> instant.atOffset(FIRST_TO_BEGIN).toLocalDate())
                .filter(day::isAfter)
                .ifPresent(latest -> {
                    throw new IllegalArgumentException(
                            "The day given is %s, and today is no later than %s; nothing is appraised or destroyed ahead of its day"
                                    .formatted(day, latest));
                });
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
        return "Custodian[%s, %s, %s]".formatted(archive, key.name(), algorithm());
    }
}
