package io.renshetong.enrollment.declared;

import io.renshetong.declaration.Field;
import io.renshetong.declaration.Field.Kind;
import io.renshetong.declaration.Field.Level;
import io.renshetong.declaration.Field.Sensitivity;
import org.jspecify.annotations.Nullable;

/** Whom a staff change is about. */
public record Bearer(
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
        String name) {}
