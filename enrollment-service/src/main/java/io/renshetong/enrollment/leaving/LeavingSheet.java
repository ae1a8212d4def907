package io.renshetong.enrollment.leaving;

import io.renshetong.declaration.Business;
import io.renshetong.declaration.JointSheet;
import io.renshetong.declaration.JointSheet.Complaint;
import io.renshetong.declaration.JointSheet.Scope;
import io.renshetong.declaration.JointSheet.Sorted;
import io.renshetong.declaration.Sheet;
import io.renshetong.enrollment.participation.InsuredNumbers;
import io.renshetong.enrollment.participation.Participations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 减员: the four types by which people leave, in one list, one confirmation and one workbook (3.5, 3.6, E.3). */
@Configuration(proxyBeanMethods = false)
class LeavingSheet {
    private static final String KIND = "leavingKind";
    private static final String REASON = "changeReason";
    private static final String NUMBER = "idNumber";
    private static final String ENDING = "21";
    private static final String RETIREMENT = "25";
    private static final String TRANSFER = "24";
    private static final String CITIZEN_ID = "01";
    private static final Map<String, String> TYPES =
            Map.of("22", "suspension", TRANSFER, "suspension", ENDING, "termination", RETIREMENT, "retirement");

    /** A row of a roster that tells none of these is of somebody who stays. */
    private static final Set<String> TOLD =
            Set.of(KIND, REASON, "leftOn", "lastMonth", "retirementKind", "retiredOn", "diedOn");

    private final Participations participations;
    private final InsuredNumbers numbers;
    private final PersonNumberColumns personNumbers;

    LeavingSheet(Participations participations, InsuredNumbers numbers, PersonNumberColumns personNumbers) {
        this.personNumbers = personNumbers;
        this.participations = participations;
        this.numbers = numbers;
    }

    @Bean
    Business reduction(UnitRoster roster) {
        return new Business(
                "reduction",
                List.of("suspension", "termination", "insurance-reduction", "retirement"),
                new JointSheet(columns(), this::sort, roster));
    }

    private static Sheet<Record> columns() {
        return Sheet.version("1")
                .sequence()
                .blank(NUMBER, "name")
                .aside(PersonNumberColumns.KEYS)
                .aside(KIND, "leaving-kind")
                .fitting(REASON, KIND, LeavingSheet::goTogether)
                .blank("medical", "injury", "unemployment", "leftOn", "lastMonth", "retirementKind", "retiredOn")
                .blank("diedOn", "unemploymentReason", "phone", "remark");
    }

    private static boolean goTogether(String kind, String reason) {
        return switch (kind) {
            case RETIREMENT -> reason.equals(Reasons.RETIREMENT);
            case TRANSFER -> Reasons.isTransfer(reason);
            case ENDING -> Reasons.ends(reason);
            default -> Reasons.suspends(reason);
        };
    }

    /** The sheet has no column for the kind of document: who leaves is on the register, with theirs. */
    private List<Sorted> sort(List<Map<String, @Nullable Object>> rows, Scope scope) {
        Map<String, Participations.Known> known = participations.known(rows.stream()
                .map(row -> row.get(NUMBER))
                .filter(Objects::nonNull)
                .map(number -> numbers.fingerprint(number.toString()))
                .collect(Collectors.toSet()));
        PersonNumberColumns.Comparison comparison = personNumbers.ask(rows, NUMBER);
        return rows.stream()
                .map(row -> sorted(row, scope.unitCode(), known, comparison))
                .toList();
    }

    private Sorted sorted(
            Map<String, @Nullable Object> row,
            String unitCode,
            Map<String, Participations.Known> known,
            PersonNumberColumns.Comparison comparison) {
        Map<String, @Nullable Object> values = new HashMap<>(row);
        Object number = row.get(NUMBER);
        Participations.Known person = number == null ? null : known.get(numbers.fingerprint(number.toString()));
        values.put(
                "idDocumentType", person == null ? CITIZEN_ID : person.person().idDocumentType());
        Object kind = row.get(KIND);
        List<Complaint> complaints = complaints(row, kind);
        if (kind != null) {
            complaints.addAll(comparison.of(row));
        }
        return new Sorted(kind == null ? null : TYPES.get(kind.toString()), unitCode, values, complaints);
    }

    private static List<Complaint> complaints(Map<String, @Nullable Object> row, @Nullable Object kind) {
        List<Complaint> complaints = new ArrayList<>();
        String reason = row.get(REASON) == null ? null : String.valueOf(row.get(REASON));
        if (kind == null) {
            if (TOLD.stream().anyMatch(column -> row.get(column) != null)) {
                complaints.add(new Complaint(KIND, "enrollment.sheet.leaving-kind"));
            }
        } else if (kind.equals(RETIREMENT) && (reason == null || !goTogether(RETIREMENT, reason))) {
            complaints.add(new Complaint(REASON, "enrollment.reason.retirement"));
        } else if (kind.equals(TRANSFER) && (reason == null || !goTogether(TRANSFER, reason))) {
            complaints.add(new Complaint(REASON, "enrollment.reason.transfer"));
        }
        return complaints;
    }
}
