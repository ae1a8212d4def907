package io.renshetong.starter.task;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of tasks. Whatever an owner writes counts only while it still is the owner. */
final class TaskTable {
    private static final String OF_OWNER = " WHERE id = ? AND owner = ? AND state = 'RUNNING'";
    private static final String FREE = "(held_until IS NULL OR held_until < UTC_TIMESTAMP(3))";

    private final JdbcTemplate jdbc;

    TaskTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What an owner tells of its work. */
    record Progress(
            @Nullable String step,
            long done,
            @Nullable Long total,
            @Nullable String results) {}

    /** What a task ended with. */
    record End(
            TaskState state,
            @Nullable Long fileBytes,
            @Nullable String problemCode,
            @Nullable String problemDetail,
            @Nullable String problemTrace) {}

    void insert(TaskRow row) {
        jdbc.update(
                "INSERT INTO task (id, kind, title, link, account_id, actor, ask, trace_parent, state, attempts, stoppable,"
                        + " stop_asked, done_count, created_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', 0, ?, FALSE, 0, ?)",
                row.id(),
                row.kind(),
                row.title(),
                row.link(),
                row.accountId(),
                row.actor(),
                row.ask(),
                row.traceParent(),
                row.stoppable(),
                row.createdAt().toEpochMilli());
    }

    Optional<TaskRow> find(String id) {
        return jdbc.query("SELECT * FROM task WHERE id = ?", (row, _) -> TaskRow.read(row), id).stream()
                .findFirst();
    }

    long waiting(String accountId) {
        return count("SELECT COUNT(*) FROM task WHERE account_id = ? AND state = 'QUEUED'", accountId);
    }

    long count(String accountId, @Nullable String kind, @Nullable String state) {
        return count(
                "SELECT COUNT(*) FROM task WHERE account_id = ? AND kind = COALESCE(?, kind) AND state = COALESCE(?, state)",
                accountId,
                kind,
                state);
    }

    List<TaskRow> page(String accountId, @Nullable String kind, @Nullable String state, int size, long offset) {
        return jdbc.query(
                "SELECT * FROM task WHERE account_id = ? AND kind = COALESCE(?, kind) AND state = COALESCE(?, state)"
                        + " ORDER BY created_ms DESC, id DESC LIMIT ? OFFSET ?",
                (row, _) -> TaskRow.read(row),
                accountId,
                kind,
                state,
                size,
                offset);
    }

    /** Tasks nobody works on, those of accounts with the least under way first and then the oldest. */
    List<String> free(Collection<String> kinds, int atMost) {
        if (kinds.isEmpty()) return List.of();
        List<Object> values = new ArrayList<>(kinds);
        values.add(atMost);
        return jdbc.queryForList(
                "SELECT id FROM task t WHERE state IN ('QUEUED', 'RUNNING') AND " + FREE + " AND kind IN ("
                        + String.join(",", Collections.nCopies(kinds.size(), "?"))
                        + ") ORDER BY (SELECT COUNT(*) FROM task r WHERE r.account_id = t.account_id AND r.state = 'RUNNING'"
                        + " AND r.held_until >= UTC_TIMESTAMP(3)), created_ms, id LIMIT ?",
                String.class,
                values.toArray());
    }

    /** Takes a free task; of several who try, one succeeds. */
    boolean take(String id, String owner, Duration lease, Instant at) {
        return jdbc.update(
                        "UPDATE task SET state = 'RUNNING', owner = ?, attempts = attempts + 1,"
                                + " held_until = UTC_TIMESTAMP(3) + INTERVAL ? SECOND, started_ms = COALESCE(started_ms, ?)"
                                + " WHERE id = ? AND state IN ('QUEUED', 'RUNNING') AND " + FREE,
                        owner,
                        lease.toSeconds(),
                        at.toEpochMilli(),
                        id)
                == 1;
    }

    /** Renews the lease; false when the task is no longer the owner's. */
    boolean hold(String id, String owner, Duration lease) {
        return jdbc.update(
                        "UPDATE task SET held_until = UTC_TIMESTAMP(3) + INTERVAL ? SECOND" + OF_OWNER,
                        lease.toSeconds(),
                        id,
                        owner)
                == 1;
    }

    boolean stopAsked(String id) {
        return count("SELECT COUNT(*) FROM task WHERE id = ? AND stop_asked", id) == 1;
    }

    void tell(String id, String owner, Progress progress) {
        jdbc.update(
                "UPDATE task SET step = ?, done_count = ?, total_count = ?, results = ?" + OF_OWNER,
                progress.step(),
                progress.done(),
                progress.total(),
                progress.results(),
                id,
                owner);
    }

    boolean nameFile(String id, String owner, String fileId, String name, String type) {
        return jdbc.update(
                        "UPDATE task SET file_id = ?, file_name = ?, file_type = ?" + OF_OWNER,
                        fileId,
                        name,
                        type,
                        id,
                        owner)
                == 1;
    }

    /** Gives a task back to be begun again, by whoever, after a while. */
    void release(String id, String owner, Duration after, boolean countsAsAttempt) {
        jdbc.update(
                "UPDATE task SET state = 'QUEUED', owner = NULL, step = NULL, done_count = 0, total_count = NULL,"
                        + " attempts = attempts - ?, held_until = UTC_TIMESTAMP(3) + INTERVAL ? SECOND" + OF_OWNER,
                countsAsAttempt ? 0 : 1,
                after.toSeconds(),
                id,
                owner);
    }

    /** Ends a running task; false when it is no longer the owner's. What was asked is wiped. */
    boolean end(String id, String owner, End end, Instant at) {
        return jdbc.update(
                        "UPDATE task SET state = ?, owner = NULL, held_until = NULL, ask = '', file_bytes = ?,"
                                + " problem_code = ?, problem_detail = ?, problem_trace = ?, finished_ms = ?"
                                + OF_OWNER,
                        end.state().name(),
                        end.fileBytes(),
                        end.problemCode(),
                        end.problemDetail(),
                        end.problemTrace(),
                        at.toEpochMilli(),
                        id,
                        owner)
                == 1;
    }

    boolean cancelWaiting(String id, Instant at) {
        return jdbc.update(
                        "UPDATE task SET state = 'CANCELLED', stop_asked = TRUE, held_until = NULL, ask = '',"
                                + " finished_ms = ? WHERE id = ? AND state = 'QUEUED'",
                        at.toEpochMilli(),
                        id)
                == 1;
    }

    boolean askToStop(String id) {
        return jdbc.update(
                        "UPDATE task SET stop_asked = TRUE WHERE id = ? AND state = 'RUNNING' AND stoppable"
                                + " AND NOT stop_asked",
                        id)
                == 1;
    }

    List<TaskRow> endedBefore(Instant moment, int atMost) {
        return jdbc.query(
                "SELECT * FROM task WHERE finished_ms < ? ORDER BY finished_ms LIMIT ?",
                (row, _) -> TaskRow.read(row),
                moment.toEpochMilli(),
                atMost);
    }

    boolean delete(String id) {
        return jdbc.update("DELETE FROM task WHERE id = ? AND finished_ms IS NOT NULL", id) == 1;
    }

    private long count(String sql, @Nullable Object... values) {
        Long count = jdbc.queryForObject(sql, Long.class, values);
        return count == null ? 0 : count;
    }
}
