package io.renshetong.enrollment.transferin;

import io.renshetong.enrollment.Numbers;
import io.renshetong.enrollment.StaffChangeContract;
import io.renshetong.kernel.insurance.Insurance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class TransferInDeclarationTests extends StaffChangeContract {
    @Override
    protected String type() {
        return "transfer-in";
    }

    @Override
    protected String freshRef() {
        String number = Numbers.of(LocalDate.of(1991, 5, 6));
        register.enter(number);
        register.joins(number, OTHER_UNIT, Insurance.MEDICAL);
        register.leaves(number, OTHER_UNIT, LocalDate.of(2026, 3, 1), "6302", Insurance.MEDICAL);
        return number;
    }

    @Override
    protected List<String> proofs() {
        return List.of("id-card", "labour-contract", "release-proof");
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
