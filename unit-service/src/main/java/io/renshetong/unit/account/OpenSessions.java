package io.renshetong.unit.account;

import org.jspecify.annotations.Nullable;

/** Where an account is signed in; a change of what it may do reaches there. */
public interface OpenSessions {
    /** Ends every session of the account but this one. */
    void end(String accountId, Ending reason, @Nullable String exceptSession);

    /** Why a session ended before its time. */
    enum Ending {
        LOGOUT,
        REUSE,
        PASSWORD,
        DISABLED
    }
}
