package io.renshetong.enrollment.insurancereduction;

import io.renshetong.enrollment.StaffChangeContract;
import io.renshetong.kernel.insurance.Insurance;
import java.time.LocalDate;
import java.util.Map;

class InsuranceReductionDeclarationTests extends StaffChangeContract {
    @Override
    protected String type() {
        return "insurance-reduction";
    }

    @Override
    protected String freshRef() {
        return insuredHere(LocalDate.of(1991, 5, 6));
    }

    @Override
    protected Map<String, Object> usual() {
        return leaving("6399");
    }

    @Override
    protected Map<String, Object> goodValues(int number) {
        return leftOn(number);
    }

    @Override
    protected Map<String, Object> badValues() {
        return badLeaving();
    }

    @Override
    protected void changeInRegister(String ref) {
        register.leaves(ref, UNIT, LocalDate.of(2026, 3, 1), "6399", Insurance.MEDICAL);
    }

    @Override
    protected Object inRegister(String ref, String field) {
        return leftInRegister(ref);
    }
}
