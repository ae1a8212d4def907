package io.renshetong.report.batch;

import io.renshetong.kernel.insurance.Insurance;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a sealed payload declarations are looked for by; absent where a type has no such fields.
 *
 * @param changedOn 异动日期: when somebody joins or leaves
 * @param insurances codes with commas between
 */
record SearchedBy(@Nullable LocalDate changedOn, @Nullable String insurances) {
    private static final Map<Insurance, String> FIELDS =
            Map.of(Insurance.MEDICAL, "medical", Insurance.INJURY, "injury", Insurance.UNEMPLOYMENT, "unemployment");

    static SearchedBy of(Map<String, @Nullable Object> payload) {
        String chosen = Insurance.chosen().stream()
                .filter(insurance -> "1".equals(String.valueOf(payload.get(FIELDS.get(insurance)))))
                .map(Insurance::code)
                .collect(Collectors.joining(","));
        LocalDate day = Stream.of("enrolledOn", "leftOn")
                .map(payload::get)
                .filter(Objects::nonNull)
                .map(value -> day(value.toString()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new SearchedBy(day, chosen.isEmpty() ? null : chosen);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
