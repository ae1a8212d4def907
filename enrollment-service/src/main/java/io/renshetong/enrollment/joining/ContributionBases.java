package io.renshetong.enrollment.joining;

import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.kernel.insurance.Subsystem;
import io.renshetong.kernel.money.Money;
import io.renshetong.kernel.parameter.Parameter;
import io.renshetong.kernel.parameter.Parameters;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/** Makes contribution bases of wages (DOMAIN C.1): raised to the floor, lowered to the cap, whole yuan. */
final class ContributionBases {
    private final Parameters parameters;

    ContributionBases(Parameters parameters) {
        this.parameters = parameters;
    }

    /** Between what the region has published. */
    record Bounds(Money floor, Money cap) {}

    /** Empty while nothing is published; last year's bounds hold until this year's are. */
    Optional<Bounds> bounds(String region, Insurance insurance, YearMonth month) {
        return published(region, insurance, month)
                .or(() -> published(region, insurance, YearMonth.of(month.getYear() - 1, 12)));
    }

    Optional<BigDecimal> base(String region, Insurance insurance, YearMonth month, BigDecimal wage) {
        return bounds(region, insurance, month)
                .map(bounds -> new Money(wage)
                        .between(bounds.floor(), bounds.cap())
                        .toWholeYuan()
                        .amount());
    }

    private Optional<Bounds> published(String region, Insurance insurance, YearMonth month) {
        // What comes along with medical insurance is paid on its base.
        Insurance published = insurance.subsystem() == Subsystem.MEDICAL ? Insurance.MEDICAL : insurance;
        Optional<Money> floor = parameters
                .value("base.floor", region, published, month.atDay(1))
                .map(ContributionBases::money);
        Optional<Money> cap =
                parameters.value("base.cap", region, published, month.atDay(1)).map(ContributionBases::money);
        return floor.flatMap(low -> cap.map(high -> new Bounds(low, high)));
    }

    private static Money money(Parameter parameter) {
        return new Money(parameter.number());
    }
}
