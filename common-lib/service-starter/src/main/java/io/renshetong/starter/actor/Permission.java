package io.renshetong.starter.actor;

/** What an account may do; which role brings which is unit-service's knowledge alone. */
public enum Permission {
    QUERY,
    DECLARE,
    CONFIRM,
    DELETE_DRAFT,
    PRINT,
    EXPORT,
    /** See a personal number in full; each time is recorded. */
    REVEAL,
    /** Manage accounts of the own unit tree. */
    GRANT,
    /** Take up, return and pass declarations in the centre. */
    AUDIT,
    /** Be the second person in the centre. */
    REVIEW,
    /** Change what the centre passes by itself. */
    POLICY,
    /** Keep the centre's ledger: what was paid, what is owed, how far a work injury is. */
    LEDGER,
    /** Look after the running suite. */
    OPERATE,
    /** Ask as another service of the suite; no account has it. */
    PEER
}
