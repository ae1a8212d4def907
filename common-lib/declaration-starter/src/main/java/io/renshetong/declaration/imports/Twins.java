package io.renshetong.declaration.imports;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Rows of one file that claim the same conflict key: none of them is saved, and each names the others. */
class Twins {
    /** How many others a row names; a file that repeats one person a hundred thousand times must not cost their square. */
    private static final int NAMED = 10;

    private final NamedParameterJdbcTemplate jdbc;

    Twins(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Marks all of a file whose rows have just been judged. */
    void mark(String importNo) {
        Map<String, List<Integer>> rowsByKey = new LinkedHashMap<>();
        jdbc.query("""
                SELECT k.conflict_key, k.row_no FROM sheet_import_key k JOIN (
                    SELECT conflict_key FROM sheet_import_key WHERE import_no = :no
                    GROUP BY conflict_key HAVING COUNT(*) > 1) twice ON twice.conflict_key = k.conflict_key
                WHERE k.import_no = :no ORDER BY k.conflict_key, k.row_no""", Map.of("no", importNo), row -> {
            rowsByKey
                    .computeIfAbsent(row.getString(1), key -> new java.util.ArrayList<>())
                    .add(row.getInt(2));
        });
        write(importNo, named(rowsByKey, Set.of()));
    }

    /** Marks these rows anew, and all that share a key with one of them; a row that was alone leaves none behind. */
    void markAgain(String importNo, Collection<Integer> rowNumbers) {
        if (rowNumbers.isEmpty()) {
            return;
        }
        Set<Integer> concerned = new HashSet<>(rowNumbers);
        concerned.addAll(sharing(importNo, rowNumbers));
        write(importNo, named(byKey(importNo, concerned), concerned));
    }

    /** Rows that share a key with one of these, themselves included as far as they have keys. */
    Set<Integer> sharing(String importNo, Collection<Integer> rowNumbers) {
        return rowNumbers.isEmpty()
                ? Set.of()
                : new TreeSet<>(jdbc.queryForList("""
                        SELECT DISTINCT o.row_no FROM sheet_import_key k
                        JOIN sheet_import_key o ON o.import_no = k.import_no AND o.conflict_key = k.conflict_key
                        WHERE k.import_no = :no AND k.row_no IN (:rows)""", Map.of("no", importNo, "rows", rowNumbers), Integer.class));
    }

    private Map<String, List<Integer>> byKey(String importNo, Collection<Integer> rowNumbers) {
        Map<String, List<Integer>> rowsByKey = new LinkedHashMap<>();
        jdbc.query("""
                SELECT o.conflict_key, o.row_no FROM sheet_import_key o WHERE o.import_no = :no AND o.conflict_key IN (
                    SELECT k.conflict_key FROM sheet_import_key k WHERE k.import_no = :no AND k.row_no IN (:rows))
                ORDER BY o.conflict_key, o.row_no""", Map.of("no", importNo, "rows", rowNumbers), row -> {
            rowsByKey
                    .computeIfAbsent(row.getString(1), key -> new java.util.ArrayList<>())
                    .add(row.getInt(2));
        });
        return rowsByKey;
    }

    private static Map<Integer, @Nullable String> named(
            Map<String, List<Integer>> rowsByKey, Set<Integer> mentionedAnyway) {
        Map<Integer, Set<Integer>> others = new LinkedHashMap<>();
        mentionedAnyway.forEach(row -> others.put(row, new TreeSet<>()));
        rowsByKey.values().stream()
                .filter(rows -> rows.size() > 1)
                .forEach(rows -> rows.forEach(row -> {
                    Set<Integer> named = others.computeIfAbsent(row, _ -> new TreeSet<>());
                    rows.stream()
                            .limit(NAMED + 1L)
                            .filter(other -> !other.equals(row))
                            .forEach(named::add);
                }));
        Map<Integer, @Nullable String> texts = new LinkedHashMap<>();
        others.forEach((row, named) -> texts.put(
                row,
                named.isEmpty()
                        ? null
                        : named.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(","))));
        return texts;
    }

    private void write(String importNo, Map<Integer, @Nullable String> twins) {
        List<Object[]> rows = twins.entrySet().stream()
                .map(entry -> new Object[] {entry.getValue(), entry.getValue(), importNo, entry.getKey()})
                .toList();
        jdbc.getJdbcOperations().batchUpdate("""
                        UPDATE sheet_import_row SET twins = ?,
                            verdict = IF(? IS NULL OR judged = 'BAD', judged, 'DUPLICATE')
                        WHERE import_no = ? AND row_no = ?""", rows);
    }
}
