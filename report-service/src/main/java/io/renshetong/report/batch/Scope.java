package io.renshetong.report.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which declarations are printed together: those of a batch, or those of a unit and business that change something within
 * some days.
 *
 * @param insurance code of the one it is about; absent means any
 * @param standings only declarations that stand so
 */
public record Scope(
        String unitCode,
        String unitName,
        String business,
        @Nullable Batch batch,
        @Nullable Days days,
        @Nullable String insurance,
        List<Standing> standings) {

    /** From a day to another, both counted in. */
    public record Days(LocalDate from, LocalDate to) {}

    public static Scope of(Batch batch, List<Standing> standings) {
        return new Scope(batch.unitCode(), batch.unitName(), batch.business(), batch, null, null, standings);
    }

    public Scope standing(List<Standing> other) {
        return new Scope(unitCode, unitName, business, batch, days, insurance, other);
    }

    /** Which one it is, in a title: the number of the batch, or the days. */
    public String mark() {
        if (batch != null) return batch.no();
        return days == null ? unitCode : days.from() + "~" + days.to();
    }

    /** The conditions upon {@code report_line l} and {@code report_batch b}. */
    String where(Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of("b.unit_code = :unit", "b.business = :business"));
        values.put("unit", unitCode);
        values.put("business", business);
        if (batch != null) {
            conditions.add("l.batch_no = :no");
            values.put("no", batch.no());
        }
        if (days != null) {
            conditions.add("l.unit_code = :unit AND l.changed_on BETWEEN :from AND :to");
            values.put("from", days.from());
            values.put("to", days.to());
        }
        if (insurance != null) {
            conditions.add("FIND_IN_SET(:insurance, l.insurances) > 0");
            values.put("insurance", insurance);
        }
        conditions.add("l.standing IN (:standings)");
        values.put("standings", standings.stream().map(Standing::name).toList());
        return " WHERE " + String.join(" AND ", conditions);
    }
}
