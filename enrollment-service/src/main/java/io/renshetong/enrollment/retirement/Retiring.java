package io.renshetong.enrollment.retirement;

import io.renshetong.declaration.Field;
import io.renshetong.declaration.Field.Kind;
import io.renshetong.declaration.Field.Sensitivity;
import io.renshetong.enrollment.declared.Bearer;
import io.renshetong.enrollment.declared.Choice;
import io.renshetong.enrollment.leaving.Leaves;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Somebody retires: medical insurance goes on without being paid, the others end (3.4 在职转退休). */
record Retiring(
        Bearer bearer,
        Choice choice,

        @Nullable @Field(group = "retirement", kind = Kind.DATE, required = true)
        LocalDate leftOn,

        @Nullable @Field(group = "retirement", kind = Kind.DATE, required = true)
        LocalDate retiredOn,

        @Nullable @Field(group = "retirement", kind = Kind.CODE, codes = "retirement-kind", required = true)
        String retirementKind,

        @Nullable @Field(group = "retirement", kind = Kind.MONTH)
        YearMonth lastMonth,

        @Nullable @Field(group = "other", kind = Kind.PHONE, sensitivity = Sensitivity.S2)
        String phone,

        @Nullable @Field(group = "other", kind = Kind.MULTILINE, max = 200)
        String remark)
        implements Leaves {}
