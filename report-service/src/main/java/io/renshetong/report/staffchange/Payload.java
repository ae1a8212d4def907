package io.renshetong.report.staffchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fields by name as an event carries them; what is absent, blank or of another kind is empty. */
record Payload(Map<String, @Nullable Object> fields) {
    private static final DateTimeFormatter COMPACT_MONTH = DateTimeFormatter.ofPattern("uuuuMM");

    Optional<String> text(String field) {
        return Optional.ofNullable(fields.get(field)).map(Object::toString).filter(text -> !text.isBlank());
    }

    Optional<LocalDate> day(String field) {
        return text(field).flatMap(text -> read(() -> LocalDate.parse(text)));
    }

    Optional<YearMonth> month(String field) {
        return text(field)
                .flatMap(text ->
                        read(() -> text.length() == 6 ? YearMonth.parse(text, COMPACT_MONTH) : YearMonth.parse(text)));
    }

    /** An amount in yuan with two decimals. */
    Optional<String> amount(String field) {
        return text(field).flatMap(text -> {
            try {
                return Optional.of(
                        new BigDecimal(text).setScale(2, RoundingMode.HALF_UP).toPlainString());
            } catch (NumberFormatException noAmount) {
                return Optional.empty();
            }
        });
    }

    private interface Reading<T> {
        T read();
    }

    private static <T> Optional<T> read(Reading<T> reading) {
        try {
            return Optional.of(reading.read());
        } catch (DateTimeException ofAnotherKind) {
            return Optional.empty();
        }
    }
}
