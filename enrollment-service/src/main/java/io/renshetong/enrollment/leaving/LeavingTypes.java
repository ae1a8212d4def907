package io.renshetong.enrollment.leaving;

import io.renshetong.contract.Risk;
import io.renshetong.declaration.Definition;
import io.renshetong.enrollment.declared.StaffChangeRules;
import io.renshetong.enrollment.declared.StaffChangeRules.Look;
import io.renshetong.enrollment.ledger.Ledger;
import io.renshetong.enrollment.outside.PersonChanges;
import io.renshetong.enrollment.outside.SystemPersons;
import io.renshetong.enrollment.participation.InsuredNumbers;
import io.renshetong.enrollment.participation.Participations;
import io.renshetong.kernel.parameter.Parameters;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the types by which people leave share. */
@Component
public class LeavingTypes {
    private static final String BUSINESS = "34";

    private final Participations participations;
    private final InsuredNumbers numbers;
    private final Parameters parameters;
    private final PersonChanges personChanges;
    private final Ledger ledger;
    private final SystemPersons persons;

    LeavingTypes(
            Participations participations,
            InsuredNumbers numbers,
            Parameters parameters,
            PersonChanges personChanges,
            Ledger ledger,
            SystemPersons persons) {
        this.persons = persons;
        this.ledger = ledger;
        this.participations = participations;
        this.numbers = numbers;
        this.parameters = parameters;
        this.personChanges = personChanges;
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

    /** Which reasons a type takes. */
    public enum Takes {
        SUSPENSIONS,
        ENDINGS,
        BOTH
    }

    /** Begins a type by which somebody leaves; {@code business 34}. */
    @SafeVarargs
    public final <P extends Record & Leaves> Definition.Draft<P> draft(String code, Class<P> payload, Look<P>... own) {
        @SuppressWarnings("unchecked")
        Look<P>[] looks = Stream.concat(
                        Stream.of(LeavingRules.<P>paysHere(), StaffChangeRules.<P>theNameIsTheRegisters()),
                        Arrays.stream(own))
                .toArray(Look[]::new);
        return Definition.of(code, BUSINESS, payload)
                .about(Leaves::subject)
                .rules(LeavingRules.ofAll(parameters))
                .checksTogether(
                        StaffChangeRules.inTheRegister(participations, numbers, looks),
                        LedgerRules.nothingIsOwed(ledger, numbers))
                .excludes(StaffChangeRules.keys(numbers))
                .excludesElsewhere(personChanges, StaffChangeRules.keyChanges(numbers), code + ".key-change-in-transit")
                .countsFrom(row -> Objects.requireNonNull(row.after().leftOn()))
                .insures(Leaves::insurances)
                .tells(new StandingOnLeaving<>(participations, numbers, persons));
    }

    /** A type that stops insurances for a reason. */
    @SafeVarargs
    public final Definition<Leaving> stopping(String code, Takes takes, Look<Leaving>... own) {
        Definition.Draft<Leaving> draft = draft(code, Leaving.class, own)
                .rules(
                        LeavingRules.theReasonFits(
                                reason -> switch (takes) {
                                    case SUSPENSIONS -> Reasons.suspends(reason);
                                    case ENDINGS -> Reasons.ends(reason);
                                    case BOTH -> Reasons.suspends(reason) || Reasons.ends(reason);
                                },
                                "enrollment.reason." + takes.name().toLowerCase(java.util.Locale.ROOT)),
                        LeavingRules.deathHasItsDay(),
                        LeavingRules.unemploymentHasItsReason())
                .checksTogether(LedgerRules.injuriesAreClosed(ledger, numbers))
                .lists("changeReason", "leftOn", "lastMonth")
                .weighs(row -> Reasons.isDeath(row.after().changeReason()) ? Risk.HIGH : Risk.GENERAL);
        Reasons.proofs("changeReason")
                .forEach(proof -> draft.attachments(proof.kind()).requires(proof));
        return draft.takesEffect(new LeavingEffect<>(
                participations,
                numbers,
                row -> new LeavingEffect.Kind(Reasons.changeType(reason(row)), reason(row)),
                (row, insurance) -> Reasons.leadsTo(reason(row))));
    }

    private static String reason(Leaving row) {
        return Objects.requireNonNull(row.changeReason());
    }
}
