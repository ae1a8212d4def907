package io.renshetong.enrollment.newhire;

import io.renshetong.declaration.DeclarationType;
import io.renshetong.declaration.Definition;
import io.renshetong.enrollment.declared.StaffChangeRules;
import io.renshetong.enrollment.joining.JoiningEffect;
import io.renshetong.enrollment.joining.JoiningTypes;
import io.renshetong.enrollment.joining.RegisterLooks;
import io.renshetong.enrollment.participation.Insured;
import io.renshetong.kernel.identity.Sex;
import io.renshetong.kernel.parameter.Parameters;
import io.renshetong.starter.crypto.Secret;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A unit enrols a person it has taken on who was never insured here (新参保). */
@Component
class NewHireDeclaration implements DeclarationType<NewHire> {
    private final JoiningTypes types;
    private final Clock clock;

    NewHireDeclaration(JoiningTypes types, Clock clock) {
        this.types = types;
        this.clock = clock;
    }

    @Override
    public Definition<NewHire> define() {
        Parameters parameters = types.parameters();
        return types.draft("new-hire", NewHire.class)
                .rules(
                        NewHireRules.sexAndBirthDateAgreeWithTheNumber(),
                        NewHireRules.beganWorkBetweenBirthAndJoining(),
                        NewHireRules.isNotPastPensionAge(parameters),
                        NewHireRules.farmersPayAsFarmers(),
                        NewHireRules.dispatchNamesWhereTheWorkIsDone())
                .checksTogether(StaffChangeRules.inTheRegister(
                        types.participations(),
                        types.numbers(),
                        NewHireRules.isUnknown(),
                        RegisterLooks.isInsuredNowhereElse(types.whereabouts()),
                        RegisterLooks.isNotInsuredAsAResident()))
                .takesEffect(new JoiningEffect<>(
                        types.participations(),
                        types.numbers(),
                        parameters,
                        new JoiningEffect.Kind("11", "6101"),
                        this::insured));
    }

    private Insured insured(NewHire row, String key) {
        LocalDate today = LocalDate.now(clock);
        Sex sex = Objects.requireNonNull(NewHireRules.sex(row, today));
        return new Insured(
                key,
                Objects.requireNonNull(row.idDocumentType()),
                Objects.requireNonNull(Secret.of(row.idNumber())),
                Objects.requireNonNull(row.name()),
                sex.code(),
                Objects.requireNonNull(NewHireRules.birthDate(row, today)),
                row.personalStatus());
    }
}
