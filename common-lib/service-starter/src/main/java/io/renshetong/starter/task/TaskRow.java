package io.renshetong.starter.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A task as it lies in the table. */
record TaskRow(
        String id,
        String kind,
        String title,
        @Nullable String link,
        String accountId,
        byte[] actor,
        byte[] ask,
        String traceParent,
        TaskState state,
        int attempts,
        boolean stoppable,
        boolean stopAsked,
        @Nullable String step,
        long done,
        @Nullable Long total,
        @Nullable String results,
        @Nullable String fileId,
        @Nullable String fileName,
        @Nullable String fileType,
        @Nullable Long fileBytes,
        @Nullable String problemCode,
        @Nullable String problemDetail,
        @Nullable String problemTrace,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    static TaskRow read(ResultSet row) throws SQLException {
        return new TaskRow(
                row.getString("id"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("link"),
                row.getString("account_id"),
                row.getBytes("actor"),
                row.getBytes("ask"),
                row.getString("trace_parent"),
                TaskState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getBoolean("stoppable"),
                row.getBoolean("stop_asked"),
                row.getString("step"),
                row.getLong("done_count"),
                number(row, "total_count"),
                row.getString("results"),
                row.getString("file_id"),
                row.getString("file_name"),
                row.getString("file_type"),
                number(row, "file_bytes"),
                row.getString("problem_code"),
                row.getString("problem_detail"),
                row.getString("problem_trace"),
                Instant.ofEpochMilli(row.getLong("created_ms")),
                moment(row, "started_ms"),
                moment(row, "finished_ms"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Long millis = number(row, column);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
