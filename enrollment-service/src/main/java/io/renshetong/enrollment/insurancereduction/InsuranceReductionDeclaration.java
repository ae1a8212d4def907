package io.renshetong.enrollment.insurancereduction;

import io.renshetong.declaration.DeclarationType;
import io.renshetong.declaration.Definition;
import io.renshetong.enrollment.leaving.Leaving;
import io.renshetong.enrollment.leaving.LeavingRules;
import io.renshetong.enrollment.leaving.LeavingTypes;
import org.springframework.stereotype.Component;

/** A unit stops some of somebody's insurances while others go on (参保险种减少). */
@Component
class InsuranceReductionDeclaration implements DeclarationType<Leaving> {
    private final LeavingTypes types;

    InsuranceReductionDeclaration(LeavingTypes types) {
        this.types = types;
    }

    @Override
    public Definition<Leaving> define() {
        return types.stopping("insurance-reduction", LeavingTypes.Takes.BOTH, LeavingRules.somethingGoesOn());
    }
}
