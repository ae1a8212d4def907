package io.renshetong.center.casefile;

import io.renshetong.starter.rows.ManyRows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The cases at the centre; the only writer of {@code desk_case}, always in sets. */
@Repository
public class Cases {
    private static final int CHUNK = 1000;

    private final NamedParameterJdbcTemplate template;
    private final JdbcClient jdbc;
    private final CaseRow row;
    private final ManyRows<CaseWithContent> filed;

    Cases(NamedParameterJdbcTemplate template, CaseRow row, CaseColumns columns) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.row = row;
        this.filed = columns.filed();
    }

    /** Locks what there is of these, in one order for everybody, and gives it by number. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Case> lock(Collection<String> numbers) {
        Map<String, Case> found = new HashMap<>();
        for (List<String> chunk : chunks(new TreeSet<>(numbers))) {
            jdbc.sql("SELECT " + CaseRow.COLUMNS + " FROM desk_case WHERE no IN (:numbers) ORDER BY no FOR UPDATE")
                    .param("numbers", chunk)
                    .query(row)
                    .list()
                    .forEach(read -> found.put(read.no(), read));
        }
        return found;
    }

    /** Of these persons, given by blind index, the open cases of the type. */
    public Map<String, Set<String>> openByPerson(String type, Set<String> indexes) {
        Map<String, Set<String>> open = new HashMap<>();
        for (List<String> chunk : chunks(indexes)) {
            jdbc.sql("SELECT id_number_index, no FROM desk_case WHERE id_number_index IN (:indexes) AND type = :type"
                            + " AND state IN ('WAITING', 'CLAIMED', 'REVIEWING')")
                    .param("indexes", chunk)
                    .param("type", type)
                    .query((found, _) -> open.computeIfAbsent(found.getString(1), _ -> new HashSet<>())
                            .add(found.getString(2)))
                    .list();
        }
        return open;
    }

    /** Files cases that are new or at a new revision; what an earlier revision left behind is gone but for the log. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Collection<CaseWithContent> cases) {
        filed.write(template.getJdbcTemplate(), List.copyOf(cases));
    }

    /** Writes how far these cases are; each must still be as it was when it was locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(Collection<Case> moved) {
        if (moved.isEmpty()) return;
        SqlParameterSource[] rows = moved.stream().map(Moves::values).toArray(SqlParameterSource[]::new);
        for (int touched : template.batchUpdate(Moves.SQL, rows)) {
            if (touched == 0) throw new OptimisticLockingFailureException("A locked case has changed");
        }
    }

    private static List<List<String>> chunks(Set<String> all) {
        List<String> ordered = List.copyOf(all);
        List<List<String>> chunks = new ArrayList<>();
        for (int from = 0; from < ordered.size(); from += CHUNK) {
            chunks.add(ordered.subList(from, Math.min(from + CHUNK, ordered.size())));
        }
        return chunks;
    }
}
