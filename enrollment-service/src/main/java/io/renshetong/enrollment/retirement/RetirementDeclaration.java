package io.renshetong.enrollment.retirement;

import io.renshetong.contract.Risk;
import io.renshetong.declaration.DeclarationType;
import io.renshetong.declaration.Definition;
import io.renshetong.enrollment.leaving.LeavingEffect;
import io.renshetong.enrollment.leaving.LeavingTypes;
import io.renshetong.enrollment.participation.Standing;
import io.renshetong.kernel.insurance.Insurance;
import org.springframework.stereotype.Component;

/** Somebody stops working and draws a pension (在职转退休): medical insurance stays without being paid, the others end. */
@Component
class RetirementDeclaration implements DeclarationType<Retiring> {
    private final LeavingTypes types;

    RetirementDeclaration(LeavingTypes types) {
        this.types = types;
    }

    @Override
    public Definition<Retiring> define() {
        return types.draft("retirement", Retiring.class, RetirementRules.isOldEnough(types.parameters()))
                .rules(RetirementRules.leavesWhenRetired())
                .attachments(RetirementRules.APPROVAL, RetirementRules.EARLY_NOTICE)
                .requires(RetirementRules.earlyKindsAreApproved())
                .lists("leftOn", "lastMonth", "retirementKind")
                .weighs(row -> Risk.HIGH)
                .takesEffect(new LeavingEffect<>(
                        types.participations(),
                        types.numbers(),
                        row -> new LeavingEffect.Kind("25", "6501"),
                        (row, insurance) -> standing(insurance)));
    }

    private static Standing standing(Insurance insurance) {
        return switch (insurance) {
            case MEDICAL, LARGE_MEDICAL, CIVIL_SERVANT_MEDICAL -> Standing.RETIRED;
            case MATERNITY, INJURY, UNEMPLOYMENT -> Standing.ENDED;
            case RESIDENTS_MEDICAL -> throw new IllegalArgumentException("Nobody retires from it");
        };
    }
}
