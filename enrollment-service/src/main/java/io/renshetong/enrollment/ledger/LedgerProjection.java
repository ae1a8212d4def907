package io.renshetong.enrollment.ledger;

import io.renshetong.contract.LedgerPosted;
import io.renshetong.contract.LedgerPosted.InjuryStanding;
import io.renshetong.contract.LedgerPosted.PaymentStanding;
import io.renshetong.contract.Subject;
import io.renshetong.enrollment.participation.InsuredNumbers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what events say. Of two that tell of the same, the one as of the later moment stays, whichever came first; persons
 * are kept by the fingerprints of their numbers alone, since nobody reads a number here.
 */
@Component
class LedgerProjection {
    private static final String PAYMENT =
            """
            INSERT INTO payment_standing (number_index, unit_code, insurance, first_paid_month, last_paid_month, months_paid,
                arrears_months, arrears_amount, as_of)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""" + later("first_paid_month", "last_paid_month", "months_paid", "arrears_months", "arrears_amount");

    private static final String INJURY = """
            INSERT INTO injury_standing (case_no, number_index, unit_code, injured_on, stage, as_of)
            VALUES (?, ?, ?, ?, ?, ?)""" + later("number_index", "unit_code", "injured_on", "stage");

    private final JdbcTemplate jdbc;
    private final InsuredNumbers numbers;

    LedgerProjection(JdbcTemplate jdbc, InsuredNumbers numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(List<LedgerPosted> events) {
        jdbc.batchUpdate(
                PAYMENT,
                events.stream()
                        .flatMap(event -> event.payments().stream().map(one -> row(event.unitCode(), one)))
                        .toList());
        jdbc.batchUpdate(
                INJURY,
                events.stream()
                        .flatMap(event -> event.injuries().stream().map(one -> row(event.unitCode(), one)))
                        .toList());
    }

    /** The moment itself last: the columns before it are compared with the one that is there. */
    private static String later(String... columns) {
        return " ON DUPLICATE KEY UPDATE "
                + String.join(
                        ", ",
                        Stream.concat(Stream.of(columns), Stream.of("as_of"))
                                .map(column ->
                                        column + " = IF(VALUES(as_of) > as_of, VALUES(" + column + "), " + column + ")")
                                .toList());
    }

    private @Nullable Object[] row(String unitCode, PaymentStanding one) {
        return new @Nullable Object[] {
            fingerprint(one.subject()),
            unitCode,
            one.insurance(),
            Months.text(one.firstPaidMonth()),
            Months.text(one.lastPaidMonth()),
            one.monthsPaid(),
            Months.text(one.arrearsMonths()),
            one.arrearsAmount(),
            micros(one.asOf())
        };
    }

    private @Nullable Object[] row(String unitCode, InjuryStanding one) {
        return new @Nullable Object[] {
            one.caseNo(),
            fingerprint(one.subject()),
            unitCode,
            one.injuredOn(),
            one.stage().name(),
            micros(one.asOf())
        };
    }

    private String fingerprint(Subject subject) {
        return numbers.fingerprint(Objects.requireNonNull(subject.idNumber(), "The subject has no number"));
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
