package io.renshetong.enrollment.insurancereduction;

import io.renshetong.enrollment.LeavingContract;

class InsuranceReductionDeclarationTests extends LeavingContract {
    @Override
    protected String type() {
        return "insurance-reduction";
    }

    @Override
    protected String reason() {
        return "6399";
    }
}
