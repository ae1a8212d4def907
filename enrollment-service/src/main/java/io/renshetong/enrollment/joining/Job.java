package io.renshetong.enrollment.joining;

import io.renshetong.declaration.Field;
import io.renshetong.declaration.Field.Kind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody is taken on for. */
public record Job(
        @Nullable @Field(group = "job", max = 50) String post,

        @Nullable @Field(group = "job", kind = Kind.DATE) LocalDate contractStart,

        @Nullable @Field(group = "job", kind = Kind.DATE) LocalDate contractEnd) {}
