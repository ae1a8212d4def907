package io.renshetong.enrollment.leaving;

import io.renshetong.declaration.Field;
import io.renshetong.declaration.Field.Kind;
import io.renshetong.declaration.Field.Sensitivity;
import io.renshetong.enrollment.declared.Bearer;
import io.renshetong.enrollment.declared.Choice;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Somebody leaves: some or all of their insurances stop (3.4 险种减少, 暂停参保, 终止参保). */
public record Leaving(
        Bearer bearer,
        Choice choice,

        @Nullable @Field(group = "leaving", kind = Kind.CODE, codes = "leaving-reason", required = true)
        String changeReason,

        @Nullable @Field(group = "leaving", kind = Kind.DATE, required = true)
        LocalDate leftOn,

        @Nullable @Field(group = "leaving", kind = Kind.MONTH)
        YearMonth lastMonth,

        @Nullable @Field(group = "leaving", kind = Kind.CODE, codes = "unemployment-reason")
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
