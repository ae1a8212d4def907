package io.renshetong.enrollment.participation;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.renshetong.starter.actor.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A participation as other services get it (AC02). */
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
        String declarationNo) {

    static InsuranceView of(Participation span, Actor reader) {
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
                span.cause().declarationNo());
    }
}
