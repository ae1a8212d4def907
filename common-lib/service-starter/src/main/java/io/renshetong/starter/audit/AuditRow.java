package io.renshetong.starter.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** An entry as it lies in the table, without its place in the chain. */
record AuditRow(
        long atMillis,
        @Nullable String actorId,
        @Nullable String actorName,
        @Nullable String side,
        @Nullable String sessionId,
        String action,
        String objectType,
        @Nullable String objectId,
        @Nullable String unit,
        String outcome,
        @Nullable String code,
        @Nullable String affected,
        @Nullable String detail,
        String traceId) {

    static AuditRow read(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getLong("at_ms"),
                row.getString("actor_id"),
                row.getString("actor_name"),
                row.getString("side"),
                row.getString("session_id"),
                row.getString("action"),
                row.getString("object_type"),
                row.getString("object_id"),
                row.getString("unit_code"),
                row.getString("outcome"),
                row.getString("code"),
                row.getString("affected"),
                row.getString("detail"),
                row.getString("trace_id"));
    }

    @Nullable
    Object[] values() {
        return new @Nullable Object[] {
            atMillis,
            actorId,
            actorName,
            side,
            sessionId,
            action,
            objectType,
            objectId,
            unit,
            outcome,
            code,
            affected,
            detail,
            traceId
        };
    }

    /** SHA-256 over place, previous hash and every value with its length, so that no value can borrow from its neighbour. */
    String hash(long id, String previousHash) {
        StringBuilder text = new StringBuilder().append(id).append('|').append(previousHash);
        Arrays.stream(values())
                .map(value -> value == null ? null : value.toString())
                .forEach(value -> text.append('|')
                        .append(value == null ? -1 : value.length())
                        .append(':')
                        .append(value == null ? "" : value));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
