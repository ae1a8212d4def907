package io.renshetong.unit.account;

import io.renshetong.starter.actor.Side;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param homeUnit code of the unit the account belongs to; absent for the centre and operations
 * @param lastSeenAt last login or renewal, at first the creation
 * @param version counts administrative changes
 */
public record Account(
        String id,
        String login,
        String name,
        Side side,
        @Nullable String homeUnit,
        String passwordHash,
        Instant passwordChangedAt,
        boolean mustChangePassword,
        AccountState state,
        Instant lastSeenAt,
        String createdBy,
        Instant createdAt,
        int version) {

    public boolean isActive() {
        return state == AccountState.ACTIVE;
    }

    @Override
    public String toString() {
        return "Account[" + login + ", " + state + "]";
    }
}
