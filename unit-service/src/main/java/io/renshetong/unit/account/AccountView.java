package io.renshetong.unit.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account as its administrator sees it. */
public record AccountView(
        String id,
        String login,
        String name,
        Place unit,
        List<RoleView> roles,
        List<Place> units,
        AccountState state,
        String stateLabel,
        @Nullable Instant lockedUntil,
        boolean mustChangePassword,
        Instant lastSeenAt,
        Instant createdAt,
        String createdBy,
        int version) {

    /** A role with its name in words. */
    public record RoleView(Role code, String label) {}

    /** A unit an account belongs to or is granted. */
    public record Place(
            String code,
            String name,
            boolean includesSubUnits,
            @Nullable LocalDate validUntil) {}

    /** An account together with the password that opens it once; it is shown now and never again. */
    public record WithPassword(AccountView account, String temporaryPassword) {}
}
