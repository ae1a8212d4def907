package io.renshetong.enrollment.transferin;

import io.renshetong.enrollment.JoiningContract;
import io.renshetong.enrollment.Numbers;
import io.renshetong.kernel.insurance.Insurance;
import java.time.LocalDate;
import java.util.List;

class TransferInDeclarationTests extends JoiningContract {
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
    protected void changeInRegister(String ref) {
        register.joins(ref, OTHER_UNIT, LocalDate.of(2026, 4, 1), Insurance.MEDICAL);
    }
}
