package io.renshetong.center.casefile;

import io.renshetong.contract.Party;
import io.renshetong.kernel.CleanText;
import io.renshetong.starter.crypto.BlindIndex;
import io.renshetong.starter.crypto.FieldCipher;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns a case into values of {@code desk_case}, typed so that the driver is never asked what an empty one is. */
@Component
class CaseColumns {
    private static final List<String> FILED = List.of(("no revision service type unit_code unit_name region batch_no"
                    + " subject_name id_number id_number_index risk changed_fields content light findings upgrade received_ms due_on")
            .split(" "));
    private static final List<String> HANDLING =
            List.of(("state claimed_by claimed_name first_auditor first_auditor_name"
                            + " reviewer reviewer_name decided_by decided_name decided_ms decided_stage reason_code reason_field opinion")
                    .split(" "));

    /** Files a row, over an earlier revision of it if there is one. */
    static final String PUT = put();

    /** Moves a row that is still at the version given. */
    static final String MOVE = "UPDATE desk_case SET "
            + HANDLING.stream().map(name -> name + " = :" + name).collect(Collectors.joining(", "))
            + ", version = version + 1 WHERE no = :no AND version = :version";

    private final FieldCipher cipher;
    private final BlindIndex blindIndex;
    private final JsonMapper json;

    CaseColumns(FieldCipher cipher, BlindIndex blindIndex, JsonMapper json) {
        this.cipher = cipher;
        this.blindIndex = blindIndex;
        this.json = json;
    }

    MapSqlParameterSource put(CaseWithContent filed) {
        Filing filing = filed.about().filing();
        Handling handling = filed.about().handling();
        byte @Nullable [] number = filing.idNumber() == null ? null : cipher.encrypt(filing.idNumber());
        byte @Nullable [] content =
                filed.content() == null ? null : cipher.seal(json.writeValueAsBytes(filed.content()));
        return handling(handling)
                .addValue("no", filing.no(), Types.VARCHAR)
                .addValue("revision", filing.revision(), Types.INTEGER)
                .addValue("service", filing.service(), Types.VARCHAR)
                .addValue("type", filing.type(), Types.VARCHAR)
                .addValue("unit_code", filing.unitCode(), Types.VARCHAR)
                .addValue("unit_name", filing.unitName(), Types.VARCHAR)
                .addValue("region", filing.region(), Types.VARCHAR)
                .addValue("batch_no", filing.batchNo(), Types.VARCHAR)
                .addValue("subject_name", filing.subjectName(), Types.VARCHAR)
                .addValue("id_number", number, Types.VARBINARY)
                .addValue("id_number_index", indexOf(filing.idNumber()), Types.VARCHAR)
                .addValue("risk", filing.risk().name(), Types.VARCHAR)
                .addValue("changed_fields", String.join(",", filing.changedFields()), Types.VARCHAR)
                .addValue("content", content, Types.LONGVARBINARY)
                .addValue("light", filed.about().assessment().light().name(), Types.VARCHAR)
                .addValue(
                        "findings",
                        json.writeValueAsString(filed.about().assessment().findings()),
                        Types.VARCHAR)
                .addValue("upgrade", filed.about().assessment().upgrade(), Types.BOOLEAN)
                .addValue("received_ms", handling.receivedAt().toEpochMilli(), Types.BIGINT)
                .addValue("due_on", handling.dueOn(), Types.DATE);
    }

    MapSqlParameterSource move(Case moved) {
        return handling(moved.handling())
                .addValue("no", moved.no(), Types.VARCHAR)
                .addValue("version", moved.handling().version(), Types.INTEGER);
    }

    @Nullable
    String indexOf(@Nullable String idNumber) {
        String clean = CleanText.of(idNumber).toUpperCase(Locale.ROOT);
        return clean.isEmpty() ? null : blindIndex.of(clean);
    }

    private static MapSqlParameterSource handling(Handling now) {
        Outcome how = now.outcome();
        MapSqlParameterSource values =
                new MapSqlParameterSource("state", now.state().name());
        party(values, "claimed", now.claimedBy(), "claimed_by");
        party(values, "first_auditor", now.firstAuditor(), "first_auditor");
        party(values, "reviewer", now.reviewer(), "reviewer");
        party(values, "decided", how == null ? null : how.by(), "decided_by");
        return values.addValue("decided_ms", how == null ? null : how.at().toEpochMilli(), Types.BIGINT)
                .addValue("decided_stage", how == null ? null : how.stage().name(), Types.VARCHAR)
                .addValue("reason_code", how == null ? null : how.reasonCode(), Types.VARCHAR)
                .addValue("reason_field", how == null ? null : how.field(), Types.VARCHAR)
                .addValue("opinion", how == null ? null : how.opinion(), Types.VARCHAR);
    }

    private static void party(MapSqlParameterSource values, String role, @Nullable Party party, String idColumn) {
        values.addValue(idColumn, party == null ? null : party.id(), Types.VARCHAR);
        values.addValue(role + "_name", party == null ? null : party.name(), Types.VARCHAR);
    }

    private static String put() {
        List<String> all = Stream.concat(FILED.stream(), HANDLING.stream()).toList();
        return "INSERT INTO desk_case (" + String.join(", ", all) + ", version) VALUES (:" + String.join(", :", all)
                + ", 1) ON DUPLICATE KEY UPDATE "
                + all.stream().map(name -> name + " = VALUES(" + name + ")").collect(Collectors.joining(", "))
                + ", version = version + 1";
    }
}
