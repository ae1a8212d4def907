package io.renshetong.enrollment.declared;

import io.renshetong.declaration.Findings;
import io.renshetong.declaration.GroupRule;
import io.renshetong.declaration.Row;
import io.renshetong.declaration.Rule;
import io.renshetong.enrollment.outside.PersonChanges;
import io.renshetong.enrollment.participation.InsuredNumbers;
import io.renshetong.enrollment.participation.Participations;
import io.renshetong.kernel.Checked;
import io.renshetong.kernel.identity.IdDocument;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What is asked of every staff change, and the register put to its rows. */
public final class StaffChangeRules {
    private StaffChangeRules() {}

    /** DOMAIN B.1, with its wording. */
    public static <P extends Record & StaffChange> Rule<P> theNumberIsSound() {
        return (row, findings) -> {
            String type = row.after().idDocumentType();
            if (type == null || row.after().idNumber() == null) {
                return;
            }
            Checked<IdDocument> read = IdDocument.parse(type, row.after().idNumber(), row.today());
            read.problems().forEach(problem -> findings.refuse("idNumber", problem.code()));
            read.warnings().forEach(warning -> findings.warn("idNumber", warning.code()));
        };
    }

    /** 3.1 ⑧. */
    public static <P extends Record & StaffChange> Rule<P> someInsuranceIsChosen() {
        return (row, findings) -> {
            if (row.after().insurances().isEmpty()) {
                findings.refuse("medical", "enrollment.no-insurance");
            }
        };
    }

    /** Looks at a row with what the register knows about its person. */
    @FunctionalInterface
    public interface Look<P extends Record> {
        void at(Row<P> row, Optional<Participations.Known> known, Findings findings);
    }

    /** Puts several looks at the register into one question for all rows. */
    @SafeVarargs
    public static <P extends Record & StaffChange> GroupRule<P> inTheRegister(
            Participations participations, InsuredNumbers numbers, Look<P>... looks) {
        return ofEachBearer(numbers, participations::known, (row, known, findings) -> {
            for (Look<P> look : looks) {
                look.at(row, known, findings);
            }
        });
    }

    /** Looks at a row with what was answered of its person. */
    @FunctionalInterface
    public interface Answered<P extends Record, A> {
        void at(Row<P> row, Optional<A> answer, Findings findings);
    }

    /** Asks once about the persons of all rows, by their fingerprints, and looks at each row with the answer. */
    public static <P extends Record & StaffChange, A> GroupRule<P> ofEachBearer(
            InsuredNumbers numbers, Function<Set<String>, Map<String, A>> question, Answered<P, A> look) {
        return rows -> {
            Map<Row<P>, String> fingerprints = new IdentityHashMap<>();
            rows.all().forEach(row -> {
                String number = row.after().idNumber();
                if (number != null) {
                    fingerprints.put(row, numbers.fingerprint(number));
                }
            });
            Map<String, A> answers = question.apply(Set.copyOf(fingerprints.values()));
            rows.each((row, findings) -> {
                String fingerprint = fingerprints.get(row);
                if (fingerprint != null) {
                    look.at(row, Optional.ofNullable(answers.get(fingerprint)), findings);
                }
            });
        };
    }

    /** 姓名与库一致. */
    public static <P extends Record & StaffChange> Look<P> theNameIsTheRegisters() {
        return (row, known, findings) -> known.filter(
                        one -> !one.person().name().equals(row.after().name()))
                .ifPresent(one -> findings.refuse("name", "enrollment.other-name"));
    }

    /** One open staff change per person and insurance (DOMAIN D.5), whoever declares it. */
    public static <P extends Record & StaffChange> Function<Row<P>, Set<String>> keys(InsuredNumbers numbers) {
        return row -> keys(row, numbers);
    }

    /** What a change of key data of the person holds at person-service. */
    public static <P extends Record & StaffChange> Function<Row<P>, Set<String>> keyChanges(InsuredNumbers numbers) {
        return row -> {
            String number = row.after().idNumber();
            return number == null ? Set.of() : Set.of(PersonChanges.keyChange(numbers.fingerprint(number)));
        };
    }

    private static <P extends Record & StaffChange> Set<String> keys(Row<P> row, InsuredNumbers numbers) {
        Set<String> keys = new LinkedHashSet<>();
        String number = row.after().idNumber();
        if (number != null) {
            String fingerprint = numbers.fingerprint(number);
            row.after().insurances().forEach(insurance -> keys.add("staff:" + fingerprint + ":" + insurance.code()));
        }
        return keys;
    }
}
