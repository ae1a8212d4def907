package io.renshetong.person.change;

import io.renshetong.testkit.SheetSample;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows about persons of the demo data. */
record PersonSheet(JdbcTemplate jdbc, String unit) implements SheetSample {
    private static @Nullable Iterator<String> unused;

    @Override
    public String type() {
        return "person-change";
    }

    @Override
    public String freshRef() {
        return next(jdbc, unit);
    }

    private static synchronized String next(JdbcTemplate jdbc, String unit) {
        if (unused == null) {
            unused = jdbc.queryForList(
                            "SELECT person_id FROM person_unit WHERE unit_code = ? AND until IS NULL ORDER BY person_id",
                            String.class,
                            unit)
                    .iterator();
        }
        return unused.next();
    }

    @Override
    public Map<String, String> goodCells(int number) {
        return Map.of("邮箱", "sheet" + number + "@example.com");
    }

    /** The seven kinds of DOMAIN H.2-2, as far as a change of a person knows them; a row twice is the contract's own. */
    @Override
    public List<Map<String, String>> badCells() {
        return List.of(
                Map.of("新证件号码", "430203198503120011"),
                Map.of("新证件号码", "4.30203E+17"),
                Map.of("参加工作日期", "1970-01-01"),
                Map.of("民族", "999"),
                Map.of("手机号码", "#空"),
                Map.of("邮政编码", "012345"));
    }

    @Override
    public Map<String, String> unprovedCells(int number) {
        return Map.of("新姓名", "更名" + "甲乙丙丁戊己庚辛壬癸".charAt(number % 10));
    }

    @Override
    public String provingKind() {
        return EvidenceRules.POLICE_CERTIFICATE;
    }
}
