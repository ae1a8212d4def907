package io.renshetong.enrollment.newhire;

import io.renshetong.declaration.Field;
import io.renshetong.declaration.Field.Kind;
import io.renshetong.declaration.Field.Level;
import io.renshetong.declaration.Field.Sensitivity;
import io.renshetong.enrollment.joining.Joins;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Somebody who was never insured comes to be (3.1 新参保): the person and the insurances in one row. */
record NewHire(
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

        @Nullable @Field(group = "person", kind = Kind.CODE, codes = "sex", level = Level.KEY)
        String sex,

        @Nullable @Field(group = "person", kind = Kind.DATE, level = Level.KEY)
        LocalDate birthDate,

        @Nullable @Field(group = "person", kind = Kind.CODE, codes = "ethnic-group", required = true)
        String ethnicGroup,

        @Nullable @Field(group = "person", kind = Kind.CODE, codes = "nationality")
        String nationality,

        @Nullable @Field(group = "person", kind = Kind.CODE, codes = "household-type", required = true)
        String householdType,

        @Nullable @Field(group = "person", kind = Kind.CODE, codes = "region")
        String householdRegion,

        @Nullable @Field(group = "person", kind = Kind.CODE, codes = "marital-status")
        String maritalStatus,

        @Nullable @Field(group = "work", kind = Kind.CODE, codes = "education")
        String education,

        @Nullable @Field(group = "work", kind = Kind.CODE, codes = "personal-status", required = true)
        String personalStatus,

        @Nullable @Field(group = "work", kind = Kind.CODE, codes = "employment-form", required = true)
        String employmentForm,

        @Nullable @Field(group = "work", kind = Kind.DATE, required = true)
        LocalDate firstWorkDate,

        @Nullable @Field(group = "work", kind = Kind.CODE, codes = "special-work-type")
        String specialWorkType,

        @Nullable @Field(group = "work", kind = Kind.CODE, codes = "professional-title")
        String professionalTitle,

        @Nullable @Field(group = "work", kind = Kind.CODE, codes = "skill-level")
        String skillLevel,

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

        @Nullable @Field(group = "job", max = 50) String post,

        @Nullable @Field(group = "job", kind = Kind.DATE) LocalDate contractStart,

        @Nullable @Field(group = "job", kind = Kind.DATE) LocalDate contractEnd,

        @Nullable @Field(group = "job", max = 18) String actualEmployer,

        @Nullable @Field(group = "contact", kind = Kind.MOBILE, required = true, sensitivity = Sensitivity.S2)
        String mobile,

        @Nullable @Field(group = "contact", kind = Kind.ADDRESS, max = 150, sensitivity = Sensitivity.S2)
        String contactAddress,

        @Nullable @Field(group = "contact", kind = Kind.POSTCODE)
        String postcode,

        @Nullable @Field(group = "other", kind = Kind.MULTILINE, max = 200)
        String remark)
        implements Joins {}
