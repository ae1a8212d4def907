package io.renshetong.starter.audit;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of the audit log: adds at its end under the lock of the head row, and walks it. */
final class AuditChain {
    private static final int PAGE = 1_000;

    private final JdbcTemplate jdbc;

    AuditChain(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an entry; the head stays locked until the caller's transaction ends. */
    void append(AuditRow row) {
        Link head = jdbc.queryForObject(
                "SELECT last_entry, last_hash FROM audit_head WHERE id = 1 FOR UPDATE",
                (result, _) -> new Link(result.getLong(1), result.getString(2)));
        if (head == null) throw new IllegalStateException("The audit log has no head");
        long id = head.id() + 1;
        String hash = row.hash(id, head.hash());
        @Nullable Object[] values = Arrays.copyOf(row.values(), row.values().length + 3);
        values[values.length - 3] = head.hash();
        values[values.length - 2] = hash;
        values[values.length - 1] = id;
        jdbc.update(
                "INSERT INTO audit_log (at_ms, actor_id, actor_name, side, session_id, action, object_type, object_id,"
                        + " unit_code, outcome, code, affected, detail, trace_id, prev_hash, hash, id)"
                        + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                values);
        jdbc.update("UPDATE audit_head SET last_entry = ?, last_hash = ? WHERE id = 1", id, hash);
    }

    Audit.Verification verify() {
        Link head = jdbc.queryForObject(
                "SELECT last_entry, last_hash FROM audit_head WHERE id = 1",
                (result, _) -> new Link(result.getLong(1), result.getString(2)));
        Link last = new Link(0, "0".repeat(64));
        while (head != null && last.id() < head.id()) {
            List<Stored> page = jdbc.query(
                    "SELECT * FROM audit_log WHERE id > ? ORDER BY id LIMIT " + PAGE,
                    (result, _) -> new Stored(
                            result.getLong("id"),
                            AuditRow.read(result),
                            result.getString("prev_hash"),
                            result.getString("hash")),
                    last.id());
            if (page.isEmpty()) return new Audit.Verification(last.id(), last.id() + 1);
            for (Stored entry : page) {
                if (entry.id() > head.id()) return new Audit.Verification(last.id(), null);
                if (!entry.follows(last)) return new Audit.Verification(last.id(), entry.id());
                last = new Link(entry.id(), entry.hash());
            }
        }
        boolean endsAtHead = head != null && last.equals(head);
        return new Audit.Verification(last.id(), endsAtHead ? null : last.id());
    }

    private record Link(long id, String hash) {}

    private record Stored(long id, AuditRow row, String previousHash, String hash) {
        boolean follows(Link last) {
            return id == last.id() + 1 && previousHash.equals(last.hash()) && hash.equals(row.hash(id, last.hash()));
        }
    }
}
