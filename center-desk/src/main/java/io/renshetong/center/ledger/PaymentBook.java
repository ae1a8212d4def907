package io.renshetong.center.ledger;

import io.renshetong.center.ledger.Payments.Month;
import io.renshetong.center.ledger.Payments.TakenOver;
import io.renshetong.contract.LedgerPosted.PaymentStanding;
import io.renshetong.contract.Party;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.starter.crypto.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Payments in the database, posted to one at a time. */
@Repository
class PaymentBook {
    private final JdbcTemplate jdbc;
    private final LedgerNumbers numbers;
    private final FieldCipher cipher;

    PaymentBook(JdbcTemplate jdbc, LedgerNumbers numbers, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.cipher = cipher;
    }

    /** Payments with the id of their row. */
    record Entry(long id, Payments payments) {}

    /** Keeps others from posting to it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Entry> lock(long id) {
        return jdbc.query("SELECT * FROM desk_payment WHERE id = ? FOR UPDATE", (row, _) -> header(row), id).stream()
                .findFirst()
                .map(header -> new Entry(id, header.with(months(id))));
    }

    /** The same, by whom it is about; opened where there was none yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Entry lockOrOpen(Holder holder, Insurance insurance) {
        String index = numbers.indexOf(holder.idNumber());
        jdbc.update(
                "INSERT IGNORE INTO desk_payment (unit_code, subject_name, id_number, id_number_index, insurance,"
                        + " arrears_months, as_of_ms) VALUES (?, ?, ?, ?, ?, '', 0)",
                holder.unitCode(),
                holder.name(),
                cipher.encrypt(holder.idNumber()),
                index,
                insurance.code());
        Long id = jdbc.queryForObject(
                "SELECT id FROM desk_payment WHERE id_number_index = ? AND unit_code = ? AND insurance = ?",
                Long.class,
                index,
                holder.unitCode(),
                insurance.code());
        return lock(Objects.requireNonNull(id)).orElseThrow();
    }

    /** Writes a locked entry after a month was posted to it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Entry entry, YearMonth month, Party by) {
        PaymentStanding standing = entry.payments().standing();
        Month posted = Objects.requireNonNull(entry.payments().months().get(month));
        jdbc.update(
                "INSERT INTO desk_payment_month (payment_id, month, paid, amount, posted_by, posted_name, posted_ms)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE paid = VALUES(paid),"
                        + " amount = VALUES(amount), posted_by = VALUES(posted_by), posted_name = VALUES(posted_name),"
                        + " posted_ms = VALUES(posted_ms)",
                entry.id(),
                Months.text(month),
                posted.paid(),
                posted.amount(),
                by.id(),
                by.name(),
                standing.asOf().toEpochMilli());
        jdbc.update(
                "UPDATE desk_payment SET first_paid_month = ?, last_paid_month = ?, months_paid = ?, arrears_months = ?,"
                        + " arrears_amount = ?, owing = ?, as_of_ms = ?, posted_by = ?, posted_name = ? WHERE id = ?",
                Months.text(standing.firstPaidMonth()),
                Months.text(standing.lastPaidMonth()),
                standing.monthsPaid(),
                Months.text(standing.arrearsMonths()),
                standing.arrearsAmount(),
                !standing.arrearsMonths().isEmpty(),
                standing.asOf().toEpochMilli(),
                by.id(),
                by.name(),
                entry.id());
    }

    private Payments header(ResultSet row) throws SQLException {
        String from = row.getString("taken_over_from");
        return new Payments(
                new Holder(
                        row.getString("unit_code"),
                        cipher.decrypt(row.getBytes("id_number")),
                        row.getString("subject_name")),
                Insurance.ofCode(row.getString("insurance")).orElseThrow(),
                from == null ? null : new TakenOver(Months.of(from), Months.of(row.getString("taken_over_until"))),
                new TreeMap<>(),
                Instant.ofEpochMilli(row.getLong("as_of_ms")));
    }

    private SortedMap<YearMonth, Month> months(long id) {
        SortedMap<YearMonth, Month> months = new TreeMap<>();
        jdbc.query(
                "SELECT month, paid, amount FROM desk_payment_month WHERE payment_id = ?",
                row -> {
                    months.put(
                            Months.of(row.getString("month")),
                            new Month(row.getBoolean("paid"), row.getBigDecimal("amount")));
                },
                id);
        return months;
    }
}
