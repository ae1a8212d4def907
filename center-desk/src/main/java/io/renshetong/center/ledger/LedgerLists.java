package io.renshetong.center.ledger;

import io.renshetong.contract.LedgerPosted.InjuryStage;
import io.renshetong.kernel.identity.Mask;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.starter.crypto.FieldCipher;
import io.renshetong.starter.page.Page;
import io.renshetong.starter.problem.Messages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger as it is looked at, what was posted last first; numbers masked. */
@Component
class LedgerLists {
    private final JdbcClient jdbc;
    private final LedgerNumbers numbers;
    private final FieldCipher cipher;
    private final Messages messages;
    private final Clock clock;

    LedgerLists(JdbcClient jdbc, LedgerNumbers numbers, FieldCipher cipher, Messages messages, Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.cipher = cipher;
        this.messages = messages;
        this.clock = clock;
    }

    Page<PaymentLine> payments(LedgerQuery query) {
        return page("desk_payment", "owing", query, (row, _) -> payment(row));
    }

    Page<InjuryLine> injuries(LedgerQuery query) {
        return page("desk_injury", "open", query, (row, _) -> injury(row));
    }

    private <R> Page<R> page(String table, String openColumn, LedgerQuery query, RowMapper<R> line) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = new ArrayList<>();
        if (query.unitCode() != null && !query.unitCode().isBlank()) {
            conditions.add("unit_code = :unit");
            values.put("unit", query.unitCode().strip());
        }
        String number = numbers.soughtIndex(query.idNumber(), LocalDate.now(clock));
        if (number != null) {
            conditions.add("id_number_index = :number");
            values.put("number", number);
        }
        if (Boolean.TRUE.equals(query.open())) conditions.add(openColumn + " = 1");
        String from = " FROM " + table + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions));
        long total = jdbc.sql("SELECT COUNT(*)" + from)
                .params(values)
                .query(Long.class)
                .single();
        List<R> rows = jdbc.sql("SELECT *" + from + " ORDER BY as_of_ms DESC, id LIMIT "
                        + query.ask().size() + " OFFSET " + query.ask().offset())
                .params(values)
                .query(line)
                .list();
        return new Page<>(rows, total, query.ask().page(), query.ask().size());
    }

    private PaymentLine payment(ResultSet row) throws SQLException {
        String code = row.getString("insurance");
        return new PaymentLine(
                row.getString("id"),
                row.getString("unit_code"),
                row.getString("subject_name"),
                Mask.idNumber(cipher.decrypt(row.getBytes("id_number"))),
                code,
                Insurance.ofCode(code).map(Insurance::label).orElse(code),
                row.getString("first_paid_month"),
                row.getString("last_paid_month"),
                row.getInt("months_paid"),
                Months.several(row.getString("arrears_months")),
                row.getBigDecimal("arrears_amount").toPlainString(),
                Instant.ofEpochMilli(row.getLong("as_of_ms")),
                row.getString("posted_name"));
    }

    private InjuryLine injury(ResultSet row) throws SQLException {
        InjuryStage stage = InjuryStage.valueOf(row.getString("stage"));
        return new InjuryLine(
                row.getString("id"),
                row.getString("case_no"),
                row.getString("unit_code"),
                row.getString("subject_name"),
                Mask.idNumber(cipher.decrypt(row.getBytes("id_number"))),
                row.getObject("injured_on", LocalDate.class),
                stage,
                messages.get("center.injury-stage." + stage),
                Instant.ofEpochMilli(row.getLong("as_of_ms")),
                row.getString("posted_name"));
    }
}
