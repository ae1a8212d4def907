package io.renshetong.enrollment.joining;

import io.renshetong.declaration.Field;
import io.renshetong.declaration.Field.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** On what terms somebody is to be insured. */
public record JoiningTerms(
        @Nullable @Field(group = "insurance", kind = Kind.DATE, required = true)
        LocalDate enrolledOn,

        @Nullable @Field(group = "insurance", kind = Kind.MONTH, required = true)
        YearMonth contributionStart,

        @Nullable @Field(group = "insurance", kind = Kind.MONEY, required = true)
        BigDecimal wage,

        @Nullable @Field(group = "insurance", kind = Kind.CODE, codes = "insured-identity")
        String insuredIdentity,

        @Nullable @Field(group = "insurance", kind = Kind.CODE, codes = "rate-class")
        String rateClass,

        @Nullable @Field(group = "insurance", kind = Kind.CODE, codes = "injury-only-kind")
        String injuryOnlyKind) {}
