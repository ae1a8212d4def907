package io.renshetong.report.staffchange;

import io.renshetong.kernel.insurance.Insurance;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Spans of the register of participations an event tells of, of the insurances a unit chooses among. */
record Spans(List<Payload> all) {
    /** @param told what came of a declaration, empty while it has not taken effect; or what held when it was confirmed */
    static Spans of(Map<String, @Nullable Object> told) {
        Stream<?> spans = told.get("participations") instanceof List<?> list ? list.stream() : Stream.empty();
        return new Spans(spans.filter(Map.class::isInstance)
                .map(span -> new Payload(fields((Map<?, ?>) span)))
                .filter(span -> insurance(span).isPresent())
                .toList());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> fields(Map<?, ?> span) {
        return (Map<String, @Nullable Object>) span;
    }

    private static Optional<Insurance> insurance(Payload span) {
        return span.text("insurance").flatMap(Insurance::ofCode).filter(Insurance.chosen()::contains);
    }

    Optional<YearMonth> month(String field) {
        return all.stream()
                .map(span -> span.month(field))
                .flatMap(Optional::stream)
                .findFirst();
    }

    Optional<String> reason() {
        return all.stream()
                .map(span -> span.text("changeReason"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** One base where all are the same, otherwise each with the insurance it is for. */
    String bases() {
        List<String> bases = all.stream()
                .map(span -> span.amount("contributionBase"))
                .flatMap(Optional::stream)
                .toList();
        if (bases.stream().distinct().count() <= 1) return bases.isEmpty() ? "" : bases.getFirst();
        return all.stream()
                .map(span -> insurance(span).orElseThrow().shortLabel().substring(0, 1)
                        + span.amount("contributionBase").orElse(""))
                .collect(Collectors.joining("\n"));
    }
}
