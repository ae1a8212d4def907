package io.renshetong.enrollment.joining;

import io.renshetong.declaration.Field;
import io.renshetong.declaration.Field.Kind;
import io.renshetong.enrollment.declared.Bearer;
import io.renshetong.enrollment.declared.Choice;
import org.jspecify.annotations.Nullable;

/** Somebody on record comes to be insured, again or for more (3.1 续保, 调入, 险种增加). */
public record Joining(
        Bearer bearer,
        Choice choice,
        JoiningTerms terms,
        Job job,

        @Nullable @Field(group = "other", kind = Kind.MULTILINE, max = 200)
        String remark)
        implements Joins {}
