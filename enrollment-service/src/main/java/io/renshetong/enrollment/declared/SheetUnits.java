package io.renshetong.enrollment.declared;

import io.renshetong.declaration.JointSheet.Complaint;
import io.renshetong.declaration.JointSheet.Scope;
import io.renshetong.declaration.JointSheet.Sorted;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells on behalf of which unit a row of a sheet is declared: each insurance may name the unit, and all must name the same. */
@Component
public class SheetUnits {
    public static final List<String> COLUMNS = List.of("medicalUnit", "injuryUnit", "unemploymentUnit");

    /** What to make of a row once its unit is known; complaints about the unit go along. */
    @FunctionalInterface
    public interface Sort {
        Sorted of(Map<String, @Nullable Object> row, String unitCode, List<Complaint> complaints);
    }

    /** Rows whose units are to be told. */
    public record Rows(List<Map<String, @Nullable Object>> rows, Scope scope) {
        public List<Sorted> sort(Sort sort) {
            return rows.stream().map(row -> one(row, sort)).toList();
        }

        private Sorted one(Map<String, @Nullable Object> row, Sort sort) {
            List<String> named = COLUMNS.stream()
                    .map(row::get)
                    .filter(Objects::nonNull)
                    .map(Object::toString)
                    .distinct()
                    .toList();
            if (named.isEmpty()) {
                return sort.of(row, scope.unitCode(), List.of());
            }
            String first = named.getFirst();
            boolean known = scope.units().contains(first);
            List<Complaint> complaints = Stream.of(
                            known ? null : complaint(row, first, "enrollment.sheet.unit"),
                            named.size() == 1 ? null : complaint(row, named.get(1), "enrollment.sheet.units"))
                    .filter(Objects::nonNull)
                    .toList();
            return sort.of(row, known ? first : scope.unitCode(), complaints);
        }

        private static Complaint complaint(Map<String, @Nullable Object> row, String named, String code) {
            String column = COLUMNS.stream()
                    .filter(key -> named.equals(row.get(key)))
                    .findFirst()
                    .orElseThrow();
            return new Complaint(column, code, named);
        }
    }

    public Rows in(List<Map<String, @Nullable Object>> rows, Scope scope) {
        return new Rows(rows, scope);
    }
}
