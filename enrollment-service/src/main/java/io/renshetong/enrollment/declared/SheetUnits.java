package io.renshetong.enrollment.declared;

import io.renshetong.declaration.JointSheet.Complaint;
import io.renshetong.declaration.JointSheet.Scope;
import io.renshetong.declaration.JointSheet.Sorted;
import io.renshetong.enrollment.outside.SystemUnits;
import io.renshetong.kernel.insurance.Insurance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells on behalf of which unit a row of a sheet is declared: each insurance may name the unit, and all must name the same. */
@Component
public class SheetUnits {
    public static final List<String> COLUMNS = List.of("medicalUnit", "injuryUnit", "unemploymentUnit");

    private static final List<Insurance> INSURANCES = Insurance.chosen();

    /** What to make of a row once its unit is known; complaints about the unit go along. */
    @FunctionalInterface
    public interface Sort {
        Sorted of(Map<String, @Nullable Object> row, String unitCode, List<Complaint> complaints);
    }

    private final SystemUnits units;

    SheetUnits(SystemUnits units) {
        this.units = units;
    }

    /** What rows need to have their units told; unit-service is asked once, and only where a row names an id. */
    public Rows in(List<Map<String, @Nullable Object>> rows, Scope scope) {
        boolean asksForIds = rows.stream()
                .flatMap(row -> COLUMNS.stream().map(row::get))
                .anyMatch(named -> named != null && !scope.units().contains(named.toString()));
        return new Rows(rows, scope, asksForIds ? units.of(scope.units()) : Optional.empty());
    }

    /**
     * Rows whose units are to be told.
     *
     * @param registered how the units in scope are registered in the subsystems; empty where nobody asked or answered
     */
    public record Rows(
            List<Map<String, @Nullable Object>> rows, Scope scope, Optional<SystemUnits.Registered> registered) {
        public List<Sorted> sort(Sort sort) {
            return rows.stream().map(row -> one(row, sort)).toList();
        }

        private Sorted one(Map<String, @Nullable Object> row, Sort sort) {
            List<Complaint> complaints = new ArrayList<>();
            String unit = null;
            for (String column : COLUMNS) {
                Object named = row.get(column);
                if (named != null) {
                    String told = unit(column, named.toString());
                    if (told == null) {
                        complaints.add(new Complaint(column, "enrollment.sheet.unit", named));
                    } else if (unit != null && !unit.equals(told)) {
                        complaints.add(new Complaint(column, "enrollment.sheet.units", named));
                    } else {
                        unit = told;
                    }
                }
            }
            return sort.of(row, unit == null ? scope.unitCode() : unit, complaints);
        }

        /** By unit code, or by the id the unit has in the subsystem of the column. */
        private @Nullable String unit(String column, String named) {
            return scope.units().contains(named)
                    ? named
                    : registered
                            .flatMap(all -> all.unitCode(INSURANCES.get(COLUMNS.indexOf(column)), named))
                            .filter(scope.units()::contains)
                            .orElse(null);
        }
    }
}
