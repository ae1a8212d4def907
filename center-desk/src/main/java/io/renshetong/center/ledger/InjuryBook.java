package io.renshetong.center.ledger;

import io.renshetong.contract.LedgerPosted.InjuryStage;
import io.renshetong.contract.Party;
import io.renshetong.starter.crypto.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Work injuries in the database; the only writer of {@code desk_injury}. */
@Repository
class InjuryBook {
    private final JdbcTemplate jdbc;
    private final LedgerNumbers numbers;
    private final FieldCipher cipher;

    InjuryBook(JdbcTemplate jdbc, LedgerNumbers numbers, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.cipher = cipher;
    }

    /**
     * Enters one.
     *
     * @param by absent for what was taken over
     * @return false if its case is there already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean enter(Injury injury, @Nullable Party by) {
        return jdbc.update(
                        "INSERT IGNORE INTO desk_injury (case_no, unit_code, subject_name, id_number, id_number_index,"
                                + " injured_on, stage, open, as_of_ms, posted_by, posted_name)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        injury.caseNo(),
                        injury.holder().unitCode(),
                        injury.holder().name(),
                        cipher.encrypt(injury.holder().idNumber()),
                        numbers.indexOf(injury.holder().idNumber()),
                        injury.injuredOn(),
                        injury.stage().name(),
                        injury.stage().isOpen(),
                        injury.asOf().toEpochMilli(),
                        by == null ? null : by.id(),
                        by == null ? null : by.name())
                > 0;
    }

    /** Keeps others from moving it on until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Injury> lock(long id) {
        return jdbc.query("SELECT * FROM desk_injury WHERE id = ? FOR UPDATE", (row, _) -> injury(row), id).stream()
                .findFirst();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void move(long id, Injury after, Party by) {
        jdbc.update(
                "UPDATE desk_injury SET stage = ?, open = ?, as_of_ms = ?, posted_by = ?, posted_name = ? WHERE id = ?",
                after.stage().name(),
                after.stage().isOpen(),
                after.asOf().toEpochMilli(),
                by.id(),
                by.name(),
                id);
    }

    private Injury injury(ResultSet row) throws SQLException {
        return new Injury(
                new Holder(
                        row.getString("unit_code"),
                        cipher.decrypt(row.getBytes("id_number")),
                        row.getString("subject_name")),
                row.getString("case_no"),
                row.getObject("injured_on", LocalDate.class),
                InjuryStage.valueOf(row.getString("stage")),
                Instant.ofEpochMilli(row.getLong("as_of_ms")));
    }
}
