package io.renshetong.enrollment.leaving;

import io.renshetong.declaration.JointSheet;
import io.renshetong.enrollment.declared.StaffChange;
import io.renshetong.enrollment.participation.Participations;
import io.renshetong.kernel.insurance.Insurance;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.springframework.stereotype.Component;

/** 带在册人员下载: everybody who pays at a unit, with the insurances they pay (3.5). */
@Component
class UnitRoster implements JointSheet.Roster {
    private static final int AT_ONCE = 1_000;

    private final Participations participations;
    private final PersonNumberColumns numbers;

    UnitRoster(Participations participations, PersonNumberColumns numbers) {
        this.participations = participations;
        this.numbers = numbers;
    }

    @Override
    public Iterator<Map<String, String>> of(String unitCode) {
        return new Rows(unitCode);
    }

    private static Map<String, String> row(Participations.Payer payer, Map<String, String> personNumbers) {
        Map<String, String> row = new LinkedHashMap<>(personNumbers);
        row.put("idNumber", Rows.number(payer));
        row.put("name", payer.person().name());
        Insurance.chosen()
                .forEach(insurance ->
                        row.put(StaffChange.field(insurance), payer.insurances().contains(insurance) ? "1" : "0"));
        return row;
    }

    /** Reads on by portions as they are asked for. */
    private final class Rows implements Iterator<Map<String, String>> {
        private final String unitCode;
        private final Queue<Map<String, String>> read = new ArrayDeque<>();
        private String last = "";
        private boolean more = true;

        Rows(String unitCode) {
            this.unitCode = unitCode;
        }

        @Override
        public boolean hasNext() {
            if (read.isEmpty() && more) {
                List<Participations.Payer> payers = participations.payers(unitCode, last, AT_ONCE);
                more = payers.size() == AT_ONCE;
                if (!payers.isEmpty()) {
                    last = payers.getLast().person().key();
                    Map<String, Map<String, String>> filled =
                            numbers.filled(payers.stream().map(Rows::number).toList());
                    payers.stream()
                            .map(one -> row(one, filled.getOrDefault(number(one), Map.of())))
                            .forEach(read::add);
                }
            }
            return !read.isEmpty();
        }

        private static String number(Participations.Payer payer) {
            return payer.person().idNumber().clear();
        }

        @Override
        public Map<String, String> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return read.remove();
        }
    }
}
