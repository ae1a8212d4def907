package io.renshetong.system;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.LongStream;

/**
 * More persons than the demo has: copies of demo persons, under numbers of their own, straight into the register, as nobody
 * could enrol them yet.
 */
final class ManyPersons {

    /** Where there are demo persons to copy. */
    private static final String MODELS = "430203000201";

    private ManyPersons() {}

    /** Ids of so many new persons of this unit. */
    static List<String> enter(String unit, long first, int count) throws SQLException {
        try (Connection connection = RunningSuite.database("rst_person")) {
            enter(connection, unit, first, count);
        }
        return LongStream.range(first, first + count).mapToObj(Long::toString).toList();
    }

    static void enter(Connection connection, String unit, long first, int count) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TEMPORARY TABLE model AS SELECT p.*, ROW_NUMBER() OVER (ORDER BY p.id) - 1 AS model_no"
                            + " FROM person p JOIN person_unit u ON u.person_id = p.id WHERE u.unit_code = '" + MODELS
                            + "' AND u.until IS NULL ORDER BY p.id LIMIT 100");
            statement.execute("CREATE TEMPORARY TABLE counting (n BIGINT PRIMARY KEY) AS"
                    + " SELECT seq AS n FROM seq_0_to_" + (count - 1));
            StringBuilder columns = new StringBuilder();
            try (var described = statement.executeQuery("SELECT column_name FROM information_schema.columns WHERE"
                    + " table_schema = 'rst_person' AND table_name = 'person'"
                    + " AND column_name NOT IN ('id', 'person_no') ORDER BY ordinal_position")) {
                while (described.next()) {
                    columns.append(", ").append(described.getString(1));
                }
            }
            statement.execute("INSERT INTO person (id, person_no" + columns + ") SELECT " + first + " + n, CONCAT('9', "
                    + first + " + n)" + columns
                    + " FROM counting JOIN model ON model.model_no = n % (SELECT COUNT(*) FROM model AS models)");
            statement.execute("INSERT INTO person_unit (person_id, unit_code, since) SELECT " + first + " + n, '" + unit
                    + "', '2026-06-01' FROM counting");
            statement.execute("DROP TEMPORARY TABLE model");
            statement.execute("DROP TEMPORARY TABLE counting");
        }
    }
}
