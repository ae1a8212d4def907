package io.renshetong.center.casefile;

import io.renshetong.contract.DeclarationDecided.Stage;
import io.renshetong.contract.Party;
import io.renshetong.starter.trace.TraceIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The centre's own log; nothing in it is ever changed. */
@Repository
public class CaseLog {
    private static final int NOTE_LENGTH = 500;

    private final NamedParameterJdbcTemplate template;

    CaseLog(NamedParameterJdbcTemplate template) {
        this.template = template;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Collection<LogEntry> entries) {
        if (entries.isEmpty()) return;
        String trace = TraceIds.current();
        template.batchUpdate(
                "INSERT INTO desk_log (kind, no, revision, event_id, actor, actor_name, at_ms, from_state, to_state,"
                        + " stage, reason_code, field, note, trace_id) VALUES (:kind, :no, :revision, :event, :actor,"
                        + " :actorName, :at, :from, :to, :stage, :reason, :field, :note, :trace)",
                entries.stream().map(entry -> values(entry, trace)).toArray(SqlParameterSource[]::new));
    }

    /** Everything about one declaration, oldest first. */
    public List<LogEntry> of(String no) {
        return template.query(
                "SELECT * FROM desk_log WHERE no = :no ORDER BY id",
                new MapSqlParameterSource("no", no),
                (row, _) -> read(row));
    }

    private static SqlParameterSource values(LogEntry entry, String trace) {
        String note = entry.note();
        Party actor = entry.actor();
        return new MapSqlParameterSource()
                .addValue("kind", entry.kind().name(), Types.VARCHAR)
                .addValue("no", entry.no(), Types.VARCHAR)
                .addValue("revision", entry.revision(), Types.INTEGER)
                .addValue("event", entry.eventId(), Types.VARCHAR)
                .addValue("actor", actor == null ? null : actor.id(), Types.VARCHAR)
                .addValue("actorName", actor == null ? null : actor.name(), Types.VARCHAR)
                .addValue("at", entry.at().toEpochMilli(), Types.BIGINT)
                .addValue("from", name(entry.from()), Types.VARCHAR)
                .addValue("to", name(entry.to()), Types.VARCHAR)
                .addValue("stage", name(entry.stage()), Types.VARCHAR)
                .addValue("reason", entry.reasonCode(), Types.VARCHAR)
                .addValue("field", entry.field(), Types.VARCHAR)
                .addValue("note", cut(note), Types.VARCHAR)
                .addValue("trace", trace, Types.VARCHAR);
    }

    private static LogEntry read(ResultSet row) throws SQLException {
        String actor = row.getString("actor");
        return new LogEntry(
                LogEntry.Kind.valueOf(row.getString("kind")),
                row.getString("no"),
                row.getInt("revision"),
                row.getString("event_id"),
                actor == null ? null : new Party(actor, row.getString("actor_name")),
                Instant.ofEpochMilli(row.getLong("at_ms")),
                state(row.getString("from_state")),
                state(row.getString("to_state")),
                row.getString("stage") == null ? null : Stage.valueOf(row.getString("stage")),
                row.getString("reason_code"),
                row.getString("field"),
                row.getString("note"));
    }

    private static @Nullable CaseState state(@Nullable String name) {
        return name == null ? null : CaseState.valueOf(name);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** A withdrawal's reason is somebody else's text and may be of any length. */
    private static @Nullable String cut(@Nullable String note) {
        return note == null || note.length() <= NOTE_LENGTH ? note : note.substring(0, NOTE_LENGTH);
    }
}
