package io.renshetong.enrollment.participation;

import io.renshetong.kernel.identity.CitizenId;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.starter.crypto.Secret;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
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
    private final Openings openings;
    private final InsuredNumbers numbers;
    private final TransactionTemplate transaction;

    RegisterOfTests(
            Participations participations, Openings openings, InsuredNumbers numbers, TransactionTemplate transaction) {
        this.openings = openings;
        this.participations = participations;
        this.numbers = numbers;
        this.transaction = transaction;
    }

    /** Somebody who is known but was never insured. */
    public void enter(String number) {
        transaction.executeWithoutResult(status -> participations.enter(List.of(person(number))));
    }

    private Insured person(String number) {
        return new Insured(
                numbers.fingerprint(number),
                "01",
                Objects.requireNonNull(Secret.of(number)),
                NAME,
                CitizenId.of(number).sex().code(),
                CitizenId.of(number).birthDate(),
                "1");
    }

    /** Somebody whose past comes onto the register at once: insured, let go, taken on elsewhere. */
    public void takesOver(String number, String first, String second) {
        Insured person = person(number);
        Insurance[] insurances = {Insurance.MEDICAL, Insurance.UNEMPLOYMENT};
        transaction.executeWithoutResult(status -> {
            participations.enter(List.of(person));
            List<Turn> turns = new ArrayList<>();
            for (Insurance insurance : insurances) {
                turns.add(Turn.joins(
                        first, insurance, terms(BEGUN), new Cause("11", "6101", "4302033120260101000011", 1)));
                turns.add(Turn.leaves(
                        first,
                        insurance,
                        BEGUN.plusMonths(2),
                        Standing.SUSPENDED,
                        YearMonth.from(BEGUN),
                        new Cause("24", "6302", "4302033420260301000012", 1)));
                turns.add(Turn.joins(
                        second,
                        insurance,
                        terms(BEGUN.plusMonths(2)),
                        new Cause("14", "6103", "4302033120260301000013", 1)));
            }
            openings.announce(
                    List.of(person), participations.change(List.of(new Participations.Change(person.key(), turns))));
        });
    }

    public void joins(String number, String unit, Insurance... insurances) {
        joins(number, unit, BEGUN, insurances);
    }

    public void joins(String number, String unit, LocalDate on, Insurance... insurances) {
        Terms terms = terms(on);
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

    private static Terms terms(LocalDate on) {
        return new Terms(
                on, on, "10", "1", new BigDecimal("5000.00"), new BigDecimal("5000.00"), YearMonth.from(on), null);
    }

    private static Cause cause(String type, String reason) {
        return new Cause(type, reason, "4302033120260101000001", 1);
    }
}
