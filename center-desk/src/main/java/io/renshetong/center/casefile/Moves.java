package io.renshetong.center.casefile;

import io.renshetong.contract.Party;
import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** How a case that goes on is written: what is handled, under the version it was locked at. */
final class Moves {
    static final String SQL = "UPDATE desk_case SET state = :state, claimed_by = :claimed_by,"
            + " claimed_name = :claimed_name, first_auditor = :first_auditor, first_auditor_name = :first_auditor_name,"
            + " reviewer = :reviewer, reviewer_name = :reviewer_name, decided_by = :decided_by,"
            + " decided_name = :decided_name, decided_ms = :decided_ms, decided_stage = :decided_stage,"
            + " reason_code = :reason_code, reason_field = :reason_field, opinion = :opinion, version = version + 1"
            + " WHERE no = :no AND version = :version";

    private Moves() {}

    /** Typed, so that the driver is never asked what an empty value is. */
    static MapSqlParameterSource values(Case moved) {
        Handling now = moved.handling();
        Outcome how = now.outcome();
        MapSqlParameterSource values =
                new MapSqlParameterSource("state", now.state().name());
        party(values, "claimed_by", "claimed_name", now.claimedBy());
        party(values, "first_auditor", "first_auditor_name", now.firstAuditor());
        party(values, "reviewer", "reviewer_name", now.reviewer());
        party(values, "decided_by", "decided_name", how == null ? null : how.by());
        return values.addValue("decided_ms", how == null ? null : how.at().toEpochMilli(), Types.BIGINT)
                .addValue("decided_stage", how == null ? null : how.stage().name(), Types.VARCHAR)
                .addValue("reason_code", how == null ? null : how.reasonCode(), Types.VARCHAR)
                .addValue("reason_field", how == null ? null : how.field(), Types.VARCHAR)
                .addValue("opinion", how == null ? null : how.opinion(), Types.VARCHAR)
                .addValue("no", moved.no(), Types.VARCHAR)
                .addValue("version", now.version(), Types.INTEGER);
    }

    private static void party(MapSqlParameterSource values, String id, String name, @Nullable Party party) {
        values.addValue(id, party == null ? null : party.id(), Types.VARCHAR);
        values.addValue(name, party == null ? null : party.name(), Types.VARCHAR);
    }
}
