package io.renshetong.declaration.lifecycle;

import io.renshetong.contract.Party;
import io.renshetong.contract.Risk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Reads declarations, many at once. */
public class Declarations {
    /** Columns of a header; {@link #HEADER} reads them. */
    public static final String COLUMNS = """
            d.no, d.type, d.status, d.revision, d.version, d.unit_code, d.unit_name, d.batch_no, d.ref, d.subject_name,
            d.subject_mask, d.changed_fields, d.risk, d.warnings, d.declared_by, d.declared_name, d.declared_at,
            d.confirmed_by, d.confirmed_name, d.confirmed_at, d.decided_by, d.decided_name, d.decided_at, d.reason_code,
            d.reason_field, d.opinion, d.effective_on, d.effective_at, d.since""";

    public static final RowMapper<Declaration> HEADER = (row, number) -> new Declaration(
            row.getString("no"),
            row.getString("type"),
            Status.valueOf(row.getString("status")),
            row.getInt("revision"),
            row.getInt("version"),
            row.getString("unit_code"),
            row.getString("unit_name"),
            row.getString("batch_no"),
            row.getString("ref"),
            row.getString("subject_name"),
            row.getString("subject_mask"),
            list(row.getString("changed_fields")),
            Risk.valueOf(row.getString("risk")),
            list(row.getString("warnings")),
            new Party(row.getString("declared_by"), row.getString("declared_name")),
            row.getTimestamp("declared_at").toInstant(),
            party(row, "confirmed"),
            instant(row, "confirmed_at"),
            party(row, "decided"),
            instant(row, "decided_at"),
            row.getString("reason_code"),
            row.getString("reason_field"),
            row.getString("opinion"),
            row.getObject("effective_on", java.time.LocalDate.class),
            instant(row, "effective_at"),
            row.getTimestamp("since").toInstant());

    /** How many keys one statement names. */
    public static final int CHUNK = 1_000;

    private final NamedParameterJdbcTemplate jdbc;
    private final Bodies bodies;

    public Declarations(NamedParameterJdbcTemplate jdbc, Bodies bodies) {
        this.jdbc = jdbc;
        this.bodies = bodies;
    }

    public Optional<Declaration> find(String no) {
        return Optional.ofNullable(headers(List.of(no)).get(no));
    }

    /** Headers by number; unknown numbers are missing. */
    public Map<String, Declaration> headers(Collection<String> numbers) {
        return read(numbers, "", Declaration::no);
    }

    /** As {@link #headers}, locked until the transaction ends, in the order of their numbers. */
    public Map<String, Declaration> lock(Collection<String> numbers) {
        return read(numbers.stream().distinct().sorted().toList(), " ORDER BY d.no FOR UPDATE", Declaration::no);
    }

    /** The values declared, by number. */
    public Map<String, Body> bodies(Collection<String> numbers) {
        Map<String, Body> found = LinkedHashMap.newLinkedHashMap(numbers.size());
        inChunks(
                numbers,
                chunk -> jdbc.query(
                        "SELECT no, body FROM declaration WHERE no IN (:chunk)", Map.of("chunk", chunk), row -> {
                            found.put(row.getString(1), bodies.open(row.getBytes(2)));
                        }));
        return found;
    }

    private Map<String, Declaration> read(
            Collection<String> numbers, String suffix, Function<Declaration, String> key) {
        Map<String, Declaration> found = LinkedHashMap.newLinkedHashMap(numbers.size());
        inChunks(
                numbers,
                chunk -> jdbc.query(
                                "SELECT " + COLUMNS + " FROM declaration d WHERE d.no IN (:chunk)" + suffix,
                                Map.of("chunk", chunk),
                                HEADER)
                        .forEach(header -> found.put(key.apply(header), header)));
        return found;
    }

    /** Calls {@code each} with at most {@link #CHUNK} elements at a time. */
    public static <T> void inChunks(Collection<T> all, java.util.function.Consumer<List<T>> each) {
        List<T> list = all instanceof List<T> already ? already : new ArrayList<>(all);
        for (int from = 0; from < list.size(); from += CHUNK) {
            each.accept(list.subList(from, Math.min(list.size(), from + CHUNK)));
        }
    }

    /** Groups without losing the order of first appearance. */
    public static <K, T> Map<K, List<T>> grouped(Collection<T> all, Function<T, K> key) {
        return all.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    public static void forEachGroup(
            Collection<Declaration> all,
            Function<Declaration, String> key,
            BiConsumer<String, List<Declaration>> each) {
        grouped(all, key).forEach(each);
    }

    private static List<String> list(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }

    private static @Nullable Party party(ResultSet row, String prefix) throws SQLException {
        String id = row.getString(prefix + "_by");
        return id == null ? null : new Party(id, row.getString(prefix + "_name"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
