package io.renshetong.declaration.lifecycle;

import io.renshetong.contract.Party;
import io.renshetong.contract.Risk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
            d.reason_field, d.opinion, d.effective_on, d.effective_at, d.since, d.insurances""";

    /** Reads {@link #COLUMNS}, which stand first: by position, since names cost more to find than values to read. */
    public static final RowMapper<Declaration> HEADER = (row, number) -> new Declaration(
            row.getString(1),
            row.getString(2),
            Status.valueOf(row.getString(3)),
            row.getInt(4),
            row.getInt(5),
            row.getString(6),
            row.getString(7),
            row.getString(8),
            row.getString(9),
            row.getString(10),
            row.getString(11),
            list(row.getString(12)),
            list(row.getString(30)),
            Risk.valueOf(row.getString(13)),
            list(row.getString(14)),
            new Party(row.getString(15), row.getString(16)),
            row.getTimestamp(17).toInstant(),
            party(row, 18),
            instant(row, 20),
            party(row, 21),
            instant(row, 23),
            row.getString(24),
            row.getString(25),
            row.getString(26),
            row.getObject(27, java.time.LocalDate.class),
            instant(row, 28),
            row.getTimestamp(29).toInstant());

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

    /**
     * Locks until the transaction ends, in the order of their numbers, and tells which are still as they were seen; for
     * those nothing need be read again.
     */
    public Set<String> lockUnchanged(Collection<Declaration> seen) {
        Map<String, Integer> versions = HashMap.newHashMap(seen.size());
        seen.forEach(one -> versions.put(one.no(), one.version()));
        Set<String> unchanged = HashSet.newHashSet(versions.size());
        inChunks(
                versions.keySet().stream().sorted().toList(),
                chunk -> jdbc.query(
                        "SELECT no, version FROM declaration WHERE no IN (:chunk) ORDER BY no FOR UPDATE",
                        Map.of("chunk", chunk),
                        row -> {
                            String no = row.getString(1);
                            if (versions.get(no) == row.getInt(2)) {
                                unchanged.add(no);
                            }
                        }));
        return unchanged;
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

    private static @Nullable Party party(ResultSet row, int column) throws SQLException {
        String id = row.getString(column);
        return id == null ? null : new Party(id, row.getString(column + 1));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
