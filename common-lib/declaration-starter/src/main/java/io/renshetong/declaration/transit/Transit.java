package io.renshetong.declaration.transit;

import io.renshetong.declaration.lifecycle.Declarations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which conflict key; the unique key in the database decides races. */
public class Transit {
    /** Claims are followed by their declaration within seconds. Read without a lock: hardly ever there is one. */
    private static final String ABANDONED = """
            SELECT t.conflict_key FROM declaration_transit t LEFT JOIN declaration d ON d.no = t.declaration_no
            WHERE d.no IS NULL AND t.taken_at < NOW(3) - INTERVAL 2 MINUTE""";

    private final NamedParameterJdbcTemplate jdbc;

    public Transit(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A key a declaration wants to hold while it is open. */
    public record Claim(String key, String declarationNo) {}

    /**
     * Takes the keys in the caller's transaction.
     *
     * @return the declaration number that holds a key already, by key; empty if all could be taken
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, String> take(Collection<Claim> claims) {
        Map<String, String> lost = tryToTake(claims);
        // Who was cut off while saving can't give its keys back.
        return lost.isEmpty() || forgetAbandoned(lost.keySet()) == 0 ? lost : tryToTake(claims);
    }

    private Map<String, String> tryToTake(Collection<Claim> claims) {
        List<Claim> ordered =
                claims.stream().sorted((a, b) -> a.key().compareTo(b.key())).toList();
        SqlParameterSource[] rows = ordered.stream()
                .map(claim -> new MapSqlParameterSource("key", claim.key()).addValue("no", claim.declarationNo()))
                .toArray(SqlParameterSource[]::new);
        jdbc.batchUpdate(
                "INSERT IGNORE INTO declaration_transit (conflict_key, declaration_no) VALUES (:key, :no)", rows);
        Map<String, String> holders = holders(ordered.stream().map(Claim::key).toList());
        Map<String, String> lost = new HashMap<>();
        for (Claim claim : ordered) {
            String holder = holders.get(claim.key());
            if (holder != null && !holder.equals(claim.declarationNo())) {
                lost.put(claim.key(), holder);
            }
        }
        return lost;
    }

    /** Which declaration holds each key; keys nobody holds are missing. */
    public Map<String, String> holders(Collection<String> keys) {
        Map<String, String> holders = new HashMap<>();
        Declarations.inChunks(
                keys,
                chunk -> jdbc.query(
                        "SELECT conflict_key, declaration_no FROM declaration_transit WHERE conflict_key IN (:chunk)",
                        Map.of("chunk", chunk),
                        row -> {
                            holders.put(row.getString(1), row.getString(2));
                        }));
        return holders;
    }

    /** As {@link #holders}, without what nobody will come back for. */
    @Transactional
    public Map<String, String> claimants(Collection<String> keys) {
        Map<String, String> holders = holders(keys);
        return holders.isEmpty() || forgetAbandoned(holders.keySet()) == 0 ? holders : holders(keys);
    }

    /** Lets go of all keys whose declaration was never saved. */
    @Transactional
    public int forgetAbandoned() {
        return forget(jdbc.getJdbcOperations().queryForList(ABANDONED, String.class));
    }

    private int forgetAbandoned(Collection<String> keys) {
        List<String> abandoned = new ArrayList<>();
        Declarations.inChunks(
                keys,
                chunk -> abandoned.addAll(jdbc.queryForList(
                        ABANDONED + " AND t.conflict_key IN (:chunk)", Map.of("chunk", chunk), String.class)));
        return forget(abandoned);
    }

    private int forget(List<String> abandoned) {
        Declarations.inChunks(
                abandoned,
                chunk -> jdbc.update(
                        "DELETE FROM declaration_transit WHERE conflict_key IN (:chunk)"
                                + " AND taken_at < NOW(3) - INTERVAL 2 MINUTE"
                                + " AND NOT EXISTS (SELECT 1 FROM declaration WHERE no = declaration_no)",
                        Map.of("chunk", chunk)));
        return abandoned.size();
    }

    /** Lets go of some of the keys a declaration holds. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(String declarationNo, Collection<String> keys) {
        Declarations.inChunks(
                keys,
                chunk -> jdbc.update(
                        "DELETE FROM declaration_transit WHERE declaration_no = :no AND conflict_key IN (:chunk)",
                        Map.of("no", declarationNo, "chunk", chunk)));
    }

    /** Lets go of whatever these declarations hold. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(Collection<String> declarationNumbers) {
        Declarations.inChunks(
                new ArrayList<>(declarationNumbers),
                chunk -> jdbc.update(
                        "DELETE FROM declaration_transit WHERE declaration_no IN (:chunk)", Map.of("chunk", chunk)));
    }
}
