package io.renshetong.declaration.lifecycle;

import io.renshetong.contract.Party;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a step, when, and what they said.
 *
 * @param role as shown in the trail, for example 经办人 or 社保中心
 */
public record Mover(
        Party party,
        String role,
        Instant at,
        @Nullable String reasonCode,
        @Nullable String reasonField,
        @Nullable String opinion) {

    public static Mover of(Party party, String role, Instant at) {
        return new Mover(party, role, at, null, null, null);
    }

    public Mover saying(@Nullable String opinion) {
        return new Mover(party, role, at, reasonCode, reasonField, opinion);
    }
}
