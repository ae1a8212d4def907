package io.renshetong.declaration.attachment;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Throws away documents that somebody handed in and no declaration came to name: first out of sight, and their bytes a day
 * later, when no request that began before can still be naming them.
 */
public class StagedSweep {
    private static final Duration GRACE = Duration.ofDays(1);

    private final NamedParameterJdbcTemplate jdbc;
    private final Intake intake;
    private final Clock clock;
    private final Duration kept;

    StagedSweep(NamedParameterJdbcTemplate jdbc, Intake intake, Clock clock, Duration kept) {
        this.jdbc = jdbc;
        this.intake = intake;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(cron = "0 55 2 * * *", zone = "Asia/Shanghai")
    public void sweep() {
        Instant now = clock.instant();
        jdbc.update("""
                UPDATE declaration_attachment SET removed_at = :now
                WHERE declaration_no IS NULL AND removed_at IS NULL AND uploaded_at < :before""", Map.of("now", Timestamp.from(now), "before", Timestamp.from(now.minus(kept))));
        // Those shared with many drafts hold the bytes of all.
        List<Attachment> gone =
                jdbc.query("""
                SELECT a.*, a.id AS stored_id FROM declaration_attachment a
                WHERE a.declaration_no IS NULL AND a.removed_at < :before
                AND NOT EXISTS (SELECT 1 FROM declaration_attachment line WHERE line.file_id = a.id)""", Map.of("before", Timestamp.from(now.minus(GRACE))), AttachmentRows.READ);
        gone.forEach(this::throwAway);
    }

    /** The bytes first: a crash between the two leaves a line to be swept again, not bytes nobody knows of. */
    private void throwAway(Attachment one) {
        intake.forget(one);
        jdbc.update(
                "DELETE FROM declaration_attachment WHERE id = :id AND declaration_no IS NULL", Map.of("id", one.id()));
    }
}
