package io.guidang.storage.content.s3;

/** Who may still destroy what Object Lock retains. */
public enum LockMode {
    /** Nobody, the owner of the account included, until it is over. A moment that is far too late cannot be taken back. */
    COMPLIANCE,
    /** Whoever was given the special right to go round it. */
    GOVERNANCE
}
