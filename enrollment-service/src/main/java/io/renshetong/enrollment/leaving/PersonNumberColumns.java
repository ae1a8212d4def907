package io.renshetong.enrollment.leaving;

import io.renshetong.declaration.JointSheet.Complaint;
import io.renshetong.enrollment.outside.SystemPersons;
import io.renshetong.kernel.insurance.Insurance;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 医疗/工伤/失业个人ID of E.3: may stay empty; what is filled in must be what person-service has. */
@Component
class PersonNumberColumns {
    private static final Map<String, Insurance> COLUMNS = columns();

    static final List<String> KEYS = List.copyOf(COLUMNS.keySet());

    private final SystemPersons persons;

    PersonNumberColumns(SystemPersons persons) {
        this.persons = persons;
    }

    private static Map<String, Insurance> columns() {
        Map<String, Insurance> columns = new LinkedHashMap<>();
        columns.put("medicalPersonNo", Insurance.MEDICAL);
        columns.put("injuryPersonNo", Insurance.INJURY);
        columns.put("unemploymentPersonNo", Insurance.UNEMPLOYMENT);
        return columns;
    }

    /** What can be compared with the rows of a portion; person-service is asked once, and only about those with numbers. */
    Comparison ask(List<Map<String, @Nullable Object>> rows, String numberColumn) {
        return new Comparison(
                numberColumn,
                persons.numbers(rows.stream()
                        .filter(row -> COLUMNS.keySet().stream().anyMatch(column -> row.get(column) != null))
                        .map(row -> row.get(numberColumn))
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.toSet())));
    }

    /** The columns filled in for each of these, by document number; nobody while person-service is away. */
    Map<String, Map<String, String>> filled(Collection<String> idNumbers) {
        Map<String, Map<String, String>> filled = new HashMap<>();
        persons.numbers(idNumbers)
                .orElse(Map.of())
                .forEach((idNumber, known) -> filled.put(
                        idNumber,
                        COLUMNS.entrySet().stream()
                                .filter(column ->
                                        known.containsKey(column.getValue().code()))
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        column -> known.get(column.getValue().code())))));
        return filled;
    }

    /** Numbers as person-service has them; empty when it is away. */
    record Comparison(String numberColumn, Optional<Map<String, Map<String, String>>> known) {
        List<Complaint> of(Map<String, @Nullable Object> row) {
            return COLUMNS.entrySet().stream()
                    .filter(column -> row.get(column.getKey()) != null)
                    .flatMap(column -> complaint(row, column.getKey(), column.getValue()).stream())
                    .toList();
        }

        private Optional<Complaint> complaint(Map<String, @Nullable Object> row, String column, Insurance insurance) {
            if (known.isEmpty()) {
                return Optional.of(new Complaint(column, "enrollment.sheet.person-no-unchecked"));
            }
            String has = known.get()
                    .getOrDefault(String.valueOf(row.get(numberColumn)), Map.of())
                    .get(insurance.code());
            return String.valueOf(row.get(column)).equals(has)
                    ? Optional.empty()
                    : Optional.of(new Complaint(column, "enrollment.sheet.person-no", insurance.shortLabel()));
        }
    }
}
