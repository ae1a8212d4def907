package io.renshetong.declaration.query;

import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.lifecycle.Status;
import io.renshetong.kernel.CleanText;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.crypto.BlindIndex;
import io.renshetong.starter.page.Page;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Finds declarations of the actor's units by the fixed, indexed columns of the header. */
public class Search {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Set<Integer> SIZES = Set.of(10, 20, 50, 100);
    private static final int DEEPEST = 100_000;

    /** How the driver is told not to gather a whole answer before it gives the first row. */
    private static final int ROW_BY_ROW = Integer.MIN_VALUE;

    private static final Map<String, String> SORTABLE = Map.of(
            "declaredAt", "d.declared_at",
            "confirmedAt", "d.confirmed_at",
            "decidedAt", "d.decided_at",
            "no", "d.no",
            "status", "d.status",
            "subjectName", "d.subject_name",
            "unitName", "d.unit_name",
            "batchNo", "d.batch_no",
            "since", "d.since");

    private final NamedParameterJdbcTemplate jdbc;
    private final BlindIndex blindIndex;
    private final Audit audit;
    private final Messages messages;

    Search(NamedParameterJdbcTemplate jdbc, BlindIndex blindIndex, Audit audit, Messages messages) {
        this.jdbc = jdbc;
        this.blindIndex = blindIndex;
        this.audit = audit;
        this.messages = messages;
    }

    /** One page of headers, of the given types. */
    public Page<Declaration> page(Collection<String> types, SearchRequest request, Actor actor) {
        int size = request.size() == null ? 20 : request.size();
        int page = request.page() == null ? 1 : request.page();
        if (!SIZES.contains(size) || page < 1 || (long) page * size > DEEPEST) {
            throw Refusal.badRequest("PAGE", messages.get("declaration.page"));
        }
        Condition condition = condition(types, request, actor);
        Long total = jdbc.queryForObject(
                "SELECT COUNT(*) FROM declaration d WHERE " + condition.sql(), condition.parameters(), Long.class);
        List<Declaration> rows = jdbc.query(
                "SELECT " + Declarations.COLUMNS + " FROM declaration d WHERE " + condition.sql()
                        + order(request.sort()) + " LIMIT " + size + " OFFSET " + (page - 1) * size,
                condition.parameters(),
                Declarations.HEADER);
        return new Page<>(rows, total == null ? 0 : total, page, size);
    }

    /** Numbers of drafts a filter finds, oldest first, at most {@code most}. */
    public List<String> numbers(Collection<String> types, SearchRequest request, Actor actor, int most) {
        Condition condition = condition(types, request, actor);
        return jdbc.queryForList(
                "SELECT d.no FROM declaration d WHERE " + condition.sql()
                        + " AND d.status = 'DRAFT' ORDER BY d.declared_at, d.no LIMIT " + most,
                condition.parameters(),
                String.class);
    }

    /** Refuses what {@link #page} would refuse. */
    public void check(SearchRequest request, Actor actor) {
        units(request.unitCode(), actor);
        order(request.sort());
    }

    /** Every header a filter finds, in the order asked for, read as it is consumed; nothing is held. */
    public void each(Collection<String> types, SearchRequest request, Actor actor, Consumer<Declaration> consumer) {
        Condition condition = condition(types, request, actor);
        JdbcTemplate streaming =
                new JdbcTemplate(Objects.requireNonNull(jdbc.getJdbcTemplate().getDataSource()));
        streaming.setFetchSize(ROW_BY_ROW);
        new NamedParameterJdbcTemplate(streaming)
                .query(
                        "SELECT " + Declarations.COLUMNS + " FROM declaration d WHERE " + condition.sql()
                                + order(request.sort()),
                        condition.parameters(),
                        row -> {
                            consumer.accept(Objects.requireNonNull(Declarations.HEADER.mapRow(row, 0)));
                        });
    }

    private record Condition(String sql, MapSqlParameterSource parameters) {}

    private Condition condition(Collection<String> types, SearchRequest request, Actor actor) {
        StringBuilder sql =
                new StringBuilder("d.unit_code IN (:units) AND d.type IN (:types) AND d.status IN (:statuses)");
        MapSqlParameterSource parameters = new MapSqlParameterSource("units", units(request.unitCode(), actor))
                .addValue("types", types)
                .addValue("statuses", statuses(request.statuses()));
        and(sql, parameters, "d.subject_index = :subject", "subject", subject(request.idNumber()));
        and(sql, parameters, "d.subject_name LIKE :name", "name", contained(request.name()));
        and(sql, parameters, "d.no = :no", "no", text(request.no()));
        and(sql, parameters, "d.batch_no = :batch", "batch", text(request.batchNo()));
        and(sql, parameters, "d.ref = :ref", "ref", text(request.ref()));
        and(sql, parameters, "FIND_IN_SET(:insurance, d.insurances) > 0", "insurance", text(request.insurance()));
        and(sql, parameters, "d.declared_at >= :from", "from", startOf(request.declaredFrom()));
        LocalDate to = request.declaredTo();
        and(sql, parameters, "d.declared_at < :to", "to", startOf(to == null ? null : to.plusDays(1)));
        if (request.key() != null) {
            sql.append(request.key() ? " AND d.risk <> 'GENERAL'" : " AND d.risk = 'GENERAL'");
        }
        return new Condition(sql.toString(), parameters);
    }

    private static void and(
            StringBuilder sql,
            MapSqlParameterSource parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            sql.append(" AND ").append(condition);
            parameters.addValue(name, value);
        }
    }

    private Set<String> units(@Nullable String wanted, Actor actor) {
        if (text(wanted) == null) {
            return actor.units().isEmpty() ? Set.of("-") : actor.units();
        }
        if (!actor.covers(wanted)) {
            throw audit.foreign(actor, "SEARCH", "unit", wanted);
        }
        return Set.of(wanted);
    }

    private static List<String> statuses(@Nullable Set<Status> wanted) {
        Set<Status> statuses = wanted == null || wanted.isEmpty()
                ? EnumSet.complementOf(EnumSet.of(Status.VOID))
                : EnumSet.copyOf(wanted);
        return statuses.stream().map(Enum::name).toList();
    }

    private @Nullable String subject(@Nullable String idNumber) {
        String number = text(idNumber);
        return number == null ? null : blindIndex.of(SubjectNumber.normalised(number));
    }

    private static @Nullable String contained(@Nullable String name) {
        String text = text(name);
        return text == null
                ? null
                : "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static @Nullable String text(@Nullable String value) {
        String clean = CleanText.of(value);
        return clean.isEmpty() ? null : clean;
    }

    private static @Nullable Timestamp startOf(@Nullable LocalDate day) {
        return day == null ? null : Timestamp.from(day.atStartOfDay(ZONE).toInstant());
    }

    private String order(@Nullable String sort) {
        String[] parts = (sort == null || sort.isBlank() ? "declaredAt,desc" : sort).split(",");
        String column = SORTABLE.get(parts[0]);
        if (column == null) {
            throw Refusal.badRequest("SORT", messages.get("declaration.sort", parts[0]));
        }
        String direction = parts.length > 1 && parts[1].toLowerCase(Locale.ROOT).equals("asc") ? " ASC" : " DESC";
        return " ORDER BY " + column + direction + ", d.no" + direction;
    }
}
