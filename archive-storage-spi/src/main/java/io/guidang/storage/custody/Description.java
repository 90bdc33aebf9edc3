package io.guidang.storage.custody;

import io.guidang.core.code.ArchivalCode;
import io.guidang.core.hold.Hold;
import io.guidang.core.item.Document;
import io.guidang.core.item.Item;
import io.guidang.core.medium.Medium;
import io.guidang.core.party.Parties;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.obligation.Obligation;
import io.guidang.storage.ledger.BatchLeaf;
import io.guidang.storage.ledger.CanonicalWriter;
import io.guidang.storage.ledger.Digest;
import io.guidang.storage.ledger.DigestAlgorithm;
import io.guidang.storage.ledger.IdentityKind;
import io.guidang.storage.ledger.KeyedHash;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the ledger proves of an item: everything in it and what was decided, digested together with the keyed hash of its id, so
 * that nobody without the key can try words against the digest. The form is written down in docs/ledger.md.
 */
final class Description {

    private static final int VERSION = 1;

    private final Custodian custodian;

    Description(Custodian custodian) {
        this.custodian = custodian;
    }

    /** The keyed hash of an item's id. */
    KeyedHash hashed(Item item) {
        return custodian.key().hash(IdentityKind.ITEM, item.id().value());
    }

    /** The digest of an item with its decisions. */
    Digest of(Item item, Map<Medium, Decision> decisions) {
        return of(hashed(item), item, decisions);
    }

    /** The digest of an item whose id has this keyed hash, with its decisions. */
    Digest of(KeyedHash id, Item item, Map<Medium, Decision> decisions) {
        return of(id, item, decisions, custodian.algorithm());
    }

    /** The digest of an item with its decisions, by an algorithm that may be an earlier one. */
    Digest of(Item item, Map<Medium, Decision> decisions, DigestAlgorithm algorithm) {
        return of(hashed(item), item, decisions, algorithm);
    }

    private static Digest of(KeyedHash id, Item item, Map<Medium, Decision> decisions, DigestAlgorithm algorithm) {
        CanonicalWriter to = new CanonicalWriter("guidang-item", VERSION);
        to.text(id.toString());
        item(item, to);
        to.u32(decisions.size());
        new TreeMap<>(decisions).forEach((medium, decision) -> {
            to.text(medium.name());
            decision(decision, to);
        });
        return algorithm.digest(to.written());
    }

    /** The leaf of an item in the tree of its batch: its code, and what was filed in which box. */
    BatchLeaf leaf(ArchivalCode code, Optional<ArchivalCode> box, Digest described) {
        return leaf(code, box, described, custodian.algorithm());
    }

    static BatchLeaf leaf(ArchivalCode code, Optional<ArchivalCode> box, Digest described, DigestAlgorithm algorithm) {
        CanonicalWriter to = new CanonicalWriter("guidang-filed", VERSION);
        to.text(described.toString()).text(box.map(Object::toString).orElse(""));
        return new BatchLeaf(code, algorithm.digest(to.written()));
    }

    private static void item(Item item, CanonicalWriter to) {
        to.text(item.id().value()).text(item.title()).text(item.matter()).text(item.responsible());
        to.text(item.category().code());
        to.u32(item.documents().size());
        for (Document document : item.documents()) {
            to.text(document.id().value())
                    .text(document.name())
                    .text(document.classCode().value())
                    .text(document.medium().name())
                    .u32(document.pages())
                    .text(document.formedOn().toString())
                    .text(document.role().name())
                    .text(document.issuer().name())
                    .text(document.direction().name());
            parties(document.parties(), to);
            to.text(document.imageOf().map(paper -> paper.value()).orElse(""));
            to.text(document.voucher().map(copy -> copy.voucher()).orElse(""));
            to.text(document.voucher().map(Object::toString).orElse(""));
            to.text(document.remark());
        }
    }

    private static void parties(Parties parties, CanonicalWriter to) {
        to.u32(parties.contracts().size());
        parties.contracts().forEach(number -> to.text(number.value()));
        to.u32(parties.persons().size());
        parties.persons().forEach(number -> to.text(number.value()));
        to.u32(parties.employers().size());
        parties.employers().forEach(number -> to.text(number.value()));
    }

    private static void decision(Decision decision, CanonicalWriter to) {
        to.text(decision.asOf().toString())
                .text(decision.outcome().kind().name())
                .text(day(decision.outcome().keepThrough()))
                .text(decision.decidedBy().map(each -> each.rule().toString()).orElse(""));
        to.u32(decision.obligations().size());
        for (Obligation obligation : decision.obligations()) {
            to.text(obligation.rule().toString())
                    .text(obligation.kind().name())
                    .text(obligation.period().code())
                    .text(obligation.status().name())
                    .text(obligation
                            .outcome()
                            .map(outcome -> outcome.kind().name())
                            .orElse(""))
                    .text(day(obligation.outcome().flatMap(outcome -> outcome.keepThrough())));
        }
        to.u32(decision.activeHolds().size());
        for (Hold hold : decision.activeHolds()) {
            to.text(hold.name()).text(day(hold.from())).text(day(hold.until()));
        }
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
