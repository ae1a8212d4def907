package io.renshetong.person.change;

import io.renshetong.declaration.Row;
import io.renshetong.declaration.Rule;
import java.time.LocalDate;
import java.util.Set;

/** Work facts and household (DOMAIN A.0.1); each rule looks only when one of its fields changes. */
final class WorkRules {
    private static final int WORKING_AGE = 16;
    private static final Set<String> FIRST_WORK = Set.of("firstWorkDate", "birthDate");
    private static final Set<String> COUNTRY = Set.of("personalStatus", "migrantWorker", "householdType");
    private static final Set<String> NO_FARM_HOUSEHOLD = Set.of("10", "11", "12", "30", "31", "32", "33", "34", "40");
    private static final String FARMER = "2";
    private static final String YES = "1";

    private WorkRules() {}

    static Rule<PersonChange> beganWorkAtSixteen() {
        return (row, findings) -> {
            LocalDate began = row.after().firstWorkDate();
            LocalDate born = row.after().birthDate();
            if (began == null || born == null || !row.changesAnyOf(FIRST_WORK)) {
                return;
            }
            if (began.isBefore(born)) {
                findings.refuse("firstWorkDate", "person-change.firstWorkDate.before-birth");
            } else if (began.isBefore(born.plusYears(WORKING_AGE))) {
                findings.refuse("firstWorkDate", "person-change.firstWorkDate.under-16");
            }
        };
    }

    /** 参加工作日期 ≤ 申报年月. */
    static Rule<PersonChange> beganWorkByNow() {
        return (row, findings) -> {
            LocalDate began = row.after().firstWorkDate();
            if (began != null && row.changes("firstWorkDate") && began.isAfter(row.today())) {
                findings.refuse("firstWorkDate", "person-change.firstWorkDate.to-come");
            }
        };
    }

    static Rule<PersonChange> farmersHaveAFarmHousehold() {
        return (row, findings) -> {
            if (!row.changesAnyOf(COUNTRY) || !NO_FARM_HOUSEHOLD.contains(orEmpty(row))) {
                return;
            }
            if (FARMER.equals(row.after().personalStatus())) {
                findings.warn("personalStatus", "person-change.personalStatus.farmer-without-farm");
            }
            if (YES.equals(row.after().migrantWorker())) {
                findings.warn("migrantWorker", "person-change.migrantWorker.without-farm");
            }
        };
    }

    private static String orEmpty(Row<PersonChange> row) {
        String household = row.after().householdType();
        return household == null ? "" : household;
    }
}
