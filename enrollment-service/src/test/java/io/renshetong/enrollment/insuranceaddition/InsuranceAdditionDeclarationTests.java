package io.renshetong.enrollment.insuranceaddition;

import io.renshetong.enrollment.JoiningContract;
import io.renshetong.enrollment.Numbers;
import io.renshetong.kernel.insurance.Insurance;
import java.time.LocalDate;

class InsuranceAdditionDeclarationTests extends JoiningContract {
    @Override
    protected String type() {
        return "insurance-addition";
    }

    @Override
    protected String freshRef() {
        String number = Numbers.of(LocalDate.of(1991, 5, 6));
        register.enter(number);
        register.joins(number, UNIT, Insurance.INJURY);
        return number;
    }

    @Override
    protected void changeInRegister(String ref) {
        register.joins(ref, OTHER_UNIT, Insurance.MEDICAL);
    }
}
