package io.renshetong.enrollment.termination;

import io.renshetong.enrollment.LeavingContract;

class TerminationDeclarationTests extends LeavingContract {
    @Override
    protected String type() {
        return "termination";
    }

    @Override
    protected String reason() {
        return "6499";
    }
}
