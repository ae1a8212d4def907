package io.renshetong.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.LongStream;

/**
 * More persons than the demo has: copies of one of them, under numbers of their own, straight into the register, as nobody
 * can enrol so many by hand.
 */
final class Crowd {

    static final String UNIT = "430203000101";

    private static final long FIRST = 50_000_000L;

    private Crowd() {}

    /** Refs of this many persons of the unit, who are there afterwards. */
    static List<String> of(int count, Ground ground) throws SQLException {
        if (ground.count("rst_person", "SELECT COUNT(*) FROM person WHERE id >= " + FIRST) < count) {
            enter(count, ground);
        }
        return LongStream.range(FIRST, FIRST + count).mapToObj(Long::toString).toList();
    }

    private static void enter(int count, Ground ground) throws SQLException {
        try (Connection connection = ground.database("rst_person");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE model AS SELECT p.* FROM person p JOIN person_unit u"
                    + " ON u.person_id = p.id WHERE u.unit_code = '" + UNIT
                    + "' AND u.until IS NULL ORDER BY p.id LIMIT 1");
            statement.execute("CREATE TEMPORARY TABLE counting (n BIGINT PRIMARY KEY) AS SELECT seq AS n FROM seq_0_to_"
                    + (count - 1));
            StringBuilder columns = new StringBuilder();
            try (var described = statement.executeQuery("SELECT column_name FROM information_schema.columns WHERE"
                    + " table_schema = 'rst_person' AND table_name = 'person'"
                    + " AND column_name NOT IN ('id', 'person_no') ORDER BY ordinal_position")) {
                while (described.next()) {
                    columns.append(", ").append(described.getString(1));
                }
            }
            statement.execute("INSERT IGNORE INTO person (id, person_no" + columns + ") SELECT " + FIRST
                    + " + n, CONCAT('9', " + FIRST + " + n)" + columns + " FROM model JOIN counting");
            statement.execute("INSERT IGNORE INTO person_unit (person_id, unit_code, since) SELECT " + FIRST + " + n, '"
                    + UNIT + "', '2020-01-01' FROM counting");
        }
    }
}
