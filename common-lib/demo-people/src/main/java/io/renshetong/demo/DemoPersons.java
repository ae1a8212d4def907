package io.renshetong.demo;

import io.renshetong.kernel.identity.CitizenId;
import io.renshetong.kernel.identity.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Who lives in the demo: the same people each time, spread over the demo units. */
public final class DemoPersons {
    public static final long FIRST_ID = 10_000_001L;

    /** At a unit of its own that no demo operator sees; the check at start declares a change for it. */
    public static final long PROBE_ID = 19_999_999L;

    public static final String PROBE_UNIT = "430203999999";

    /** How many are on the register of each unit. */
    public static final Map<String, Integer> UNITS = units();

    private static final LocalDate YOUNGEST = LocalDate.of(2008, 9, 30);
    private static final LocalDate OLDEST = LocalDate.of(1962, 1, 1);
    private static final LocalDate LAST_JOINING = LocalDate.of(2026, 9, 1);
    private static final List<String> EDUCATION = List.of("21", "31", "31", "41", "47", "61", "61", "71", "14");
    private static final List<String> STATUS = List.of("1", "1", "1", "4", "9");
    private static final List<String> EMPLOYMENT = List.of("41", "41", "41", "42", "42", "43", "51", "52");
    private static final List<String> ETHNIC_GROUPS = List.of("15", "06", "12", "13", "03", "08", "11");
    private static final List<String> POLITICAL = List.of("13", "13", "13", "13", "03", "01", "01", "02");

    private final DemoNumbers numbers = new DemoNumbers();
    private final RandomGenerator chance = new SplittableRandom(430203);

    /** Somebody invented, in plain text. */
    public record DemoPerson(
            long id,
            String idNumber,
            String name,
            String ethnicGroup,
            CitizenId citizenId,
            DemoPlaces.County county,
            String address,
            boolean farmer,
            String education,
            String personalStatus,
            String employmentForm,
            String politicalStatus,
            String maritalStatus,
            LocalDate firstWorkDate,
            String mobile,
            @Nullable String phone,
            boolean retired,
            String unitCode,
            LocalDate since,
            @Nullable String formerUnit) {}

    public List<DemoPerson> all() {
        List<DemoPerson> all = new ArrayList<>();
        UNITS.forEach((unit, count) -> {
            for (int i = 0; i < count; i++) {
                all.add(next(FIRST_ID + all.size(), unit, all.size()));
            }
        });
        all.add(next(PROBE_ID, PROBE_UNIT, Integer.MAX_VALUE));
        return all;
    }

    private DemoPerson next(long id, String unit, int n) {
        boolean male = chance.nextInt(100) < 58;
        LocalDate born = OLDEST.plusDays(chance.nextLong(YOUNGEST.toEpochDay() - OLDEST.toEpochDay()));
        DemoPlaces.County county = DemoPlaces.county(chance);
        CitizenId citizenId =
                n == 0 ? CitizenId.of("43020319850312001X") : numbers.citizenId(county.idArea(), born, male, chance);
        born = citizenId.birthDate();
        male = citizenId.sex() == Sex.MALE;
        DemoNames.@Nullable Rare rare = rare(n);
        LocalDate began = notAfter(born.plusYears(18 + chance.nextInt(6)).plusDays(chance.nextInt(300)), LAST_JOINING);
        LocalDate since = joined(began);
        boolean farmer = chance.nextInt(3) == 0;
        return new DemoPerson(
                id,
                born.getYear() < 1978 && n % 23 == 7 ? citizenId.oldForm().orElseThrow() : citizenId.value(),
                rare != null ? rare.name() : DemoNames.name(male, chance),
                rare != null ? rare.ethnicGroup() : chance.nextInt(12) == 0 ? any(ETHNIC_GROUPS) : "01",
                citizenId,
                county,
                DemoPlaces.address(county, chance),
                farmer,
                any(EDUCATION),
                farmer ? "2" : any(STATUS),
                any(EMPLOYMENT),
                any(POLITICAL),
                born.getYear() > 2002 ? "1" : chance.nextInt(8) == 0 ? "4" : "2",
                began,
                DemoNumbers.mobile(chance),
                chance.nextInt(4) == 0 ? "0731-2" + "%07d".formatted(chance.nextInt(10_000_000)) : null,
                born.isBefore(LocalDate.of(male ? 1966 : 1971, 1, 1)),
                unit,
                since,
                n % 19 == 11 ? neighbour(unit) : null);
    }

    /** Every fiftieth or so bears a name that old systems can't write. */
    private static DemoNames.@Nullable Rare rare(int n) {
        return n != Integer.MAX_VALUE && n % 47 == 3 ? DemoNames.RARE.get(n / 47 % DemoNames.RARE.size()) : null;
    }

    private LocalDate joined(LocalDate began) {
        long days = Math.max(1, LAST_JOINING.toEpochDay() - began.toEpochDay());
        return notAfter(began.plusDays(chance.nextLong(days)), LAST_JOINING)
                .withDayOfMonth(1)
                .plusMonths(1);
    }

    private static String neighbour(String unit) {
        return UNITS.keySet().stream()
                .filter(other -> !other.equals(unit) && other.regionMatches(0, unit, 0, 10))
                .findFirst()
                .orElse("430203000100");
    }

    private static LocalDate notAfter(LocalDate date, LocalDate latest) {
        return date.isAfter(latest) ? latest : date;
    }

    private String any(List<String> codes) {
        return codes.get(chance.nextInt(codes.size()));
    }

    private static Map<String, Integer> units() {
        Map<String, Integer> units = new LinkedHashMap<>();
        units.put("430203000101", 620);
        units.put("430203000100", 160);
        units.put("430203000102", 380);
        units.put("430203000103", 240);
        units.put("430203000200", 120);
        units.put("430203000201", 340);
        units.put("430203000202", 220);
        units.put("430202000300", 110);
        units.put("430202000301", 210);
        return units;
    }
}
