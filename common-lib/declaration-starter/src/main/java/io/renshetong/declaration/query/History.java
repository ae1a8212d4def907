package io.renshetong.declaration.query;

import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.lifecycle.Bodies;
import io.renshetong.declaration.lifecycle.Body;
import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.declaration.lifecycle.Status;
import io.renshetong.declaration.lifecycle.Step;
import io.renshetong.starter.problem.Messages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What happened to one declaration: its trail, and what was declared at each revision. */
public class History {
    private final JdbcTemplate jdbc;
    private final Bodies bodies;
    private final Views views;
    private final Messages messages;

    History(JdbcTemplate jdbc, Bodies bodies, Views views, Messages messages) {
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.views = views;
        this.messages = messages;
    }

    /** What one save changed. */
    public record RevisionView(int revision, Instant at, String by, List<ChangeView> changes) {}

    public List<TrailEntry> trail(String no) {
        return jdbc.query("SELECT * FROM declaration_trail WHERE declaration_no = ? ORDER BY id", this::entry, no);
    }

    /** Newest first; beside the values of that one stands how they count, of those before it nothing counts any more. */
    public List<RevisionView> revisions(Known<?> type, Declaration one) {
        return jdbc.query(
                """
                SELECT r.revision, r.saved_at, r.saved_name, r.changed_fields, COALESCE(r.body, d.body) AS body
                FROM declaration_revision r JOIN declaration d ON d.no = r.declaration_no
                WHERE r.declaration_no = ? ORDER BY r.revision DESC""",
                (row, number) -> {
                    Body body = bodies.open(row.getBytes("body"));
                    return new RevisionView(
                            row.getInt("revision"),
                            row.getTimestamp("saved_at").toInstant(),
                            row.getString("saved_name"),
                            ChangeView.of(
                                    type,
                                    List.of(row.getString("changed_fields").split(",")),
                                    body,
                                    number == 0 ? views.remarks(type, one, body) : Map.of()));
                },
                one.no());
    }

    private TrailEntry entry(ResultSet row, int number) throws SQLException {
        Step step = Step.valueOf(row.getString("step"));
        @Nullable String fromName = row.getString("from_status");
        Status from = fromName == null ? null : Status.valueOf(fromName);
        Status to = Status.valueOf(row.getString("to_status"));
        return new TrailEntry(
                number + 1,
                step,
                messages.get("step." + step),
                row.getString("actor_name"),
                row.getString("actor_role"),
                row.getTimestamp("at").toInstant(),
                from,
                from == null ? null : messages.get("status." + from),
                to,
                messages.get("status." + to),
                row.getString("opinion"),
                row.getString("reason_code"),
                views.reasonLabel(row.getString("reason_code")),
                row.getString("reason_field"),
                row.getLong("stay_ms") / 1000,
                row.getInt("revision"),
                row.getString("trace_id"));
    }
}
