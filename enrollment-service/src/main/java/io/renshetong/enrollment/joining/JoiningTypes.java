package io.renshetong.enrollment.joining;

import io.renshetong.declaration.Definition;
import io.renshetong.declaration.Requirement;
import io.renshetong.declaration.Row;
import io.renshetong.enrollment.declared.StaffChangeRules;
import io.renshetong.enrollment.declared.StaffChangeRules.Look;
import io.renshetong.enrollment.declared.Whereabouts;
import io.renshetong.enrollment.outside.PersonChanges;
import io.renshetong.enrollment.outside.SystemUnits;
import io.renshetong.enrollment.participation.InsuredNumbers;
import io.renshetong.enrollment.participation.Participations;
import io.renshetong.kernel.parameter.Parameters;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the types for persons on record share: the same row, the same rules, the same effect. */
@Component
public class JoiningTypes {
    private static final String BUSINESS = "31";
    private static final String LABOUR_CONTRACT = "labour-contract";
    /** What the former unit gives to whom it lets go. */
    public static final String RELEASE = "release-proof";

    private static final String ID_CARD = "id-card";

    private final Participations participations;
    private final InsuredNumbers numbers;
    private final Parameters parameters;
    private final PersonChanges personChanges;
    private final SystemUnits units;
    private final Whereabouts whereabouts;

    JoiningTypes(
            Participations participations,
            InsuredNumbers numbers,
            Parameters parameters,
            PersonChanges personChanges,
            SystemUnits units,
            Whereabouts whereabouts) {
        this.participations = participations;
        this.numbers = numbers;
        this.parameters = parameters;
        this.personChanges = personChanges;
        this.units = units;
        this.whereabouts = whereabouts;
    }

    public Participations participations() {
        return participations;
    }

    public InsuredNumbers numbers() {
        return numbers;
    }

    public Parameters parameters() {
        return parameters;
    }

    public Whereabouts whereabouts() {
        return whereabouts;
    }

    /** Begins a type by which somebody joins; {@code business 31}. */
    public <P extends Record & Joins> Definition.Draft<P> draft(String code, Class<P> payload) {
        return Definition.of(code, BUSINESS, payload)
                .about(Joins::subject)
                .rules(JoiningRules.all(parameters))
                .checksTogether(JoiningRules.theUnitTakesPart(units))
                .attachments(LABOUR_CONTRACT, ID_CARD, RELEASE)
                .requires(
                        JoiningRules.isProvedBy(ID_CARD, parameters),
                        JoiningRules.isProvedBy(LABOUR_CONTRACT, parameters))
                .excludes(StaffChangeRules.keys(numbers))
                .excludesElsewhere(personChanges, StaffChangeRules.keyChanges(numbers), code + ".key-change-in-transit")
                .countsFrom(JoiningTypes::firstOfTheMonth)
                .insures(Joins::insurances)
                .lists("enrolledOn", "contributionStart", "wage")
                .remarks("contributionStart", JoiningRules.aClosedMonthMovesOn(parameters));
    }

    /** A type for somebody the register knows; {@code own} and {@code proofs} are what it asks of them beyond the common. */
    public Definition<Joining> forTheKnown(
            String code, JoiningEffect.Kind kind, Look<Joining> own, Requirement... proofs) {
        return draft(code, Joining.class)
                .requires(proofs)
                .checksTogether(StaffChangeRules.inTheRegister(
                        participations,
                        numbers,
                        own,
                        StaffChangeRules.theNameIsTheRegisters(),
                        RegisterLooks.didNotLeaveForGood(),
                        RegisterLooks.isInsuredNowhereElse(whereabouts),
                        RegisterLooks.isNotInsuredAsAResident(),
                        RegisterLooks.joinsAfterTheLastChange(),
                        RegisterLooks.isNotPastPensionAge(parameters),
                        RegisterLooks.farmersPayAsFarmers()))
                .takesEffect(new JoiningEffect<>(participations, numbers, parameters, kind, null));
    }

    /** D.1: 增员 = 参保时间所在月. */
    private static <P extends Record & Joins> LocalDate firstOfTheMonth(Row<P> row) {
        return Objects.requireNonNull(row.after().enrolledOn()).withDayOfMonth(1);
    }
}
