package io.renshetong.enrollment.declared;

import io.renshetong.declaration.Field;
import io.renshetong.declaration.Field.Kind;
import org.jspecify.annotations.Nullable;

/** The insurances chosen, each by a code of {@code yes-no}. */
public record Choice(
        @Nullable @Field(group = "insurance", kind = Kind.CODE, codes = "yes-no")
        String medical,

        @Nullable @Field(group = "insurance", kind = Kind.CODE, codes = "yes-no")
        String injury,

        @Nullable @Field(group = "insurance", kind = Kind.CODE, codes = "yes-no")
        String unemployment) {}
