package io.renshetong.report.batch;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.page.Page;
import io.renshetong.starter.page.PageAsk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds batches within the actor's units. */
@Component
class BatchSearch {
    private static final Map<String, String> SORTS = Map.of(
            "confirmedAt", "b.confirmed_ms",
            "batchNo", "b.batch_no",
            "unitCode", "b.unit_code",
            "unitName", "b.unit_name",
            "confirmedBy", "b.confirmed_name");

    private final Batches batches;
    private final Audit audit;
    private final Clock clock;

    BatchSearch(Batches batches, Audit audit, Clock clock) {
        this.batches = batches;
        this.audit = audit;
        this.clock = clock;
    }

    Page<BatchRow> find(BatchQuery query, Actor actor) {
        String unit = query.unitCode();
        if (unit != null && !unit.isBlank() && !actor.covers(unit))
            throw audit.foreign(actor, "SEARCH_BATCHES", "unit", unit);
        PageAsk ask = PageAsk.of(query.page(), query.size());
        Map<String, Object> values = new HashMap<>();
        String where = where(query, actor, values);
        long total = actor.units().isEmpty() ? 0 : batches.count(where, values);
        if (total == 0) return new Page<>(List.of(), 0, ask.page(), ask.size());
        List<Batch> found = batches.page(where, values, order(query.sort()), ask.size(), ask.offset());
        List<String> numbers = found.stream().map(Batch::no).toList();
        Map<String, Tally> tallies = batches.tallies(numbers);
        Map<String, List<String>> types = batches.types(numbers);
        return new Page<>(
                found.stream()
                        .map(batch -> BatchRow.of(
                                batch,
                                types.getOrDefault(batch.no(), List.of()),
                                tallies.getOrDefault(batch.no(), new Tally())))
                        .toList(),
                total,
                ask.page(),
                ask.size());
    }

    private String where(BatchQuery query, Actor actor, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        String unit = query.unitCode();
        conditions.add("b.unit_code IN (:units)");
        values.put("units", unit == null || unit.isBlank() ? actor.units() : List.of(unit));
        if (query.business() != null && !query.business().isBlank()) {
            conditions.add("b.business = :business");
            values.put("business", query.business());
        }
        if (query.batchNo() != null && !query.batchNo().isBlank()) {
            conditions.add("b.batch_no = :no");
            values.put("no", query.batchNo().strip());
        }
        if (query.confirmedFrom() != null) {
            conditions.add("b.confirmed_ms >= :from");
            values.put("from", startOf(query.confirmedFrom()));
        }
        if (query.confirmedTo() != null) {
            conditions.add("b.confirmed_ms < :to");
            values.put("to", startOf(query.confirmedTo().plusDays(1)));
        }
        String ofALine = ofALine(query, values);
        if (!ofALine.isEmpty())
            conditions.add("EXISTS (SELECT 1 FROM report_line l WHERE l.batch_no = b.batch_no" + ofALine + ")");
        return " WHERE " + String.join(" AND ", conditions);
    }

    private static String ofALine(BatchQuery query, Map<String, Object> values) {
        StringBuilder conditions = new StringBuilder();
        if (query.statuses() != null && !query.statuses().isEmpty()) {
            conditions.append(" AND l.standing IN (:standings)");
            values.put(
                    "standings", query.statuses().stream().map(Standing::name).toList());
        }
        if (query.changedFrom() != null) {
            conditions.append(" AND l.changed_on >= :changedFrom");
            values.put("changedFrom", query.changedFrom());
        }
        if (query.changedTo() != null) {
            conditions.append(" AND l.changed_on <= :changedTo");
            values.put("changedTo", query.changedTo());
        }
        if (query.insurance() != null && !query.insurance().isBlank()) {
            conditions.append(" AND FIND_IN_SET(:insurance, l.insurances) > 0");
            values.put("insurance", query.insurance());
        }
        return conditions.toString();
    }

    private long startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant().toEpochMilli();
    }

    private static String order(@Nullable String sort) {
        String[] parts = sort == null ? new String[0] : sort.split(",");
        String column = parts.length == 0 ? null : SORTS.get(parts[0]);
        if (column == null) return " ORDER BY b.confirmed_ms DESC, b.batch_no DESC";
        String direction = parts.length > 1 && parts[1].equalsIgnoreCase("asc") ? "ASC" : "DESC";
        return " ORDER BY " + column + " " + direction + ", b.batch_no DESC";
    }
}
