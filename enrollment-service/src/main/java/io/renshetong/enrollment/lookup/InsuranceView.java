package io.renshetong.enrollment.lookup;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.renshetong.enrollment.ledger.Payments;
import io.renshetong.enrollment.participation.Participation;
import io.renshetong.enrollment.participation.Terms;
import io.renshetong.starter.actor.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A participation as other services get it (AC02), with what the centre's ledger says of it.
 *
 * @param firstPaidMonth absent while the ledger says nothing, as all that follows
 * @param lastPaidMonth 最后到账月
 * @param contributedMonths 累计缴费月数
 * @param arrearsMonths months owed; empty where nothing is
 * @param arrearsAmount yuan
 */
record InsuranceView(
        String insurance,
        String unitCode,
        @Nullable String unitName,
        String participationState,
        String contributionState,
        @Nullable String insuredIdentity,
        @Nullable String rateClass,
        LocalDate firstEnrolledOn,
        LocalDate enrolledOn,
        @Nullable BigDecimal wage,
        @Nullable BigDecimal contributionBase,
        @JsonFormat(pattern = "yyyyMM") YearMonth contributionStart,
        @Nullable @JsonFormat(pattern = "yyyyMM") YearMonth contributionEnd,
        String changeType,
        String changeReason,
        LocalDate changedOn,
        String declarationNo,
        @Nullable @JsonFormat(pattern = "yyyyMM") YearMonth firstPaidMonth,
        @Nullable @JsonFormat(pattern = "yyyyMM") YearMonth lastPaidMonth,
        @Nullable Integer contributedMonths,
        @Nullable @JsonFormat(pattern = "yyyyMM") List<YearMonth> arrearsMonths,
        @Nullable BigDecimal arrearsAmount) {

    static InsuranceView of(Participation span, @Nullable Payments paid, Actor reader) {
        Terms terms = span.terms();
        return new InsuranceView(
                span.insurance().code(),
                span.unitCode(),
                reader.unitName(span.unitCode()),
                span.standing().participationState(),
                span.standing().contributionState(),
                terms.insuredIdentity(),
                terms.rateClass(),
                terms.firstEnrolledOn(),
                terms.enrolledOn(),
                terms.wage(),
                terms.contributionBase(),
                terms.contributionStart(),
                terms.contributionEnd(),
                span.cause().changeType(),
                span.cause().changeReason(),
                span.since(),
                span.cause().declarationNo(),
                paid == null ? null : paid.first(),
                paid == null ? null : paid.last(),
                paid == null ? null : paid.months(),
                paid == null ? null : paid.owedMonths(),
                paid == null ? null : paid.owed());
    }
}
