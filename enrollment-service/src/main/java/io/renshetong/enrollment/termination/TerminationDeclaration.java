package io.renshetong.enrollment.termination;

import io.renshetong.declaration.DeclarationType;
import io.renshetong.declaration.Definition;
import io.renshetong.enrollment.leaving.Leaving;
import io.renshetong.enrollment.leaving.LeavingTypes;
import org.springframework.stereotype.Component;

/** A unit ends somebody's insurances for good (终止参保). */
@Component
class TerminationDeclaration implements DeclarationType<Leaving> {
    private final LeavingTypes types;

    TerminationDeclaration(LeavingTypes types) {
        this.types = types;
    }

    @Override
    public Definition<Leaving> define() {
        return types.stopping("termination", LeavingTypes.Takes.ENDINGS);
    }
}
