package io.guidang.storage.ledger;

import io.guidang.core.wording.Wording;
import io.guidang.storage.ledger.LedgerFinding.Broken;

/**
 * The place at which a ledger breaks, and the words for it.
 *
 * @param sequence the entry that should stand there
 */
record Break(long sequence) {

    Broken unreadable() {
        return broken(
                LedgerFault.UNREADABLE,
                "台账第%s条不可读",
                "where entry %s of the ledger should stand are not the bytes of an entry",
                sequence);
    }

    Broken unknownAlgorithm(LedgerEntry found) {
        return broken(
                LedgerFault.UNKNOWN_ALGORITHM,
                "台账第%s条的摘要算法为%s，核验时未提供该算法",
                "entry %s of the ledger is digested by %s, which the check was not given",
                sequence,
                found.digest().algorithm());
    }

    Broken changed() {
        return broken(
                LedgerFault.CHANGED,
                "台账第%s条已被改动：内容与其摘要不符",
                "entry %s of the ledger was changed: its digest is not that of its content",
                sequence);
    }

    Broken foreign(LedgerEntry found, ArchiveId archive) {
        return broken(
                LedgerFault.FOREIGN,
                "台账第%s条处的条目属于%s，不属于%s",
                "where entry %s of the ledger should stand is an entry of %s and not of %s",
                sequence,
                found.archive(),
                archive);
    }

    Broken withoutGenesis(ArchiveId archive) {
        return broken(
                LedgerFault.FOREIGN,
                "台账第%s条不是自%s的起始值开始",
                "entry %s of the ledger does not begin with the genesis value of %s",
                sequence,
                archive);
    }

    Broken removed(LedgerEntry found) {
        return broken(
                LedgerFault.REMOVED,
                "台账第%s条缺失：该处为第%s条",
                "entry %s of the ledger was removed: entry %s stands there",
                sequence,
                found.sequence());
    }

    Broken reordered(LedgerEntry found) {
        return broken(
                LedgerFault.REORDERED,
                "台账第%s条被移位：该处为第%s条，本条在其后",
                "entry %s of the ledger was moved: entry %s stands there, and it comes later",
                sequence,
                found.sequence());
    }

    Broken repeated(LedgerEntry found) {
        return broken(
                LedgerFault.REPEATED,
                "台账第%s条处又出现第%s条",
                "where entry %s of the ledger should stand is an entry %s again",
                sequence,
                found.sequence());
    }

    Broken replaced() {
        return broken(
                LedgerFault.REPLACED,
                "台账第%s条与前一条不衔接：两条之一已被替换",
                "entry %s of the ledger does not follow from the one before it: one of the two was replaced",
                sequence);
    }

    Broken rewritten(LedgerHead exported) {
        return broken(
                LedgerFault.REWRITTEN,
                "台账第%s条的摘要与%s导出的不同：本条或之前的条目在导出后被重写",
                "entry %s of the ledger has not the digest that was exported on %s: it, or one before it, was written anew",
                sequence,
                exported.day());
    }

    Broken truncated(LedgerHead exported) {
        return broken(
                LedgerFault.TRUNCATED,
                "台账自第%s条起被截去：%s导出时已有第%s条",
                "the ledger ends before entry %s: on %s, when its head was exported, it had come to entry %s",
                sequence,
                exported.day(),
                exported.sequence());
    }

    private Broken broken(LedgerFault fault, String zh, String en, Object... arguments) {
        return new Broken(sequence, fault, Wording.format(zh, en, arguments));
    }
}
