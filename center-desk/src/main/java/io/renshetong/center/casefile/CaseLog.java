package io.renshetong.center.casefile;

import io.renshetong.contract.DeclarationDecided.Stage;
import io.renshetong.contract.Party;
import io.renshetong.starter.rows.ManyRows;
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
        rows(TraceIds.current()).write(template.getJdbcTemplate(), List.copyOf(entries));
    }

    /** Everything about one declaration, oldest first. */
    public List<LogEntry> of(String no) {
        return template.query(
                "SELECT * FROM desk_log WHERE no = :no ORDER BY id",
                new MapSqlParameterSource("no", no),
                (row, _) -> read(row));
    }

    private static ManyRows<LogEntry> rows(String trace) {
        return new ManyRows<LogEntry>("desk_log")
                .column(
                        "kind",
                        (into, at, entry) -> into.setString(at, entry.kind().name()))
                .column("no", (into, at, entry) -> into.setString(at, entry.no()))
                .column("revision", (into, at, entry) -> into.setObject(at, entry.revision(), Types.INTEGER))
                .column("event_id", (into, at, entry) -> into.setString(at, entry.eventId()))
                .column(
                        "actor",
                        (into, at, entry) -> into.setString(
                                at, entry.actor() == null ? null : entry.actor().id()))
                .column(
                        "actor_name",
                        (into, at, entry) -> into.setString(
                                at, entry.actor() == null ? null : entry.actor().name()))
                .column(
                        "at_ms",
                        (into, at, entry) -> into.setLong(at, entry.at().toEpochMilli()))
                .column("from_state", (into, at, entry) -> into.setString(at, name(entry.from())))
                .column("to_state", (into, at, entry) -> into.setString(at, name(entry.to())))
                .column("stage", (into, at, entry) -> into.setString(at, name(entry.stage())))
                .column("reason_code", (into, at, entry) -> into.setString(at, entry.reasonCode()))
                .column("field", (into, at, entry) -> into.setString(at, entry.field()))
                .column("note", (into, at, entry) -> into.setString(at, cut(entry.note())))
                .column("trace_id", (into, at, _) -> into.setString(at, trace));
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
