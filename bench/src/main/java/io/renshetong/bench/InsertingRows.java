package io.renshetong.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of twenty columns into a table: multi-row statements, what {@code saveBatch} does by default, and one by one. */
final class InsertingRows implements Experiment {

    private static final int COLUMNS = 20;
    private static final int BATCH = 1_000;
    private static final int ONE_BY_ONE = 2_000;

    private static final String TABLE =
            "CREATE OR REPLACE TABLE bench_row (id INT PRIMARY KEY, " + columns("c%d VARCHAR(60) NOT NULL") + ")";
    private static final String INSERT = "INSERT INTO bench_row VALUES (?, " + columns("?") + ")";

    @Override
    public String name() {
        return "insert";
    }

    @Override
    public List<Comparison> run(Ground ground) throws Exception {
        int rows = ground.settings().rows();
        int few = Math.min(rows, ONE_BY_ONE);
        Stopwatch sets = new Stopwatch("多行语句批量写入", rows);
        Stopwatch batch = new Stopwatch("saveBatch（驱动默认不改写）", rows);
        Stopwatch single = new Stopwatch("逐行先查后插，各自提交", few);
        for (int round = 0; round < ground.settings().rounds(); round++) {
            ground.inBenchSchema(TABLE);
            try (Connection connection = ground.database(Ground.SCHEMA)) {
                sets.time(() -> insert(connection, rows));
            }
            ground.inBenchSchema(TABLE);
            try (Connection connection = ground.plainDatabase(Ground.SCHEMA)) {
                batch.time(() -> insert(connection, rows));
            }
            ground.inBenchSchema(TABLE);
            try (Connection connection = ground.plainDatabase(Ground.SCHEMA)) {
                single.time(() -> lookAndInsert(connection, few));
            }
        }
        ground.inBenchSchema("DROP TABLE bench_row");
        return List.of(
                new Comparison("写入 20 列的行", sets.timing(), batch.timing(), ""),
                new Comparison("写入 20 列的行", sets.timing(), single.timing(), ""));
    }

    private static void insert(Connection connection, int rows) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int row = 0; row < rows; row++) {
                fill(insert, row);
                insert.addBatch();
                if (row % BATCH == BATCH - 1) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    private static void lookAndInsert(Connection connection, int rows) throws SQLException {
        try (PreparedStatement look = connection.prepareStatement("SELECT id FROM bench_row WHERE id = ?");
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int row = 0; row < rows; row++) {
                look.setInt(1, row);
                try (var found = look.executeQuery()) {
                    if (!found.next()) {
                        fill(insert, row);
                        insert.executeUpdate();
                    }
                }
            }
        }
    }

    private static void fill(PreparedStatement insert, int row) throws SQLException {
        insert.setInt(1, row);
        for (int column = 0; column < COLUMNS; column++) {
            insert.setString(column + 2, "第 " + row + " 行第 " + column + " 列");
        }
    }

    private static String columns(String pattern) {
        return IntStream.range(0, COLUMNS).mapToObj(pattern::formatted).collect(Collectors.joining(", "));
    }
}
