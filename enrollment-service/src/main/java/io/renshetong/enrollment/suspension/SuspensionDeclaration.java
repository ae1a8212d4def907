package io.renshetong.enrollment.suspension;

import io.renshetong.declaration.DeclarationType;
import io.renshetong.declaration.Definition;
import io.renshetong.enrollment.leaving.Leaving;
import io.renshetong.enrollment.leaving.LeavingTypes;
import org.springframework.stereotype.Component;

/** A unit suspends somebody's insurances (暂停参保), letting them go to another unit among it. */
@Component
class SuspensionDeclaration implements DeclarationType<Leaving> {
    private final LeavingTypes types;

    SuspensionDeclaration(LeavingTypes types) {
        this.types = types;
    }

    @Override
    public Definition<Leaving> define() {
        return types.stopping("suspension", LeavingTypes.Takes.SUSPENSIONS);
    }
}
