package io.renshetong.center.ledger;

import io.renshetong.center.ledger.Payments.TakenOver;
import io.renshetong.contract.LedgerPosted.PaymentStanding;
import io.renshetong.starter.crypto.FieldCipher;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty ledger with what was paid before it began, of many persons at once. */
@Repository
class TakingOver {
    private static final String INSERT = """
            INSERT INTO desk_payment (unit_code, subject_name, id_number, id_number_index, insurance, taken_over_from,
                taken_over_until, taken_over_months, first_paid_month, last_paid_month, months_paid, arrears_months, as_of_ms)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?)""";

    private final JdbcTemplate jdbc;
    private final LedgerNumbers numbers;
    private final FieldCipher cipher;

    TakingOver(JdbcTemplate jdbc, LedgerNumbers numbers, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.cipher = cipher;
    }

    boolean isDone() {
        return !jdbc.queryForList("SELECT id FROM desk_payment LIMIT 1").isEmpty();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void of(List<Payments> all) {
        jdbc.batchUpdate(INSERT, all.stream().map(this::row).toList());
    }

    private @Nullable Object[] row(Payments one) {
        TakenOver before = Objects.requireNonNull(one.takenOver());
        PaymentStanding standing = one.standing();
        return new @Nullable Object[] {
            one.holder().unitCode(),
            one.holder().name(),
            cipher.encrypt(one.holder().idNumber()),
            numbers.indexOf(one.holder().idNumber()),
            one.insurance().code(),
            Months.text(before.from()),
            Months.text(before.until()),
            before.months(),
            Months.text(standing.firstPaidMonth()),
            Months.text(standing.lastPaidMonth()),
            standing.monthsPaid(),
            one.asOf().toEpochMilli()
        };
    }
}
