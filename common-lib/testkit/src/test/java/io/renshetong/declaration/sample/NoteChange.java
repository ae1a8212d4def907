package io.renshetong.declaration.sample;

import io.renshetong.declaration.Field;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A note as it should be. */
public record NoteChange(
        @Field(group = "note", max = 100) @Nullable String text,

        @Field(group = "note", kind = Field.Kind.DATE) @Nullable
        LocalDate due,

        @Field(group = "note", max = 10, level = Field.Level.KEY) @Nullable
        String colour) {}
