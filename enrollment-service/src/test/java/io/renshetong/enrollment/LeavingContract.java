package io.renshetong.enrollment;

import io.renshetong.kernel.insurance.Insurance;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What types share by which somebody insured here leaves, for a reason and on a day. */
public abstract class LeavingContract extends StaffChangeContract {
    private static final Insurance[] THREE = {Insurance.MEDICAL, Insurance.INJURY, Insurance.UNEMPLOYMENT};

    protected abstract String reason();

    @Override
    protected String freshRef() {
        return insuredHere(LocalDate.of(1991, 5, 6));
    }

    protected String insuredHere(LocalDate born) {
        String number = Numbers.of(born);
        register.enter(number);
        register.joins(number, UNIT, THREE);
        return number;
    }

    @Override
    protected Map<String, Object> usual() {
        Map<String, Object> row = new HashMap<>();
        row.put("medical", "1");
        row.put("injury", "1");
        row.put("changeReason", reason());
        row.put("leftOn", today().toString());
        return row;
    }

    /** Leaves on another day each time. */
    @Override
    protected Map<String, Object> goodValues(int number) {
        return Map.of("leftOn", today().minusDays(number).toString());
    }

    @Override
    protected Map<String, Object> badValues() {
        return Map.of("leftOn", "2999-01-01", "changeReason", "9999");
    }

    @Override
    protected void changeInRegister(String ref) {
        register.leaves(ref, UNIT, LocalDate.of(2026, 3, 1), "6399", Insurance.MEDICAL);
    }

    @Override
    protected Object inRegister(String ref, String field) {
        return register.history(ref).at(UNIT, Insurance.MEDICAL).orElseThrow().since();
    }
}
