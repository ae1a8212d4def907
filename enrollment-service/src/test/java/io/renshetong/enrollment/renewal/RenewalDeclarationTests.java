package io.renshetong.enrollment.renewal;

import io.renshetong.enrollment.JoiningContract;
import io.renshetong.enrollment.Numbers;
import io.renshetong.kernel.insurance.Insurance;
import java.time.LocalDate;

class RenewalDeclarationTests extends JoiningContract {
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
    protected void changeInRegister(String ref) {
        register.joins(ref, OTHER_UNIT, LocalDate.of(2026, 4, 1), Insurance.MEDICAL);
    }
}
