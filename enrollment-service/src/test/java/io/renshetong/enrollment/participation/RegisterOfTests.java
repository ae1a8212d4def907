package io.renshetong.enrollment.participation;

import io.renshetong.kernel.identity.CitizenId;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.starter.crypto.Secret;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the register into the state a test starts from, as earlier declarations would have. */
@TestComponent
public class RegisterOfTests {
    public static final String NAME = "王小明";
    public static final LocalDate BEGUN = LocalDate.of(2026, 1, 1);

    private final Participations participations;
    private final InsuredNumbers numbers;
    private final TransactionTemplate transaction;

    RegisterOfTests(Participations participations, InsuredNumbers numbers, TransactionTemplate transaction) {
        this.participations = participations;
        this.numbers = numbers;
        this.transaction = transaction;
    }

    /** Somebody who is known but was never insured. */
    public void enter(String number) {
        transaction.executeWithoutResult(status -> participations.enter(List.of(new Insured(
                numbers.fingerprint(number),
                "01",
                Objects.requireNonNull(Secret.of(number)),
                NAME,
                CitizenId.of(number).sex().code(),
                CitizenId.of(number).birthDate(),
                "1"))));
    }

    public void joins(String number, String unit, Insurance... insurances) {
        joins(number, unit, BEGUN, insurances);
    }

    public void joins(String number, String unit, LocalDate on, Insurance... insurances) {
        Terms terms = new Terms(
                on, on, "10", "1", new BigDecimal("5000.00"), new BigDecimal("5000.00"), YearMonth.from(on), null);
        change(
                number,
                Arrays.stream(insurances)
                        .map(insurance -> Turn.joins(unit, insurance, terms, cause("11", "6101")))
                        .toList());
    }

    public void leaves(String number, String unit, LocalDate on, String reason, Insurance... insurances) {
        change(
                number,
                Arrays.stream(insurances)
                        .map(insurance -> Turn.leaves(
                                unit,
                                insurance,
                                on,
                                reason.startsWith("64") ? Standing.ENDED : Standing.SUSPENDED,
                                YearMonth.from(on),
                                cause("22", reason)))
                        .toList());
    }

    public History history(String number) {
        String fingerprint = numbers.fingerprint(number);
        Participations.Known known = participations.known(List.of(fingerprint)).get(fingerprint);
        return known == null ? History.empty() : known.history();
    }

    private void change(String number, List<Turn> turns) {
        transaction.executeWithoutResult(status ->
                participations.change(List.of(new Participations.Change(numbers.fingerprint(number), turns))));
    }

    private static Cause cause(String type, String reason) {
        return new Cause(type, reason, "4302033120260101000001", 1);
    }
}
