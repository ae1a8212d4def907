package io.renshetong.enrollment.joining;

import io.renshetong.declaration.Field;
import io.renshetong.declaration.Field.Kind;
import io.renshetong.declaration.Field.Level;
import io.renshetong.declaration.Field.Sensitivity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Somebody on record comes to be insured, again or for more (3.1 续保, 调入, 险种增加). */
public record Joining(
        @Nullable
        @Field(group = "person", kind = Kind.CODE, codes = "id-document-type", required = true, level = Level.KEY)
        String idDocumentType,

        @Nullable
        @Field(
                group = "person",
                kind = Kind.ID_NUMBER,
                required = true,
                max = 22,
                level = Level.KEY,
                sensitivity = Sensitivity.S3)
        String idNumber,

        @Nullable @Field(group = "person", required = true, max = 50, level = Level.KEY)
        String name,

        @Nullable @Field(group = "insurance", kind = Kind.CODE, codes = "yes-no")
        String medical,

        @Nullable @Field(group = "insurance", kind = Kind.CODE, codes = "yes-no")
        String injury,

        @Nullable @Field(group = "insurance", kind = Kind.CODE, codes = "yes-no")
        String unemployment,

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
        String injuryOnlyKind,

        @Nullable @Field(group = "work", max = 50) String post,

        @Nullable @Field(group = "work", kind = Kind.DATE) LocalDate contractStart,

        @Nullable @Field(group = "work", kind = Kind.DATE) LocalDate contractEnd,

        @Nullable @Field(group = "other", kind = Kind.MULTILINE, max = 200)
        String remark)
        implements Joins {}
