package io.renshetong.enrollment.suspension;

import io.renshetong.enrollment.LeavingContract;

class SuspensionDeclarationTests extends LeavingContract {
    @Override
    protected String type() {
        return "suspension";
    }

    @Override
    protected String reason() {
        return "6399";
    }
}
