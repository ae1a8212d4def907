package io.renshetong.center.casefile;

import io.renshetong.center.preaudit.Assessment;
import io.renshetong.center.preaudit.Finding;
import io.renshetong.center.preaudit.Light;
import io.renshetong.contract.DeclarationDecided.Stage;
import io.renshetong.contract.Party;
import io.renshetong.contract.Risk;
import io.renshetong.starter.crypto.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads a row of {@code desk_case}; the declaration's content stays behind. */
@Component
class CaseRow implements RowMapper<Case> {
    static final String COLUMNS = "no, revision, service, type, unit_code, unit_name, region, batch_no, subject_name,"
            + " id_number, risk, changed_fields, light, findings, upgrade, state, claimed_by, claimed_name,"
            + " first_auditor, first_auditor_name, reviewer, reviewer_name, received_ms, due_on, decided_by,"
            + " decided_name, decided_ms, decided_stage, reason_code, reason_field, opinion, version";

    private final FieldCipher cipher;
    private final JsonMapper json;

    CaseRow(FieldCipher cipher, JsonMapper json) {
        this.cipher = cipher;
        this.json = json;
    }

    @Override
    public Case mapRow(ResultSet row, int number) throws SQLException {
        return new Case(filing(row), assessment(row), handling(row));
    }

    private Filing filing(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("id_number");
        String fields = row.getString("changed_fields");
        return new Filing(
                row.getString("no"),
                row.getInt("revision"),
                row.getString("service"),
                row.getString("type"),
                row.getString("unit_code"),
                row.getString("unit_name"),
                row.getString("region"),
                row.getString("batch_no"),
                row.getString("subject_name"),
                sealed == null ? null : cipher.decrypt(sealed),
                Risk.valueOf(row.getString("risk")),
                fields.isEmpty() ? List.of() : Arrays.asList(fields.split(",")));
    }

    private Assessment assessment(ResultSet row) throws SQLException {
        return new Assessment(
                Light.valueOf(row.getString("light")),
                List.of(json.readValue(row.getString("findings"), Finding[].class)),
                row.getBoolean("upgrade"));
    }

    private static Handling handling(ResultSet row) throws SQLException {
        return new Handling(
                CaseState.valueOf(row.getString("state")),
                party(row, "claimed_by", "claimed_name"),
                party(row, "first_auditor", "first_auditor_name"),
                party(row, "reviewer", "reviewer_name"),
                Instant.ofEpochMilli(row.getLong("received_ms")),
                row.getObject("due_on", LocalDate.class),
                outcome(row),
                row.getInt("version"));
    }

    private static @Nullable Outcome outcome(ResultSet row) throws SQLException {
        Party by = party(row, "decided_by", "decided_name");
        if (by == null) return null;
        return new Outcome(
                by,
                Instant.ofEpochMilli(row.getLong("decided_ms")),
                Stage.valueOf(row.getString("decided_stage")),
                row.getString("reason_code"),
                row.getString("reason_field"),
                row.getString("opinion"));
    }

    private static @Nullable Party party(ResultSet row, String id, String name) throws SQLException {
        String who = row.getString(id);
        return who == null ? null : new Party(who, row.getString(name));
    }
}
