package io.renshetong.enrollment.joining;

import io.renshetong.declaration.Findings;
import io.renshetong.declaration.Row;
import io.renshetong.enrollment.declared.StaffChange;
import io.renshetong.enrollment.declared.StaffChangeRules.Look;
import io.renshetong.enrollment.declared.Whereabouts;
import io.renshetong.enrollment.participation.History;
import io.renshetong.enrollment.participation.Insured;
import io.renshetong.enrollment.participation.Participation;
import io.renshetong.enrollment.participation.Participations.Known;
import io.renshetong.enrollment.participation.Standing;
import io.renshetong.kernel.identity.Sex;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.kernel.parameter.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the register has to say about somebody who is to join (3.1 ②, ④, ⑩, ⑭; C.8). */
public final class RegisterLooks {
    /** Died or settled abroad: only the centre can undo that. */
    private static final Set<String> FOR_GOOD = Set.of("6309", "6401", "6402", "6403");

    private static final String RETIRED = "6501";
    private static final Set<String> LET_GO = Set.of("6302", "6351");
    private static final String FARMER = "2";
    private static final String FARMERS_RATE = "31";

    private RegisterLooks() {}

    /** ⑩ 医疗、失业 at one unit only; injury insurance at several. */
    public static <P extends Record & Joins> Look<P> isInsuredNowhereElse(Whereabouts whereabouts) {
        return (row, known, findings) -> known.ifPresent(person -> row.after()
                .insurances()
                .forEach(insurance -> person.history()
                        .inTheWay(row.unitCode(), insurance)
                        .ifPresent(span -> inTheWay(row, insurance, span, whereabouts, findings))));
    }

    /** ⑪ 居民医保: to be stopped first where medical insurance is chosen. */
    public static <P extends Record & Joins> Look<P> isNotInsuredAsAResident() {
        return (row, known, findings) -> {
            boolean resident = known.stream()
                    .flatMap(person -> person.history().present(Insurance.RESIDENTS_MEDICAL))
                    .anyMatch(Participation::isActive);
            if (resident && row.after().insurances().contains(Insurance.MEDICAL)) {
                findings.warn("medical", "enrollment.insured-as-resident");
            }
        };
    }

    private static <P extends Record & Joins> void inTheWay(
            Row<P> row, Insurance insurance, Participation span, Whereabouts whereabouts, Findings findings) {
        String field = StaffChange.field(insurance);
        if (span.unitCode().equals(row.unitCode())) {
            findings.refuse(field, "enrollment.insured-here", insurance.label());
            return;
        }
        String there = whereabouts.named(Stream.of(span.unitCode()), row.actor());
        if (there.isEmpty()) {
            findings.refuse(field, "enrollment.insured-elsewhere", insurance.label());
        } else {
            findings.refuse(field, "enrollment.insured-elsewhere.yours", insurance.label(), there);
        }
    }

    /** Nothing reaches back before what is settled already. */
    public static <P extends Record & Joins> Look<P> joinsAfterTheLastChange() {
        return (row, known, findings) -> known.ifPresent(person -> {
            LocalDate on = row.after().enrolledOn();
            row.after().insurances().stream()
                    .map(insurance -> person.history().settledUntil(row.unitCode(), insurance))
                    .flatMap(Optional::stream)
                    .filter(day -> on != null && on.isBefore(day))
                    .max(LocalDate::compareTo)
                    .ifPresent(day -> findings.refuse("enrolledOn", "enrollment.before-last-change", day));
        });
    }

    /** C.8: who died, settled abroad or retired is not insured anew by a unit. */
    public static <P extends Record & Joins> Look<P> didNotLeaveForGood() {
        return (row, known, findings) -> known.flatMap(person -> farewell(person.history()))
                .ifPresent(message -> findings.refuse("idNumber", message));
    }

    /** ④ by what the register knows of sex, birth and status. */
    public static <P extends Record & Joins> Look<P> isNotPastPensionAge(Parameters parameters) {
        return (row, known, findings) -> known.map(Known::person)
                .ifPresent(person -> JoiningRules.isNotPastPensionAge(
                        row, sex(person), person.birthDate(), person.personalStatus(), parameters, findings));
    }

    /** ⑭ 农民身份 ↔ 农民合同制工人缴费. */
    public static <P extends Record & Joins> Look<P> farmersPayAsFarmers() {
        return (row, known, findings) ->
                known.map(Known::person).ifPresent(person -> farmers(row, person.personalStatus(), findings));
    }

    /** As above, by a status the row itself tells. */
    public static <P extends Record & Joins> void farmers(
            Row<P> row, @Nullable String personalStatus, Findings findings) {
        String rate = row.after().rateClass();
        if (rate != null && personalStatus != null && FARMER.equals(personalStatus) != FARMERS_RATE.equals(rate)) {
            findings.refuse("rateClass", "enrollment.farmer");
        }
    }

    /** 调入: let go by another unit, or insured there and to be insured here against injury only. */
    public static boolean canComeTo(History history, String unitCode, Set<Insurance> insurances) {
        return history.atUnits().present().stream()
                .filter(span -> !span.unitCode().equals(unitCode))
                .anyMatch(span -> isLetGo(span) || span.isActive() && insurances.equals(Set.of(Insurance.INJURY)));
    }

    private static boolean isLetGo(Participation span) {
        return span.standing() == Standing.SUSPENDED
                && LET_GO.contains(span.cause().changeReason());
    }

    /** Why nothing can be declared for somebody any more; a message. */
    public static Optional<String> farewell(History history) {
        List<String> reasons = history.present().stream()
                .filter(span -> span.standing() == Standing.ENDED)
                .map(span -> span.cause().changeReason())
                .toList();
        if (reasons.stream().anyMatch(FOR_GOOD::contains)) {
            return Optional.of("enrollment.gone-for-good");
        }
        return reasons.contains(RETIRED) ? Optional.of("enrollment.retired") : Optional.empty();
    }

    public static boolean isActiveAt(History history, String unitCode) {
        return history.present().stream()
                .anyMatch(span -> span.isActive() && span.unitCode().equals(unitCode));
    }

    private static Sex sex(Insured person) {
        return Sex.FEMALE.code().equals(person.sex()) ? Sex.FEMALE : Sex.MALE;
    }
}
