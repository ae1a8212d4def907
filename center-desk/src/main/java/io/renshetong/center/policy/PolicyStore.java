package io.renshetong.center.policy;

import io.renshetong.contract.Party;
import io.renshetong.contract.Risk;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The policy as the database holds it; read afresh for each batch, so a change counts at once for every instance. */
@Repository
public class PolicyStore {
    private final JdbcClient jdbc;

    PolicyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Policy current() {
        Map<String, Map<Risk, Boolean>> automatic = new TreeMap<>();
        jdbc.sql("SELECT type, risk, automatic FROM desk_policy")
                .query((row, _) -> automatic
                        .computeIfAbsent(row.getString("type"), _ -> new EnumMap<>(Risk.class))
                        .put(Risk.valueOf(row.getString("risk")), row.getBoolean("automatic")))
                .list();
        int reviewedAbove = jdbc.sql("SELECT reviewed_above FROM desk_batch_policy")
                .query(Integer.class)
                .single();
        return new Policy(automatic, reviewedAbove);
    }

    /** A type seen for the first time begins with what holds for any type, and shows up in the policy. */
    public void meet(String type) {
        jdbc.sql("INSERT IGNORE INTO desk_policy (type, risk, automatic)"
                        + " SELECT :type, risk, automatic FROM desk_policy WHERE type = :any")
                .param("type", type)
                .param("any", Policy.ANY_TYPE)
                .update();
    }

    /** Sets one value; says whether it was another one before. */
    boolean set(String type, Risk risk, boolean automatic, Party by, Instant at) {
        return jdbc.sql("UPDATE desk_policy SET automatic = :automatic, changed_by = :by, changed_by_name = :name,"
                                + " changed_ms = :at WHERE type = :type AND risk = :risk AND automatic <> :automatic")
                        .param("automatic", automatic)
                        .param("by", by.id())
                        .param("name", by.name())
                        .param("at", at.toEpochMilli())
                        .param("type", type)
                        .param("risk", risk.name())
                        .update()
                > 0;
    }

    /** Sets from which batch on two persons look; says whether it was another one before. */
    boolean reviewAbove(int declarations, Party by, Instant at) {
        return jdbc.sql(
                                "UPDATE desk_batch_policy SET reviewed_above = :most, changed_by = :by, changed_by_name = :name,"
                                        + " changed_ms = :at WHERE reviewed_above <> :most")
                        .param("most", declarations)
                        .param("by", by.id())
                        .param("name", by.name())
                        .param("at", at.toEpochMilli())
                        .update()
                > 0;
    }

    /** Lets general changes pass for every type, except where somebody has decided otherwise. */
    void letGeneralPass() {
        jdbc.sql("UPDATE desk_policy SET automatic = 1 WHERE risk = 'GENERAL' AND changed_by IS NULL")
                .update();
    }
}
