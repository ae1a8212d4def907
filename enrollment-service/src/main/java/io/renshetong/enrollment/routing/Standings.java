package io.renshetong.enrollment.routing;

import io.renshetong.enrollment.ledger.Ledger;
import io.renshetong.enrollment.ledger.Payments;
import io.renshetong.enrollment.participation.History;
import io.renshetong.enrollment.participation.InsuredNumbers;
import io.renshetong.enrollment.participation.Participation;
import io.renshetong.enrollment.participation.Standing;
import io.renshetong.kernel.code.CodeTables;
import io.renshetong.kernel.insurance.Insurance;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together how somebody stands at a unit: what the register has, and what the centre's ledger says of payments. */
@Component
class Standings {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

    private final Ledger ledger;
    private final InsuredNumbers numbers;
    private final CodeTables codes = CodeTables.load();

    Standings(Ledger ledger, InsuredNumbers numbers) {
        this.ledger = ledger;
        this.numbers = numbers;
    }

    /** One per insurance that was ever had there. */
    List<Route.Standing> of(String idNumber, History history, String unitCode) {
        List<Participation> spans = Insurance.chosen().stream()
                .flatMap(insurance -> history.at(unitCode, insurance).stream())
                .toList();
        if (spans.isEmpty()) {
            return List.of();
        }
        String fingerprint = numbers.fingerprint(idNumber);
        List<Payments> payments = ledger.payments(List.of(fingerprint)).getOrDefault(fingerprint, List.of()).stream()
                .filter(one -> one.unitCode().equals(unitCode))
                .toList();
        return spans.stream().map(span -> standing(span, payments)).toList();
    }

    private Route.Standing standing(Participation span, List<Payments> payments) {
        Payments paid = payments.stream()
                .filter(one -> one.insurance() == span.insurance())
                .findFirst()
                .orElse(null);
        Standing standing = span.standing();
        BigDecimal base = span.terms().contributionBase();
        return new Route.Standing(
                span.insurance().code(),
                span.insurance().label(),
                standing.participationState(),
                codes.table("participation-state").display(standing.participationState()),
                standing.contributionState(),
                codes.table("contribution-state").display(standing.contributionState()),
                span.terms().enrolledOn(),
                base == null ? null : base.toPlainString(),
                standing == Standing.PAYING,
                month(paid == null ? null : paid.last()),
                paid == null || !paid.isOwing() ? null : owed(paid));
    }

    private static Route.Owed owed(Payments paid) {
        return new Route.Owed(
                paid.owedMonths().stream().map(MONTH::format).toList(),
                paid.owed().toPlainString());
    }

    private static @Nullable String month(@Nullable YearMonth month) {
        return month == null ? null : MONTH.format(month);
    }
}
