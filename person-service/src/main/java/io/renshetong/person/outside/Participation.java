package io.renshetong.person.outside;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's participation in one insurance as enrollment-service keeps it (AC02).
 *
 * @param insurance AAE140
 * @param participationState AAC008
 * @param contributionState AAC031
 * @param insuredIdentity AAC066
 * @param firstEnrolledOn AAC049
 * @param enrolledOn AAC030
 * @param contributionBase AAE180, yuan
 * @param contributionStart AAE041, yyyyMM
 * @param contributionEnd AAE042, yyyyMM
 * @param contributedMonths months paid so far; absent while the centre's ledger says nothing, as all that follows of it
 * @param changeType AAC050
 * @param changeReason AAE160
 * @param changedOn AAE035
 * @param firstPaidMonth yyyyMM
 * @param lastPaidMonth 最后到账月, yyyyMM
 * @param arrearsMonths months owed, yyyyMM
 * @param arrearsAmount yuan
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Participation(
        String insurance,
        String unitCode,
        @Nullable String unitName,
        String participationState,
        @Nullable String contributionState,
        @Nullable String insuredIdentity,
        @Nullable LocalDate firstEnrolledOn,
        @Nullable LocalDate enrolledOn,
        @Nullable BigDecimal contributionBase,
        @Nullable String contributionStart,
        @Nullable String contributionEnd,
        @Nullable Integer contributedMonths,
        @Nullable String changeType,
        @Nullable String changeReason,
        @Nullable LocalDate changedOn,
        @Nullable String firstPaidMonth,
        @Nullable String lastPaidMonth,
        @Nullable List<String> arrearsMonths,
        @Nullable BigDecimal arrearsAmount) {}
