package io.renshetong.unit.account;

/** Whether an account may be used. */
public enum AccountState {
    ACTIVE,
    /** Switched off by an administrator. */
    DISABLED,
    /** Switched off because nobody had used it for too long. */
    UNUSED
}
