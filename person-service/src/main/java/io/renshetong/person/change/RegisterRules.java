package io.renshetong.person.change;

import io.renshetong.declaration.GroupRule;
import io.renshetong.declaration.Row;
import io.renshetong.person.register.Membership;
import io.renshetong.person.register.PersonNumbers;
import io.renshetong.person.register.Persons;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules that ask the register, once for all rows (DOMAIN A.1.1 ④, A.0.1 AAC007). */
final class RegisterRules {
    private RegisterRules() {}

    /** 一人一号: nobody else on record has the number in any spelling, and no other row of this request claims it. */
    static GroupRule<PersonChange> theNumberIsNobodyElses(Persons persons, PersonNumbers numbers) {
        return rows -> {
            List<Row<PersonChange>> claiming = rows.all().stream()
                    .filter(row ->
                            row.changes("idNumber") || row.changes("documentNumber") || row.changes("idDocumentType"))
                    .filter(row -> IdentityRules.numberOf(row.after()) != null)
                    .toList();
            if (claiming.isEmpty()) {
                return;
            }
            Map<String, Set<Long>> holders =
                    persons.holders(claiming.stream().map(RegisterRules::number).toList());
            Map<String, Long> claims = claiming.stream()
                    .map(row -> numbers.fingerprint(number(row)))
                    .collect(Collectors.groupingBy(number -> number, Collectors.counting()));
            for (Row<PersonChange> row : claiming) {
                boolean taken = holders.getOrDefault(number(row), Set.of()).stream()
                        .anyMatch(holder -> !holder.toString().equals(row.ref()));
                Long claimed = claims.get(numbers.fingerprint(number(row)));
                if (taken || claimed != null && claimed > 1) {
                    String field = IdentityRules.isCitizen(row.after()) ? "idNumber" : "documentNumber";
                    rows.of(row).refuse(field, "person-change." + field + ".taken");
                }
            }
        };
    }

    /** 参加工作日期 ≤ 本单位参保日期. */
    static GroupRule<PersonChange> beganWorkBeforeJoiningTheUnit(Persons persons) {
        return rows -> {
            List<Row<PersonChange>> asked = rows.all().stream()
                    .filter(row -> row.changes("firstWorkDate"))
                    .filter(row -> row.after().firstWorkDate() != null && row.ref() != null)
                    .toList();
            Map<String, LocalDate> joined = joined(asked, persons);
            for (Row<PersonChange> row : asked) {
                LocalDate since = joined.get(row.ref() + "@" + row.unitCode());
                LocalDate began = row.after().firstWorkDate();
                if (since != null && began != null && began.isAfter(since)) {
                    rows.of(row).refuse("firstWorkDate", "person-change.firstWorkDate.after-joining", since);
                }
            }
        };
    }

    private static Map<String, LocalDate> joined(Collection<Row<PersonChange>> rows, Persons persons) {
        Map<String, LocalDate> joined = new HashMap<>();
        rows.stream().collect(Collectors.groupingBy(Row::unitCode)).forEach((unit, ofUnit) -> {
            List<Long> ids = ofUnit.stream()
                    .map(Row::ref)
                    .filter(Objects::nonNull)
                    .filter(PersonChangeRegister::isId)
                    .map(Long::valueOf)
                    .toList();
            for (Membership membership : persons.memberships(ids, List.of(unit)).values()) {
                joined.put(membership.personId() + "@" + unit, membership.since());
            }
        });
        return joined;
    }

    private static String number(Row<PersonChange> row) {
        return Objects.requireNonNull(IdentityRules.numberOf(row.after()));
    }
}
