package io.renshetong.enrollment.renewal;

import io.renshetong.enrollment.Documents;
import io.renshetong.enrollment.Numbers;
import io.renshetong.enrollment.StaffChangeContract;
import io.renshetong.kernel.insurance.Insurance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class RenewalDeclarationTests extends StaffChangeContract {
    @Override
    protected String type() {
        return "renewal";
    }

    @Override
    protected String freshRef() {
        String number = Numbers.of(LocalDate.of(1991, 5, 6));
        register.enter(number);
        register.joins(number, UNIT, Insurance.MEDICAL);
        register.leaves(number, UNIT, LocalDate.of(2026, 3, 1), "6399", Insurance.MEDICAL);
        return number;
    }

    @Override
    protected List<String> proofs() {
        return Documents.OF_JOINING;
    }

    @Override
    protected Map<String, Object> usual() {
        return joining();
    }

    @Override
    protected Map<String, Object> goodValues(int number) {
        return wage(number);
    }

    @Override
    protected Map<String, Object> badValues() {
        return badJoining();
    }

    @Override
    protected void changeInRegister(String ref) {
        register.joins(ref, OTHER_UNIT, LocalDate.of(2026, 4, 1), Insurance.MEDICAL);
    }

    @Override
    protected Object inRegister(String ref, String field) {
        return wageInRegister(ref);
    }
}
