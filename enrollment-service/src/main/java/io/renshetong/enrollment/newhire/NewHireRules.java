package io.renshetong.enrollment.newhire;

import io.renshetong.declaration.Rule;
import io.renshetong.enrollment.declared.StaffChangeRules.Look;
import io.renshetong.enrollment.joining.JoiningRules;
import io.renshetong.enrollment.joining.RegisterLooks;
import io.renshetong.kernel.identity.CreditCode;
import io.renshetong.kernel.identity.IdDocument;
import io.renshetong.kernel.identity.Sex;
import io.renshetong.kernel.parameter.Parameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is asked of a newcomer beyond what is asked of all who join (3.1 ②, ④, ⑤, ⑭). */
final class NewHireRules {
    private static final String LABOUR_DISPATCH = "51";

    private NewHireRules() {}

    /** ② 该身份证号已存在. */
    static Look<NewHire> isUnknown() {
        return (row, known, findings) -> known.ifPresent(person -> {
            if (!person.history().atUnits().spans().isEmpty()) {
                findings.refuse("idNumber", "new-hire.known");
            }
        });
    }

    /** 性别与出生日期由证件号码推出; where the number tells none, they must be filled in. */
    static Rule<NewHire> sexAndBirthDateAgreeWithTheNumber() {
        return (row, findings) -> {
            Optional<IdDocument> document = row.after().document(row.today());
            if (document.isEmpty()) {
                return;
            }
            Sex told = document.flatMap(IdDocument::sex).orElse(null);
            LocalDate born = document.flatMap(IdDocument::birthDate).orElse(null);
            if (told == null && row.after().sex() == null) {
                findings.refuse("sex", "new-hire.sex.missing");
            } else if (told != null
                    && row.after().sex() != null
                    && !told.code().equals(row.after().sex())) {
                findings.refuse("sex", "citizen-id.sex-differs");
            }
            if (born == null && row.after().birthDate() == null) {
                findings.refuse("birthDate", "new-hire.birthDate.missing");
            } else if (born != null
                    && row.after().birthDate() != null
                    && !born.equals(row.after().birthDate())) {
                findings.refuse("birthDate", "citizen-id.birth-date-differs");
            }
        };
    }

    /** ⑤ 首次参加工作日期. */
    static Rule<NewHire> beganWorkBetweenBirthAndJoining() {
        return (row, findings) -> {
            LocalDate began = row.after().firstWorkDate();
            LocalDate on = row.after().enrolledOn();
            LocalDate born = birthDate(row.after(), row.today());
            if (began != null && on != null && began.isAfter(on)) {
                findings.refuse("firstWorkDate", "new-hire.firstWorkDate.after-joining");
            }
            if (began != null && born != null && began.isBefore(born)) {
                findings.refuse("firstWorkDate", "new-hire.firstWorkDate.before-birth");
            }
        };
    }

    /** ④ by what the row tells. */
    static Rule<NewHire> isNotPastPensionAge(Parameters parameters) {
        return (row, findings) -> JoiningRules.isNotPastPensionAge(
                row,
                sex(row.after(), row.today()),
                birthDate(row.after(), row.today()),
                row.after().personalStatus(),
                parameters,
                findings);
    }

    /** ⑭ 农民身份与农民合同制工人缴费配对. */
    static Rule<NewHire> farmersPayAsFarmers() {
        return (row, findings) -> RegisterLooks.farmers(row, row.after().personalStatus(), findings);
    }

    /** E.2: of labour dispatch the unit where the work is done. */
    static Rule<NewHire> dispatchNamesWhereTheWorkIsDone() {
        return (row, findings) -> {
            String employer = row.after().actualEmployer();
            if (LABOUR_DISPATCH.equals(row.after().employmentForm()) && employer == null) {
                findings.refuse("actualEmployer", "new-hire.actualEmployer.missing");
            }
            if (employer != null) {
                CreditCode.parse(employer)
                        .problems()
                        .forEach(problem -> findings.refuse("actualEmployer", problem.code()));
            }
        };
    }

    static @Nullable Sex sex(NewHire row, LocalDate today) {
        return row.document(today)
                .flatMap(IdDocument::sex)
                .or(() -> Arrays.stream(Sex.values())
                        .filter(sex -> sex.code().equals(row.sex()))
                        .findFirst())
                .orElse(null);
    }

    static @Nullable LocalDate birthDate(NewHire row, LocalDate today) {
        return row.document(today).flatMap(IdDocument::birthDate).orElse(row.birthDate());
    }
}
