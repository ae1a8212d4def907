package io.renshetong.starter.deadletter;

import io.renshetong.starter.crypto.FieldCipher;
import io.renshetong.starter.outbox.Outbox;
import io.renshetong.starter.outbox.OutgoingEvent;
import io.renshetong.starter.page.Page;
import io.renshetong.starter.page.PageAsk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The dead letters that lie there, for whoever decides about them. */
final class KeptLetters {
    private final JdbcTemplate jdbc;
    private final FieldCipher cipher;
    private final Outbox outbox;
    private final Clock clock;

    KeptLetters(JdbcTemplate jdbc, FieldCipher cipher, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.outbox = outbox;
        this.clock = clock;
    }

    Page<DeadLetterController.DeadLetterView> page(PageAsk ask) {
        Long total = jdbc.queryForObject("SELECT COUNT(*) FROM dead_letter", Long.class);
        List<DeadLetterController.DeadLetterView> rows = jdbc.query(
                "SELECT id, consumer, topic, partition_key, event_id, reason, body_bytes, kept_ms, replayed_ms"
                        + " FROM dead_letter ORDER BY id DESC LIMIT ? OFFSET ?",
                (row, _) -> view(row),
                ask.size(),
                ask.offset());
        return new Page<>(rows, total == null ? 0 : total, ask.page(), ask.size());
    }

    boolean replay(long id) {
        Optional<OutgoingEvent> letter = jdbc
                .query(
                        "SELECT topic, partition_key, event_id, body FROM dead_letter WHERE id = ? FOR UPDATE",
                        (row, _) -> new OutgoingEvent(
                                row.getString(1), row.getString(2), row.getString(3), cipher.open(row.getBytes(4))),
                        id)
                .stream()
                .findFirst();
        letter.ifPresent(event -> {
            outbox.announceAll(List.of(event));
            jdbc.update("UPDATE dead_letter SET replayed_ms = ? WHERE id = ?", clock.millis(), id);
        });
        return letter.isPresent();
    }

    /** Drops a letter and gives the id of its event, if there was one. */
    Optional<String> drop(long id) {
        List<String> eventIds =
                jdbc.queryForList("SELECT event_id FROM dead_letter WHERE id = ? FOR UPDATE", String.class, id);
        jdbc.update("DELETE FROM dead_letter WHERE id = ?", id);
        return eventIds.stream().findFirst();
    }

    private static DeadLetterController.DeadLetterView view(ResultSet row) throws SQLException {
        Long replayed = row.getObject("replayed_ms", Long.class);
        return new DeadLetterController.DeadLetterView(
                row.getString("id"),
                row.getString("consumer"),
                row.getString("topic"),
                row.getString("partition_key"),
                row.getString("event_id"),
                row.getString("reason"),
                row.getInt("body_bytes"),
                Instant.ofEpochMilli(row.getLong("kept_ms")),
                replayed == null ? null : Instant.ofEpochMilli(replayed));
    }
}
