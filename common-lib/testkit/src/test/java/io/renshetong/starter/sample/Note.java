package io.renshetong.starter.sample;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A body with something to get wrong. */
record Note(
        @NotBlank String text,
        @Nullable LocalDate on,
        @Nullable List<Line> lines) {
    /** A line of it. */
    record Line(int number) {}
}
