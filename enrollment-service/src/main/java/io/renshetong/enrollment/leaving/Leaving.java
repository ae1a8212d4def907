package io.renshetong.enrollment.leaving;

import io.renshetong.declaration.Field;
import io.renshetong.declaration.Field.Kind;
import io.renshetong.declaration.Field.Level;
import io.renshetong.declaration.Field.Sensitivity;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Somebody leaves: some or all of their insurances stop (3.4 险种减少, 暂停参保, 终止参保). */
public record Leaving(
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

        @Nullable @Field(group = "leaving", kind = Kind.CODE, codes = "change-reason", required = true)
        String changeReason,

        @Nullable @Field(group = "leaving", kind = Kind.DATE, required = true)
        LocalDate leftOn,

        @Nullable @Field(group = "leaving", kind = Kind.MONTH)
        YearMonth lastMonth,

        @Nullable @Field(group = "leaving", kind = Kind.CODE, codes = "change-reason")
        String unemploymentReason,

        @Nullable @Field(group = "leaving", kind = Kind.DATE)
        LocalDate contractEndedOn,

        @Nullable @Field(group = "leaving", kind = Kind.DATE)
        LocalDate diedOn,

        @Nullable @Field(group = "other", kind = Kind.PHONE, sensitivity = Sensitivity.S2)
        String phone,

        @Nullable @Field(group = "other", kind = Kind.MULTILINE, max = 200)
        String remark)
        implements Leaves {}
