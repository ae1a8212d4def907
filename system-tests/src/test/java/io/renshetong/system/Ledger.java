package io.renshetong.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was answered, held against what is: the declarations and their trail, the centre's cases and log, the register, and
 * every event that went over the broker.
 */
final class Ledger {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Map<String, Promise> promises = new LinkedHashMap<>();

    /** A declaration whose confirmation was answered with 2xx, and what the register has to say in the end. */
    private record Promise(String person, String remark, int version) {}

    /**
     * A draft that changes the remark of a person; what the register said before is noted. A service that was just brought
     * back may be away once more while views of the registry catch up: nothing was saved then, and the clerk asks again.
     */
    String draft(Declaring unit, String person, String remark) throws SQLException {
        int version = Integer.parseInt(one("rst_person", "SELECT version FROM person WHERE id = ?", person));
        String no = await("a draft to be answered")
                .atMost(PATIENCE)
                .until(() -> unit.save(person, Map.of("remark", remark), List.of()), answer -> answer.status() != 503)
                .expect(201)
                .path("no")
                .asText();
        promises.put(no, new Promise(person, remark, version));
        return no;
    }

    /** Everything promised has happened, and happened once. */
    void expectEachToBeEffectiveOnce() throws SQLException {
        await("everything confirmed to be effective")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(statuses())
                        .allSatisfy((no, status) -> assertThat(status).as(no).isEqualTo("EFFECTIVE")));
        for (Map.Entry<String, Promise> entry : promises.entrySet()) {
            expectOnce(entry.getKey(), entry.getValue());
        }
        try (Events events = Events.upToNow()) {
            assertThat(promises.keySet()).allSatisfy(no -> {
                assertThat(events.confirmations(no))
                        .as("confirmed events of " + no)
                        .hasSize(1);
                assertThat(events.effects(no)).as("effective events of " + no).hasSize(1);
            });
        }
    }

    private void expectOnce(String no, Promise promise) throws SQLException {
        for (String step : List.of("CONFIRM", "PASS", "TAKE_EFFECT")) {
            assertThat(one(
                            "rst_person",
                            "SELECT COUNT(*) FROM declaration_trail WHERE declaration_no = ? AND step = '" + step + "'",
                            no))
                    .as(step + " in the trail of " + no)
                    .isEqualTo("1");
        }
        assertThat(one("rst_center", "SELECT state FROM desk_case WHERE no = ?", no))
                .isEqualTo("PASSED");
        assertThat(one("rst_center", "SELECT COUNT(*) FROM desk_log WHERE no = ? AND kind = 'AUTO_PASSED'", no))
                .as("decisions of the centre about " + no)
                .isEqualTo("1");
        assertThat(one("rst_person", "SELECT remark FROM person WHERE id = ?", promise.person()))
                .isEqualTo(promise.remark());
        assertThat(one("rst_person", "SELECT version FROM person WHERE id = ?", promise.person()))
                .as("writes to the register for " + no)
                .isEqualTo(Integer.toString(promise.version() + 1));
        assertThat(one("rst_person", "SELECT COUNT(*) FROM declaration_transit WHERE declaration_no = ?", no))
                .isEqualTo("0");
    }

    private Map<String, String> statuses() throws SQLException {
        Map<String, String> statuses = new LinkedHashMap<>();
        for (String no : promises.keySet()) {
            statuses.put(no, one("rst_person", "SELECT status FROM declaration WHERE no = ?", no));
        }
        return statuses;
    }

    static String one(String schema, String sql, String parameter) throws SQLException {
        try (Connection connection = RunningSuite.database(schema);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            List<String> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            assertThat(values).as(sql + " with " + parameter).hasSize(1);
            return values.getFirst();
        }
    }
}
